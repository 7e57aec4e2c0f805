/** How long a link's words, address or an emphasised stretch may be, in UTF-16 units, to be read as Markdown. */
const LONGEST = 2_000;

const IMAGE = new RegExp(`!\\[[^[\\]\\n]{0,${LONGEST}}\\]\\([^()\\n]{0,${LONGEST}}\\)`, 'g');
const LINK = new RegExp(
  `(?<!\\\\)\\[([^[\\]\\n]{0,${LONGEST}})\\](?:\\([^()\\s]{0,${LONGEST}}(?: "[^"\\n]{0,200}")?\\)|\\[[^[\\]\\n]{0,80}\\])`,
  'g',
);
const AUTOLINK = new RegExp(`<(https?://[^<>\\s]{1,${LONGEST}})>`, 'g');
const STRONG = new RegExp(`(?<!\\\\)(\\*\\*|__)(?=\\S)([^*_\\n]{1,${LONGEST}}?)(?<=\\S)\\1`, 'g');
const EMPHASIS = new RegExp(
  `(?<![\\p{L}\\p{N}*_\\\\])([*_])(?=[^\\s*_])([^*_\\n]{1,${LONGEST}}?)(?<=[^\\s*_\\\\])\\1(?![\\p{L}\\p{N}*_])`,
  'gu',
);

/**
 * The plain words of a Markdown text: links and emphasis leave their words, pictures, rules and fences nothing,
 * quotes and list points their text, rows of a table their cells with a dot between. Headings keep their "#", for the
 * head to be read by.
 */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(/^\[[^\]\n]{1,80}\]: ?\S.*$/gm, '') // where reference links lead
    .replace(/^(?:> ?)+/gm, '')
    .replace(/^(?:[-*+]) (?=\S)/gm, '')
    .replace(/^\|.*\|$/gm, cellsOf)
    .replace(/^(.+)\n={3,}$/gm, '# $1')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(AUTOLINK, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/gm, '');
}

function cellsOf(row: string): string {
  const cells = row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  // What parts the heading of a table from the rest is no row.
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? '' : cells.join(' · ');
}
