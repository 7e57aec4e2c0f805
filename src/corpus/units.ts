/** The widest column, in UTF-16 units, that mail and plain-text files are wrapped at. */
const WIDEST_COLUMN = 120;
/** A column narrower than this is no column: a list, a poem, a head of short lines. */
const NARROWEST_COLUMN = 40;
/**
 * How many line ends inside blocks are needed to know a file's column by, and which share of them must be followed
 * by a small letter where no word more had room: in wrapped prose most are, in any other text none.
 */
const ENOUGH_LINES = 2;
const SHARE_WRAPPED = 0.4;

/** So many blocks in which a sentence runs over a line end make a file whose paragraphs blank lines part. */
const ENOUGH_BLOCKS = 2;

const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*$/u;

interface Wrap {
  /** How long, in UTF-16 units, a line that goes on is at least with the next one's first word. */
  readonly reach: number;
  /** Whether every line is as full as the column lets it be. */
  readonly even: boolean;
}

/**
 * The units of a cleaned text: headline, head lines and paragraphs, each on one line. A blank line always parts
 * two units. A single line break does as well, unless the file is wrapped: there a line goes on when the next
 * one's first word wouldn't have fitted. Where the lines are of uneven length, but blank lines part the paragraphs,
 * a paragraph's line goes on when it ends inside a sentence, or is as long as those that do.
 */
export function unitsOf(text: string): string[] {
  const blocks = text.split(/\n{2,}/).map((block) => block.split('\n'));
  const wrap = wrapOf(blocks);
  return blocks.flatMap((lines) => (wrap ? unwrap(lines, wrap) : lines)).filter((unit) => unit !== '');
}

/** How a file is wrapped; null where it isn't. */
function wrapOf(blocks: readonly string[][]): Wrap | null {
  let column = 0;
  let ends = 0;
  for (const lines of blocks) {
    for (const line of lines.slice(0, -1)) {
      ends += 1;
      if (line.length <= WIDEST_COLUMN) column = Math.max(column, line.length);
    }
  }
  if (ends < ENOUGH_LINES || column < NARROWEST_COLUMN) return null;
  const full = column + 1;
  let wrapped = 0;
  let running = 0;
  let blocksRunning = 0;
  let reach = full;
  for (const lines of blocks) {
    const before = running;
    for (let at = 0; at + 1 < lines.length; at++) {
      if (!/^\p{Ll}/u.test(lines[at + 1] ?? '')) continue;
      if (reachOf(lines, at) >= full) wrapped += 1;
      if (!runsOn(lines, at)) continue;
      running += 1;
      reach = Math.min(reach, reachOf(lines, at));
    }
    if (running > before) blocksRunning += 1;
  }
  if (blocksRunning >= ENOUGH_BLOCKS && running >= ends * SHARE_WRAPPED) {
    return { reach, even: reach === full };
  }
  return wrapped >= ends * SHARE_WRAPPED ? { reach: full, even: true } : null;
}

function unwrap(lines: readonly string[], wrap: Wrap): string[] {
  const units: string[] = [];
  let unit = '';
  for (const [at, line] of lines.entries()) {
    unit += line;
    if (goesOn(lines, at, wrap)) {
      // "de-" at the end of a line: the hyphen may be the word's own, so it stays.
      if (!/\p{L}-$/u.test(unit)) unit += ' ';
    } else {
      units.push(unit);
      unit = '';
    }
  }
  return units;
}

/** Whether the line after `at` continues it. */
function goesOn(lines: readonly string[], at: number, { reach, even }: Wrap): boolean {
  const isLong = reachOf(lines, at) >= reach;
  if (even || at + 1 === lines.length) return isLong;
  // A head's lines can be as long as a paragraph's, and end without a full stop.
  const isParagraph = SENTENCE_END.test(lines.at(-1) ?? '');
  return isParagraph ? isLong || isOpen(lines[at] ?? '') : runsOn(lines, at);
}

/** How long a line would be with the next one's first word; 0 where it can't go on. */
function reachOf(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const next = lines[at + 1];
  if (next === undefined || line.length > WIDEST_COLUMN) return 0;
  return line.length + 1 + (next.split(' ', 1)[0] ?? '').length;
}

/** Whether a line as wide as a column's ends inside a sentence. */
const isOpen = (line: string): boolean =>
  line.length >= NARROWEST_COLUMN && line.length <= WIDEST_COLUMN && !SENTENCE_END.test(line);

/** Whether a sentence plainly runs over a line's end. */
const runsOn = (lines: readonly string[], at: number): boolean =>
  isOpen(lines[at] ?? '') && /^\p{Ll}/u.test(lines[at + 1] ?? '');
