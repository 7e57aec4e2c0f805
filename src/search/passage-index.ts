import type { Span } from '../corpus/article.ts';
import type { Steps } from '../steps.ts';
import { Best } from './best.ts';
import { confidenceOf, confidenceSignals } from './confidence.ts';
import { CONFIDENCE_MODEL } from './confidence-weights.ts';
import type { Ranked } from './evidence.ts';
import { placeOfHighest } from './highest.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreOf } from './linear.ts';
import { MeaningIndex } from './meaning-index.ts';
import type { Parts, PartsReader } from './parts.ts';
import { type Bm25, Postings } from './postings.ts';
import { type Question, readQuestion } from './question.ts';
import { CLOSER_MODEL, PASSAGE_MODEL, SENTENCE_MODEL } from './ranking-weights.ts';
import { type Reading, readText } from './reading.ts';
import { closerScore, closerSignals, type Measured, measure } from './signals.ts';
import { Slots } from './slots.ts';
import type { TextTable } from './text-table.ts';
import type { TextWords } from './text-words.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordVectors } from './word-vectors.ts';

/** A text to be found: a paragraph, with its sentences as offsets into `text`. */
export interface Indexed {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** A stem, and how much it counts that a passage holds it. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

export interface Hit {
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** The sentence that answers best. Offsets into the passage's text. */
  readonly sentence: Span;
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** 0…1: the probability that the best hit answers the question. */
  readonly confidence: number;
}

/** A passage to be measured; its BM25 is 0 where the exact index has many better ones. */
interface Candidate {
  readonly slot: number;
  readonly bm25: number;
}

/** Of k1 0.8 and 1.2 and b 0.5 and 0.75, the pair with most right passages first on development questions. */
const BM25: Bm25 = { k1: 0.8, b: 0.5 };
/** Passages that the exact index finds, and that the meanings find: the candidates are chosen among both. */
const WORDED = 200;
const MEANT = 60;
/**
 * A passage's cosine with the question counts so much beside its share of the best BM25. Of weights 0.5 to 3, this one
 * brings most right passages among the candidates: of news 92.5 %, where BM25 alone brings 87 % among as many.
 */
const NEARNESS_WEIGHT = 1.5;
/**
 * Of those the re-ranking measures the likeliest few and, up to a number, all that are hardly less likely: on the
 * development questions none that was less so came first.
 */
const ALWAYS_MEASURED = 10;
const MOST_MEASURED = 40;
const LESS_LIKELY = 0.7;
/**
 * Of these the best are measured by how like the question's words are to theirs, which takes longer, unless they are so
 * far behind the first (by the passages' model): on the development questions none further than 4 came first.
 */
const LOOKED_AT_CLOSER = 12;
const FAR_BEHIND = 5;
const USUAL_LIMIT = 5;

/**
 * Finds the passage that answers a question: a fuzzy vocabulary before an exact BM25 index before a re-ranking
 * by a small fitted model, and a second model that tells how likely the best of them answers at all.
 */
export class PassageIndex {
  readonly vocabulary: Vocabulary;
  readonly #postings = new Postings();
  readonly #meanings = new MeaningIndex(wordVectors().dimensions);
  readonly #readings = new Slots<Reading>();
  #changes = 0;

  /** How often passages came or went: what was found before may be found no more. */
  get changes(): number {
    return this.#changes;
  }

  /** @param lexicon the words of other indexes of the same texts, to be shared. */
  constructor(lexicon?: Lexicon) {
    this.vocabulary = new Vocabulary(lexicon);
  }

  static of(passages: Iterable<Indexed>): PassageIndex {
    const index = new PassageIndex();
    for (const passage of passages) index.add(passage);
    return index;
  }

  /** How many passages there are. */
  get size(): number {
    return this.#postings.texts;
  }

  /** Adds a passage; one with the same id is replaced. */
  add(passage: Indexed): void {
    this.enter(readText(passage, this.vocabulary.lexicon));
  }

  /** Adds a stretch of a text that was read into the index's lexicon; one with the same id is replaced. */
  enter(reading: Reading): void {
    reading.whole.hold();
    this.remove(reading.id);
    this.#changes += 1;
    const slot = this.#readings.add(reading.id, reading);
    this.#postings.add(slot, reading.stems());
    this.#meanings.add(slot, reading.meaning());
    reading.useIn(this.vocabulary);
  }

  /** Takes a passage out; nothing happens where there is none of this id. */
  remove(id: string): void {
    const removed = this.#readings.remove(id);
    if (!removed) return;
    const { slot, value: reading } = removed;
    this.#changes += 1;
    this.#postings.remove(slot, reading.stems());
    this.#meanings.remove(slot);
    for (const word of reading.words) this.vocabulary.remove(word);
    reading.whole.release();
  }

