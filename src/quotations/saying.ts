import type { Span } from '../corpus/article.ts';
import type { Sentence } from './cue.ts';
import type { Mention } from './mentions.ts';
import type { QuotationKind } from './quotation.ts';

/** Something said, before anybody knows whom its mention means. */
export interface Saying {
  readonly kind: QuotationKind;
  readonly pieces: [Span, ...Span[]];
  readonly cue: Span | null;
  readonly mention: Mention | null;
  /** The sentence that the mention stands in; null where there is none. */
  readonly clause: Sentence | null;
  /** Where it was found: how much the words in quotation marks look like somebody's. */
  readonly evidence: Evidence;
  /** The first and last sentence that hold its pieces, cue and mention. */
  readonly extent: { start: number; end: number };
}

/** What tells whose words a quotation is: a cue beside it, or the text around it. */
export type Evidence =
  | 'after'
  | 'before'
  | 'later'
  | 'subject'
  | 'speaking'
  | 'announced'
  | 'next'
  | 'last'
  | 'preceding'
  | 'nobody';

/** Whose words a quotation is: what the rules below hand on. */
export interface Source {
  readonly cue: Span | null;
  readonly mention: Mention | null;
  readonly clause: Sentence | null;
  /** Where it was found: how much the words in quotation marks look like somebody's. */
  readonly evidence: Evidence;
}
