import type { Span } from '../corpus/article.ts';
import { bitsInText, bitsOfWord, bitsWanted, type Kind, NUMBER, PERCENT, UNIT_OF_TIME } from './kinds.ts';
import { type Word, words } from './words.ts';

/** A run of words that could be the answer, with the places of its words in the sentence. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a sentence that answer: the run of words of the kind asked for that stands nearest to the words
 * of the question. Null where the kind isn't known or the sentence holds none. Offsets into `text`.
 *
 * @param asked stems of the question's words: they are never the answer
 */
export function answerWords(
  text: string,
  sentence: Span,
  kind: Kind,
  asked: ReadonlySet<string>,
): Span | null {
  if (kind === null) return null;
  const found = words(text.slice(sentence.start, sentence.end)).map((word) => shifted(word, sentence.start));
  const bits = found.map((word) => bitsInText(text, word) | bitsOfWord(word.folded));
  const isAsked = found.map((word) => asked.has(word.stem));
  const runs = runsOf(found, bits, isAsked, kind, text);
  const hits = isAsked.flatMap((is, at) => (is ? [at] : []));
  const best = runs
    .map((run) => ({ run, distance: distanceTo(run, hits) }))
    .sort((a, b) => a.distance - b.distance)[0]?.run;
  const [first, last] = [found[best?.from ?? -1], found[best?.to ?? -1]];
  return first && last ? withSigns(text, first.start, last.end) : null;
}

function runsOf(
  found: readonly Word[],
  bits: readonly number[],
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
function isJoined(text: string, before: Word | undefined, word: Word | undefined): boolean {
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

function shifted(word: Word, by: number): Word {
  return { ...word, start: word.start + by, end: word.end + by };
}
