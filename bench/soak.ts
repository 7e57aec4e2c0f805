/**
 * A long run of mixed use: npm run bench:soak [-- --minutes 30]
 *
 * The built bot runs in a process of its own against the sandbox here. Members use everything that it offers
 * (soak-members.ts), files of its folder of articles come, change, break and go, its connection is cut, silent, or asked
 * to reconnect, and its requests meet 429, 500 and lost answers. Once a minute all of that rests, and what is in use in
 * the bot's process is counted (soak-probe.ts).
 *
 * Fails where memory isn't flat after the warm-up, where timers, listeners or resources are left over, or where an
 * interaction got no reaction within Discord's three seconds, or no answer, though its connection was there.
 */
import './plain-errors.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createAnswers } from '../src/answers/create-answers.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { createLog } from '../src/log.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';
import { lookupsOf } from './lookup-list.ts';
import { randomFrom } from './random.ts';
import { quantile } from './report.ts';
import { createMembers, type Told } from './soak-members.ts';
import type { Sample } from './soak-probe.ts';

/** Members who do one thing after the other, and how long each waits between two, in milliseconds at most. */
const MEMBERS = 4;
const LONGEST_PAUSE_MS = 500;
/** Between two changes of the folder of articles, and between two faults, in milliseconds. */
const FOLDER_MS = 3_000;
const FAULT_MS = 25_000;
const MINUTE_MS = 60_000;
/** What the bot does behind its answers, and connections that are kept for a while, are over after so long. */
const REST_MS = 6_000;
/** Shorter than Discord's, so that a dead connection is noticed in this run many times. */
const HEARTBEAT_MS = 5_000;
/** What was asked so long before the connection was back, in milliseconds, may have been lost: Discord waits no longer. */
const LOST_MS = 3_000;
/** The share of the run after which caches are full and code is compiled. */
const WARM_UP = 1 / 3;
/** Memory is flat where its slope isn't surely above so many MB an hour: a tenth of what the bot takes, in a night. */
const FLAT_MB_PER_HOUR = 4;
/** More timers, listeners or resources of a kind at the end than after the warm-up are left over. */
const MOST_MORE = 8;
/** Names of the reports that come and go. */
const REPORTS = 12;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('usage: npm run bench:soak [-- --minutes 30]');

const random = randomFrom(1);
const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const folder = mkdtempSync(join(tmpdir(), 'bench-soak-'));
const articlesDir = join(folder, 'articles');
cpSync('seeds', articlesDir, { recursive: true });
mkdirSync(join(folder, 'data'));

const shipped = await readFolder('seeds', createLog('silent'));
const paragraphs = shipped.flatMap(({ text }) => text.split('\n\n'));
const typed = [...lookupsOf(shipped, createAnswers(shipped), 60, random)].flatMap(([kind, all]) =>
  all.map((lookup) => ({ kind, text: lookup.typed })),
);
const ofKind = (...kinds: readonly string[]) =>
  typed.flatMap(({ kind, text }) =>
    text !== '' && kinds.some((each) => kind.startsWith(each)) ? [text] : [],
  );
const [questions, messages] = [ofKind('ask', 'who-said', 'quote'), ofKind('check', 'find source')];
let written = 0;
function article(): string {
  written += 1;
  const body = Array.from({ length: 4 }, () => one(paragraphs));
  return `Report ${written} of the day\n\n2024-03-04\n\nThe committee met for hour number ${written}.\n\n${body.join('\n\n')}\n`;
}

const told: Told[] = [];
/** When the connection was not there: from the fault until the bot answered again. By performance.now(). */
const away: { readonly fault: string; readonly from: number; to: number }[] = [];
const sandbox = await Sandbox.start({
  port: 0,
  log: createLog('silent'),
  timing: { heartbeat: HEARTBEAT_MS },
});
const members = createMembers(
  sandbox,
  { question: () => one(questions), message: () => one(messages), article },
  random,
  (each) => told.push(each),
);
const complaints = new Map<string, number>();
const bot = startBot();
const samples: { readonly minute: number; readonly sample: Sample }[] = [];
let isOver = false;
/** Resolves when what rests may go on. */
let rested = Promise.resolve();
let underWay = 0;

