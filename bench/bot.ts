/**
 * What an answer costs beside what discord.js alone costs:
 * npm run bench:bot [-- --rounds 3] [--each 300] [--answers 10000]
 *
 * This bot and one that replies a constant at once run in turns (A B A B …) against the sandbox in a process of its
 * own. Both are asked the same, and times are taken once they have answered a few thousand times: from an interaction's
 * dispatch until its reply is there. `each`: how often each command is asked one after the other, the same few questions
 * over and over, and then as many that nobody asked before ("anew"); then as many of all commands in turn are asked 50 at
 * once, which is what answers a second are counted by.
 * `answers`: after how many the memory is looked at again. Beside each ratio stands what is wanted of it. Processor time and
 * memory are read in /proc, so this wants Linux; where other programs run beside it, only what is by processor time can be
 * relied on. What has no answer within the 3 s that Discord gives it is counted, and taken for nothing else.
 */
import './plain-errors.ts';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnswers } from '../src/answers/create-answers.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { createLog } from '../src/log.ts';
import type { Order, Question, Told } from './bot-sandbox.ts';

const IN_FLIGHT = 50;
/** The first ones, told apart: V8 is still compiling what answers them. */
const FIRST = 300;
/**
 * Asked before each command is timed, over and over, and as many that nobody asked before: a bot runs for weeks, and what
 * is compiled in its first minutes isn't what an answer costs.
 */
const WARM_UP = 1_500;
/** Clock ticks of Linux' processor times. */
const TICKS_PER_SECOND = 100;
const MB = 1e6;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    each: { type: 'string', default: '300' },
    answers: { type: 'string', default: '10000' },
  },
});
const [rounds, each, answers] = [values.rounds, values.each, values.answers].map(Number) as [
  number,
  number,
  number,
];

/** What answers to one command took, in ms. */
interface PerCommand {
  /** Each of them, from the question's dispatch. */
  readonly times: readonly number[];
  /** Of processor, on average. */
  readonly processor: number;
}

/** What one bot took in one round: times in ms, memory in MB, answers by second. */
interface Measured {
  /** Since the process was started. */
  readonly identified: number;
  readonly firstAnswer: number;
  /** Of processor time. */
  readonly identifiedProcessor: number;
  readonly firstAnswerProcessor: number;
  /** What the first answers took, of all commands in turn. */
  readonly first: readonly number[];
  readonly perCommand: ReadonlyMap<string, PerCommand>;
  readonly byWall: number;
  readonly byProcessor: number;
  /** Questions that had no answer in time. */
  readonly late: number;
  /** After the first answer, and after all. */
  readonly memory: number;
  readonly memoryAfter: number;
}

/** What is wanted of a figure: this bot's at most, or at least, so many times the no-op's, or at most so much more. */
type Wanted = readonly ['most' | 'least' | 'more', number];

const articles = await readFolder('seeds', createLog('silent'));
const byCommand = questionsByCommand();
const others = othersByCommand(0);
const mixed = inTurns([...byCommand.values()]);
const mixedAnew = inTurns([...othersByCommand(1).values()]);
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const BOTS = {
  'this bot': startedBy('start'),
  'no-op': [here('bot-noop.js')],
} as const;
type Bot = keyof typeof BOTS;

const sandbox = fork(here('bot-sandbox.js'));
sandbox.once('exit', (code) => {
  if (code) throw new Error('the sandbox ended');
});
const open = await told(sandbox, 'open');
const measured: Record<Bot, Measured[]> = { 'this bot': [], 'no-op': [] };
for (let round = 0; round < rounds; round += 1) {
  for (const bot of Object.keys(BOTS) as Bot[]) measured[bot].push(await measure(bot));
}
sandbox.disconnect();
report();

