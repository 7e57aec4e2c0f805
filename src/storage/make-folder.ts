import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, as far as they aren't there. Node's own `recursive` never ends where a file system
 * has no room for new folders and says that they don't exist, such as /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const made = await tryToMake(folder);
  if (made) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

/** @returns whether it is there now; not, where the one above it isn't there either */
async function tryToMake(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return true;
    if (code === 'ENOENT' && dirname(folder) !== folder) return false;
    throw error;
  }
}
