import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly errors: readonly string[];
}

export interface Program {
  /** Lines of standard output so far. */
  readonly output: readonly string[];
  readonly ended: Promise<Ended>;
  /** Resolves with the first line of output that matches. */
  says(pattern: RegExp): Promise<string>;
  send(signal: NodeJS.Signals): void;
}

/** Starts the program as `npm start` does, with these settings and no others. */
export function startProgram(settings: Readonly<Record<string, string>>): Program {
  const dataDir = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  const child = spawn(process.execPath, [resolve('dist/start.cjs')], {
    // Away from the project, where somebody's own .env may lie.
    cwd: tmpdir(),
    env: {
      PATH: process.env['PATH'] ?? '',
      ARTICLES_DIR: resolve('seeds'),
      DATA_DIR: dataDir,
      ...settings,
    },
  });
  const output: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => output.push(line));
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  return {
    output,
    ended: once(child, 'close').then(([code]) => {
      rmSync(dataDir, { recursive: true });
      return { code, errors };
    }),
    says: (pattern) =>
      vi.waitFor(
        () => {
          const line = output.find((each) => pattern.test(each));
          if (line === undefined)
            throw new Error(`not said: ${pattern}; said: ${[...output, ...errors].join('\n')}`);
          return line;
        },
        { timeout: 30_000 },
      ),
    send: (signal) => void child.kill(signal),
  };
}
