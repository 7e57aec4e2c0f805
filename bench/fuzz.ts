/**
 * Feeds each reader of what anybody may have made a million inputs made for harm, and looks whether it crashes, hangs,
 * costs more than its input's length allows, or breaks what it promises (test/hostile/promises.ts):
 *
 * npm run fuzz -- [article|quotations|query|times|markdown|custom-id|attachment …] [--inputs 1000000] [--seed 1]
 * npm run fuzz -- [READER …] --guided [--minutes 10] [--corpus fuzz-corpus]
 *
 * An input at fault is saved under fuzz-faults/; `--input FILE` runs that one again. Guided, it goes by which of the
 * code an input reaches: those that reach something new are kept in the corpus, and changed further.
 */
import './plain-errors.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { READERS } from '../test/hostile/promises.ts';
import type { Run, Told } from './fuzz-worker.ts';

/** An input that takes so long, in milliseconds of wall time, hangs: the slowest honest ones take a hundredth. */
const HANGS = 60_000;
/** UTF-16 units of an input that are noted, for when it hangs. */
const LONGEST_NOTED = 200_000;
const FAULTS = 'fuzz-faults';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    guided: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
    corpus: { type: 'string', default: 'fuzz-corpus' },
    input: { type: 'string' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(READERS);
const unknown = names.find((name) => !(name in READERS));
if (unknown !== undefined)
  throw new Error(`no reader is called ${unknown}: ${Object.keys(READERS).join(', ')}`);

let faults = 0;
for (const name of names) {
  if (values.input !== undefined) READERS[name]?.read(readFileSync(values.input, 'utf16le'))();
  else faults += await fuzz(name);
}
process.exitCode = faults === 0 ? 0 : 1;

/** Runs one reader in a thread of its own, so that one that hangs is told of. @returns how many faults were found */
async function fuzz(name: string): Promise<number> {
  const noted = new SharedArrayBuffer(8 + 2 * LONGEST_NOTED);
  const run: Run = {
    name,
    noted,
    seed: Number(values.seed),
    ...(values.guided
      ? { corpus: join(values.corpus, name), minutes: Number(values.minutes) }
      : { inputs: Number(values.inputs) }),
  };
  const worker = new Worker(new URL(import.meta.resolve('./fuzz-worker.js')), { workerData: run });
  const [counted, length] = [new Uint32Array(noted, 0, 1), new Uint32Array(noted, 4, 1)];
  let before = -1;
  const watch = setInterval(() => {
    if (counted[0] === before) {
      report(name, 'it hangs', Buffer.from(noted, 8, 2 * (length[0] ?? 0)).toString('utf16le'));
      void worker.terminate();
    }
    before = counted[0] ?? 0;
  }, HANGS);
  const stop = () => {
    console.log(`${name}: stopped after ${counted[0]} inputs of seed ${values.seed}`);
    process.exit(faults === 0 && found === 0 ? 0 : 1);
  };
  process.once('SIGINT', stop);
  let found = 0;
  worker.on('message', (told: Told) => {
    if (told.kind === 'done') console.log(`${name}: ${told.summary}`);
    else {
      found += 1;
      report(name, told.why, told.input);
    }
  });
  const code = await new Promise<number>((resolve) => worker.once('exit', resolve));
  clearInterval(watch);
  process.off('SIGINT', stop);
  return code === 0 ? found : found + 1;
}

function report(name: string, why: string, input: string): void {
  mkdirSync(FAULTS, { recursive: true });
  const file = join(FAULTS, `${name}-${Date.now()}.utf16`);
  writeFileSync(file, input, 'utf16le');
  console.error(
    `${name}: ${why}\n  ${JSON.stringify(input.slice(0, 300))} (${input.length} characters, ${file})`,
  );
}
