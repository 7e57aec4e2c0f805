import type { Span } from '../corpus/article.ts';

/** What somebody put between quotation marks: the words, and the whole with its marks. Offsets into the text. */
export interface MarkedStretch {
  readonly words: Span;
  readonly whole: Span;
}

/** What closes what a mark has opened: the marks of English, German, French, Danish, Swedish, Chinese … and of hasty fingers. */
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '”': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  '‚': "‘’'",
  "'": "'’",
  '「': '」',
  '『': '』',
};
const OPENERS: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(Object.values(CLOSES).join(''))].map((closing) => [
    closing,
    Object.keys(CLOSES).filter((opener) => CLOSES[opener]?.includes(closing)),
  ]),
);
const MARKS = new Set(`${Object.keys(CLOSES).join('')}${Object.values(CLOSES).join('')}`);
const SINGLE = new Set("'‘’‚");
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** "'em", "’90s": what begins with an apostrophe. */
const ELISION = /^(?:\d|(?:em|tis|twas|til|till|cause|bout|cos|cuz|n|round)(?![\p{L}\p{N}]))/iu;
const LONGEST_ELISION = 8;
/** Fewer words behind a mark that nothing closes are no quotation. */
const LEAST_UNCLOSED = 3;
/** Nothing that is said begins with such a mark; "..." may. */
const ENDS_CLAUSE = /^(?:$|[,;:!?)]|\.(?!\.))/;
/** What may stand behind " word ": a space, a mark, nothing. */
const BEHIND_CLOSED = /^[\s.,;:!?)]?$/;
const ENDS_SENTENCE = /[.!?…](?=\s)/;

interface Opened {
  readonly at: number;
  readonly mark: string;
  /** What was found inside of it: it comes up where the mark turns out to be a stray one. */
  readonly inside: MarkedStretch[];
}

/**
 * The stretches between quotation marks, outermost ones only, in order. A quotation that its writer forgot to close
 * ends with its line; marks that open nothing (inches, apostrophes, elisions) are passed over. Linear in the length.
 *
 * @param goesOn a quotation was open where the text before ended, so that a first closing mark closes that.
 */
export function markedStretches(text: string, goesOn = false): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  const open: Opened[] = [];
  const counts = new Map<string, number>();
  const isPossessive = possessives(text);
  let isUnclosed = goesOn;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!MARKS.has(mark)) continue;
    const closed = closes(text, at) && !isPossessive(at) ? openedBy(open, counts, mark) : -1;
    if (closed >= 0) {
      const opened = open[closed] as Opened;
      for (const { mark: dropped } of open.splice(closed))
        counts.set(dropped, (counts.get(dropped) ?? 1) - 1);
      (open.at(-1)?.inside ?? found).push(stretch(opened.at, at));
    } else if (opens(text, at)) {
      open.push({ at, mark, inside: [] });
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
      isUnclosed = false;
    } else if (isUnclosed && open.length === 0 && found.length === 0 && closes(text, at)) {
      found.push({ words: { start: 0, end: at }, whole: { start: 0, end: at + 1 } });
      isUnclosed = false;
    }
  }
  for (const [place, opened] of open.entries())
    found.push(...unclosed(text, opened, open[place + 1]?.at ?? text.length));
  return found
    .filter(({ words }) => LETTER.test(text.slice(words.start, words.end)))
    .sort((a, b) => a.whole.start - b.whole.start);
}

function stretch(from: number, to: number): MarkedStretch {
  return { words: { start: from + 1, end: to }, whole: { start: from, end: to + 1 } };
}

/**
 * A mark that nothing closes: its quotation ends with the line, or with the sentence where another quotation follows.
 * What stands inside comes up.
 */
function unclosed(text: string, { at, mark, inside }: Opened, until: number): MarkedStretch[] {
  const next = Math.min(inside[0]?.whole.start ?? text.length, until);
  const [line = ''] = text.slice(at + 1, next).split('\n', 1);
  const isLast = at + 1 + line.length < next || next === text.length;
  const words = isLast ? line : line.slice(0, line.search(ENDS_SENTENCE) + 1);
  if (SINGLE.has(mark) || words.split(/\s+/).length < LEAST_UNCLOSED) return inside;
  const end = at + 1 + words.length;
  return [{ words: { start: at + 1, end }, whole: { start: at, end } }, ...inside];
}

/** The place on the stack of what a mark closes; -1 where it closes nothing. */
function openedBy(open: readonly Opened[], counts: ReadonlyMap<string, number>, mark: string): number {
  const openers = OPENERS.get(mark) ?? [];
  if (!openers.some((opener) => (counts.get(opener) ?? 0) > 0)) return -1;
  return open.findLastIndex((opened) => openers.includes(opened.mark));
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!(mark in CLOSES)) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (LETTER.test(before) || ENDS_CLAUSE.test(text.slice(at + 1, at + 3))) return false;
  if (SINGLE.has(mark)) {
    return !SPACE.test(after) && !ELISION.test(text.slice(at + 1, at + 1 + LONGEST_ELISION));
  }
  // « mot », " word ": a space inside is allowed where there is none outside, or one there too.
  return !SPACE.test(after) || before === '' || SPACE.test(before);
}

function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (LETTER.test(after)) return false;
  // A mark with a space before it and none after opens: " word" isn't closed by it.
  return !SPACE.test(before) || (!SINGLE.has(mark) && BEHIND_CLOSED.test(after));
}

/**
 * Tells the apostrophe of "the workers' rights" from a closing mark: behind an s, before a small letter, where another
 * mark that closes comes before one that opens.
 */
function possessives(text: string): (at: number) => boolean {
  const found = new Set<number>();
  let isClosedLater = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text.charAt(at);
    if (mark !== "'" && mark !== '’') continue;
    if (opens(text, at)) isClosedLater = false;
    else if (closes(text, at)) {
      const isBehindS = /s/i.test(text.charAt(at - 1)) && / \p{Ll}/u.test(text.slice(at + 1, at + 3));
      if (isBehindS && isClosedLater) found.add(at);
      else isClosedLater = true;
    }
  }
  return (at) => found.has(at);
}
