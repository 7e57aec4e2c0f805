import type { Article } from '../corpus/article.ts';
import { findSpeaker } from '../quotations/find-speaker.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { fold } from '../search/words.ts';
import { likeness } from './align.ts';
import type { Answer, Suggestion, Unknown } from './answer.ts';
import { isCommon } from './common-words.ts';
import { sourceLabel, speakerLabel } from './labels.ts';
import type { Library } from './library.ts';
import { isContent } from './meaning.ts';
import { SYNONYMS } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** What a typed name means here, and failing that what it may have meant. */
export interface Resolved<T> {
  readonly found: T | null;
  readonly nearest: readonly Suggestion[];
}

/** Likeness (name-index.ts) from which a typed source is taken for the one meant: a slip or two, no more. */
const LEAST_SOURCE = 0.6;
const MOST_NEAREST = 5;
/** What is read of a typed name, in UTF-16 units. */
const LONGEST_NAME = 100;
/** And of a text that may name people. */
const LONGEST_TEXT = 2_000;

/** A speaker by id, name, alias or misspelt name. Who shares no word with what was typed is near at most. */
export function namedSpeaker(library: Library, typed: string): Resolved<Speaker> {
  const picked = library.speaker(typed.trim());
  if (picked) return { found: picked, nearest: [] };
  const { match, near } = findSpeaker(library.speakers, typed);
  const found = match && sharesName(library, match, typed, false) ? match : onlyBearer(library, typed);
  const others = match && match !== found ? [match, ...near] : near;
  return {
    found,
    nearest: others.slice(0, MOST_NEAREST).map((speaker) => speakerSuggestion(library, speaker)),
  };
}

/** Those who all bear the typed names, where it is more than one: whom the name doesn't tell apart. */
export function namesakes(library: Library, typed: string): readonly Suggestion[] {
  const found = library.speakers.filter((speaker) => sharesName(library, speaker, typed, true));
  return found.length > 1 ? found.map((speaker) => speakerSuggestion(library, speaker)) : [];
}

/** The one speaker who bears all of the typed names, each perhaps misspelt; null where there are none or several. */
function onlyBearer(library: Library, typed: string): Speaker | null {
  const [only, other] = library.speakers.filter((speaker) => sharesName(library, speaker, typed, true));
  return only && !other ? only : null;
}

/** The speaker whose names or titles all of the words are; null where one of them is something else. */
export function speakerCalled(library: Library, words: string): Speaker | null {
  const found = namedSpeaker(library, words).found;
  return found && sharesName(library, found, words, true) ? found : null;
}

/** The people whom a text names, by a word of their own name, slips allowed. */
export function peopleIn(library: Library, text: string): Speaker[] {
  const known = library.knows;
  const written = tokens(text.slice(0, LONGEST_TEXT));
  return library.speakers.filter(({ kind, name, aliases }) => {
    if (kind === 'description') return false;
    const names = [name, ...aliases.filter((alias) => !alias.includes(' '))].flatMap((one) => tokens(one));
    return written.some((word) =>
      names.some((own) => own.folded.length > 2 && likeness(word, own, known) !== null),
    );
  });
}

/**
 * Are the typed names, slips allowed, the speaker's? All of them must be; words that name nobody ("minister") needn't,
 * unless there is nothing else or `all` is wanted.
 */
function sharesName(library: Library, { name, aliases }: Speaker, typed: string, all: boolean): boolean {
  const names = [name, ...aliases].flatMap((one) => tokens(one)).filter(({ folded }) => isContent(folded));
  const wanted = tokens(typed.slice(0, LONGEST_NAME)).filter(
    ({ folded }) => isContent(folded) && folded.length > 1 && !FORMS_OF_ADDRESS.has(folded),
  );
  const isOwn = (word: Token) => {
    const others = SYNONYMS.get(word.folded) ?? [];
    return names.some((own) => likeness(word, own, library.knows) !== null || others.includes(own.folded));
  };
  const naming = wanted.filter(({ folded, capital }) => all || capital || !isCommon(folded));
  return naming.length > 0 ? naming.every(isOwn) : wanted.some(isOwn);
}

const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'madam', 'lady', 'lord']);

/** Said by them, alone or with others. */
export function isBy({ speaker, alsoBy }: Quotation, one: Speaker): boolean {
  return speaker === one || alsoBy.includes(one);
}

/** An article by id, headline, publisher or file name, misspelt or in part. */
export function findSource(library: Library, typed: string): Resolved<Article> {
  const picked = library.article(typed.trim());
  if (picked) return { found: picked, nearest: [] };
  if (!fold(typed)) return { found: null, nearest: [] };
  const found = library.sources.find(typed, MOST_NEAREST);
  const [best] = found;
  if (best && best.score >= LEAST_SOURCE) return { found: best.value, nearest: [] };
  return { found: null, nearest: found.map(({ value }) => sourceSuggestion(value)) };
}

export function speakerSuggestion(library: Library, speaker: Speaker): Suggestion {
  return { label: speakerLabel(library, speaker), value: speaker.id };
}

export function sourceSuggestion(article: Article): Suggestion {
  return { label: sourceLabel(article), value: article.id };
}

export function unknown(option: Unknown['option'], nearest: Unknown['nearest']): Answer {
  return { kind: 'unknown', unknown: { option, nearest }, ref: null };
}
