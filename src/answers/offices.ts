import { wordSet } from '../corpus/word-set.ts';

/** Offices by their initials. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['fm', 'foreign minister'],
  ['pm', 'prime minister'],
  ['vp', 'vice president'],
  ['ag', 'attorney general'],
  ['sg', 'secretary general'],
  ['ceo', 'chief executive'],
]);

/** What the initials of an office stand for; null for any other word. */
export function officeOf(folded: string): string | null {
  return OFFICES.get(folded) ?? null;
}

/** A text with the offices that it gives by their initials written out, as articles do. */
export function withOfficesWritten(typed: string): string {
  return typed.replace(/\b[a-z]{2,3}\b/gi, (word) => officeOf(word.toLowerCase()) ?? word);
}

/** Nouns for one person in an office. */
export const OFFICE_NOUNS = wordSet(
  'minister secretary diplomat envoy president premier chancellor mayor governor senator judge ambassador spokesman spokeswoman chief leader politician official',
);