async function measure(bot: Bot): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'bench-bot-'));
  const online = order({ kind: 'online' }, 'online');
  const started = Date.now();
  const child = spawn(process.execPath, BOTS[bot], {
    env: {
      ...process.env,
      DISCORD_API_URL: open.apiUrl,
      DISCORD_TOKEN: open.token,
      DATA_DIR: data,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const pid = child.pid ?? 0;
  let late = 0;
  const ask = async (questions: readonly Question[], count: number, atOnce: number) => {
    const answered = await order({ kind: 'ask', questions, count, atOnce }, 'answered');
    late += answered.late;
    return answered;
  };
  try {
    const identified = (await online).at - started;
    const identifiedProcessor = processorSeconds(pid) * 1_000;
    const firstAnswer = (await ask(mixed.slice(0, 1), 1, 1)).at - started;
    const firstAnswerProcessor = processorSeconds(pid) * 1_000;
    const memory = residentOf(pid);
    const first = (await ask(mixed, FIRST, 1)).ms;
    await ask(mixedAnew, WARM_UP, 1);
    await ask(mixed, WARM_UP, 1);
    const perCommand = new Map<string, PerCommand>();
    const askAlone = async (name: string, questions: readonly Question[], count: number) => {
      const before = processorSeconds(pid);
      const { ms } = await ask(questions, count, 1);
      perCommand.set(name, { times: ms, processor: ((processorSeconds(pid) - before) * 1_000) / count });
    };
    for (const [command, questions] of byCommand) await askAlone(command, questions, each);
    for (const [command, questions] of others) await askAlone(`${command} anew`, questions, questions.length);
    // The new questions took the place of what was remembered.
    await ask(mixed, mixed.length, IN_FLIGHT);
    const many = each * byCommand.size;
    const [processor, wall] = [processorSeconds(pid), performance.now()];
    await ask(mixed, many, IN_FLIGHT);
    const byWall = many / ((performance.now() - wall) / 1_000);
    const byProcessor = many / (processorSeconds(pid) - processor);
    const asked = 1 + FIRST + 2 * WARM_UP + mixed.length + 2 * many;
    await ask(mixed, Math.max(0, answers - asked), IN_FLIGHT);
    const memoryAfter = residentOf(pid);
    return {
      identified,
      firstAnswer,
      identifiedProcessor,
      firstAnswerProcessor,
      first,
      perCommand,
      byWall,
      byProcessor,
      late,
      memory,
      memoryAfter,
    };
  } finally {
    process.off('exit', kill);
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(data, { recursive: true });
  }
}

/** Some of what members would ask about the articles in the folder. */
function questionsByCommand(): ReadonlyMap<string, readonly Question[]> {
  const { quotations, suggest } = createAnswers(articles);
  const texts = quotations.map(({ article, pieces: [{ start, end }] }) =>
    article.text.slice(start, end).slice(0, 100),
  );
  const topics = suggest('of', '').map(({ value }) => value);
  const asked = [
    'Who spoke first?',
    'When did they meet?',
    'Where was it?',
    'What was said about security?',
    'How long did it take?',
    'Who will win the cup?',
  ];
  const questions = (command: string, option: string, typed: readonly string[]) =>
    [command, typed.map((value) => ({ command, options: { [option]: value } }))] as const;
  return new Map<string, readonly Question[]>([
    questions(
      '/quote',
      'text',
      texts.map((text) => text.slice(0, 40)),
    ),
    questions('/who-said', 'quote', texts),
    questions('/ask', 'question', asked),
    questions('/summary', 'of', topics),
    questions('/compare', 'topic', topics),
    ['/timeline', [{ command: '/timeline', options: {} }]],
    ['/sources', [{ command: '/sources', options: {} }]],
    ['/help', [{ command: '/help', options: {} }]],
  ]);
}

/** One of each list after the other, the shorter lists over and over until each question has come. */
function inTurns(lists: readonly (readonly Question[])[]): Question[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => at).flatMap((at) =>
    lists.flatMap((list) => list[at % list.length] ?? []),
  );
}

/** The arguments with which Node.js is started by an npm script. */
function startedBy(script: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return (scripts[script] ?? '').split(' ').slice(1);
}

/** Stretches of the articles' words from the `first` word on, each another: what was answered before is remembered. */
function othersByCommand(first: number): ReadonlyMap<string, readonly Question[]> {
  const words = articles.flatMap(({ paragraphs, text }) =>
    paragraphs.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/)),
  );
  const step = Math.max(1, Math.floor(words.length / each));
  const asking = (command: string, option: string, count: number, form = (what: string) => what) => {
    const typed = Array.from({ length: each }, (_, n) =>
      form(words.slice(first + n * step, first + n * step + count).join(' ')),
    );
    return [command, typed.map((value) => ({ command, options: { [option]: value } }))] as const;
  };
  return new Map<string, readonly Question[]>([
    asking('/quote', 'text', 6),
    asking('/who-said', 'quote', 12),
    asking('/ask', 'question', 4, (what) => `What was said about ${what}?`),
    asking('/summary', 'of', 2),
    asking('/compare', 'topic', 2),
  ]);
}

