import { wordVectors } from '../search/word-vectors.ts';
import type { Library } from './library.ts';
import { CONTRACTIONS, WORDS_JOINED } from './meaning.ts';
import { LIKE, likenessHolding, SYNONYM, type Telling, type Told } from './telling.ts';

/**
 * How like a sentence can be at most, by the numbers of its words.
 * @param least below which it doesn't matter how like
 */
type LikenessAtMost = (words: Int32Array, other: Told, least?: number) => number;

/**
 * How like a sentence another can be at most, told by the numbers of the other's words alone. Of twenty sentences that
 * share words one is alike enough to be read, which takes some fifty times as long as this. One sentence at a time: what
 * was made for another is used again.
 */
export function likenessAtMost(library: Library): (telling: Telling) => LikenessAtMost {
  const { lexicon } = library.passages.vocabulary;
  const vectors = wordVectors();
  const byStem = new Holdings(lexicon.stems);
  const byRank = new Holdings(vectors.size);
  const contracted = new Map(
    [...CONTRACTIONS].map(([folded, words]) => [lexicon.find(folded) ?? -1, words] as const),
  );
  const isContracted = new Uint8Array(lexicon.words);
  for (const word of contracted.keys()) isContracted[word] = 1;
  const joined = new Set(WORDS_JOINED.map((folded) => vectors.rankOf(folded)));
  return (telling) => {
    const { content } = telling;
    byStem.clear();
    byRank.clear();
    const always = new Float64Array(content.length);
    for (const [place, { stem, isNumber, synonyms, likes }] of content.entries()) {
      const number = lexicon.findStem(stem);
      // Numbers are written in several ways, and what has no number is known by the text only.
      if (isNumber || number === undefined) always[place] = 1;
      else byStem.note(number, place, 1);
      for (const { stems } of synonyms) byStem.note(lexicon.findStem(stems[0] ?? '') ?? -1, place, SYNONYM);
      for (const { rank, likeness } of likes) {
        byRank.note(rank, place, likeness * LIKE);
        if (joined.has(rank)) always[place] = Math.max(always[place] as number, likeness * LIKE);
      }
    }
    const held = new Float64Array(content.length);
    return (words, other, least = 0) => {
      held.set(always);
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] as number;
        byStem.raise(lexicon.stemOf(word), held);
        byRank.raise(lexicon.rankOf(word), held);
        if (isContracted[word] === 0) continue;
        for (const part of contracted.get(word) ?? []) {
          byStem.raise(lexicon.findStem(part) ?? -1, held);
          byRank.raise(vectors.rankOf(part), held);
        }
      }
      return likenessHolding(held, telling, other, least);
    };
  };
}

/** By a stem's number, or a word's rank: which words of a sentence it stands for, by their places, and how much so. */
class Holdings {
  /** Where the last of each is noted, and for each that is noted the one before; 0 for none. */
  readonly #last: Int32Array;
  readonly #before = [0];
  readonly #keys = [0];
  readonly #places = [0];
  readonly #much = [0];

  constructor(keys: number) {
    this.#last = new Int32Array(keys);
  }

  /** @param key none where it is below 0 */
  note(key: number, place: number, much: number): void {
    if (key < 0) return;
    this.#before.push(this.#last[key] as number);
    this.#last[key] = this.#keys.push(key) - 1;
    this.#places.push(place);
    this.#much.push(much);
  }

  clear(): void {
    for (const key of this.#keys) this.#last[key] = 0;
    for (const list of [this.#before, this.#keys, this.#places, this.#much]) list.length = 1;
  }

  /** Raises what is held of each word to what the key stands for. */
  raise(key: number, held: Float64Array): void {
    if (key < 0) return;
    for (let at = this.#last[key] as number; at > 0; at = this.#before[at] as number) {
      const place = this.#places[at] as number;
      const much = this.#much[at] as number;
      if (much > (held[place] as number)) held[place] = much;
    }
  }
}
