import type { Verdict } from '../answers/answer.ts';
import type { QuotationKind } from '../quotations/quotation.ts';

/**
 * Colours say nothing that the words beside them don't say as well. Those of the verdicts run from good to bad
 * in steps of lightness too, for eyes that don't tell red from green.
 */
export const colours = {
  plain: 0x5865f2,
  near: 0x80848e,
  kind: { direct: 0x1f6feb, mixed: 0x4a9bd9, indirect: 0x93b7cf } satisfies Record<QuotationKind, number>,
  verdict: {
    verbatim: 0x1a7f4b,
    nearly: 0x6abf69,
    'cut-short': 0xf0c541,
    reported: 0xb7a6e0,
    altered: 0xe8853a,
    'somebody-else': 0xd9534f,
    'not-in-sources': 0x9b1c31,
  } satisfies Record<Verdict, number>,
} as const;

/** Verdicts at a glance, without colour. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  verbatim: '✓',
  nearly: '≈',
  'cut-short': '✂',
  reported: '¶',
  altered: '✎',
  'somebody-else': '⇄',
  'not-in-sources': '✗',
};