function report(): void {
  const line = (name: string, ...cells: readonly string[]) =>
    console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(10)).join(''));
  const row = (name: string, of: (one: Measured) => number, digits: number, wanted?: Wanted) => {
    const [ours, noop] = [median(measured['this bot'].map(of)), median(measured['no-op'].map(of))];
    const ratio = (ours / noop).toFixed(2);
    line(
      name,
      ours.toFixed(digits),
      noop.toFixed(digits),
      ratio,
      ...(wanted ? judged(ours, noop, wanted) : []),
    );
  };
  line(`medians of ${rounds} rounds`, 'this bot', 'no-op', 'ratio', 'wanted');
  row('start until identified, ms', ({ identified }) => identified, 0, ['most', 1.3]);
  row('  of processor', ({ identifiedProcessor }) => identifiedProcessor, 0);
  row('start until the first answer, ms', ({ firstAnswer }) => firstAnswer, 0, ['most', 1.3]);
  row('  of processor', ({ firstAnswerProcessor }) => firstAnswerProcessor, 0);
  row(`the first ${FIRST} answers p50, ms`, ({ first }) => at(first, 0.5), 2);
  for (const command of measured['this bot'][0]?.perCommand.keys() ?? []) {
    for (const share of [0.5, 0.95, 0.99]) {
      const of = ({ perCommand }: Measured) => at(perCommand.get(command)?.times ?? [], share);
      row(`${command} p${share * 100}, ms`, of, 2, share === 0.5 ? ['most', 1.5] : undefined);
    }
    row('  of processor', ({ perCommand }) => perCommand.get(command)?.processor ?? 0, 2);
  }
  row(`answers a second of processor, ${IN_FLIGHT} at once`, ({ byProcessor }) => byProcessor, 0, [
    'least',
    0.5,
  ]);
  row(`answers a second, ${IN_FLIGHT} at once`, ({ byWall }) => byWall, 0);
  row('memory after start, MB', ({ memory }) => memory, 1, ['most', 1.5]);
  row(`memory after ${answers} answers, MB`, ({ memoryAfter }) => memoryAfter, 1);
  row('growth, MB', ({ memory, memoryAfter }) => memoryAfter - memory, 1, ['more', 20]);
  const late = (bot: Bot) => measured[bot].reduce((sum, one) => sum + one.late, 0);
  line('in all rounds without an answer within 3 s', `${late('this bot')}`, `${late('no-op')}`);
}

/** What was wanted, and whether it was missed. */
function judged(ours: number, noop: number, [kind, figure]: Wanted): string[] {
  const [wanted, isMet] = {
    most: [`≤ ${figure} ×`, ours <= figure * noop],
    least: [`≥ ${figure} ×`, ours >= figure * noop],
    more: [`≤ ${figure} more`, ours <= noop + figure],
  }[kind] as [string, boolean];
  return [wanted, isMet ? '' : 'missed'];
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function median(figures: readonly number[]): number {
  return at(figures, 0.5);
}

async function order<Kind extends Told['kind']>(what: Order, answer: Kind) {
  sandbox.send(what);
  return told(sandbox, answer);
}

async function told<Kind extends Told['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Told & { kind: Kind }> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [Told];
    if (message.kind === kind) return message as Told & { kind: Kind };
  }
}

function residentOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / MB;
}

/** User and system time, in seconds. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
