import type { Article } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Suggestion } from './answer.ts';
import type { Library } from './library.ts';

/** Discord's limit for a suggestion's value, in code points. */
const LONGEST_VALUE = 100;
/** As much of a quotation as is looked through for what was typed. UTF-16 units. */
const LOOKED_THROUGH = 2_000;
/** What begins no later than this is seen in a label that begins with the quotation. UTF-16 units. */
const SEEN = 50;
/** What is shown before the typed words where the beginning is left out. UTF-16 units. */
const LEAD = 25;

export function speakerSuggestion(library: Pick<Library, 'quotationsBy'>, speaker: Speaker): Suggestion {
  const said = library.quotationsBy(speaker);
  const first = said[0]?.article;
  const isAllInFirst = said.every(({ article }) => article === first);
  return {
    kind: 'speaker',
    name: speaker.name,
    quotations: said.length,
    head: (isAllInFirst && first?.head) || null,
    value: speaker.id,
  };
}

export function sourceSuggestion(article: Article): Suggestion {
  return { kind: 'source', head: article.head, value: article.id };
}

/**
 * Each one's value is the words themselves, which may be read in the command that was sent; an id where they are too
 * long or another's too. Of long ones the words begin where those that were typed can be seen.
 */
export function quotationSuggestions(quotations: readonly Quotation[], typed: string): Suggestion[] {
  const said = quotations.map(wordsOf);
  return quotations.map((quotation, at) => {
    const words = said[at] ?? '';
    const isClear = said.indexOf(words) === said.lastIndexOf(words) && isShort(words);
    return {
      kind: 'quotation',
      words: isShort(words) ? words : fromTyped(words, typed),
      speaker: quotation.speaker?.name ?? null,
      head: quotation.article.head,
      value: isClear ? words : quotation.id,
    };
  });
}

const isShort = (words: string): boolean => [...words].length <= LONGEST_VALUE;

/** The words from shortly before what was typed, or else before the longest word of it, where it is further behind. */
function fromTyped(words: string, typed: string): string {
  const folded = words.toLowerCase();
  const whole = typed.trim().toLowerCase();
  const sought = [whole, ...whole.split(/\s+/).sort((a, b) => b.length - a.length)];
  const found = sought.find((one) => folded.includes(one)) ?? '';
  const at = folded.indexOf(found);
  const from = at <= SEEN ? 0 : words.lastIndexOf(' ', at - LEAD) + 1;
  return from === 0 ? words : `… ${words.slice(from)}`;
}

/** What was said, pieces parted by "…", without the comma before a cue: the beginning, where it is long. */
function wordsOf({ article, pieces }: Quotation): string {
  const said = pieces.map(({ start, end }) =>
    withoutEnd(article.text.slice(start, Math.min(end, start + LOOKED_THROUGH))),
  );
  return said.join(' … ').slice(0, LOOKED_THROUGH).replace(/\s+/g, ' ');
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
