import { setImmediate as soon } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { ServerArticle } from '../storage/articles.ts';

/** A zip of articles, each as a file that can be put into a folder of articles, or added again. */
export async function zipArticles(
  articles: readonly Pick<ServerArticle, 'file' | 'text'>[],
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const taken = new Set<string>();
  for (const { file, text } of articles) {
    const entry = new ZipDeflate(freeName(file, taken));
    zip.add(entry);
    entry.push(Buffer.from(text), true);
    // Other servers' questions come in between.
    await soon();
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** "talks.txt", "talks 2.txt": names that differ on every system. */
function freeName(file: string, taken: Set<string>): string {
  const [, base = file, extension = ''] = /^(.*?)(\.[a-z]+)?$/su.exec(file) ?? [];
  let name = file;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} ${count}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
