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
import { createMembers, type Told } from './soak-members.ts';
import type { Sample } from './soak-probe.ts';
import { type Absence, isSound, type Look, sum } from './soak-report.ts';

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
const away: Absence[] = [];
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
const looks: Look[] = [];
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
for (const [complaint, count] of [...complaints].sort())
  console.log(`${String(count).padStart(5)} × ${complaint}`);
process.exitCode = isSound({ told, away, looks }) ? 0 : 1;

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
  looks.push({ minute, sample });
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
  const absence: Absence = { fault: name, from, to: Number.POSITIVE_INFINITY };
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
