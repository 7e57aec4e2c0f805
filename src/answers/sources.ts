import type { Article, Span } from '../corpus/article.ts';
import { Passage } from '../corpus/passage.ts';
import { oncePer } from '../once-per.ts';
import type { Answer, Entry } from './answer.ts';
import { inside } from './entries.ts';
import type { Library } from './library.ts';
import { ARTICLE_REF, markedIn } from './refs.ts';
import { findSource, unknown } from './resolve.ts';
import { paragraphId } from './texts.ts';

/** The address of the list of articles. */
export const LIST_REF = 'l';

/** The list of articles, or one of them by paragraph. */
export function sources(library: Library, typed?: string): Answer {
  if (!typed?.trim()) return listOfSources(library);
  const { found, nearest } = findSource(library, typed);
  return (found && articleAgain(library, found.id)) ?? unknown('source', nearest());
}

/** Counted once for each article: the list is made anew whenever another one comes or goes. */
const counted = new WeakMap<Article, number>();

function wordsIn({ passages }: Library, article: Article): number {
  const known = counted.get(article);
  if (known !== undefined) return known;
  const count = article.paragraphs.reduce(
    (sum, { number }) => sum + passages.wordsIn(paragraphId(article.id, number)),
    0,
  );
  counted.set(article, count);
  return count;
}

export const listOfSources = oncePer((library: Library): Answer => {
  const articles = library.articles.map((article) => ({
    article,
    published: article.head.published,
    words: wordsIn(library, article),
    quotations: library.quotationsIn(article).length,
  }));
  return { kind: 'articles', articles, ref: LIST_REF };
});

/**
 * The answer of `a/<article>` and `a/<article>/<start>-<length>`: every paragraph an entry, with the stretch that the
 * address names in bold.
 */
export function articleAgain(library: Library, id: string, code = ''): Answer | null {
  const article = library.article(id);
  const [first, ...rest] = article?.paragraphs ?? [];
  if (!article || !first) return null;
  const marked = code ? markedIn(article, code) : null;
  if (code && !marked) return null;
  const entry = ({ start, end }: Span): Entry => ({
    passage: Passage.of(article, { start, end }),
    bold: marked ? inside({ start, end }, [marked]) : [],
    quotation: null,
  });
  return {
    kind: 'passages',
    about: { kind: 'article', article, ...(marked && { marked }) },
    sure: true,
    entries: [entry(first), ...rest.map(entry)],
    ref: [ARTICLE_REF, id, ...(code ? [code] : [])].join('/'),
  };
}
