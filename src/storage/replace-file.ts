import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Tells what this process has begun to write from what another one has. */
const PROCESS = randomUUID();
const BEGUN = '.new';

/**
 * Puts a file in the place of the one before, which is whole until then, in a folder that is there. Of two processes that do
 * so at once, one at least comes to its end. Rejects where it can't be written, or where `write` rejects.
 */
export async function replaceFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await removeBegun(path);
  const begun = `${path}.${PROCESS}${BEGUN}`;
  try {
    const file = await open(begun, 'wx');
    try {
      await write(file);
    } finally {
      await file.close();
    }
    await rename(begun, path);
  } catch (error) {
    await rm(begun, { force: true });
    throw error;
  }
}

/** Takes a file away, if it is there, and whatever was begun to be put in its place. */
export async function removeFile(path: string): Promise<void> {
  await removeBegun(path);
  await rm(path, { force: true });
}

/** What was begun and never ended: the process was killed meanwhile. */
async function removeBegun(path: string): Promise<void> {
  const folder = dirname(path);
  for (const file of await readdir(folder).catch(() => []))
    if (file.startsWith(`${basename(path)}.`) && file.endsWith(BEGUN))
      await rm(join(folder, file), { force: true });
}
