import { NICKNAMES } from '../quotations/given-names.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { spellingOf } from '../quotations/spelling.ts';
import { inFull } from '../quotations/titles.ts';
import { editDistance } from '../search/edit-distance.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Parts, type PartsReader, valueParts } from '../search/parts.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import type { Steps } from '../steps.ts';
import { type Numbered, numbersOf } from './numbered.ts';
import { withOfficesWritten } from './offices.ts';
import {
  A_SLIP,
  ADDRESSED_OTHERWISE,
  costOf,
  type Sought,
  SPELT_OTHERWISE,
  UNKNOWN_TITLE,
} from './speaker-cost.ts';
import { entryOf, genderIn, isEmpty, isTitleWord, type SpeakerEntry } from './speaker-entry.ts';
import { synonymsOf } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** Whom a typed name means. */
export interface FoundSpeaker {
  readonly match: Speaker | null;
  /** Whether all that was typed is known of the match, and not only the name: "Governor" may be somebody else's title. */
  readonly isWhole: boolean;
  /** Those who may all be meant, where a name doesn't tell them apart: none, or two and more, the most quoted first. */
  readonly several: readonly Speaker[];
  /** Others who share something with what was typed, the nearest first. */
  readonly near: readonly Speaker[];
}

/** What is read of a typed name, in UTF-16 units and in words: no name is longer. */
const LONGEST_TYPED = 100;
const MOST_WORDS = 12;
/** How many others are offered: as many as fit a line. */
const MOST_NEAR = 5;
/** Shorter words have too many neighbours for a guess. Letters. */
const SHORTEST_MISSPELT = 4;
/** One slip in a word up to this long, two in a longer one. Letters. */
const ONE_SLIP_UP_TO = 6;
/** The nearest words taken for one that is misspelt. */
const GUESSES = 8;
/** Words whose likes are remembered, then afresh: some 5 MB. Texts are made of the same ones over and over. */
const MOST_REMEMBERED = 20_000;

/**
 * Finds speakers by name, alias, title or description, misspelt too. Every word that was typed must be theirs: who
 * shares but a surname with the one who was typed is near at most, and who isn't told apart from another by what was
 * typed is never picked. A look-up costs by the speakers who share a word with it, not by all.
 */
export class SpeakerIndex {
  readonly #byId = new Map<string, Speaker>();
  readonly #entries = new Map<Speaker, SpeakerEntry>();
  /** How many speakers are quoted more than each. */
  readonly #ranks = new Map<SpeakerEntry, number>();
  /** Words of people's and organisations' own names, with how many have each. */
  readonly #own = new Map<string, number>();
  readonly #byWord = new Map<string, SpeakerEntry[]>();
  readonly #bySound = new Map<string, string[]>();
  readonly #vocabulary: Vocabulary;
  readonly #knows: (folded: string) => boolean;
  readonly #remembered = new Map<string, ReadonlyMap<string, number>>();

  /**
   * @param knows tells a word of English or of the articles, which is no misspelling of another.
   * @param lexicon the words of other indexes, to be shared.
   */
  constructor(knows: (folded: string) => boolean, lexicon?: Lexicon) {
    this.#knows = knows;
    this.#vocabulary = new Vocabulary(lexicon);
  }

