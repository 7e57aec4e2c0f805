import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { join } from 'node:path';
import fc from 'fast-check';
import { PIECES } from '../test/hostile/pieces.ts';
import type { Reader } from '../test/hostile/promises.ts';
import { randomFrom } from './random.ts';

/*
 * Guided by coverage with what Node has: V8 counts blocks itself. Of the published fuzzers, Jazzer.js comes as a binary
 * that wants a newer C library than Node's own, and jsfuzz is a CommonJS tool that nobody keeps up.
 */

/** Inputs between two looks at the counts, which cost some milliseconds whatever was run: a batch with news is run again one by one. */
const BATCH = 40;
/** Inputs of chance that a corpus begins with. */
const BEGINNING = 400;
/** Most changes at once, and the longest input, in UTF-16 units: time goes into variety. */
const MOST_CHANGES = 5;
const LONGEST = 4_000;

interface Found {
  readonly inputs: number;
  readonly blocks: number;
  readonly kept: number;
}

/** Changes inputs for so many minutes, and keeps those that reach blocks of the project's code that none reached before. */
export function guided(
  { corpus, minutes, seed }: { readonly corpus: string; readonly minutes: number; readonly seed: number },
  run: (input: string) => void,
  { inputs: chance }: Reader,
  tell: (why: string, input: string) => void,
): Found {
  const coverage = new Coverage();
  const random = randomFrom(seed);
  const kept = readCorpus(corpus);
  const faults = new Set<string>();
  let inputs = 0;
  const tried = (input: string) => {
    inputs += 1;
    try {
      run(input);
    } catch (error) {
      // The same fault once.
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const kind = why.replace(/\d+/g, '').split('\n    at ').slice(1, 3).join();
      if (!faults.has(kind)) tell(why, input);
      faults.add(kind);
    }
  };
  const tryAll = (batch: readonly string[]) => {
    for (const input of batch) tried(input);
    if (!coverage.hasNews()) return;
    for (const input of batch) {
      tried(input);
      if (!coverage.takeNews()) continue;
      kept.push(input);
      save(corpus, input);
    }
  };
  tryAll(kept.splice(0));
  const beginning = fc.sample(chance, { numRuns: BEGINNING, seed });
  for (let at = 0; at < beginning.length; at += BATCH) tryAll(beginning.slice(at, at + BATCH));
  const until = Date.now() + minutes * 60_000;
  while (Date.now() < until) {
    tryAll(Array.from({ length: BATCH }, () => changed(kept, random)));
  }
  return { inputs, blocks: coverage.blocks, kept: kept.length };
}

/** An input of the corpus with some changes: pieces put in, stretches taken out, doubled, or exchanged for another's. */
function changed(corpus: readonly string[], random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const one = (from: readonly string[]) => from[below(from.length)] ?? '';
  let text = one(corpus);
  for (let changes = 1 + below(MOST_CHANGES); changes > 0; changes -= 1) {
    const at = below(text.length + 1);
    const end = Math.min(text.length, at + 1 + below(random() < 0.5 ? 8 : 80));
    const [before, taken, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    switch (below(6)) {
      case 0:
        text = before + one(PIECES) + taken + after;
        break;
      case 1:
        text = before + after;
        break;
      case 2:
        text = before + taken.repeat(2 + below(6)) + after;
        break;
      case 3: {
        const other = one(corpus);
        const from = below(other.length);
        text = before + other.slice(from, from + 1 + below(200)) + after;
        break;
      }
      case 4:
        text = before + String.fromCharCode(below(random() < 0.7 ? 0x80 : 0x10000)) + text.slice(at + 1);
        break;
      default:
        text = before + one(PIECES) + after;
    }
  }
  return text.slice(0, LONGEST);
}

/** Which blocks of the project's code have been run, by V8's own counts. */
class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  get blocks(): number {
    return this.#seen.size;
  }

  /** Whether a block has been run that wasn't before; it goes on being new. */
  hasNews(): boolean {
    return this.#run().some((block) => !this.#seen.has(block));
  }

  /** The same, and what is new is so no more. */
  takeNews(): boolean {
    const before = this.#seen.size;
    for (const block of this.#run()) this.#seen.add(block);
    return this.#seen.size > before;
  }

  /** The blocks that were run since this was asked last. */
  #run(): string[] {
    let result: Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (_, taken) => {
      result = taken.result;
    });
    return result
      .filter(({ url }) => /\/dist\/tools\/(?:src|commands)\//.test(url))
      .flatMap(({ scriptId, functions }) =>
        functions.flatMap(({ ranges }) =>
          ranges.flatMap(({ startOffset, endOffset, count }) =>
            count > 0 ? [`${scriptId}:${startOffset}-${endOffset}`] : [],
          ),
        ),
      );
  }
}

function readCorpus(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf16le'));
}

function save(folder: string, input: string): void {
  const name = createHash('sha256').update(input, 'utf16le').digest('hex').slice(0, 16);
  writeFileSync(join(folder, name), input, 'utf16le');
}
