import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { replaceFile } from './replace-file.ts';

/** In the data folder: what was read of the articles that the bot comes with. It may be deleted at any time. */
const FILE = 'articles.annotations';
/** Bytes of a record's length, which stands before it: the low one first. */
const INT = 4;

/**
 * The records that a file holds, as far as it is whole: whoever reads them looks whether they are what was written.
 * @returns none where there is no such file, or it can't be read
 */
export async function readAnnotationFile(dataDir: string): Promise<Buffer[]> {
  const bytes = await readFile(join(dataDir, FILE)).catch(() => Buffer.alloc(0));
  const records: Buffer[] = [];
  for (let at = 0; at + INT <= bytes.length; ) {
    const start = at + INT;
    at = start + bytes.readUInt32LE(at);
    if (at <= bytes.length) records.push(bytes.subarray(start, at));
  }
  return records;
}

/** Puts a file with these in the place of the one before, which is whole until then. Rejects where it can't be written. */
export async function writeAnnotationFile(dataDir: string, records: readonly Buffer[]): Promise<void> {
  await makeFolder(dataDir);
  await replaceFile(join(dataDir, FILE), async (file) => {
    for (const record of records) {
      const length = Buffer.alloc(INT);
      length.writeUInt32LE(record.length);
      await file.writev([length, record]);
    }
  });
}