  /**
   * Holds these speakers and no others.
   * @param speakers the most quoted first: of equals they come first.
   */
  *hold(speakers: readonly Speaker[]): Steps<void> {
    this.#remembered.clear();
    const wanted = new Set(speakers);
    for (const [speaker, entry] of this.#entries) if (!wanted.has(speaker)) this.#remove(entry);
    for (const [rank, speaker] of speakers.entries()) {
      const known = this.#entries.get(speaker);
      const entry = known ?? entryOf(speaker);
      this.#ranks.set(entry, rank);
      this.#byId.set(speaker.id, speaker);
      if (known) continue;
      this.#add(entry);
      yield;
    }
  }

  /** Saves it, without the lexicon. */
  *parts({ speakers }: Pick<Numbered, 'speakers'>): Parts {
    const numberOf = numbersOf(speakers);
    yield* this.#vocabulary.parts();
    const entries = [...this.#entries.values()];
    yield* valueParts(entries, ({ speaker, ...own }) => [numberOf(speaker), own]);
    yield* valueParts([...this.#bySound]);
    yield* valueParts([...this.#own]);
  }

  /** Holds what was saved, where it holds nothing yet, until `hold` tells who of them is there. */
  *load(parts: PartsReader, { speakers }: Pick<Numbered, 'speakers'>): Steps<void> {
    this.#vocabulary.load(parts);
    const entries = yield* parts.values<[number, Omit<SpeakerEntry, 'speaker'>]>();
    for (const [number, own] of entries) {
      const entry = { speaker: speakers[number] as Speaker, ...own };
      this.#entries.set(entry.speaker, entry);
      for (const word of filedUnder(entry)) file(this.#byWord, word, entry);
      yield;
    }
    for (const [sound, words] of yield* parts.values<[string, string[]]>()) this.#bySound.set(sound, words);
    for (const [word, count] of yield* parts.values<[string, number]>()) this.#own.set(word, count);
  }

  /** Whom a typed name means; an id is taken too. */
  find(typed: string): FoundSpeaker {
    const byId = this.#byId.get(typed.trim());
    if (byId) return { match: byId, isWhole: true, several: [], near: [] };
    const written = tokens(withOfficesWritten(typed.slice(0, LONGEST_TYPED))).slice(0, MOST_WORDS);
    const gender = genderIn(written.map(({ folded }) => folded));
    const wanted = written.filter(({ folded }) => !isEmpty(folded)).map((word) => this.#sought(word));
    const whole = written.map(({ folded }) => folded).join(' ');
    const sharing = this.#sharing(wanted);
    const found = sharing
      .filter((entry) => !gender || !entry.gender || entry.gender === gender)
      .flatMap((entry) => {
        const cost = costOf(entry, wanted);
        if (cost === null) return [];
        return [{ entry, cost: gender && !entry.full.includes(whole) ? cost + ADDRESSED_OTHERWISE : cost }];
      })
      .sort((a, b) => a.cost - b.cost);
    const [best] = found;
    const meant = found.filter(({ cost }) => cost === best?.cost).map(({ entry }) => entry.speaker);
    const near = [...new Set([...found.map(({ entry }) => entry), ...byShare(sharing, wanted)])].map(
      ({ speaker }) => speaker,
    );
    if (!best || meant.length > 1)
      return { match: null, isWhole: false, several: meant, near: near.slice(0, MOST_NEAR) };
    const isWhole = best.cost < UNKNOWN_TITLE;
    return { match: best.entry.speaker, isWhole, several: [], near: near.slice(1, 1 + MOST_NEAR) };
  }

  /** The people and organisations of whose own names a text has a word, slips allowed. */
  namedIn(text: readonly Token[]): Speaker[] {
    const named = new Set<SpeakerEntry>();
    for (const { folded } of text) {
      for (const like of this.#likes(folded).keys()) {
        for (const entry of this.#byWord.get(like) ?? [])
          if (entry.speaker.kind !== 'description' && entry.core.includes(like)) named.add(entry);
      }
    }
    return this.#byRank(named).map(({ speaker }) => speaker);
  }

  /** Does a text hold a word of one of these speakers' own names, slips allowed? */
  isNamed(speakers: readonly Speaker[], text: readonly Token[]): boolean {
    const entries = speakers.flatMap((speaker) => this.#entries.get(speaker) ?? []);
    return text.some(({ folded }) =>
      [...this.#likes(folded).keys()].some((like) => entries.some(({ core }) => core.includes(like))),
    );
  }

  /** Does a text hold a word of any person's or organisation's own name, slips allowed? */
  isAnybodyNamed(text: readonly Pick<Token, 'folded'>[]): boolean {
    return text.some(({ folded }) => [...this.#likes(folded).keys()].some((like) => this.#own.has(like)));
  }

  #add(entry: SpeakerEntry): void {
    this.#entries.set(entry.speaker, entry);
    for (const word of filedUnder(entry)) file(this.#byWord, word, entry);
    for (const word of entry.core) {
      if (entry.speaker.kind !== 'description') this.#countOwn(word, 1);
      const isNew = this.#vocabulary.find(word) === undefined;
      this.#vocabulary.add(word);
      if (isNew && word.length >= SHORTEST_MISSPELT) file(this.#bySound, spellingOf(word).sound, word);
    }
  }

  #remove(entry: SpeakerEntry): void {
    this.#entries.delete(entry.speaker);
    this.#ranks.delete(entry);
    if (this.#byId.get(entry.speaker.id) === entry.speaker) this.#byId.delete(entry.speaker.id);
    for (const word of filedUnder(entry)) unfile(this.#byWord, word, entry);
    for (const word of entry.core) {
      if (entry.speaker.kind !== 'description') this.#countOwn(word, -1);
      const known = this.#vocabulary.find(word);
      if (known !== undefined) this.#vocabulary.remove(known);
      if (this.#vocabulary.find(word) === undefined) unfile(this.#bySound, spellingOf(word).sound, word);
    }
  }

  #countOwn(word: string, more: number): void {
    const count = (this.#own.get(word) ?? 0) + more;
    if (count > 0) this.#own.set(word, count);
    else this.#own.delete(word);
  }

  #byRank(entries: Iterable<SpeakerEntry>): SpeakerEntry[] {
    const rank = (entry: SpeakerEntry) => this.#ranks.get(entry) ?? 0;
    return [...entries].sort((a, b) => rank(a) - rank(b));
  }

  #sought(word: Token): Sought {
    const folded = inFull(word.folded);
    const isTitle = isTitleWord(folded);
    return { ...word, folded, isTitle, spelling: spellingOf(folded), likes: this.#likes(folded) };
  }

  /** The words of names that a typed one may be, with what it costs. */
  #likes(word: string): ReadonlyMap<string, number> {
    const known = this.#remembered.get(word);
    if (known) return known;
    const likes = this.#likesOf(word);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, likes);
    return likes;
  }

  #likesOf(word: string): Map<string, number> {
    const likes = new Map([[word, 0]]);
    if (word.length < SHORTEST_MISSPELT) return likes;
    for (const other of this.#bySound.get(spellingOf(word).sound) ?? [])
      if (other !== word) likes.set(other, SPELT_OTHERWISE);
    if (this.#vocabulary.find(word) !== undefined || this.#knows(word)) return likes;
    for (const near of this.#vocabulary.near(word, GUESSES)) {
      const other = this.#vocabulary.wordAt(near.word);
      const most = Math.min(word.length, other.length) <= ONE_SLIP_UP_TO ? 1 : 2;
      const slips = editDistance(word, other, most);
      if (slips <= most && !likes.has(other)) likes.set(other, slips * A_SLIP);
    }
    return likes;
  }

  /** Everybody who shares a word with what was typed, the most quoted first. */
  #sharing(wanted: readonly Sought[]): SpeakerEntry[] {
    const entries = new Set<SpeakerEntry>();
    for (const { likes, folded } of wanted) {
      const others = [...synonymsOf(folded).map(({ written }) => written), ...(NICKNAMES.get(folded) ?? [])];
      for (const word of [...likes.keys(), ...others])
        for (const entry of this.#byWord.get(word) ?? []) entries.add(entry);
    }
    return this.#byRank(entries);
  }
}

/** Those of whose names most words were typed, first; none of whom only a title was. */
function byShare(entries: readonly SpeakerEntry[], wanted: readonly Sought[]): SpeakerEntry[] {
  const shared = ({ core }: SpeakerEntry): number =>
    wanted.filter(({ likes }) => [...likes.keys()].some((like) => core.includes(like))).length;
  return entries
    .map((entry) => ({ entry, share: shared(entry) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ entry }) => entry);
}

/** The words that an entry is found by: its names' and titles', and what its given name is short for. */
function filedUnder({ core, titles, given }: SpeakerEntry): Set<string> {
  const full = NICKNAMES.get(given?.letters ?? '') ?? [];
  return new Set([...core, ...titles.flatMap(({ words }) => words), ...full]);
}

function file<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function unfile<T>(map: Map<string, T[]>, key: string, value: T): void {
  const left = map.get(key)?.filter((one) => one !== value) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}
