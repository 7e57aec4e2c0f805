import { access, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { makeFolder } from './make-folder.ts';
import { SQLITE_FILE } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** What a backup holds. */
export interface Backup {
  readonly servers: number;
  readonly articles: number;
  readonly bytes: number;
}

/**
 * Copies the database in a data folder into a file as it stands at one moment, while the bot goes on working with it.
 * @throws Error with one line that says why it can't; what is in the file is never overwritten
 */
export async function backUp(dataDir: string, file: string): Promise<Backup> {
  const source = join(dataDir, SQLITE_FILE);
  if (!(await exists(source)))
    throw new Error(`there is nothing to back up: ${source} doesn't exist (see DATA_DIR)`);
  if (await exists(file)) throw new Error(`${file} is there already: name another file`);
  // Under another name until it is whole.
  const part = `${file}.part`;
  await makeFolder(dirname(file));
  await rm(part, { force: true });
  try {
    withDatabase(source, (database) => database.prepare('VACUUM INTO ?').run([part]));
    const backup = await look(part);
    await rename(part, file);
    return backup;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Sees that the copy can be read, and that it is on the disk. */
async function look(copy: string): Promise<Backup> {
  const counts = withDatabase(copy, (database) => {
    const count = (table: keyof Tables) =>
      (database.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows;
    return { servers: count('server_version'), articles: count('server_article') };
  });
  const handle = await open(copy, 'r+');
  try {
    await handle.sync();
    return { ...counts, bytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

function withDatabase<T>(file: string, use: (database: Libsql.Database) => T): T {
  const database = new Libsql(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
