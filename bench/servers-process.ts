/** For bench/servers.ts: the bot's part that answers, started over a database that is there, in a process of its own. */
import './plain-errors.ts';
import './reader-version.ts';
import { keepHeapSmall, letNewGrow } from '../src/heap.ts';
import { createLog } from '../src/log.ts';
import { openSavedLibraries } from '../src/servers/saved-libraries.ts';
import { createServers } from '../src/servers/servers.ts';
import { openStorage } from '../src/storage/storage.ts';
// Not used here, but the bot's process holds it.
import '../src/bot.ts';
import type { Answers } from '../src/answers/answers.ts';
import { randomFrom } from './random.ts';

export interface ServersReport {
  /** Milliseconds since the process began. */
  readonly ready: number;
  readonly largeReady: number;
  /** Milliseconds of wall time for each of the first look-ups, of all kinds: V8 is still compiling what answers them. */
  readonly first: readonly number[];
  /** The same of those that came after them whose server was at hand, by what was asked. */
  readonly lookups: Readonly<Record<string, readonly number[]>>;
  /** The same, of all kinds and from the first on, where the server's articles had to be read first. */
  readonly opened: readonly number[];
  /** Milliseconds from adding an article to the large server until it was found there. */
  readonly added: readonly number[];
  /** The longest time, in milliseconds, for which the process did nothing else while one was added. */
  readonly blocked: number;
  /** MB, at its highest and at the end. */
  readonly peak: number;
  readonly memory: number;
}

/** Look-ups that count as the first. */
const FIRST = 500;
/** The server's own room isn't what is measured. */
const NO_LIMIT = { articles: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };

// As the bot's process does.
keepHeapSmall();
const [, , dataDir = '', large = '', list = '', count = ''] = process.argv;
const log = createLog('error');
const storage = await openStorage(dataDir, log);
const saved = openSavedLibraries(dataDir, log);
const servers = await createServers({ shipped: [], storage, saved, log });
const ready = performance.now();
await servers.of(large);
const largeReady = performance.now();
await servers.warm(() => true);
letNewGrow();

const random = randomFrom(7);
const small = list.split(',');
// Whoever isn't asked anything reads each server's articles once, as when they are added.
if (Number(count) === 0) for (const guildId of small) await servers.of(guildId);
const lookups: Record<string, number[]> = {};
const [first, opened]: [number[], number[]] = [[], []];
for (let n = 0; n < Number(count); n += 1) {
  // Half of the questions in the large server; of the others, some are asked in far more than others.
  const guildId = n % 2 === 0 ? large : (small[Math.floor(small.length * random() ** 3)] ?? large);
  const began = performance.now();
  const reading = servers.of(guildId);
  const { answers } = await reading;
  const [kind, ask] = question(answers);
  const asked = reading instanceof Promise ? began : performance.now();
  ask();
  const ms = performance.now() - asked;
  if (reading instanceof Promise) opened.push(ms);
  else if (first.length < FIRST) first.push(ms);
  else lookups[kind] = [...(lookups[kind] ?? []), ms];
  // As between two interactions.
  await new Promise((resolve) => setImmediate(resolve));
}
process.send?.({
  ready,
  largeReady,
  first,
  lookups,
  opened,
  ...(await adding()),
  ...memory(),
} satisfies ServersReport);
await saved.close();
await storage.close();
process.disconnect?.();

/** One of the kinds of look-ups, with words out of the server's own articles. */
function question(answers: Answers): [kind: string, ask: () => unknown] {
  const { quotations } = answers;
  const { article, pieces, speaker } = quotations[Math.floor(random() * quotations.length)] ?? {};
  const words = article && pieces ? article.text.slice(pieces[0].start, pieces[0].end) : '';
  const name = speaker?.name ?? '';
  const kinds: readonly [string, () => unknown][] = [
    ['/quote', () => answers.quote({ text: words.slice(0, 60) })],
    ['/who-said', () => answers.whoSaid({ quote: words.slice(0, 200) })],
    ['/ask', () => answers.ask({ question: `What did ${name || 'they'} say about ${words.slice(0, 30)}?` })],
    ['/summary', () => answers.summary({ of: name || (article?.head.headline ?? ''), length: 'short' })],
    ['/compare', () => answers.compare({ topic: words.split(' ').slice(0, 3).join(' ') })],
    ['suggestion', () => answers.suggest('text', words.slice(0, 8))],
  ];
  return kinds[Math.floor(random() * kinds.length)] as [string, () => unknown];
}

async function adding(): Promise<Pick<ServersReport, 'added' | 'blocked'>> {
  const added: number[] = [];
  let blocked = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    blocked = Math.max(blocked, performance.now() - last);
    last = performance.now();
  }, 1);
  for (const id of ['1', '2', '3', '4', '5', '6']) {
    const began = performance.now();
    const word = `zyxwv${id}`;
    const text = `The council of ${word}\n\nThe mayor of ${word} opened the bridge on Monday. “It took ten years,” she said.\n`;
    await storage.articles.add(large, [{ id: `bench${id}`, file: `${word}.txt`, text }], '1', NO_LIMIT);
    const { answers } = await servers.of(large);
    if (answers.summary({ of: word, length: 'short' }).kind === 'unknown')
      throw new Error('what was added is not found');
    added.push(performance.now() - began);
  }
  clearInterval(watch);
  return { added, blocked };
}

function memory(): Pick<ServersReport, 'peak' | 'memory'> {
  return {
    peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
    memory: process.memoryUsage().rss / 1e6,
  };
}
