import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { Article } from './article.ts';
import { decodeText } from './decode.ts';
import { idOf, NoTextError, readArticle } from './read-article.ts';

/** The largest file, in bytes, that is read: an article has some 5 kB, a short novel 300. */
const MAX_ARTICLE_BYTES = 1_000_000;

/** There is nothing to answer from, so the bot can't start. The message names the setting to change. */
export class NoArticlesError extends Error {
  override readonly name = 'NoArticlesError';
}

/**
 * Reads every `.txt` and `.md` of a folder, in the order of their names. A file that can't be read, holds no text, or
 * holds the same text as one before it is logged with the reason and left out.
 *
 * Ids are those of `readArticle`; where two texts have the same one, the later file gets its next.
 *
 * @throws NoArticlesError where there is no such folder or no article in it.
 */
export async function readFolder(dir: string, log: Log): Promise<Article[]> {
  const articles: Article[] = [];
  const byId = new Map<string, Article>();
  const byText = new Map<string, Article>();
  const files = (await listFolder(dir)).filter((file) => /\.(?:txt|md)$/i.test(file)).sort();
  for (const file of files) {
    try {
      const read = await readFileOf(dir, file);
      const same = byText.get(read.text);
      if (same) throw new NoTextError(`it has the same text as ${same.file}`);
      const article = { ...read, id: freeId(read, byId) };
      byId.set(article.id, article);
      byText.set(article.text, article);
      articles.push(article);
    } catch (error) {
      log.warn({ file, reason: reasonOf(error) }, 'article left out');
    }
  }
  if (articles.length > 0) return articles;
  const found = files.length === 0 ? 'no .txt or .md file' : 'no file with an article that can be read';
  throw new NoArticlesError(
    `there is ${found} in ${dir}: put articles there, or set ARTICLES_DIR to a folder that has some`,
  );
}

async function listFolder(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    throw new NoArticlesError(
      `the folder of articles, ${dir}, can't be read (${reasonOf(error)}): set ARTICLES_DIR to a folder of .txt or .md files`,
    );
  }
}

async function readFileOf(dir: string, file: string): Promise<Article> {
  const path = join(dir, file);
  const { size, isFile } = await stat(path).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
  if (!isFile) throw new NoTextError('it is no file');
  if (size > MAX_ARTICLE_BYTES) throw new NoTextError(`it is larger than ${MAX_ARTICLE_BYTES} bytes`);
  const text = decodeText(await readFile(path));
  if (text === null) throw new NoTextError('it is no text file');
  return readArticle(file, text);
}

function freeId({ id, text }: Article, taken: ReadonlyMap<string, Article>): string {
  let free = id;
  for (let attempt = 1; taken.has(free); attempt++) free = idOf(text, attempt);
  return free;
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is no folder',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return IN_WORDS[code] ?? error.message;
}
