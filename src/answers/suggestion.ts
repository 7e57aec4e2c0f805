import type { Article } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Suggestion } from './answer.ts';
import type { Library } from './library.ts';

/** Discord's limit for a suggestion's value, in code points. */
const LONGEST_VALUE = 100;
/** More UTF-16 units than can be shown of a quotation. */
const ENOUGH = 400;

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
 * long or another's too.
 */
export function quotationSuggestions(quotations: readonly Quotation[]): Suggestion[] {
  const said = quotations.map(wordsOf);
  return quotations.map((quotation, at) => {
    const words = said[at] ?? '';
    const isClear = said.indexOf(words) === said.lastIndexOf(words) && [...words].length <= LONGEST_VALUE;
    return {
      kind: 'quotation',
      words,
      speaker: quotation.speaker?.name ?? null,
      head: quotation.article.head,
      value: isClear ? words : quotation.id,
    };
  });
}

/** What was said, pieces parted by "…", without the comma before a cue: the beginning, where it is long. */
function wordsOf({ article, pieces }: Quotation): string {
  const said = pieces.map(({ start, end }) =>
    withoutEnd(article.text.slice(start, Math.min(end, start + ENOUGH))),
  );
  return said.join(' … ').slice(0, ENOUGH).replace(/\s+/g, ' ');
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
