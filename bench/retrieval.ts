/**
 * How well and how fast passages are found:
 * npm run bench:retrieval -- DATA.json --out RANKS.jsonl [--extra PASSAGES.jsonl.gz] [--typos]
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { PassageIndex } from '../src/search/passage-index.ts';
import { indexed, readPassages, readSet } from './data.ts';
import { heapMegabytes, printReport, type Rank, writeRanks } from './report.ts';
import { withTypos } from './typos.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, extra: { type: 'string' }, typos: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (!path || !values.out) {
  throw new Error(
    'usage: npm run bench:retrieval -- DATA.json --out RANKS.jsonl [--extra PASSAGES.jsonl.gz] [--typos]',
  );
}

const set = readSet(path);
const passages = [...set.passages, ...(values.extra ? readPassages(values.extra) : [])].map(indexed);
const heapBefore = heapMegabytes();
const started = performance.now();
const index = PassageIndex.of(passages);
const built = performance.now() - started;
const heap = heapMegabytes() - heapBefore;
console.log(`passages ${passages.length}   build ${built.toFixed(0)} ms   heap ${heap.toFixed(0)} MB`);

const texts = new Map(passages.map(({ id, text }) => [id, text]));
const ranks = set.questions.map(({ id, text }): Rank => {
  const question = values.typos ? withTypos(text) : text;
  const asked = performance.now();
  const { hits, confidence } = index.search(question, 10);
  const ms = performance.now() - asked;
  const [best] = hits;
  const sentence = best ? (texts.get(best.id) ?? '').slice(best.sentence.start, best.sentence.end) : '';
  return { id, top: hits.map((hit) => hit.id), confidence, sentence, ms };
});
writeRanks(values.out, ranks);
printReport(ranks, set.questions);
