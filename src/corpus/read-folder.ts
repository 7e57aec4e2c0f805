import { readdir } from 'node:fs/promises';
import type { Log } from '../log.ts';
import type { Article } from './article.ts';
import { decodeText } from './decode.ts';
import { type Look, lookAtFiles } from './look-at-files.ts';
import { idOf, NoTextError, readArticle } from './read-article.ts';
import { isSameArticle } from './same-articles.ts';

/** There is nothing to answer from, so the bot can't start. The message names the setting to change. */
export class NoArticlesError extends Error {
  override readonly name = 'NoArticlesError';
}

/** A folder of articles that may change while they are answered from. */
export interface Folder {
  /**
   * Reads every `.txt` and `.md`, in the order of their names; of those read before only what has changed. A file that
   * can't be read, holds no text, or holds the same text as one before it is logged with the reason, once, and left out;
   * or left as it was, where it could be read before.
   *
   * Ids are those of `readArticle`; where two texts have the same one, the later file gets its next.
   *
   * @param reads a file's text: `readArticle`, or what does as that does
   * @throws NoArticlesError where there is no such folder or no article in it.
   */
  read(reads?: ReadsArticle): Promise<readonly Article[]>;
  /** The same, where no other files than these have changed since it was last read: they aren't looked at. */
  readChanged(files: ReadonlySet<string>): Promise<readonly Article[]>;
}

type ReadsArticle = (file: string, text: string) => Article;

/** Says what is wrong with a file, and what became of it. */
type Tell = (file: string, reason: string, outcome: string) => void;

/** A file as it was when it was last looked at. */
interface Seen {
  /** Other than this, it has changed. */
  readonly stamp: string;
  /** Its last good version; null: there was none yet. */
  readonly article: Article | null;
}

const NEVER: Seen = { stamp: '', article: null };

export function openFolder(dir: string, log: Log): Folder {
  let seen: ReadonlyMap<string, Seen> = new Map();
  let told: ReadonlySet<string> = new Set();
  /** Articles under the id that they have here, by what was read of their files. */
  const renamed = new WeakMap<Article, Article>();

  function seenOf({ file, stamp, found }: Look, reads: ReadsArticle, tell: Tell): Seen {
    const before = seen.get(file);
    if (before && found === null) return before;
    try {
      const article = reads(file, textOf(found));
      const isSame = before?.article && isSameArticle(before.article, article);
      return { stamp, article: isSame ? before.article : article };
    } catch (error) {
      const article = before?.article ?? null;
      tell(file, reasonOf(error), article ? 'article stays as it was' : 'article left out');
      return { stamp, article };
    }
  }

  async function readWhere(
    mayHaveChanged: (file: string) => boolean,
    reads: ReadsArticle,
  ): Promise<readonly Article[]> {
    const files = (await listFolder(dir)).filter((file) => /\.(?:txt|md)$/i.test(file)).sort();
    const now = new Map(files.map((file) => [file, seen.get(file) ?? NEVER]));
    const complaints = new Set<string>();
    const tell: Tell = (file, reason, outcome) => {
      const complaint = `${file}\n${reason}`;
      complaints.add(complaint);
      if (!told.has(complaint)) log.warn({ file, reason }, outcome);
    };
    const looked = files.filter((file) => !seen.has(file) || mayHaveChanged(file));
    for await (const look of lookAtFiles(dir, looked, (file) => seen.get(file)?.stamp))
      now.set(look.file, seenOf(look, reads, tell));
    // What was said of a file that is still as bad needn't be said again.
    for (const complaint of told) {
      const file = complaint.slice(0, complaint.indexOf('\n'));
      if (now.get(file) === seen.get(file)) complaints.add(complaint);
    }
    const articles = distinct(now, renamed, tell);
    [seen, told] = [now, complaints];
    if (articles.length > 0) return articles;
    const found = files.length === 0 ? 'no .txt or .md file' : 'no file with an article that can be read';
    throw new NoArticlesError(
      `there is ${found} in ${dir}: put articles there, or set ARTICLES_DIR to a folder that has some`,
    );
  }

  return {
    read: (reads = readArticle) => readWhere(() => true, reads),
    readChanged: (files) => readWhere((file) => files.has(file), readArticle),
  };
}

/** The articles of a folder, read once. @throws NoArticlesError as `Folder.read` */
export async function readFolder(dir: string, log: Log): Promise<readonly Article[]> {
  return openFolder(dir, log).read();
}

/** Each text once, under an id of its own. An article whose id is what it was stays the same object. */
function distinct(
  seen: ReadonlyMap<string, Seen>,
  renamed: WeakMap<Article, Article>,
  tell: Tell,
): readonly Article[] {
  const byId = new Map<string, Article>();
  const byText = new Map<string, Article>();
  for (const [file, { article: read }] of seen) {
    if (!read) continue;
    const same = byText.get(read.text);
    if (same) {
      tell(file, `it has the same text as ${same.file}`, 'article left out');
      continue;
    }
    const id = freeId(read, byId);
    const before = id === read.id ? read : renamed.get(read);
    const article = before?.id === id ? before : { ...read, id };
    if (article !== read) renamed.set(read, article);
    byId.set(id, article);
    byText.set(article.text, article);
  }
  return [...byId.values()];
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

function textOf(found: Look['found']): string {
  if (found instanceof Error) throw found;
  const text = found && decodeText(found);
  if (text === null) throw new NoTextError('it is no text file');
  return text;
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
