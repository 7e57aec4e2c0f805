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

/**
 * The units of a cleaned text: headline, head lines and paragraphs, each on one line. A blank line always parts
 * two units. A single line break does as well, unless the file is wrapped at a column: there a line goes on when
 * the next one's first word wouldn't have fitted.
 */
export function unitsOf(text: string): string[] {
  const blocks = text.split(/\n{2,}/).map((block) => block.split('\n'));
  const column = columnOf(blocks);
  return blocks.flatMap((lines) => unwrap(lines, column)).filter((unit) => unit !== '');
}

/** The column that a file is wrapped at; 0 where it isn't. */
function columnOf(blocks: readonly string[][]): number {
  let column = 0;
  let ends = 0;
  for (const lines of blocks) {
    for (const line of lines.slice(0, -1)) {
      ends += 1;
      if (line.length <= WIDEST_COLUMN) column = Math.max(column, line.length);
    }
  }
  if (ends < ENOUGH_LINES || column < NARROWEST_COLUMN) return 0;
  let wrapped = 0;
  for (const lines of blocks) {
    for (let at = 0; at + 1 < lines.length; at++) {
      if (goesOn(lines, at, column) && /^\p{Ll}/u.test(lines[at + 1] ?? '')) wrapped += 1;
    }
  }
  return wrapped >= ends * SHARE_WRAPPED ? column : 0;
}

function unwrap(lines: readonly string[], column: number): string[] {
  const units: string[] = [];
  let unit = '';
  for (const [at, line] of lines.entries()) {
    unit += line;
    if (goesOn(lines, at, column)) {
      // "de-" at the end of a line: the hyphen may be the word's own, so it stays.
      if (!/\p{L}-$/u.test(unit)) unit += ' ';
    } else {
      units.push(unit);
      unit = '';
    }
  }
  return units;
}

/** Whether the line after `at` continues it: its first word had no room left within the column. */
function goesOn(lines: readonly string[], at: number, column: number): boolean {
  const line = lines[at] ?? '';
  const next = lines[at + 1];
  if (column === 0 || next === undefined || line.length > WIDEST_COLUMN) return false;
  const firstWord = next.split(' ', 1)[0] ?? '';
  return line.length + 1 + firstWord.length > column;
}
