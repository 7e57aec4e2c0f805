import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, it, vi } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const CHANGES = 200;
/** How many changes a process is let make before it is killed. */
const MOST_BEFORE_KILL = 100;
const PROGRAM = resolve('dist/test/writer.js');

// Several processes are started one after the other, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    // As the bot itself is: a process starts in half the time.
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./writer.ts', import.meta.url)),
      target: 'node20',
      outDir: resolve('dist/test'),
      rolldownOptions: { external: ['libsql'] },
    },
  });
});

interface Writer {
  readonly process: ChildProcess;
  /** The number of the change that was acknowledged last. */
  acknowledged: number;
  readonly isReady: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

function startWriter(place: string, first: number, last: number, moment = 0): Writer {
  const child = spawn(process.execPath, [PROGRAM, place, ...[first, last, moment].map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const writer: Writer = {
    process: child,
    acknowledged: first - 1,
    isReady: once(lines, 'line'),
    ended: once(child, 'close'),
  };
  lines.on('line', (line) => {
    if (line !== 'ready') writer.acknowledged = Number(line);
  });
  return writer;
}

/** What there is after a number of changes: the cool-down that was set last, and the articles. */
function after(changes: number) {
  let coolDown = 0;
  const articles = new Set<string>();
  for (let number = 1; number <= changes; number++) {
    if (number % 3 === 0) coolDown = number;
    else if (number % 3 === 1) articles.add(`added-${number}`);
    else articles.delete(`added-${number - 4}`);
  }
  return { coolDown, articles: [...articles].sort() };
}

async function found(place: string) {
  const { log, lines } = keptLog('warn');
  const storage = await openStorage(place, log);
  // Nothing that the killed one held is taken for another process's.
  expect(lines).toEqual([]);
  try {
    const ids = await storage.articles.ids(SERVER);
    const texts = await storage.articles.read(SERVER, ids);
    for (const { file, text } of texts) expect(text).toBe(`${Number.parseInt(file, 10)} `.repeat(500));
    return { coolDown: storage.settings.of(SERVER).coolDown, articles: [...ids].sort() };
  } finally {
    await storage.close();
  }
}

onEveryDatabase('a process that is killed', (place) => {
  it('at any moment leaves every acknowledged change in place', async () => {
    let acknowledged = 0;
    for (let kills = 0; acknowledged < CHANGES; kills++) {
      const writer = startWriter(place(), acknowledged + 1, CHANGES);
      await writer.isReady;
      const enough = acknowledged + Math.ceil(Math.random() * MOST_BEFORE_KILL);
      await vi.waitFor(() => expect(writer.acknowledged).toBeGreaterThanOrEqual(Math.min(enough, CHANGES)), {
        timeout: 20_000,
        interval: 1,
      });
      writer.process.kill('SIGKILL');
      await writer.ended;
      acknowledged = writer.acknowledged;
      // The change that was under way may have been kept or not.
      const states = [after(acknowledged), after(Math.min(acknowledged + 1, CHANGES))];
      expect(states, `after kill ${kills + 1} at change ${acknowledged}`).toContainEqual(
        await found(place()),
      );
    }
    expect(await found(place())).toEqual(after(CHANGES));
  });
});

onEveryDatabase('processes that start at once', (place) => {
  it('make the tables once, and all of them work', async () => {
    const moment = Date.now() + 1_000;
    const writers = [1, 4].map((number) => startWriter(place(), number, number, moment));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map((writer) => writer.process.exitCode)).toEqual([0, 0]);
    expect((await found(place())).articles).toEqual(['added-1', 'added-4']);
  });
});
