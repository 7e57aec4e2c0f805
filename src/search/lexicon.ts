import { atOnce, type Steps } from '../steps.ts';
import { commonStemOf } from './common-stems.ts';
import { editDistance } from './edit-distance.ts';
import { bitsOfWord, bitsTogether } from './kinds.ts';
import { isGuessed, LetterPairs } from './letter-pairs.ts';
import { Numbering } from './numbering.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';
import { BETWEEN_SPELLINGS, type Tokens } from './tokens.ts';
import { keyOf } from './word-key.ts';
import { wordVectors } from './word-vectors.ts';
import { newStemOf } from './words.ts';

/** Words that there is room for to begin with. */
const FIRST_WORDS = 256;
/** Words whose neighbours are remembered, then afresh: what is sought in one index is soon sought in another. */
const MOST_REMEMBERED = 200;
/** Words that are listed by their letter pairs between two pauses: less than a millisecond. */
const LISTED_AT_ONCE = 1_000;

/** The ranks that were asked for last, whoever did. */
let ranksRoom = new Int32Array(FIRST_WORDS);

/** A word that differs from another by so many edits (edit-distance.ts). */
interface Neighbour {
  readonly word: number;
  readonly edits: number;
}

/**
 * Every word that some indexes hold, once for all of them: its number, its stem's number, what it may be, and the
 * words that are spelt nearly so. A number is a word's own while anybody holds it, and is then given to another.
 */
export class Lexicon {
  readonly #words = new Numbering();
  readonly #stems = new Numbering();
  /** By word. */
  #stemOfWord = new Int32Array(FIRST_WORDS);
  #ranks = new Int32Array(FIRST_WORDS);
  #bits = new Uint8Array(FIRST_WORDS);
  /** Words come here when misspelt ones are first looked up: in most small sets of articles none is while they are open. */
  readonly #pairs = new LetterPairs();
  #areListed = true;
  /** Of words that were looked up of late, while no word comes or goes. */
  readonly #neighbours = new Map<string, readonly Neighbour[]>();

  /** Numbers of words are below this. */
  get words(): number {
    return this.#words.size;
  }

  /** Numbers of stems are below this. */
  get stems(): number {
    return this.#stems.size;
  }

  /** The number of a word, which is held once more. */
  add(word: string): number {
    const { head, tail } = keyOf(word);
    return this.addFrom(word, 0, word.length, head, tail);
  }

  /** The same of the word of this key (word-key.ts) that stands in a text, as a numbering has it. */
  addFrom(text: string, start: number, end: number, head: number, tail: number): number {
    const word = this.#words.addFrom(text, start, end, head, tail);
    if (this.#words.countOf(word) === 1) this.#note(word);
    return word;
  }

  /** The numbers of a text's words, in order, each held as often as it stands there. */
  addAll({ spellings, words }: Tokens): Int32Array {
    const numbers: number[] = [];
    for (let from = 0; from < spellings.length; ) {
      const to = spellings.indexOf(BETWEEN_SPELLINGS, from);
      const { head, tail } = keyOf(spellings, from, to);
      numbers.push(this.addFrom(spellings, from, to, head, tail));
      from = to + BETWEEN_SPELLINGS.length;
    }
    const all = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const number = numbers[words[at] as number] as number;
      all[at] = number;
      this.#words.addAgain(number);
    }
    // Once less, as the first place of each was counted twice.
    for (const number of numbers) this.#words.remove(number);
    return all;
  }

  /** Holds a word that has this number once more. */
  hold(word: number): void {
    this.#words.addAgain(word);
  }

