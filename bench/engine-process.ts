/** One engine in a process of its own, for bench/engines.ts: builds its index, then asks whatever it is sent. */

import './plain-errors.ts';
import { readPassages, readSet } from './data.ts';
import { ENGINES } from './engine-list.ts';
import { heapMegabytes } from './report.ts';

/** What the process answers: first of its index, then of each question that it was sent. */
export type Report =
  | { readonly built: { readonly ms: number; readonly megabytes: number } }
  | { readonly top: readonly string[]; readonly ms: number };

const [, , name, data = '', extra] = process.argv;
const engine = ENGINES.find((one) => one.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const passages = [...readSet(data).passages, ...(extra ? readPassages(extra) : [])];
const heapBefore = heapMegabytes();
const started = performance.now();
const ask = await engine.build(passages);
const ms = performance.now() - started;
report({ built: { ms, megabytes: heapMegabytes() - heapBefore } });

process.on('message', async (question: string) => {
  const asked = performance.now();
  const top = await ask(question);
  report({ top, ms: performance.now() - asked });
});

function report(message: Report): void {
  process.send?.(message);
}
