/** What a careful reader would answer to a question. */
export interface AskedQuestion {
  readonly kind: 'fact' | 'said' | 'misspelt' | 'paraphrased' | 'wrong speaker' | 'unanswerable';
  readonly question: string;
  /** Words of the passage that answers, any of these; null where the sources don't hold it, or not of that speaker. */
  readonly says: readonly string[] | null;
  /** Whose words the answer must be, where the question asks for them. */
  readonly by?: string;
}

export const fact = (question: string, ...says: string[]): AskedQuestion => ({
  kind: 'fact',
  question,
  says,
});
export const said = (question: string, by: string, ...says: string[]): AskedQuestion => ({
  kind: 'said',
  question,
  says,
  by,
});
export const misspelt = (question: string, ...says: string[]): AskedQuestion => ({
  kind: 'misspelt',
  question,
  says,
});
export const paraphrased = (question: string, ...says: string[]): AskedQuestion => ({
  kind: 'paraphrased',
  question,
  says,
});
export const wrong = (question: string): AskedQuestion => ({ kind: 'wrong speaker', question, says: null });
export const unanswerable = (question: string): AskedQuestion => ({
  kind: 'unanswerable',
  question,
  says: null,
});
