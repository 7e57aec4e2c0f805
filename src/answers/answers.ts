import type { Quotation } from '../quotations/quotation.ts';
import type { Answer, Suggestion } from './answer.ts';
import type { PostAnswer } from './post.ts';
import type { Post } from './post-questions.ts';

export type SummaryLength = 'short' | 'medium' | 'long';

/** The options whose values can be suggested while somebody types. */
export type SuggestedOption = 'text' | 'speaker' | 'source' | 'quote' | 'of' | 'topic';

/** Questions in, answers out, over one set of articles. Everything is in memory: nothing here awaits. */
export interface Answers {
  /** Quotations that match every given option, best first. Strings are what a member typed or picked. */
  quote(asked: { text?: string; speaker?: string; source?: string }): Answer;
  /** Who said these words, and did they. `quote` may pin them on somebody: `Smith: "…"`, `"…", said Smith`. */
  whoSaid(asked: { quote: string }): Answer;
  /** Key sentences of an article, a person or a topic; of the whole event where `of` is left out. */
  summary(asked: { of?: string; length: SummaryLength }): Answer;
  ask(asked: { question: string }): Answer;
  /** What a forum post asks, with an answer only where it is so sure that nobody need have asked the bot. */
  post(asked: Post): PostAnswer;
  /** Every quotation in a message of Discord's, markdown and all: who said it, and did they. */
  check(asked: { message: string }): Answer;
  /** The passages nearest to a message. */
  findSource(asked: { message: string }): Answer;
  /** What each source has on an article, a person or a topic, set side by side. */
  compare(asked: { topic: string }): Answer;
  /** What happened when, by the times that the articles tell. */
  timeline(): Answer;
  /** The list of articles, or one article by paragraph. */
  sources(asked: { source?: string }): Answer;
  /** The answer that a `ref` addresses; null where it addresses nothing here (any more). */
  again(ref: string): Answer | null;
  /** A quotation by its id; null where there is none of that id here (any more). */
  quotation(id: string): Quotation | null;
  /** Everything said in the articles. */
  readonly quotations: readonly Quotation[];
  /** At most 25, best first; useful ones for empty input too. */
  suggest(option: SuggestedOption, typed: string): readonly Suggestion[];
}
