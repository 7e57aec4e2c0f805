import { graphemes } from './visible-text.ts';

/** A place for text, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** How text may be set. */
export interface Setting {
  /** Sizes of type, in pixels. */
  readonly largest: number;
  readonly smallest: number;
  /** From baseline to baseline, in units of the size. */
  readonly lineHeight: number;
}

/** A word in its place, in pixels from the box's left edge. Of a word that is parted, each part is one. */
interface SetWord {
  readonly text: string;
  readonly x: number;
}

interface SetLine {
  readonly words: readonly SetWord[];
  /** In pixels. */
  readonly width: number;
}

/** Text set in a box: its size in pixels, and its lines from the top. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly SetLine[];
}

/** The width of a text in units of its size. */
export type Measure = (text: string) => number;

/** Sizes are tried in steps of this many pixels. */
const STEP = 2;
/** Halvings of the room while lines are balanced: to a thousandth of the box's width. */
const HALVINGS = 10;

/** What stays on one line. */
interface Part {
  readonly text: string;
  readonly width: number;
  /** Of the space before it, where it doesn't begin a line; none after a dash or inside a word. */
  readonly gap: number;
}

/**
 * Sets text as large as fits, in lines of nearly one length. Lines end between words and behind dashes; inside a word
 * only where that is too long for a line in the smallest size.
 * @param text words parted by single spaces
 * @returns null where it doesn't fit in the smallest size
 */
export function setText(text: string, box: Box, setting: Setting, measure: Measure): SetText | null {
  const parts = partsOf(text, measure);
  const widest = Math.max(...parts.map(({ width }) => width));
  for (let size = setting.largest; size >= setting.smallest; size -= STEP) {
    const room = box.width / size;
    if (widest > room && size - STEP >= setting.smallest) continue;
    const fitting = parts.flatMap((part) => (part.width > room ? broken(part, room, measure) : [part]));
    const count = linesOf(fitting, room).length;
    if (count * setting.lineHeight * size > box.height) continue;
    return { size, lines: balanced(fitting, room, count).map((line) => placed(line, size)) };
  }
  return null;
}

/** As much of a line as there is room for, and "…" for the rest: cut between words where that costs little of it. */
export function clipLine(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const letters = graphemes(text);
  let [fits, fitsNot] = [0, letters.length];
  while (fitsNot - fits > 1) {
    const middle = (fits + fitsNot) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`) <= room) fits = middle;
    else fitsNot = middle;
  }
  const head = letters.slice(0, fits).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > (head.length * 2) / 3 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** A dash or "…" between two words doesn't begin a line. */
const BETWEEN_WORDS = / (?![-–—…] )/;
/** Between letters and behind a dash, a word may be parted. */
const BEHIND_DASH = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u;

function partsOf(text: string, measure: Measure): Part[] {
  const space = measure(' ');
  return text
    .split(BETWEEN_WORDS)
    .flatMap((word) =>
      word
        .split(BEHIND_DASH)
        .map((part, index) => ({ text: part, width: measure(part), gap: index === 0 ? space : 0 })),
    );
}

/** A part that is too long for a line, in pieces that aren't: but for a letter that is wider than the line. */
function broken(part: Part, room: number, measure: Measure): Part[] {
  const pieces: Part[] = [];
  let text = '';
  for (const letter of graphemes(part.text)) {
    if (text !== '' && measure(text + letter) > room) {
      pieces.push({ text, width: measure(text), gap: pieces.length === 0 ? part.gap : 0 });
      text = '';
    }
    text += letter;
  }
  return [...pieces, { text, width: measure(text), gap: pieces.length === 0 ? part.gap : 0 }];
}

/** Fills one line after the other. */
function linesOf(parts: readonly Part[], room: number): Part[][] {
  let line: Part[] = [];
  let width = 0;
  const lines = [line];
  for (const part of parts) {
    if (line.length > 0 && width + part.gap + part.width > room) {
      line = [];
      lines.push(line);
    }
    width = line.length === 0 ? part.width : width + part.gap + part.width;
    line.push(part);
  }
  return lines;
}

/** The same number of lines, in the least room that takes them: so no line is much shorter than the others. */
function balanced(parts: readonly Part[], room: number, count: number): Part[][] {
  let [tooNarrow, enough] = [Math.max(...parts.map(({ width }) => width)), room];
  if (linesOf(parts, tooNarrow).length <= count) return linesOf(parts, tooNarrow);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (tooNarrow + enough) / 2;
    if (linesOf(parts, middle).length <= count) enough = middle;
    else tooNarrow = middle;
  }
  return linesOf(parts, enough);
}

function placed(line: readonly Part[], size: number): SetLine {
  let end = 0;
  const words = line.map(({ text, width, gap }, index) => {
    const x = index === 0 ? 0 : end + gap * size;
    end = x + width * size;
    return { text, x };
  });
  return { words, width: end };
}
