import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs one command as `npm run try` does, after the shell took the quotes away. */
function tryOut(args: readonly string[], settings: Record<string, string> = {}): Promise<Run> {
  const env = { PATH: process.env['PATH'] ?? '', ARTICLES_DIR: resolve('seeds'), ...settings };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('dist/try.cjs'), ...args],
      { cwd: tmpdir(), env },
      (error, out, errors) => done({ code: error ? Number(error.code) : 0, out, errors }),
    );
  });
}

test('a question is answered in plain text, and nothing else is said', async () => {
  const { code, out, errors } = await tryOut(['/who-said', 'quote:united, swift and tough response']);
  expect(out).toContain('united, swift and tough response');
  expect(out).toContain('UNN');
  expect(errors).toBe('');
  expect(code).toBe(0);
});

test.each<[string, string[], RegExp]>([
  ['an unknown command', ['/who-sayd', 'quote:x'], /^There is no command \/who-sayd\n$/],
  [
    'an unknown option',
    ['/who-said', 'quot:x'],
    /^\/who-said has no option "quot"\. Its options: quote.*\n$/,
  ],
  ['a missing option', ['/who-said'], /^The option "quote" is required\n$/],
  [
    'an option of the wrong type',
    ['/who-said', 'quote:x', 'private:perhaps'],
    /^The option "private" must be true or false\n$/,
  ],
])('%s ends it with the reason in one line', async (_, args, reason) => {
  const { code, out, errors } = await tryOut(args);
  expect(errors).toMatch(reason);
  expect(out).toBe('');
  expect(code).toBe(1);
});

test('so does a folder without articles', async () => {
  const { code, errors } = await tryOut(['/help'], { ARTICLES_DIR: resolve('test/sandbox') });
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
