import { topicWords } from './aboutness.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import type { Library } from './library.ts';
import { type Post, questionsOf } from './post-questions.ts';
import { tokens } from './tokens.ts';

/**
 * From this confidence on a post is answered, though nobody asked the bot.
 */
const SURE_UNASKED = 0.85;

/** What a forum post asks, and what the sources answer. */
export interface PostAnswer {
  /** The question that is answered, or else the one that says most; null where the post asks nothing. */
  readonly question: string | null;
  /** Null where the sources don't answer it for certain. */
  readonly answer: Answer | null;
}

/** A post is answered where one of its questions is, and with the passages that answer it. */
export function answerPost(library: Library, post: Post): PostAnswer {
  const best = surest(library, post);
  return best && best.confidence >= SURE_UNASKED
    ? best
    : { question: tellingMost(questionsOf(post)), answer: null };
}

/** A question of a post with what answers it. */
export interface Surest {
  readonly question: string;
  readonly answer: Answer;
  /** 0…1: the probability, as search gives it, that a passage answers the question read beside the post's title. */
  readonly confidence: number;
}

/**
 * The question of a post that is answered most surely. A question of small talk may hold the words of an article by
 * chance; the title says what it is about, so both together must find a passage.
 * @returns null where /ask answers none of them by passages
 */
export function surest(library: Library, post: Post): Surest | null {
  let best: Surest | null = null;
  for (const question of questionsOf(post)) {
    const answer = ask(library, question);
    if (answer.kind !== 'passages' || !answer.sure || answer.about.kind !== 'question') continue;
    const { confidence } = library.passages.search(`${post.title} ${question}`, 1);
    if (confidence > (best?.confidence ?? 0)) best = { question, answer, confidence };
  }
  return best;
}

/** "What do you think?" says less of what is wanted than "When does the bridge open?". */
function tellingMost(questions: readonly string[]): string | null {
  const [most] = questions
    .map((question) => ({ question, says: topicWords(tokens(question)).length }))
    .filter(({ says }) => says > 0)
    .sort((a, b) => b.says - a.says);
  return most?.question ?? null;
}
