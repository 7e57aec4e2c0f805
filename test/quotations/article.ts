import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { attribute } from '../../src/quotations/attribute.ts';
import type { Quotation } from '../../src/quotations/quotation.ts';

/** An article of these paragraphs. */
export function article(...paragraphs: string[]): Article {
  return readArticle('test.txt', `A headline\n\n${paragraphs.join('\n\n')}`);
}

/** Everything said in an article of these paragraphs, noted as `kind | who | cue | words`. */
export function said(...paragraphs: string[]): string[] {
  return attribute([article(...paragraphs)]).quotations.map(note);
}

function note({ article: { text }, kind, speaker, cue, pieces }: Quotation): string {
  const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [kind, speaker?.name ?? 'nobody', cue ? text.slice(cue.start, cue.end) : '–', words].join(' | ');
}
