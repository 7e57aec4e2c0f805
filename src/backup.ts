import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import { backUp } from './storage/backup.ts';

/**
 * Backs up what the bot remembers, while it runs or not.
 * @param args the command line after the program: the file to write
 * @returns what was done, in one line
 * @throws Error with one line that says why it can't be done
 */
async function runBackup([file, ...more]: readonly string[]): Promise<string> {
  if (file === undefined || more.length > 0) throw new Error('name one file: npm run backup -- FILE');
  const { dataDir, databaseUrl } = readConfig();
  if (databaseUrl !== null) throw new Error('DATABASE_URL is set: back PostgreSQL up with pg_dump');
  const { servers, articles, bytes } = await backUp(dataDir, resolve(file));
  return `Backed up ${dataDir} to ${file} (servers: ${servers}, articles of theirs: ${articles}, bytes: ${bytes})`;
}

async function main(): Promise<void> {
  try {
    process.stdout.write(`${await runBackup(process.argv.slice(2))}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

void main();