await sandbox.botOnline();
// Connected is not ready: the commands may have to be registered first.
while (!(await answers())) await wait(100);
const uses = [
  ...Array.from({ length: MEMBERS }, () => repeated(members.act, () => random() * LONGEST_PAUSE_MS)),
  repeated(changeFolder, () => FOLDER_MS),
  repeated(fault, () => FAULT_MS),
];
console.log('minute   asked   heap MB   memory MB   timers   listeners');
for (let minute = 1; minute <= minutes; minute += 1) {
  await wait(MINUTE_MS);
  await look(minute);
}
isOver = true;
await Promise.all(uses);
bot.kill('SIGTERM');
await once(bot, 'exit');
await sandbox.close();
rmSync(folder, { recursive: true });
process.exitCode = report() ? 0 : 1;

function startBot(): ChildProcess {
  const probe = new URL('soak-probe.js', import.meta.url).href;
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', probe];
  const child = spawn(process.execPath, [...flags, 'dist/start.cjs'], {
    env: {
      ...process.env,
      DISCORD_API_URL: sandbox.restUrl,
      DISCORD_TOKEN: sandbox.token,
      ARTICLES_DIR: articlesDir,
      DATA_DIR: join(folder, 'data'),
      FORUM_ANSWERS: 'true',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const { level, msg, message, reason } = JSON.parse(line);
    const complaint = [level >= 50 ? 'error' : 'warning', msg, reason ?? message].join('  ');
    complaints.set(complaint, (complaints.get(complaint) ?? 0) + 1);
  });
  child.once('exit', (code) => {
    if (!isOver) throw new Error(`the bot ended with ${code}`);
  });
  return child;
}

/** Does something again and again, but for the rests. */
async function repeated(act: () => Promise<void>, pause: () => number): Promise<void> {
  while (!isOver) {
    await wait(pause());
    await rested;
    underWay += 1;
    await act().finally(() => {
      underWay -= 1;
    });
  }
}

/** Has everything rest, and counts what is in use then. */
async function look(minute: number): Promise<void> {
  let goOn: () => void = () => undefined;
  rested = new Promise((resolve) => {
    goOn = resolve;
  });
  while (underWay > 0) await wait(50);
  await wait(REST_MS);
  bot.send('sample');
  const [sample] = (await once(bot, 'message')) as [Sample];
  goOn();
  samples.push({ minute, sample });
  const cells = [String(told.length), sample.heap.toFixed(1), sample.resident.toFixed(1)];
  console.log(
    String(minute).padStart(6),
    cells.map((cell, at) => cell.padStart([7, 9, 11][at] ?? 0)).join(' '),
    String(sample.timers).padStart(8),
    String(sum(Object.values(sample.listeners))).padStart(11),
  );
}

/** A report comes, changes, goes, or is half-written or broken for a while. */
async function changeFolder(): Promise<void> {
  const file = join(articlesDir, `report-${Math.floor(random() * REPORTS)}.txt`);
  const dice = random();
  if (dice < 0.3) rmSync(file, { force: true });
  else if (dice < 0.4) writeFileSync(file, Buffer.from([0, 1, 2, 0]));
  else {
    const text = article();
    if (dice < 0.6) {
      writeFileSync(file, text.slice(0, random() * text.length));
      await wait(random() * 1_000);
    }
    writeFileSync(file, text);
  }
}

async function fault(): Promise<void> {
  const { gateway, restFaults } = sandbox;
  const path = /^\/(?:interactions|webhooks)\//;
  const faults: readonly (readonly [name: string, isAway: boolean, cause: () => void])[] = [
    ['cut', true, () => gateway.cut()],
    ['op 7', true, () => gateway.askToReconnect()],
    ['op 9, resumable', true, () => gateway.invalidate(true)],
    ['op 9', true, () => gateway.invalidate(false)],
    ['missed heartbeats', true, () => gateway.goSilent()],
    ['429', false, () => restFaults.plan({ status: 429, retryAfter: 0.3 }, 2, { path })],
    ['500', false, () => restFaults.plan({ status: 500 }, 1, { path })],
    ['answer lost', false, () => restFaults.plan({ drop: 'after' }, 1, { path })],
    ['request lost', false, () => restFaults.plan({ drop: 'before' }, 1, { path })],
  ];
  const [name, isAway, cause] = one(faults);
  const from = performance.now();
  cause();
  if (!isAway) return;
  const absence = { fault: name, from, to: Number.POSITIVE_INFINITY };
  away.push(absence);
  while (!(await answers())) await wait(100);
  absence.to = performance.now();
}

async function answers(): Promise<boolean> {
  return sandbox.member.run('/help').then(
    () => true,
    () => false,
  );
}

/** Whether it may have been lost because the connection was. */
function isExcused({ began }: Told): boolean {
  return away.some(({ from, to }) => began + LOST_MS >= from && began <= to);
}

/** Prints what came of it. @returns whether all is as it should be */
function report(): boolean {
  const missing = told.filter((each) => each.reacted === null || !each.isAnswered);
  const faulty = missing.filter((each) => !isExcused(each));
  const reactions = told.flatMap(({ reacted }) => reacted ?? []).sort((a, b) => a - b);
  console.log(
    `\n${told.length} interactions: ${missing.length} without an answer, of these ${missing.length - faulty.length} while the connection was away`,
  );
  console.log(
    `first reaction: p50 ${quantile(reactions, 0.5)} ms, p99 ${quantile(reactions, 0.99)} ms, the latest ${(reactions.at(-1) ?? 0).toFixed(0)} ms`,
  );
  for (const { what, began } of faulty) console.log(`no answer to ${what}, ${clock(began)}`);
  for (const name of new Set(away.map((each) => each.fault))) {
    const times = away.flatMap(({ fault, from, to }) => (fault === name ? [to - from] : []));
    console.log(
      `${name}: ${times.length} times, answered again after ${(Math.max(...times) / 1_000).toFixed(1)} s at most`,
    );
  }
  for (const [complaint, count] of [...complaints].sort())
    console.log(`${String(count).padStart(5)} × ${complaint}`);
  const warm = samples.filter(({ minute }) => minute > minutes * WARM_UP);
  const left = leftOver(warm.map(({ sample }) => sample));
  for (const line of left) console.log(`left over: ${line}`);
  const isHeapFlat = isFlat(
    'heap',
    warm.map(({ sample }) => sample.heap),
  );
  const isMemoryFlat = isFlat(
    'memory',
    warm.map(({ sample }) => sample.resident),
  );
  return faulty.length === 0 && left.length === 0 && isHeapFlat && isMemoryFlat;
}

/** By least squares over figures a minute apart. */
function isFlat(name: string, figures: readonly number[]): boolean {
  const count = figures.length;
  if (count < 3) {
    console.log(`${name}: too short a run to tell its slope`);
    return true;
  }
  const [meanAt, mean] = [(count - 1) / 2, sum(figures) / count];
  const spread = sum(figures.map((_, at) => (at - meanAt) ** 2));
  const slope = sum(figures.map((figure, at) => (at - meanAt) * (figure - mean))) / spread;
  const residual = sum(figures.map((figure, at) => (figure - mean - slope * (at - meanAt)) ** 2));
  const error = Math.sqrt(residual / (count - 2) / spread);
  // Two standard errors: such a slope comes of chance once in forty runs.
  const surely = 60 * (slope - 2 * error);
  const isIt = surely <= FLAT_MB_PER_HOUR;
  console.log(
    `${name} after the warm-up: ${mean.toFixed(1)} MB, ${(60 * slope).toFixed(1)} ± ${(120 * error).toFixed(1)} MB an hour${isIt ? '' : `, which is above ${FLAT_MB_PER_HOUR}`}`,
  );
  return isIt;
}

/** Of what there is surely more at the end than after the warm-up: the least of the last three looks against the most of the first three. */
function leftOver(warm: readonly Sample[]): string[] {
  const counts = (sample: Sample): Record<string, number> => ({
    timers: sample.timers,
    ...sample.resources,
    ...sample.listeners,
  });
  const [first, last] = [warm.slice(0, 3).map(counts), warm.slice(-3).map(counts)];
  const names = new Set(last.flatMap((each) => Object.keys(each)));
  return [...names].flatMap((name) => {
    const before = Math.max(0, ...first.map((each) => each[name] ?? 0));
    const after = Math.min(...last.map((each) => each[name] ?? 0));
    return after > before + MOST_MORE ? [`${name}, ${before} → ${after}`] : [];
  });
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function clock(at: number): string {
  return `${((at - (told[0]?.began ?? at)) / MINUTE_MS).toFixed(1)} minutes in`;
}
