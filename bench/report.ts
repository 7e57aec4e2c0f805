import { writeFileSync } from 'node:fs';
import { type Asked, holdsAnswer } from './data.ts';

/** One question's answer, as the files of ranks hold it. */
export interface Rank {
  readonly id: string;
  /** Ids of passages, best first, at most ten. */
  readonly top: readonly string[];
  /** 0…1. */
  readonly confidence: number;
  /** The sentence or stretch chosen in the first of them. */
  readonly sentence: string;
  readonly ms: number;
}

export function writeRanks(path: string, ranks: readonly Rank[]): void {
  writeFileSync(path, ranks.map((rank) => `${JSON.stringify(rank)}\n`).join(''));
}

/** Prints times, and recall where the set tells the right passages. */
export function printReport(ranks: readonly Rank[], questions: readonly Asked[]): void {
  const times = ranks.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(`questions ${ranks.length}   p50 ${quantile(times, 0.5)} ms   p95 ${quantile(times, 0.95)} ms`);
  const known = questions.flatMap((question, at) => {
    const rank = ranks[at];
    return rank && question.passageId !== undefined && question.answerable !== false
      ? [{ question, rank }]
      : [];
  });
  if (known.length === 0) return;
  const recall = (limit: number) =>
    share(
      known.filter(({ question, rank }) => rank.top.slice(0, limit).includes(question.passageId ?? ''))
        .length,
      known.length,
    );
  const answered = known.filter(({ question }) => question.answers !== undefined);
  console.log(`recall@1 ${recall(1)} %   recall@5 ${recall(5)} %   recall@10 ${recall(10)} %`);
  if (answered.length === 0) return;
  const both = answered.filter(
    ({ question, rank }) => rank.top[0] === question.passageId && holdsAnswer(rank.sentence, question),
  );
  console.log(`passage and sentence right ${share(both.length, answered.length)} %`);
}

export function share(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}

/** A figure that so large a share of the sorted ones lies below. */
export function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
}

/** Heap and typed arrays in use in MB, after a collection where the process was started with --expose-gc. */
export function heapMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
