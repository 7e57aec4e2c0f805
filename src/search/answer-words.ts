import type { Span } from '../corpus/article.ts';
import { bitsWanted, type Kind, NUMBER, PERCENT, UNIT_OF_TIME } from './kinds.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { type Token, tokens } from './words.ts';

/** A run of words that could be the answer, with the places of its words in the sentence. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a sentence that answer: the run of words of the kind asked for that stands nearest to the words
 * of the question. Null where the kind isn't known or the sentence holds none. Offsets into the reading's text.
 */
export function answerWords(
  { kind, marks, stems }: Question,
  reading: Reading,
  sentence: number,
): Span | null {
  const span = reading.sentences[sentence];
  if (kind === null || !span) return null;
  const { text, starts } = reading;
  const first = starts[sentence] ?? 0;
  const found = tokens(text.slice(span.start, span.end)).map((token) => shifted(token, span.start));
  const bits = reading.bits.subarray(first, first + found.length);
  const isAsked = found.map((_, at) => {
    const stem = reading.stems[first + at] ?? -1;
    return marks[stem] === 1 && stems.includes(stem);
  });
  const hits = isAsked.flatMap((is, at) => (is ? [at] : []));
  const best = runsOf(found, bits, isAsked, kind, text)
    .map((run) => ({ run, distance: distanceTo(run, hits) }))
    .sort((a, b) => a.distance - b.distance)[0]?.run;
  const [from, to] = [found[best?.from ?? -1], found[best?.to ?? -1]];
  return from && to ? withSigns(text, from.start, to.end) : null;
}

function runsOf(
  found: readonly Token[],
  bits: Uint8Array,
  isAsked: readonly boolean[],
  kind: Kind,
  text: string,
): Run[] {
  const wanted = bitsWanted(kind);
  const joined = wanted | companions(kind);
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at <= found.length; at += 1) {
    const own = bits[at] ?? 0;
    const goesOn =
      from >= 0 && at < found.length && (own & joined) !== 0 && isJoined(text, found[at - 1], found[at]);
    if (goesOn) continue;
    if (from >= 0) {
      const range = Array.from({ length: at - from }, (_, step) => from + step);
      const holds = range.some((place) => ((bits[place] ?? 0) & wanted) !== 0);
      if (holds && !range.every((place) => isAsked[place])) runs.push({ from, to: at - 1 });
    }
    from = at < found.length && (own & joined) !== 0 ? at : -1;
  }
  return runs;
}

/** Bits of words that belong to such an answer without making one: the 21 of "January 21", the 90 of "90 minutes". */
function companions(kind: Kind): number {
  switch (kind) {
    case 'time':
      return NUMBER;
    case 'duration':
    case 'percentage':
      return NUMBER | PERCENT;
    case 'number':
      return PERCENT | UNIT_OF_TIME;
    case 'person':
    case 'place':
    case 'name':
    case null:
      return 0;
  }
}

/** Only a space, a hyphen, or a comma in a date stands between the words. */
function isJoined(text: string, before: Token | undefined, word: Token | undefined): boolean {
  if (!before || !word) return false;
  const between = text.slice(before.end, word.start);
  return between === ' ' || between === '-' || between === '. ' || between === ', ';
}

function distanceTo({ from, to }: Run, hits: readonly number[]): number {
  return Math.min(
    Number.MAX_SAFE_INTEGER,
    ...hits.map((hit) => (hit < from ? from - hit : hit > to ? hit - to : 0)),
  );
}

/** With the currency before a number and the percent sign after it. */
function withSigns(text: string, start: number, end: number): Span {
  const before = /[$€£¥]/.test(text[start - 1] ?? '') ? 1 : 0;
  const after = text[end] === '%' ? 1 : 0;
  return { start: start - before, end: end + after };
}

function shifted(word: Token, by: number): Token {
  return { ...word, start: word.start + by, end: word.end + by };
}
