/**
 * How fast suggestions come while somebody types, in the process:
 * npm run bench:suggest -- ARTICLES.jsonl [--most 10000] [--each 60]
 *
 * In: a JSON object `{id, text}` a line, the headline first in its text. What is typed are beginnings of each length of
 * names, headlines and quotations out of the articles, words from their middle, the same with slips, and words that no
 * article has. Times are of the processor, so that other work on the machine doesn't count.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import type { SuggestedOption } from '../src/answers/answers.ts';
import { opened } from '../src/answers/open-library.ts';
import { Offers, offeredOf } from '../src/answers/suggest.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { Lexicon } from '../src/search/lexicon.ts';
import { atOnce } from '../src/steps.ts';
import { readPassages } from './data.ts';
import { randomFrom, shuffled } from './random.ts';
import { heapMegabytes, quantile } from './report.ts';
import { withTypos } from './typos.ts';

const OPTIONS: readonly SuggestedOption[] = ['text', 'quote', 'speaker', 'source', 'of'];
/** How much somebody has typed so far, in letters. */
const LENGTHS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50];
const UNKNOWN = ['zx', 'qwx', 'xyzzy', 'blorptang', 'the quzzel of Frombosia', 'Ignatz Vrubelwald'];
/** Calls before the first that is timed: the compiler's share is not what a member waits for. */
const WARM_UP = 300;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '10000' }, each: { type: 'string', default: '60' } },
});
if (positionals.length === 0) {
  throw new Error('usage: npm run bench:suggest -- ARTICLES.jsonl [--most 10000] [--each 60]');
}

const articles = positionals
  .flatMap(readPassages)
  .slice(0, Number(values.most))
  .map(({ id, text }) => readArticle(`${id}.txt`, text));
const { library, hearings } = atOnce(opened(articles, null));
const heapBefore = heapMegabytes();
const began = performance.now();
const offers = new Offers(new Lexicon());
atOnce(offers.hold(atOnce(offeredOf(library, hearings))));
const suggest = (option: SuggestedOption, typed: string) => offers.suggest(library, option, typed);
const built = performance.now() - began;
console.log(
  `articles ${articles.length}   quotations ${library.quotations.length}   speakers ${library.speakers.length}   build ${built.toFixed(0)} ms   heap ${(heapMegabytes() - heapBefore).toFixed(0)} MB`,
);

const random = randomFrom(1);
const some = <T>(items: readonly T[]): T[] => shuffled(items, random).slice(0, Number(values.each));
const people = some(library.speakers).map(({ name }) => name);
const headlines = some(library.articles).map(({ head }) => head.headline);
const said = some(library.quotations).map(({ article, pieces: [{ start, end }] }) =>
  article.text.slice(start, end),
);
const anything = [
  ...people,
  ...headlines,
  ...some(Array.from(library.namesByFrequency(), ({ written }) => written())),
];
const named: Readonly<Record<SuggestedOption, readonly string[]>> = {
  text: said,
  quote: said,
  speaker: people,
  source: headlines,
  of: anything,
  topic: anything,
};

for (const option of OPTIONS) {
  const kinds = typedFor(named[option]);
  for (const typed of [...kinds.values()].flat().slice(0, WARM_UP)) suggest(option, typed);
  const all: number[] = [];
  let slowest = { ms: 0, typed: '' };
  for (const [kind, texts] of kinds) {
    const times = texts.map((typed) => {
      const asked = process.cpuUsage();
      suggest(option, typed);
      const { user, system } = process.cpuUsage(asked);
      const ms = (user + system) / 1000;
      if (ms > slowest.ms) slowest = { ms, typed };
      return ms;
    });
    all.push(...times);
    report(`  ${kind}`, times);
  }
  report(option, all);
  console.log(`  slowest: “${slowest.typed}”`);
}

function typedFor(texts: readonly string[]): Map<string, string[]> {
  const beginnings = LENGTHS.map((length): [string, string[]] => [
    `first ${length}`,
    texts.map((text) => text.slice(0, length)),
  ]);
  const slips = texts.map((text) => withTypos(text.slice(0, 30)));
  const inside = texts.map((text) => {
    const all = text.split(/\s+/);
    const from = Math.floor(random() * all.length);
    return all.slice(from, from + 1 + Math.floor(random() * 4)).join(' ');
  });
  return new Map([
    ...beginnings,
    ['with slips', slips],
    ['words inside', inside],
    ['with slips inside', inside.map(withTypos)],
    ['unknown', UNKNOWN],
  ]);
}

function report(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const max = (sorted.at(-1) ?? 0).toFixed(2);
  console.log(
    `${what.padEnd(20)} p50 ${quantile(sorted, 0.5).padStart(6)}   p95 ${quantile(sorted, 0.95).padStart(6)}   max ${max.padStart(6)} ms`,
  );
}
