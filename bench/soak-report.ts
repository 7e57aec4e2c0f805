import { quantile } from './report.ts';
import type { Told } from './soak-members.ts';
import type { Sample } from './soak-probe.ts';

/** When the connection was not there: from the fault until the bot answered again. By performance.now(). */
export interface Absence {
  readonly fault: string;
  readonly from: number;
  to: number;
}

/** What was in use while all rested. */
export interface Look {
  readonly minute: number;
  readonly sample: Sample;
}

/** A run of bench/soak.ts. */
interface Run {
  readonly told: readonly Told[];
  readonly away: readonly Absence[];
  readonly looks: readonly Look[];
}

/** What was asked so long before the connection was back, in milliseconds, may have been lost: Discord waits no longer. */
const LOST_MS = 3_000;
/** The share of the run after which caches are full and code is compiled. */
const WARM_UP = 1 / 3;
/**
 * Memory is flat where its slope isn't surely above so many MB an hour: with some 15,000 interactions in it, a quarter of
 * a kB for each.
 */
const FLAT_MB_PER_HOUR = 4;
/** Caches fill and are emptied in turns: over fewer looks than this they pass for growth. */
const FEWEST_LOOKS = 10;
/** More timers, listeners or resources of a kind at the end than after the warm-up are left over. */
const MOST_MORE = 8;
const MINUTE_MS = 60_000;

/** Whether it may have been lost because the connection was. */
function isExcused({ began }: Told, away: readonly Absence[]): boolean {
  return away.some(({ from, to }) => began + LOST_MS >= from && began <= to);
}

/** Prints what came of a run. @returns whether all is as it should be */
export function isSound({ told, away, looks }: Run): boolean {
  const missing = told.filter((each) => each.reacted === null || !each.isAnswered);
  const faulty = missing.filter((each) => !isExcused(each, away));
  const reactions = told.flatMap(({ reacted }) => reacted ?? []).sort((a, b) => a - b);
  console.log(
    `\n${told.length} interactions: ${missing.length} without an answer, of these ${missing.length - faulty.length} while the connection was away`,
  );
  console.log(
    `first reaction: p50 ${quantile(reactions, 0.5)} ms, p99 ${quantile(reactions, 0.99)} ms, the latest ${(reactions.at(-1) ?? 0).toFixed(0)} ms`,
  );
  const uses = new Map<string, number>();
  for (const { what } of told) uses.set(what, (uses.get(what) ?? 0) + 1);
  console.log(
    `of these ${[...uses]
      .sort()
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
  );
  const start = told[0]?.began ?? 0;
  for (const { what, began } of faulty)
    console.log(`no answer to ${what}, ${((began - start) / MINUTE_MS).toFixed(1)} minutes in`);
  for (const name of new Set(away.map((each) => each.fault))) {
    const times = away.flatMap(({ fault, from, to }) => (fault === name ? [to - from] : []));
    console.log(
      `${name}: ${times.length} times, answered again after ${(Math.max(...times) / 1_000).toFixed(1)} s at most`,
    );
  }
  const warm = looks.slice(Math.floor(looks.length * WARM_UP));
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
  if (count < FEWEST_LOOKS) {
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

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
