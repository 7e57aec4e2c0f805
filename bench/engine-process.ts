/** One engine in a process of its own, for bench/engines.ts and bench/search.ts: builds its index, then asks whatever it is sent. */

import './plain-errors.ts';
import { readPassages, readSet } from './data.ts';
import type { Ask } from './engine.ts';
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
let ask: Ask;
const ms = await processorTime(async () => {
  ask = await engine.build(passages);
});
report({ built: { ms, megabytes: heapMegabytes() - heapBefore } });

process.on('message', async (question: string) => {
  let top: readonly string[] = [];
  const ms = await processorTime(async () => {
    top = await ask(question);
  });
  report({ top, ms });
});

/** Milliseconds: nothing else goes on here. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function report(message: Report): void {
  process.send?.(message);
}
