import type { Article } from '../corpus/article.ts';
import { readArticle } from '../corpus/read-article.ts';
import { describeError, type Log } from '../log.ts';
import type { ServerArticle } from '../storage/articles.ts';

/** One that can't be read any more takes no other down with it. */
export function readServerArticles(stored: readonly ServerArticle[], log: Log): Article[] {
  return stored.flatMap(({ id, file, text }) => {
    try {
      // Its id is the one under which it was added, so that what was cited then is found now.
      return [{ ...readArticle(file, text), id }];
    } catch (error) {
      log.warn({ article: id, ...describeError(error) }, "a server's article left out");
      return [];
    }
  });
}
