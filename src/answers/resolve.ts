import type { Article } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { fold, stemOf } from '../search/words.ts';
import type { Answer, Suggestion, Unknown } from './answer.ts';
import type { Library } from './library.ts';
import { sourceSuggestion, speakerSuggestion } from './suggestion.ts';
import { type Token, tokens } from './tokens.ts';

/** What a typed name means here, and failing that what it may have meant. */
export interface Resolved<T> {
  readonly found: T | null;
  /** Looked for when it is asked for: seldom, where something is found. */
  nearest(): readonly Suggestion[];
}

interface ResolvedSpeaker extends Resolved<Speaker> {
  /** The nearest all bear what was typed. */
  readonly several: boolean;
}

/** Likeness (name-index.ts) from which a typed source is taken for the one meant: a slip or two, no more. */
const LEAST_SOURCE = 0.6;
const MOST_NEAREST = 5;
/** What is read of a text that may name people, in UTF-16 units. */
const LONGEST_TEXT = 2_000;

/** A speaker by id, name, title, description or misspelt name. Several who may be meant are all nearest, and none is found. */
export function namedSpeaker(library: Library, typed: string): ResolvedSpeaker {
  const cut = withoutTails(typed);
  const whole = library.named.find(typed);
  const { match, several, near } = whole.match || cut === typed ? whole : library.named.find(cut);
  const nearest = several.length > 0 ? several : near;
  return {
    found: match,
    nearest: () => nearest.slice(0, MOST_NEAREST).map((speaker) => speakerSuggestion(library, speaker)),
    several: several.length > 0,
  };
}

/** A suggestion's label that came back as text: what stands before its " · 9 quotations". */
export function withoutTails(typed: string): string {
  return typed.split(' · ', 1)[0] ?? typed;
}

/** Those who all bear the typed names, where it is more than one: whom the name doesn't tell apart. */
export function namesakes(library: Library, typed: string): readonly Suggestion[] {
  return library.named.find(typed).several.map((speaker) => speakerSuggestion(library, speaker));
}

/** The speaker whose names or titles all of the words are; null where one of them is something else. */
export function speakerCalled(library: Library, words: string): Speaker | null {
  const { match, isWhole } = library.named.find(words);
  return isWhole ? match : null;
}

/** The people and organisations whom a text names, by a word of their own name, slips allowed. */
export function peopleIn(library: Library, text: string): Speaker[] {
  const written = tokens(text.slice(0, LONGEST_TEXT));
  // "the justice" names nobody called Justice.
  const isNoun = ({ folded, capital }: Token, at: number) =>
    !capital &&
    /^(?:the|an?)$/.test(written[at - 1]?.folded ?? '') &&
    library.stems.has(stemOf(folded)) &&
    !library.names.has(folded);
  return library.named.namedIn(written.filter((word, at) => !isNoun(word, at)));
}

/** Said by them, alone or with others. */
export function isBy({ speaker, alsoBy }: Quotation, one: Speaker): boolean {
  return speaker === one || alsoBy.includes(one);
}

/** An article by id, headline, publisher or file name, misspelt or in part. */
export function findSource(library: Library, typed: string): Resolved<Article> {
  const picked = library.article(typed.trim());
  if (picked) return { found: picked, nearest: () => [] };
  if (!fold(typed)) return { found: null, nearest: () => [] };
  for (const wanted of new Set([typed, withoutTails(typed)])) {
    const [best] = library.sources.find(wanted, 1);
    if (best && best.score >= LEAST_SOURCE && isEnough(best.value, wanted))
      return { found: best.value, nearest: () => [] };
  }
  const nearest = () => library.sources.find(typed, MOST_NEAREST).map(({ value }) => sourceSuggestion(value));
  return { found: null, nearest };
}

/** A beginning of fewer letters is anybody's; a whole word ("BBC") is enough. */
const FEWEST_LETTERS = 4;

function isEnough({ head, file }: Article, typed: string): boolean {
  const wanted = fold(typed);
  const words = fold([head.headline, head.publisher ?? '', file].join(' ')).split(' ');
  return wanted.length >= FEWEST_LETTERS || (wanted.length > 1 && words.includes(wanted));
}

/** @param several tells that the nearest all bear what was typed, and not merely something like it. */
export function unknown(option: Unknown['option'], nearest: Unknown['nearest'], several = false): Answer {
  return { kind: 'unknown', unknown: { option, nearest, several }, ref: null };
}
