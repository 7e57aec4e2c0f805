import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, as far as they aren't there. Node's own `recursive` never ends where a file system
 * has no room for new folders and says that they don't exist, such as /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  if ((await tryToMake(folder)) === null) return;
  await makeFolder(dirname(folder));
  // Another process may have made it meanwhile.
  const fault = await tryToMake(folder);
  if (fault) throw fault;
}

/** @returns null where it is there now; the fault, where the one above it isn't there either */
async function tryToMake(folder: string): Promise<Error | null> {
  try {
    await mkdir(folder);
    return null;
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'EEXIST') return null;
    if (fault.code === 'ENOENT' && dirname(folder) !== folder) return fault;
    throw fault;
  }
}
