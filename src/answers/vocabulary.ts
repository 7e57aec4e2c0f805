import { CAPITALISED } from '../search/kinds.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { TextWords } from '../search/text-words.ts';
import { tokens } from '../search/words.ts';
import type { Steps } from '../steps.ts';

/** A word that is never written without a capital. */
interface Name {
  readonly folded: string;
  /** As it is written where it stands last. */
  written(): string;
}

/** The words that a set of paragraphs is made of. */
export interface CorpusWords {
  /** Is it one of them? Folded. */
  holds(folded: string): boolean;
  readonly stems: { has(stem: string): boolean };
  /** Folded words that are never written without a capital: names mostly. */
  readonly names: { has(folded: string): boolean };
  /** The same, the most frequent first. */
  namesByFrequency(): Iterable<Name>;
  /** How many paragraphs hold a stem. */
  holders(stem: string): number;
  /**
   * Those of the words that are meant which begin with a word's first letter, or its second, and are longer or shorter by
   * so much at most.
   */
  shapedLike(folded: string, longerBy: number, isMeant: (word: string) => boolean): string[];
  /** Those that begin with the same two letters, and are longer or shorter by so much at most, in their own order. */
  beginningLike(folded: string, longerBy: number): string[];
  /** How much a word tells, by its stem: the fewer paragraphs hold it, the more (inverse document frequency). */
  rarity(stem: string): number;
}

/**
 * The words of articles, told by one look at each number of theirs.
 * @param passages the index of their paragraphs: which it holds counts when a question is asked.
 */
export function* corpusWords(texts: readonly TextWords[], passages: PassageIndex): Steps<CorpusWords> {
  const { vocabulary } = passages;
  const met = new Met(vocabulary.lexicon);
  for (const [place, text] of texts.entries()) {
    met.note(text, place);
    yield;
  }
  const { words } = met;
  const names = met.names();
  yield;
  let made: Shapes | undefined;
  /** Made when they are first asked for: in most small sets of articles nobody asks. */
  const shapes = () => {
    made ??= new Shapes(words.map((word) => vocabulary.wordAt(word)));
    return made;
  };
  return {
    holds: (folded) => vocabulary.find(folded) !== undefined,
    stems: { has: (stem) => passages.holders(stem) > 0 },
    names: new Set(names.map(({ word }) => vocabulary.wordAt(word))),
    *namesByFrequency() {
      for (const { word, last } of names) {
        yield { folded: vocabulary.wordAt(word), written: () => lastWritten(word, texts[last] as TextWords) };
      }
    },
    holders: (stem) => passages.holders(stem),
    shapedLike: (folded, longerBy, isMeant) => shapes().like(folded, longerBy, isMeant),
    beginningLike: (folded, longerBy) => shapes().beginningLike(folded, longerBy),
    rarity: (stem) => Math.log(1 + passages.size / (0.5 + passages.holders(stem))),
  };
}

/** What is noted of the words of texts, by their numbers. */
class Met {
  /** In the order of their first places. */
  readonly words: number[] = [];
  /** Those with a capital, in the order of their first places with one. */
  readonly #capitalised: number[] = [];
  /** Places with a capital, 1 for words that have others, and the last text with a capital. */
  readonly #capitals: Int32Array;
  readonly #plain: Uint8Array;
  readonly #isMet: Uint8Array;
  readonly #last: Int32Array;

  constructor(lexicon: Lexicon) {
    this.#capitals = new Int32Array(lexicon.words);
    this.#last = new Int32Array(lexicon.words);
    this.#plain = new Uint8Array(lexicon.words);
    this.#isMet = new Uint8Array(lexicon.words);
  }

  note({ words, bits }: TextWords, place: number): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as number;
      if (this.#isMet[word] === 0) this.words.push(word);
      this.#isMet[word] = 1;
      if (((bits[at] as number) & CAPITALISED) === 0) {
        this.#plain[word] = 1;
        continue;
      }
      if (this.#capitals[word] === 0) this.#capitalised.push(word);
      this.#capitals[word] = (this.#capitals[word] as number) + 1;
      this.#last[word] = place;
    }
  }

  /** Those never met without a capital, the most frequent first, with the last text that each stands in. */
  names(): { word: number; last: number }[] {
    return this.#capitalised
      .filter((word) => this.#plain[word] === 0)
      .sort((a, b) => (this.#capitals[b] as number) - (this.#capitals[a] as number))
      .map((word) => ({ word, last: this.#last[word] as number }));
  }
}

/** A word as a text has it last with a capital: only the sentence is read again. */
function lastWritten(word: number, { text, words, bits, firsts, sentences }: TextWords): string {
  let at = words.length - 1;
  while (at > 0 && !(words[at] === word && ((bits[at] as number) & CAPITALISED) !== 0)) at -= 1;
  const sentence = firsts.findLastIndex((first) => first <= at);
  const own = text.slice(sentences[sentence]?.start ?? 0, sentences[sentence + 1]?.start);
  const { start, end } = tokens(own)[at - (firsts[sentence] ?? 0)] ?? { start: 0, end: 0 };
  return own.slice(start, end);
}

/** Words by their first letters and their lengths. */
class Shapes {
  readonly #all: readonly string[];
  readonly #places = new Map<string, number[]>();
  /** By place: a word is looked at only where its second letter is the right one. */
  readonly #seconds: Uint16Array;

  constructor(all: readonly string[]) {
    this.#all = all;
    this.#seconds = Uint16Array.from(all, (word) => word.charCodeAt(1));
    for (const [place, word] of all.entries()) {
      const shape = `${word[0]}${word.length}`;
      const alike = this.#places.get(shape);
      if (alike) alike.push(place);
      else this.#places.set(shape, [place]);
    }
  }

  /** See `shapedLike`; in the words' own order. */
  like(folded: string, longerBy: number, isMeant: (word: string) => boolean): string[] {
    const letters = [...new Set(folded.slice(0, 2))];
    const found = letters.flatMap((letter) =>
      this.#beginning(letter, folded.length, longerBy, (place) => isMeant(this.#all[place] as string)),
    );
    return this.#words(found);
  }

  /** See `beginningLike`. */
  beginningLike(folded: string, longerBy: number): string[] {
    const second = folded.charCodeAt(1);
    const [first = ''] = folded;
    return this.#words(
      this.#beginning(first, folded.length, longerBy, (place) => this.#seconds[place] === second),
    );
  }

  #beginning(
    letter: string,
    length: number,
    longerBy: number,
    isMeant: (place: number) => boolean,
  ): number[] {
    const found: number[] = [];
    for (let long = length - longerBy; long <= length + longerBy; long += 1)
      for (const place of this.#places.get(`${letter}${long}`) ?? []) if (isMeant(place)) found.push(place);
    return found;
  }

  #words(places: number[]): string[] {
    return places.sort((a, b) => a - b).map((place) => this.#all[place] as string);
  }
}
