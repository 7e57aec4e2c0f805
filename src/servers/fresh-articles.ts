import type { Article } from '../corpus/article.ts';
import { writeArticleFile } from '../corpus/article-file.ts';
import { idOf } from '../corpus/read-article.ts';
import type { ServerArticle } from '../storage/articles.ts';

/**
 * Those of some articles that a server doesn't have yet, as they are kept. Articles of the same text are the same; two
 * texts with the same id get different ones.
 * @param known what the server is answered from
 */
export function freshArticles(articles: readonly Article[], known: readonly Article[]): ServerArticle[] {
  const texts = new Set(known.map(({ text }) => text));
  const ids = new Set(known.map(({ id }) => id));
  return articles
    .filter(({ text }) => !texts.has(text))
    .map((article) => {
      let { id } = article;
      for (let attempt = 1; ids.has(id); attempt += 1) id = idOf(article.text, attempt);
      ids.add(id);
      return { id, file: article.file, text: writeArticleFile(article) };
    });
}