  /** Holds a word once less. */
  release(word: number): void {
    if (!this.#words.remove(word)) return;
    this.#neighbours.clear();
    this.#stems.remove(this.stemOf(word));
    if (this.#pairs.has(word)) this.#pairs.remove(word, this.wordAt(word));
  }

  find(folded: string): number | undefined {
    return this.#words.find(folded);
  }

  findStem(stem: string): number | undefined {
    return this.#stems.find(stem);
  }

  /** The number of the word at a place among the word vectors. */
  findRank(rank: number): number | undefined {
    return this.find(wordVectors().wordAt(rank));
  }

  wordAt(word: number): string {
    return this.#words.wordAt(word);
  }

  stemOf(word: number): number {
    return this.#stemOfWord[word] ?? -1;
  }

  /** The stems' numbers of the words from…to (exclusive). */
  stemsOf(words: Int32Array, from: number, to: number): Int32Array {
    const stemOfWord = this.#stemOfWord;
    const stems = new Int32Array(to - from);
    // A loop, since a typed array's own map takes several times as long.
    for (let at = 0; at < stems.length; at += 1) stems[at] = stemOfWord[words[from + at] as number] as number;
    return stems;
  }

  /** The word's place among the word vectors; -1 where it has none. */
  rankOf(word: number): number {
    return this.#ranks[word] ?? -1;
  }

  /** Adds what each of some words may be wherever it stands (kinds.ts) to what it may be where it does. */
  addBits(words: Int32Array, bits: Uint8Array): void {
    for (let at = 0; at < words.length; at += 1)
      bits[at] = bitsTogether(this.#bits[words[at] as number] as number, bits[at] as number);
  }

  /** The word vectors' ranks of the words from…to (exclusive), -1 for one that has none; good until others are asked for. */
  ranksOf(words: Int32Array, from: number, to: number): Int32Array {
    if (ranksRoom.length < to - from) ranksRoom = new Int32Array(to - from);
    for (let at = from; at < to; at += 1) ranksRoom[at - from] = this.#ranks[words[at] as number] as number;
    return ranksRoom.subarray(0, to - from);
  }

  /** The words that differ from one by so many edits at most, and by one at least; none for what is no word to guess. */
  neighbours(folded: string, slips: number): readonly Neighbour[] {
    if (!isGuessed(folded)) return [];
    const key = `${slips} ${folded}`;
    const known = this.#neighbours.get(key);
    if (known) return known;
    atOnce(this.settle());
    const found: Neighbour[] = [];
    for (const word of this.#pairs.sharing(folded, slips)) {
      const edits = editDistance(folded, this.wordAt(word), slips);
      if (edits > 0 && edits <= slips) found.push({ word, edits });
    }
    if (this.#neighbours.size >= MOST_REMEMBERED) this.#neighbours.clear();
    this.#neighbours.set(key, found);
    return found;
  }

  *parts(): Parts {
    yield* this.#words.parts();
    yield* this.#stems.parts();
    yield bytesOf(this.#stemOfWord);
    yield bytesOf(this.#ranks);
    yield bytesOf(this.#bits);
    // As far as words were listed.
    yield* this.#pairs.parts();
  }

  /** Is what was saved, with whatever held its words then: they are to be held by the same now. */
  *load(parts: PartsReader): Steps<void> {
    yield* this.#words.load(parts);
    yield* this.#stems.load(parts);
    this.#stemOfWord = parts.ints();
    this.#ranks = parts.ints();
    this.#bits = parts.bytes();
    this.#pairs.load(parts);
    this.#areListed = false;
  }

  /** Puts words where misspelt ones find them: else the first look-up of such a one does. */
  *settle(): Steps<void> {
    if (this.#areListed) return;
    for (let word = 0; word < this.words; word += 1) {
      if (!this.#pairs.has(word) && this.#words.countOf(word) > 0) this.#pairs.add(word, this.wordAt(word));
      if (word % LISTED_AT_ONCE === 0) yield;
    }
    this.#areListed = true;
  }

  /** Notes all that is known of a new word. */
  #note(word: number): void {
    this.#neighbours.clear();
    const folded = this.wordAt(word);
    if (word >= this.#bits.length) this.#makeRoom();
    const rank = wordVectors().rankOf(folded);
    this.#ranks[word] = rank;
    this.#bits[word] = bitsOfWord(folded);
    this.#stemOfWord[word] = this.#stems.add(commonStemOf(rank, folded) ?? newStemOf(folded));
    this.#areListed = false;
  }

  #makeRoom(): void {
    const [stems, ranks, bits] = [this.#stemOfWord, this.#ranks, this.#bits];
    const room = bits.length + (bits.length >> 1);
    this.#stemOfWord = new Int32Array(room);
    this.#stemOfWord.set(stems);
    this.#ranks = new Int32Array(room);
    this.#ranks.set(ranks);
    this.#bits = new Uint8Array(room);
    this.#bits.set(bits);
  }
}
