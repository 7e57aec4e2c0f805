/**
 * How long pictures take: a card of a short and of a long quotation, and a chart: npm run bench:pictures
 *
 * The first of all includes opening the studio: the drawing library and the fonts. "held" is how long each keeps the
 * bot from answering others; packing the PNG runs beside it.
 */
import './plain-errors.ts';
import { type CardText, drawCard } from '../src/pictures/card.ts';
import { type ChartText, drawChart } from '../src/pictures/chart.ts';
import { quantile } from './report.ts';

/** Pictures of each kind. */
const COUNT = 60;
const SENTENCE = 'We have never said so, at any time or at any place, and we expect the same clear answers.';

const card = (words: string): CardText => ({
  words,
  quoted: true,
  speaker: 'Ada Example',
  manner: 'said · quoted',
  publisher: 'The Daily Example',
  headline: 'Ministers meet in the old town hall',
  date: '4 May 2021',
  paragraph: '¶4',
});
const chart: ChartText = {
  title: 'Who is quoted where',
  parts: ['The Daily Example', 'The Evening Example', 'Example Wire', '3 other sources'],
  bars: [24, 20, 17, 9, 5, 3, 2].map((most, index) => ({
    name: `Speaker of number ${index + 1}`,
    counts: [most, Math.ceil(most / 2), Math.ceil(most / 3), index],
  })),
  note: 'Quotations and paraphrases',
};
const KINDS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['short card', () => drawCard(card(SENTENCE))],
  ['long card', () => drawCard(card(Array(6).fill(SENTENCE).join(' ')))],
  ['chart', () => drawChart(chart)],
];

console.log(`opening  ${(await timed(() => drawCard(card(SENTENCE)))).ms.toFixed(0)} ms`);
console.log('picture        p50 ms    p95 ms  held p50  held p95   cpu p50   cpu p95');
for (const [name, draw] of KINDS) {
  const rounds: Timed[] = [];
  for (let round = 0; round < COUNT; round += 1) rounds.push(await timed(draw));
  const cells = (['ms', 'held', 'cpu'] as const).flatMap((figure) => {
    const sorted = rounds.map((round) => round[figure]).sort((a, b) => a - b);
    return [quantile(sorted, 0.5), quantile(sorted, 0.95)];
  });
  console.log(name.padEnd(12), cells.map((cell) => cell.padStart(8)).join('  '));
}

interface Timed {
  readonly ms: number;
  /** Of it, the milliseconds in which the event loop was busy. */
  readonly held: number;
  /** Milliseconds of processors' time: what it takes whatever else the machine does. */
  readonly cpu: number;
}

async function timed(draw: () => Promise<unknown>): Promise<Timed> {
  const before = performance.eventLoopUtilization();
  const used = process.cpuUsage();
  const started = performance.now();
  const picture = await draw();
  if (!Buffer.isBuffer(picture)) throw new Error(`no picture: ${JSON.stringify(picture)}`);
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  return { ms, held: performance.eventLoopUtilization(before).active, cpu: (user + system) / 1000 };
}
