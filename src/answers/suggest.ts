import type { Article } from '../corpus/article.ts';
import type { Heard, Hearing } from '../quotations/hear.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { Names } from '../search/name-entry.ts';
import { NameIndex } from '../search/name-index.ts';
import { type Parts, type PartsReader, stringParts } from '../search/parts.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Suggestion } from './answer.ts';
import type { SuggestedOption } from './answers.ts';
import { foldedNames } from './folded-names.ts';
import type { Library } from './library.ts';
import { type Numbered, numbersOf } from './numbered.ts';
import { saidText } from './said.ts';
import { quotationSuggestions, sourceSuggestion, speakerSuggestion } from './suggestion.ts';

/** Discord shows no more. */
const MOST_SUGGESTIONS = 25;
/** Words of a quotation that is telling by itself: not a scrap, and short enough for a line. */
const TELLING_LEAST = 4;
const TELLING_MOST = 30;

/** What of a library tells what it has to offer. */
export type Offering = Pick<Library, 'articles' | 'speakers' | 'quotation' | 'namesByFrequency'>;

/**
 * What is offered of a set of articles, found as it is being typed. All but the sources is made when it is first asked
 * for: of a small set that is a quarter of the time in which it is opened.
 */
export class Offers {
  readonly #speakers: NameIndex<Speaker>;
  readonly #topics: NameIndex<string>;
  readonly #quotations: NameIndex<Heard>;
  readonly sources: NameIndex<Article>;
  /** What was saved and isn't loaded yet. */
  #saved: Steps<void> | null = null;
  /** What is still to be done until it offers what was last told. */
  #left: Steps<void> | null = null;

  /** @param lexicon the words of other indexes, to be shared. */
  constructor(lexicon: Lexicon) {
    this.#speakers = new NameIndex(lexicon);
    this.#topics = new NameIndex(lexicon);
    this.#quotations = new NameIndex(lexicon);
    this.sources = new NameIndex(lexicon);
  }

  /** Offers what is of these articles and nothing else. */
  *hold(library: Offering, hearings: readonly Hearing[]): Steps<void> {
    yield* this.sources.hold(library.articles, namesOfSource);
    this.#left = this.#holding(library, hearings);
  }