  /** What its passages were read of. */
  *wholes(): Iterable<TextWords> {
    for (const { whole } of this.#readings.values) yield whole;
  }

  /** Saves it, without the texts and without the lexicon. */
  *parts(table: TextTable): Parts {
    yield* this.vocabulary.parts();
    yield* this.#postings.parts();
    yield* this.#meanings.parts();
    yield* table.stretchParts(this.#readings.values);
    yield* this.#readings.parts();
  }

  /** Is what was saved, where it holds nothing yet. */
  *load(parts: PartsReader, table: TextTable): Steps<void> {
    this.vocabulary.load(parts);
    this.#postings.load(parts);
    this.#meanings.load(parts);
    yield;
    const stretchOf = table.loadStretches(parts);
    yield* this.#readings.load(parts, (id) => {
      const reading = stretchOf(id) as Reading;
      reading.whole.hold();
      return reading;
    });
  }

  readingOf(id: string): Reading | undefined {
    return this.#readings.of(id);
  }

  /** How many words a passage has. */
  wordsIn(id: string): number {
    return this.#readings.of(id)?.words.length ?? 0;
  }

  /** The share of some stems, by their weights, that a passage holds, 0…1; 1 of none. */
  shareHeld(id: string, stems: readonly WeightedStem[]): number {
    const held = new Set(this.#readings.of(id)?.stems());
    let [sum, all] = [0, 0];
    for (const { stem, weight } of stems) {
      all += weight;
      if (held.has(this.vocabulary.findStem(stem) ?? -1)) sum += weight;
    }
    return all > 0 ? sum / all : 1;
  }

  /** How many passages hold a stem. */
  holders(stem: string): number {
    return this.#postings.documentFrequency(this.vocabulary.findStem(stem) ?? -1);
  }

  /** The passages that hold a stem of each of some groups, in no order. */
  holdingAll(groups: readonly (readonly string[])[]): string[] {
    const [rarest, ...others] = groups
      .map((stems) => new Set(stems.flatMap((stem) => [...this.#holding(stem)])))
      .sort((a, b) => a.size - b.size);
    return [...(rarest ?? [])]
      .filter((slot) => others.every((slots) => slots.has(slot)))
      .map((slot) => this.#readings.idAt(slot));
  }

  /** The slots of passages, which they keep while they are there, are below this. */
  get slots(): number {
    return this.#readings.size;
  }

  /** The id of the passage in a slot. */
  idAt(slot: number): string {
    return this.#readings.idAt(slot);
  }

  /**
   * The wanted passages that hold so much of some stems by their weights, those that hold most first, of equals the one
   * that `isBefore` says: both are asked of slots. By their ids.
   */
  holdingMost(
    stems: readonly WeightedStem[],
    least: number,
    limit: number,
    isWanted: (slot: number) => boolean,
    isBefore: (slot: number, other: number) => boolean,
  ): string[] {
    const sought = stems.map(({ stem, weight }) => ({ term: this.vocabulary.findStem(stem) ?? -1, weight }));
    return this.#postings
      .heaviest(sought, least, limit, isWanted, isBefore)
      .map(({ slot }) => this.idAt(slot));
  }

  /** A passage's words, by their numbers in the lexicon, and where each sentence's begin; one more at the end. */
  wordsOf(id: string): { readonly words: Int32Array; readonly starts: Int32Array } | null {
    const reading = this.#readings.of(id);
    return reading ? { words: reading.words, starts: reading.starts } : null;
  }

  #holding(stem: string): Int32Array {
    return this.#postings.holding(this.vocabulary.findStem(stem) ?? -1);
  }

  /** The passages that answer best. Time doesn't grow with the question past its first 120 words. */
  search(question: string, limit = USUAL_LIMIT): Found {
    const read = readQuestion(question, this.vocabulary, this.#postings);
    const ranked = this.#ranked(read);
    if (ranked.length === 0) return NOTHING_FOUND;
    return new RankedFound({ question, read, ranked, texts: this.size }, limit);
  }

  /** What the models see of a question: for fitting them, and for telling why a passage came first. */
  explain(question: string): { read: Question; ranked: readonly Ranked[]; confidence: number[] } {
    const read = readQuestion(question, this.vocabulary, this.#postings);
    const ranked = this.#ranked(read);
    return { read, ranked, confidence: confidenceSignals(question, read, ranked, this.size) };
  }

  /** The likeliest passages, best first. */
  #ranked(read: Question): readonly Ranked[] {
    const candidates = this.#candidates(read);
    const most = Math.max(...candidates.map(({ bm25 }) => bm25)) || 1;
    const measured = candidates
      .flatMap(({ slot, bm25 }): Ranked[] => {
        const reading = this.#readings.at(slot);
        if (!reading) return [];
        const measured = measure(read, reading, bm25 / most);
        return [{ reading, bm25, measured, score: scoreOf(PASSAGE_MODEL, measured.signals) }];
      })
      .sort(byScore);
    return lookedAtCloser(measured, read.terms.length);
  }

  /** The passages that are likeliest by their words and by what they are about. */
  #candidates(read: Question): Candidate[] {
    const isBefore = (slot: number, other: number) => this.#readings.idAt(slot) < this.#readings.idAt(other);
    const worded = this.#postings.best(read.sought, WORDED, BM25, isBefore);
    // About nothing that it holds a word of, no corpus has an answer.
    if (worded.length === 0) return [];
    const most = worded[0]?.score ?? 1;
    const bm25 = new Map(worded.map(({ slot, score }) => [slot, score]));
    const likeliest = new Best(MOST_MEASURED, isBefore);
    const nearest = this.#meanings.nearest(read.vector, MEANT, isBefore);
    const nearness = new Map(nearest.map(({ slot, score }) => [slot, score]));
    for (const { slot, score } of worded) {
      const near = nearness.get(slot) ?? this.#meanings.nearness(read.vector, slot);
      likeliest.offer(slot, score / most + NEARNESS_WEIGHT * near);
    }
    for (const { slot, score } of nearest)
      if (!bm25.has(slot)) likeliest.offer(slot, NEARNESS_WEIGHT * score);
    const least = (likeliest.list[0]?.score ?? 0) - LESS_LIKELY;
    return likeliest.list
      .filter(({ score }, place) => place < ALWAYS_MEASURED || score >= least)
      .map(({ slot }) => ({ slot, bm25: bm25.get(slot) ?? 0 }));
  }
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score;

/**
 * Orders the best few anew by all that is measured. The others keep their distance to the one that was first, which none
 * of them can pass; and where none is near it, it stays first whatever else is measured.
 */
function lookedAtCloser(ranked: readonly Ranked[], terms: number): readonly Ranked[] {
  const first = ranked[0]?.score ?? 0;
  const near = ranked.slice(0, LOOKED_AT_CLOSER).filter(({ score }) => score >= first - FAR_BEHIND);
  if (near.length < 2) return ranked;
  const closer = near.map((one) => ({
    ...one,
    score: closerScore(CLOSER_MODEL, closerSignals(one.measured), terms),
  }));
  const change = (closer[0]?.score ?? 0) - first;
  const others = ranked.slice(near.length).map((one) => ({ ...one, score: one.score + change }));
  return [...closer, ...others].sort(byScore);
}

const NOTHING_FOUND: Found = { hits: [], confidence: 0 };

/** What a question finds, and what it was found by. */
interface Explained {
  readonly question: string;
  readonly read: Question;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How many passages there were. */
  readonly texts: number;
}

/**
 * The confidence is worked out when it is read: many want the hits alone. A class, since V8 gives each object with a getter
 * in its literal a hidden class of its own: through those each search kept the one before it, all that it measured too,
 * and collecting took a seventh of the time.
 */
class RankedFound implements Found {
  readonly hits: readonly Hit[];
  readonly #explained: Explained;
  #confidence: number | undefined;

  constructor(explained: Explained, limit: number) {
    this.hits = explained.ranked.slice(0, limit).map((one) => new RankedHit(one));
    this.#explained = explained;
  }

  get confidence(): number {
    const { question, read, ranked, texts } = this.#explained;
    this.#confidence ??= confidenceOf(CONFIDENCE_MODEL, confidenceSignals(question, read, ranked, texts));
    return this.#confidence;
  }
}

/** Its sentence is chosen when it is read: most hits' never is, and choosing takes longer than the rest of a search. */
class RankedHit implements Hit {
  readonly id: string;
  readonly score: number;
  readonly #ranked: Ranked;
  #sentence: Span | undefined;

  constructor(ranked: Ranked) {
    this.id = ranked.reading.id;
    this.score = ranked.score;
    this.#ranked = ranked;
  }

  get sentence(): Span {
    const { reading, measured } = this.#ranked;
    this.#sentence ??= reading.sentences[bestSentence(measured)] ?? { start: 0, end: reading.text.length };
    return this.#sentence;
  }
}

/** The index of the sentence that answers best. */
function bestSentence({ sentences }: Measured): number {
  return placeOfHighest(sentences().map((signals) => scoreOf(SENTENCE_MODEL, signals)));
}
