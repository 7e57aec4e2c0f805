import type { QuestionSet } from './data.ts';

/** A search engine with one sensible setting, as all are compared. */
export interface Engine {
  readonly name: string;
  /** Indexes the passages; what then finds their ids, best first. */
  readonly build: (passages: QuestionSet['passages']) => Ask | Promise<Ask>;
}

/** Ids of passages, best first, of which the first ten count. */
export type Ask = (question: string) => readonly string[] | Promise<readonly string[]>;
