/**
 * How well and how fast remembered fragments of quotations are found:
 * npm run bench:quotations -- QUESTIONS.json --extra PASSAGES.jsonl.gz --out RANKS.jsonl [--field misremembered] [--typos]
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { QuotationIndex } from '../src/search/quotation-index.ts';
import { readPassages, readSet } from './data.ts';
import { heapMegabytes, printReport, type Rank, writeRanks } from './report.ts';
import { withTypos } from './typos.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    extra: { type: 'string' },
    field: { type: 'string', default: 'text' },
    typos: { type: 'boolean', default: false },
  },
});
const [path] = positionals;
const { field } = values;
if (!path || !values.out || (field !== 'text' && field !== 'misremembered')) {
  throw new Error(
    'usage: npm run bench:quotations -- QUESTIONS.json --extra PASSAGES.jsonl.gz --out RANKS.jsonl [--field text|misremembered] [--typos]',
  );
}

const set = readSet(path);
const passages = [...set.passages, ...(values.extra ? readPassages(values.extra) : [])];
const heapBefore = heapMegabytes();
const started = performance.now();
const index = QuotationIndex.of(passages);
const built = performance.now() - started;
const heap = heapMegabytes() - heapBefore;
console.log(`passages ${passages.length}   build ${built.toFixed(0)} ms   heap ${heap.toFixed(0)} MB`);

const texts = new Map(passages.map(({ id, text }) => [id, text]));
const ranks = set.questions.map((question): Rank => {
  const remembered = question[field] ?? question.text;
  const fragment = values.typos ? withTypos(remembered) : remembered;
  const asked = performance.now();
  const found = index.find(fragment, 10);
  const ms = performance.now() - asked;
  const [best] = found;
  const sentence = best ? (texts.get(best.id) ?? '').slice(best.span.start, best.span.end) : '';
  return { id: question.id, top: found.map(({ id }) => id), confidence: best?.score ?? 0, sentence, ms };
});
writeRanks(values.out, ranks);
printReport(ranks, set.questions);
