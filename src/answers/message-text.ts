/** A stretch of a message in one piece: lines without a blank one between, as they are shown. */
export interface MessagePart {
  /** Whether it stands behind a ">". */
  readonly isBlock: boolean;
  /** Without Discord's markdown, mentions, emoji and addresses; lines parted by "\n". */
  readonly text: string;
}

/** What is read of a message, in UTF-16 units: Discord's longest (4,000 code points) with room for every pair. */
const LONGEST_READ = 8_000;

/** What can't be seen: marks that join, part or turn text. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const BLOCK_REST = /^ {0,3}>>> ?/;
const BLOCK_LINE = /^ {0,3}> ?/;
/** "## ", "-# ": a heading, small print. */
const HEADING = /^[ \t]*(?:#{1,3}|-#)[ \t]+/;
const FENCE = /^[ \t]*```[\w+-]*[ \t]*$/;
/** [words](address): the words stay. None of the classes holds what the next one begins with, so it can't backtrack far. */
const MASKED_LINK = /\[([^[\]\n]*)\]\(<?https?:\/\/[^()\n]*\)/g;
/** Mentions, custom emoji, times, commands and addresses say nothing that could be quoted. */
const NO_WORDS =
  /<(?:a?:\w{1,32}:\d{1,20}|[@#][!&]?\d{1,20}|t:-?\d{1,17}(?::\w)?|\/[^<>\n]{1,100}:\d{1,20}|https?:\/\/[^<>\s]*)>|https?:\/\/(?:[^\s<>"“”«»]|"[\w-]*")+/g;
/** A mark after a backslash is that mark; other marks of style are none. "_" inside of a word belongs to it. */
const STYLE = /\\([^\p{L}\p{N}\s])|\*{1,3}|~~|\|\||`{1,3}|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** A message's parts in order, none of them blank. Linear in its length. */
export function readMessage(content: string): MessagePart[] {
  const parts: { isBlock: boolean; lines: string[] }[] = [];
  let isRest = false;
  let isOpen = false;
  for (const raw of content.slice(0, LONGEST_READ).split(/\r\n?|\n/)) {
    const begins: boolean = !isRest && BLOCK_REST.test(raw);
    const isBlock = isRest || begins || BLOCK_LINE.test(raw);
    const line = asShown(isRest ? raw : raw.replace(begins ? BLOCK_REST : BLOCK_LINE, ''));
    isRest ||= begins;
    const last = parts.at(-1);
    const isBlank = line.trim() === '';
    if (last && isOpen && !isBlank && last.isBlock === isBlock) last.lines.push(line);
    else if (!isBlank) parts.push({ isBlock, lines: [line] });
    isOpen = !isBlank;
  }
  return parts.map(({ isBlock, lines }) => ({ isBlock, text: lines.join('\n') }));
}

function asShown(line: string): string {
  if (FENCE.test(line)) return '';
  return line
    .replace(INVISIBLE, '')
    .replace(HEADING, '')
    .replace(MASKED_LINK, '$1')
    .replace(NO_WORDS, ' ')
    .replace(STYLE, (_, escaped?: string) => escaped ?? '')
    .trimEnd();
}
