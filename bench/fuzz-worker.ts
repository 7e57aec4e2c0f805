import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { READERS, type Reader } from '../test/hostile/promises.ts';
import { guided } from './fuzz-guided.ts';

/** What is to be run: so many inputs of chance, or so many minutes by what they reach. */
export type Run = {
  readonly name: string;
  readonly seed: number;
  /** Where the input that is being read is noted: a count, its length, its UTF-16 units. */
  readonly noted: SharedArrayBuffer;
} & ({ readonly inputs: number } | { readonly corpus: string; readonly minutes: number });

export type Told =
  | { readonly kind: 'fault'; readonly why: string; readonly input: string }
  | { readonly kind: 'done'; readonly summary: string };

/** Milliseconds of the processor that reading may take by 1,000 characters: ten times what the slowest honest ones do. */
const MOST_BY_THOUSAND = 40;
/** What the collector of garbage and the compiler add at their worst: a cost is measured again this often, and the least counts. */
const MEASURES = 4;

/** Runs a reader on an input and tells what is wrong with that. @throws where a promise is broken, or it costs too much */
class Trial {
  readonly #reader: Reader;
  readonly #counted: Uint32Array;
  readonly #length: Uint32Array;
  readonly #units: Buffer;
  slowest = { by: 0, length: 0 };

  constructor(reader: Reader, noted: SharedArrayBuffer) {
    this.#reader = reader;
    this.#counted = new Uint32Array(noted, 0, 1);
    this.#length = new Uint32Array(noted, 4, 1);
    this.#units = Buffer.from(noted, 8);
  }

  run = (input: string): void => {
    this.#length[0] = this.#units.write(input, 'utf16le') / 2;
    this.#counted[0] = ((this.#counted[0] ?? 0) + 1) >>> 0;
    const thousands = Math.max(1, input.length / 1_000);
    let least = Number.POSITIVE_INFINITY;
    let check: () => void = () => undefined;
    for (let n = 0; n < MEASURES && least > MOST_BY_THOUSAND; n += 1) {
      const began = process.cpuUsage();
      check = this.#reader.read(input);
      const { user, system } = process.cpuUsage(began);
      least = Math.min(least, (user + system) / 1_000 / thousands);
    }
    if (least > this.slowest.by) this.slowest = { by: least, length: input.length };
    if (least > MOST_BY_THOUSAND) throw new Error(`${least.toFixed(0)} ms for 1,000 characters`);
    check();
  };
}

const run = workerData as Run;
const tell = (told: Told) => parentPort?.postMessage(told);
const reader = READERS[run.name];
if (!reader) throw new Error(run.name);
const trial = new Trial(reader, run.noted);

const slowest = () =>
  `slowest ${trial.slowest.by.toFixed(1)} ms for 1,000 characters (of ${trial.slowest.length})`;
if ('inputs' in run) {
  const { failed, numRuns, counterexample, errorInstance } = fc.check(fc.property(reader.inputs, trial.run), {
    numRuns: run.inputs,
    seed: run.seed,
    interruptAfterTimeLimit: 1e9,
    endOnFailure: false,
  });
  if (failed) tell({ kind: 'fault', why: String(errorInstance), input: counterexample?.[0] ?? '' });
  tell({ kind: 'done', summary: `${numRuns} inputs of seed ${run.seed}, ${slowest()}` });
} else {
  const { inputs, blocks, kept } = guided(run, trial.run, reader, (why, input) =>
    tell({ kind: 'fault', why, input }),
  );
  tell({
    kind: 'done',
    summary: `${inputs} inputs, ${kept} kept, which reach ${blocks} blocks, ${slowest()}`,
  });
}
