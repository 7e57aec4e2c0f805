import { decodeEntities } from './entities.ts';
import { repairEncoding } from './mojibake.ts';

/** How often a text may have been encoded, wrapped and encoded again before it came here. More has not been met. */
const MAX_PASSES = 6;

/**
 * The characters of a scraped text made plain: one kind of line break and of space, no byte-order marks, control or
 * invisible characters, HTML's tags gone and its entities decoded, wrongly decoded marks repaired. Lines have no
 * white space around them and no doubled spaces within. Words and quotation marks, straight or curly, stay as
 * published.
 *
 * Cleaning twice gives the same as cleaning once. Time is linear in the length of the text.
 */
export function cleanText(raw: string): string {
  let text = raw;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const cleaned = cleanOnce(text);
    if (cleaned === text) break;
    text = cleaned;
  }
  return text;
}

function cleanOnce(text: string): string {
  const plain = withoutTags(decodeEntities(repairEncoding(text)));
  return plain
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINERS, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Tab, no-break, figure, thin, ideographic and all the other spaces of Unicode. */
const SPACES = /[\t\p{Zs}]+/gu;

/**
 * Control characters but for white space, soft hyphens, zero-width and direction marks, half surrogate pairs,
 * private-use characters (icon fonts leave them) and the mark of what couldn't be decoded.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\p{Cs}\p{Co}]/gu;

/**
 * Joiners are part of how Persian and Hindi are spelt and of how some emoji are made. They go where the character
 * on one side is neither.
 */
const IDLE_JOINERS = /(?<=^|[\n-\u024f])[\u200c\u200d]+|(?<![\u200c\u200d])[\u200c\u200d]+(?=$|[\n-\u024f])/g;

/** The longest tag, in UTF-16 units, that is taken for one: addresses and styles in attributes can be long. */
const LONGEST_TAG = 2_000;
const BLOCK_TAGS =
  /^<\/?(?:p|br|hr|div|h[1-6]|ul|ol|li|tr|table|section|article|header|footer|figure|blockquote|html|head|body|main|nav|aside|title|meta|link|form|button|label|input|svg|path|picture|source|video|iframe)\b/i;
/** Not "<a:wave:123>": that is an emoji of Discord's. */
const INLINE_TAGS =
  /^<\/?(?:a|b|i|u|s|em|strong|span|small|sub|sup|font|img|time|mark|cite|q|figcaption|tbody|td|th)\b(?!:)/i;

/** Takes HTML's tags out, leaving a line break for those that make a block. "<3" and "a < b" are no tags. */
function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return ['script', 'style', 'noscript'].reduce(withoutElement, text).replace(TAG, (tag) => {
    if (BLOCK_TAGS.test(tag)) return '\n';
    return INLINE_TAGS.test(tag) ? '' : tag;
  });
}

/** Takes out the elements of a name with all that is in them; an open one without an end stays. */
function withoutElement(text: string, name: string): string {
  const parts: string[] = [];
  const tags = new RegExp(`<(/?)${name}\\b[^<>]{0,${LONGEST_TAG}}>`, 'gi');
  let from = 0;
  let opened = -1;
  for (const { index, 0: tag, 1: slash } of text.matchAll(tags)) {
    if (slash === '' && opened < 0) opened = index;
    if (slash !== '/' || opened < 0) continue;
    parts.push(text.slice(from, opened));
    from = index + tag.length;
    opened = -1;
  }
  return [...parts, text.slice(from)].join('\n');
}

const TAG = new RegExp(`</?[a-z][^<>]{0,${LONGEST_TAG}}>`, 'gi');
