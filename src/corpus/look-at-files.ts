import { readFile as readFileThen, type Stats, stat as statThen } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NoTextError } from './read-article.ts';

/** The largest file, in bytes, that is read: an article has some 5 kB, a short novel 300. */
const MAX_ARTICLE_BYTES = 1_000_000;
/** How many files are asked for at once: a drive answers several in the time of one. They are held in memory. */
const MOST_AT_ONCE = 16;

/** Those of node:fs/promises take three times as much of the processor's time for a small file. */
const [stat, readFile] = [promisify(statThen), promisify(readFileThen)];

/** What a look at a file tells. */
export interface Look {
  readonly file: string;
  /** Other than before, it has changed. Empty where nobody knows. */
  readonly stamp: string;
  /** What is in it; null: what was before. Or why it can't be read. */
  readonly found: Uint8Array | Error | null;
}

/**
 * Looks at files, several at once, and reads those that have changed.
 * @param stampOf what the last look at a file told; undefined: there was none
 * @returns one look a file, in the order of the files
 */
export async function* lookAtFiles(
  dir: string,
  files: readonly string[],
  stampOf: (file: string) => string | undefined,
): AsyncGenerator<Look, void> {
  const looking: Promise<Look>[] = [];
  for (const file of files) {
    const [first] = looking.length < MOST_AT_ONCE ? [] : looking.splice(0, 1);
    looking.push(lookAt(dir, file, stampOf(file)));
    if (first) yield first;
  }
  yield* looking;
}

/** Never rejects. */
async function lookAt(dir: string, file: string, before: string | undefined): Promise<Look> {
  const path = join(dir, file);
  let stamp = '';
  try {
    const stats = await stat(path);
    stamp = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
    const found = stamp === before ? null : (refusalOf(stats) ?? (await readFile(path)));
    return { file, stamp, found };
  } catch (error) {
    return { file, stamp, found: error as Error };
  }
}

function refusalOf(stats: Stats): NoTextError | null {
  if (!stats.isFile()) return new NoTextError('it is no file');
  return stats.size > MAX_ARTICLE_BYTES
    ? new NoTextError(`it is larger than ${MAX_ARTICLE_BYTES} bytes`)
    : null;
}
