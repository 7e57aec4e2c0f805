import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSayings } from '../src/quotations/read-sayings.ts';

/**
 * Attributes the quotations of a file of articles, for a scorer to judge, and prints the pace.
 *
 *     npm run bench:attribution -- GOLD.jsonl --out PRED.jsonl
 *
 * In: a JSON object `{id, text}` a line. Out: `{id, quotes: [{start, end, speaker, direct, speakerStart,
 * speakerEnd}]}`, one quote a piece, offsets into the given text. `speaker` is the resolved name, `speakerStart`
 * and `speakerEnd` the mention as it stands there; null where the text names none.
 */
interface Quote {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly direct: boolean;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
}

function quotesOf(text: string): Quote[] {
  const paragraphs = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return readSayings(text, paragraphs).sayings.flatMap(({ kind, pieces, mention, speaker }) =>
    pieces.map(({ start, end }) => ({
      start,
      end,
      speaker: speaker?.name ?? (mention ? text.slice(mention.start, mention.end) : null),
      direct: kind !== 'indirect',
      speakerStart: mention?.start ?? null,
      speakerEnd: mention?.end ?? null,
    })),
  );
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [gold] = positionals;
if (gold === undefined || values.out === undefined) {
  console.error('usage: npm run bench:attribution -- GOLD.jsonl --out PRED.jsonl');
  process.exit(2);
}

const articles = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string });
const began = performance.now();
const answers = articles.map(({ id, text }) => ({ id, quotes: quotesOf(text) }));
const seconds = (performance.now() - began) / 1000;
writeFileSync(values.out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
console.log(
  `${articles.length} articles in ${seconds.toFixed(1)} s: ${Math.round(articles.length / seconds)} a second`,
);