  /** Makes what is to be offered: else whoever asks for it first does. */
  *settle(): Steps<void> {
    for (const left = this.#left; left !== null && left === this.#left; yield)
      if (left.next().done) this.#left = null;
  }

  *#holding(library: Offering, hearings: readonly Hearing[]): Steps<void> {
    if (this.#saved) yield* this.#saved;
    this.#saved = null;
    yield* this.#speakers.hold(library.speakers, namesOfSpeaker);
    yield;
    const topics = yield* topicsOf(library);
    yield* this.#topics.hold(topics, (topic) => ({ names: [topic] }));
    yield;
    const quotations = yield* tellingQuotations(library, hearings);
    yield* this.#quotations.hold(quotations, (heard) => ({ names: [saidText(heard)] }));
  }

  *parts({ articles, speakers, heard }: Numbered): Parts {
    yield* this.sources.parts(numbersOf(articles));
    const topics = [...this.#topics.values];
    yield* stringParts(topics);
    yield* this.#speakers.parts(numbersOf(speakers));
    yield* this.#topics.parts(numbersOf(topics));
    yield* this.#quotations.parts(numbersOf(heard));
  }

  /**
   * Holds what was saved, where it holds nothing yet, until `hold` tells what of it is offered.
   * @param parts all that are left
   */
  *load(parts: PartsReader, numbered: Numbered): Steps<void> {
    yield* this.sources.load(parts, (number) => numbered.articles[number] as Article);
    this.#saved = this.#loading(parts, numbered);
  }

  *#loading(parts: PartsReader, { speakers, heard }: Numbered): Steps<void> {
    const topics = yield* parts.strings();
    yield* this.#speakers.load(parts, (number) => speakers[number] as Speaker);
    yield* this.#topics.load(parts, (number) => topics[number] as string);
    yield* this.#quotations.load(parts, (number) => heard[number] as Heard);
  }

  suggest(library: Library, option: SuggestedOption, typed: string): Suggestion[] {
    atOnce(this.settle());
    const ofSpeakers = () => this.#speakers.find(typed, MOST_SUGGESTIONS);
    const ofSources = () => this.sources.find(typed, MOST_SUGGESTIONS);
    const bySpeaker = (speaker: Speaker) => speakerSuggestion(library, speaker);
    switch (option) {
      case 'speaker':
        return ofSpeakers().map(({ value }) => bySpeaker(value));
      case 'source':
        return ofSources().map(({ value }) => sourceSuggestion(value));
      case 'of':
      case 'topic':
        return inTurn([
          ofSpeakers().map(({ value, score }) => ({ score, suggestion: bySpeaker(value) })),
          ofSources().map(({ value, score }) => ({ score, suggestion: sourceSuggestion(value) })),
          this.#topics
            .find(typed, MOST_SUGGESTIONS)
            .map(({ value, score }) => ({ score, suggestion: { kind: 'topic', words: value, value } })),
        ]);
      case 'text':
      case 'quote':
        return quotationSuggestions(
          this.#quotations
            .find(typed, MOST_SUGGESTIONS)
            .flatMap(({ value: { id } }) => library.quotation(id) ?? []),
          typed,
        );
    }
  }
}

function namesOfSpeaker({ kind, name, aliases, descriptions }: Speaker): Names {
  const isName = (alias: string) => !/^(?:the|an?|his|her) /i.test(alias);
  const called = [name, ...aliases];
  return {
    // Whoever has a name comes before what is only described, though its words begin so: "Smith’s opponents".
    names: kind === 'description' ? [] : called.filter((alias, at) => at === 0 || isName(alias)),
    also: [...called, ...descriptions],
  };
}

function namesOfSource({ head: { headline, publisher }, file }: Article): Names {
  const published = publisher ? [publisher, `${publisher} ${headline}`] : [];
  return { names: [headline, ...published, file] };
}

interface Scored {
  readonly score: number;
  readonly suggestion: Suggestion;
}

/** Suggestions of several kinds, best first, the kinds taking turns where equally good: each is there from the first key. */
function inTurn(kinds: readonly (readonly Scored[])[]): Suggestion[] {
  return kinds
    .flatMap((found) => found.map((one, rank) => ({ ...one, rank })))
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}

/** What the articles name most often, but for those who speak and are offered as people. */
function* topicsOf({ speakers, namesByFrequency }: Offering): Steps<string[]> {
  const speaking = new Set<string>();
  for (const speaker of speakers) {
    for (const name of foldedNames(speaker)) for (const word of name.split(' ')) speaking.add(word);
    yield;
  }
  const topics = new Set<string>();
  for (const { folded, written } of namesByFrequency()) {
    if (speaking.has(folded) || FUNCTION_WORDS.has(folded) || NO_TOPICS.has(folded) || folded.length <= 2)
      continue;
    topics.add(withoutPossessive(written()));
    yield;
    if (topics.size === MOST_TOPICS) break;
  }
  return [...topics];
}

const withoutPossessive = (name: string): string => name.replace(/['’]s?$/u, '');

/** Rarer names are hardly what somebody wants summed up. */
const MOST_TOPICS = 500;
/** Written with a capital, and nothing to sum up. */
const NO_TOPICS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Speakers' own words: those to be read at a glance first, and of these every speaker's first before anybody's second. */
function* tellingQuotations({ quotation }: Offering, hearings: readonly Hearing[]): Steps<Heard[]> {
  const heardOf = new Map<Speaker | null, number>();
  const turns: Heard[][] = [];
  const others: Heard[] = [];
  for (const { heard } of hearings) {
    for (const one of heard) {
      if (one.kind === 'indirect') continue;
      if (!isTelling(one)) {
        others.push(one);
        continue;
      }
      const speaker = quotation(one.id)?.speaker ?? null;
      const turn = heardOf.get(speaker) ?? 0;
      heardOf.set(speaker, turn + 1);
      const same = turns[turn];
      if (same) same.push(one);
      else turns[turn] = [one];
    }
    yield;
  }
  return [...turns.flat(), ...others];
}

function isTelling(heard: Heard): boolean {
  const count = saidText(heard).split(/\s+/, TELLING_MOST + 1).length;
  return count >= TELLING_LEAST && count <= TELLING_MOST;
}
