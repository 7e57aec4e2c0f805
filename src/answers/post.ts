import { words } from '../search/words.ts';
import { shareHeld, topicWords } from './aboutness.ts';
import type { Answer, Entry, Verdict, VerdictAnswer } from './answer.ts';
import { answeringWords } from './answering-words.ts';
import { ask } from './ask.ts';
import type { Library } from './library.ts';
import { saidPlainly } from './phrases.ts';
import { type Post, questionsOf } from './post-questions.ts';
import { corrected } from './spelling.ts';
import { tokens } from './tokens.ts';

/**
 * From this confidence on a post is answered, though nobody asked the bot: a wrong reply is worse than none, so at most 2 %
 * of the posts that can't be answered may get one. Measured by bench/forum.ts in folders of about 40 paragraphs, chosen
 * on one half (`--folders 12 --half 1`, 1,690 posts) and checked on the other (1,678):
 * - of posts that the articles answer 58.4 and 62.2 % are answered, of these 98.3 and 99.2 % rightly: on encyclopedia
 *   articles 50–68 %, on short news 18–19 %, on words quoted from news 87–90 %;
 * - of posts on subjects that the articles lack 0.0 and 0.2 % get a reply, of small talk 0.3 and 0.0 %, and 1.1 % at most in
 *   any of the four sets. From 0.6 on the first half would have 0.3 % and 1.3 % for 59.8 % answered, and up to 1.7 %;
 * - of questions in nearly the words of an article, with a name or a relation exchanged, 60.0 and 51.7 % get a reply: only
 *   one that understood them could tell.
 */
const SURE_UNASKED = 0.85;

/**
 * A passage that answers a post holds this share of the question's words beside names, by their rarity. With words of the
 * kind asked for (isOfKind) it took 63.2 and 67.9 % of posts answered to 54.7 and 58.4, and the replies to questions with
 * something exchanged from 53.3 and 35.0 % to 43.3 and 30.0. The sets hardly have what it is there for: questions about an
 * event's main actors, whose names alone find a passage for sure.
 */
const LEAST_TOLD = 0.5;
/** A post that quotes words is answered where these were said, at least so many of them: fewer are said by many. */
const ON_RECORD: readonly Verdict[] = ['verbatim', 'nearly', 'cut-short', 'somebody-else'];
const LEAST_QUOTED = 5;

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
  /** 0…1: the probability, as search gives it, that a passage answers the question read beside the post's title; 1 for words on record. */
  readonly confidence: number;
}

/**
 * The question of a post that is answered most surely. A question of small talk may hold the words of an article by
 * chance; the title says what it is about, so both together must find a passage. Words that stand in the sources as they
 * are quoted leave no doubt.
 * @returns null where /ask answers none of them
 */
export function surest(library: Library, post: Post): Surest | null {
  let best: Surest | null = null;
  for (const question of questionsOf(post)) {
    const answer = ask(library, question);
    const confidence = confidenceIn(library, answer, post.title, question);
    if (confidence > (best?.confidence ?? 0)) best = { question, answer, confidence };
  }
  return best;
}

function confidenceIn(library: Library, answer: Answer, title: string, question: string): number {
  if (answer.kind === 'verdict') return isOnRecord(answer) ? 1 : 0;
  if (answer.kind !== 'passages' || !answer.sure || answer.about.kind !== 'question') return 0;
  const [best] = answer.entries;
  const read = corrected(library, question);
  if (!tellsOf(library, read, best) || !isOfKind(library, read, best)) return 0;
  return library.passages.search(`${title} ${question}`, 1).confidence;
}

/**
 * Whether a passage, with the headline above it, holds enough of what a question says beside names.
 * Names alone find a passage for sure, but it may tell anything of whom they name.
 */
function tellsOf(library: Library, question: string, { passage: { article, paragraph } }: Entry): boolean {
  const text = article.text.slice(paragraph.start, paragraph.end);
  const told = tokens(saidPlainly(`${article.head.headline}\n${text}`));
  const topic = topicWords(tokens(saidPlainly(question))).filter(
    ({ folded, capital, start }) => !library.names.has(folded) && !(capital && start > 0),
  );
  return shareHeld(library, topic, told) >= LEAST_TOLD;
}

/** Whether words of the kind that a question asks for were found: a person, a time, a reason; or it asks for no such kind. */
function isOfKind(
  library: Library,
  question: string,
  { passage: { paragraph }, bold: [answering] }: Entry,
): boolean {
  const isSentence = paragraph.sentences.some(
    ({ start, end }) => start === answering?.start && end === answering.end,
  );
  return !isSentence || !answeringWords(question, library).isTyped;
}

/** Whether enough of the words that the verdict is on were said as they are quoted, by whomever. */
function isOnRecord({ verdict, entries: [entry] }: VerdictAnswer): boolean {
  if (!entry || !ON_RECORD.includes(verdict)) return false;
  const said = entry.bold.map(({ start, end }) => entry.passage.article.text.slice(start, end)).join(' ');
  return words(said).length >= LEAST_QUOTED;
}

/** "What do you think?" says less of what is wanted than "When does the bridge open?". */
function tellingMost(questions: readonly string[]): string | null {
  const [most] = questions
    .map((question) => ({ question, says: topicWords(tokens(question)).length }))
    .filter(({ says }) => says > 0)
    .sort((a, b) => b.says - a.says || b.question.length - a.question.length);
  return most?.question ?? null;
}
