import type { Article } from '../corpus/article.ts';
import { writeArticleFile } from '../corpus/article-file.ts';
import { idOf } from '../corpus/read-article.ts';
import { keyOf } from '../corpus/repeats.ts';
import type { ServerArticle } from '../storage/articles.ts';

/** UTF-16 units of a text by which those that may be the same are found. */
const OPENING = 200;

/** Articles by what they say: the same words with other marks, spaces or capitals are the same. */
class Known {
  readonly #byOpening = new Map<string, Article[]>();

  add(article: Article): void {
    const opening = openingOf(article);
    this.#byOpening.set(opening, [...(this.#byOpening.get(opening) ?? []), article]);
  }

  find(article: Article): Article | undefined {
    const alike = this.#byOpening.get(openingOf(article)) ?? [];
    return alike.find(({ text }) => text === article.text || keyOf(text) === keyOf(article.text));
  }
}

const openingOf = ({ text }: Article): string => keyOf(text.slice(0, OPENING));

/** Of some articles: those that a server doesn't have yet, and those that it has, as they are called there. */
interface Sorted {
  readonly fresh: readonly Article[];
  readonly there: readonly Article[];
}

/**
 * Articles that say the same are the same; two others with the same id get different ones.
 * @param known what the server is answered from
 */
export function sortArticles(articles: readonly Article[], known: readonly Article[]): Sorted {
  const all = new Known();
  for (const article of known) all.add(article);
  const ids = new Set(known.map(({ id }) => id));
  const fresh: Article[] = [];
  const there: Article[] = [];
  for (const article of articles) {
    const same = all.find(article);
    if (same) {
      there.push(same);
      continue;
    }
    let { id } = article;
    for (let attempt = 1; ids.has(id); attempt += 1) id = idOf(article.text, attempt);
    ids.add(id);
    all.add(article);
    fresh.push({ ...article, id });
  }
  return { fresh, there };
}

/** An article as it is kept. */
export function stored(article: Article): ServerArticle {
  return { id: article.id, file: article.file, text: writeArticleFile(article) };
}
