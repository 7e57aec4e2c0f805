import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';

describe('npm run backup', () => {
  let folder: string;
  let storage: Storage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
    storage = await openStorage(join(folder, 'data'), keptLog().log);
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  const backup = (args: readonly string[], settings: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/backup.cjs'), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...settings },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('says what it did, and refuses to do it over that', async () => {
    await storage.settings.change('100000000000000001', { coolDown: 30 }, '100000000000000003');
    expect(backup(['copy.sqlite'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^Backed up data to copy\.sqlite \(servers: 1, articles of theirs: 0, bytes: \d+\)\n$/,
      ),
      stderr: '',
    });
    expect(backup(['copy.sqlite'])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/copy\.sqlite is there already: name another file\n$/),
    });
  });

  it('says how to use it, and what to use for PostgreSQL', () => {
    expect(backup([]).stderr).toBe('name one file: npm run backup -- FILE\n');
    expect(backup(['a'], { DATABASE_URL: 'postgres://127.0.0.1/record' }).stderr).toMatch(/pg_dump/);
  });
});
