import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPassages } from './data.ts';
import './plain-errors.ts';
import { quotesOf } from './quotes-of.ts';

/**
 * Attributes the quotations of a file of articles, for a scorer to judge, and prints the pace.
 *
 *     npm run bench:attribution -- GOLD.jsonl --out PRED.jsonl
 *
 * In: a JSON object `{id, text}` a line. Out: `{id, quotes: [{start, end, speaker, direct, speakerStart,
 * speakerEnd}]}`, one quote a piece, offsets into the given text. `speaker` is the resolved name, `speakerStart`
 * and `speakerEnd` the mention as it stands there; null where the text names none.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [gold] = positionals;
if (gold === undefined || values.out === undefined) {
  console.error('usage: npm run bench:attribution -- GOLD.jsonl --out PRED.jsonl');
  process.exit(2);
}

const articles = readPassages(gold);
const began = performance.now();
const answers = articles.map(({ id, text }) => ({ id, quotes: quotesOf(text) }));
const seconds = (performance.now() - began) / 1000;
writeFileSync(values.out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
console.log(
  `${articles.length} articles in ${seconds.toFixed(1)} s: ${Math.round(articles.length / seconds)} a second`,
);
