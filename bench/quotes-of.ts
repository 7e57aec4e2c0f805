import { readSayings } from '../src/quotations/read-sayings.ts';
import type { Candidate } from '../src/quotations/said-facts.ts';

/** A piece of what is said, as the scorer of attributions reads it. */
interface Quote {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly direct: boolean;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
}

/** The paragraphs of a text that is an article and nothing else. */
const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** What is said in a text, one quote a piece, in its offsets. `judge` tells which words in quotation marks are somebody's. */
export function quotesOf(text: string, judge?: (candidate: Candidate) => boolean): Quote[] {
  return readSayings(text, paragraphsOf(text), judge).sayings.flatMap(({ kind, pieces, mention, speaker }) =>
    pieces.map(({ start, end }) => ({
      start,
      end,
      speaker: speaker?.name ?? (mention ? text.slice(mention.start, mention.end) : null),
      direct: kind !== 'indirect',
      speakerStart: mention?.start ?? null,
      speakerEnd: mention?.end ?? null,
    })),
  );
}
