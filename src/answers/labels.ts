import type { Article } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Library } from './library.ts';

/** Discord's limit for a suggestion's label and value, in code points. */
const LONGEST_LABEL = 100;

/** "Name · 9 quotations"; whoever has no name of their own is told from others by the article. */
export function speakerLabel(library: Library, speaker: Speaker): string {
  const said = library.quotationsBy(speaker);
  const [first] = said;
  const articles = new Set(said.map(({ article }) => article));
  const where =
    speaker.kind === 'description' && first && articles.size === 1 ? ` · ${nameOf(first.article)}` : '';
  const tail = ` · ${said.length} ${said.length === 1 ? 'quotation' : 'quotations'}${where}`;
  return cutLabel(speaker.name, LONGEST_LABEL - [...tail].length) + tail;
}

/** What an article is called where room is short: its publisher, failing that its headline. */
const nameOf = ({ head }: Article): string => cutLabel(head.publisher ?? head.headline, LONGEST_LABEL / 3);

/** "Headline · Publisher" */
export function sourceLabel({ head }: Article): string {
  const tail = head.publisher ? ` · ${cutLabel(head.publisher, LONGEST_LABEL / 3)}` : '';
  return cutLabel(head.headline, LONGEST_LABEL - [...tail].length) + tail;
}

/** More UTF-16 units than a label can show. */
const ENOUGH = 4 * LONGEST_LABEL;

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What was said, pieces parted by "…", without the comma before a cue: the beginning, where it is long. */
export function wordsOf({ article, pieces }: Quotation): string {
  const said = pieces.map(({ start, end }) =>
    withoutEnd(article.text.slice(start, Math.min(end, start + ENOUGH))),
  );
  return said.join(' … ').slice(0, ENOUGH).replace(/\s+/g, ' ');
}

export function quotationLabel(quotation: Quotation): string {
  return cutLabel(wordsOf(quotation));
}

/** At most `limit` code points, cut after a word and marked with "…". */
function cutLabel(text: string, limit = LONGEST_LABEL): string {
  const points = [...text];
  if (points.length <= limit) return text;
  const kept = points.slice(0, limit - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > 0 ? kept.slice(0, space) : kept).replace(/[\s,;:–—-]+$/u, '')}…`;
}
