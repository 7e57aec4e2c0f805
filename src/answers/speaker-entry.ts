import { FEMALE_NAMES, MALE_NAMES } from '../quotations/given-names.ts';
import { nameParts, surnameOf } from '../quotations/people.ts';
import { DEMONYMS, PLACES } from '../quotations/places.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { type Spelling, sameGivenName, soundsLike, spellingOf } from '../quotations/spelling.ts';
import { FEMALE_TITLES, inFull, MALE_TITLES, TITLES } from '../quotations/titles.ts';
import { fold } from '../search/words.ts';
import { foldedNames } from './folded-names.ts';

type Gender = 'male' | 'female' | null;

/** A speaker as typed names are compared with one. All words are folded, and each is there once: few, so in arrays. */
export interface SpeakerEntry {
  readonly speaker: Speaker;
  /** Names, aliases and descriptions, each without its empty words. */
  readonly whole: readonly string[];
  /** The same with every word. */
  readonly full: readonly string[];
  /** The words that name: a person's names, an organisation's or a description's words. */
  readonly core: readonly string[];
  /** What a person is called beside the names: each title and description. */
  readonly titles: readonly Title[];
  /** The noun that an organisation or a description can't be meant without: "department", "spokesman". */
  readonly head: string | null;
  readonly given: Spelling | null;
  readonly surname: Spelling | null;
  readonly gender: Gender;
}

interface Title {
  readonly words: readonly string[];
  /** Those of them that are names of others: whose daughter or spokesman somebody is. */
  readonly others: readonly string[];
  /** The office itself: the "senator" of "senator from Vermont". */
  readonly head: string | null;
}

const foldedSet = (words: Iterable<string>): Set<string> => new Set([...words].map(fold));

/** Words of a name that tell nobody apart. */
const EMPTY = new Set(
  'the a an of for in at to and on with from mr mrs ms miss dr prof sir madam dame'.split(' '),
);
/** What newspapers put before people's names: titles, and the places and parties that people belong to. */
const TITLE_WORDS = foldedSet([...TITLES, ...DEMONYMS, ...PLACES, 'U.S.', 'U.K.']);
const MALE = foldedSet(MALE_TITLES);
const FEMALE = foldedSet(FEMALE_TITLES);

export const isEmpty = (folded: string): boolean => EMPTY.has(folded);
export const isTitleWord = (folded: string): boolean => TITLE_WORDS.has(folded);

/** Whom "Mr." and "Mrs." can't both mean. */
export function genderIn(folded: readonly string[]): Gender {
  if (folded.some((word) => MALE.has(word))) return 'male';
  return folded.some((word) => FEMALE.has(word)) ? 'female' : null;
}

const partsOf = (folded: string): string[] => folded.split(' ').filter((word) => word !== '');
const wordsOf = (text: string): string[] => partsOf(fold(text));
const tellingIn = (folded: string): string[] =>
  partsOf(folded)
    .filter((word) => !isEmpty(word))
    .map(inFull);
const tellingWords = (text: string): string[] => tellingIn(fold(text));

/** Fewer initials are another's as well. */
const FEWEST_INITIALS = 3;

export function entryOf(speaker: Speaker): SpeakerEntry {
  const { name, aliases, descriptions, kind } = speaker;
  const names = foldedNames(speaker);
  const [foldedName = '', ...foldedAliases] = names;
  const telling = names.map(tellingIn);
  const whole = new Set([...telling, ...descriptions.map(tellingWords)].map((words) => words.join(' ')));
  whole.delete('');
  const full = [...new Set(names)];
  const entry = { speaker, whole: [...whole], full, titles: [], given: null, surname: null, gender: null };
  if (kind !== 'person') {
    const initials = (telling[0] ?? []).map((word) => word.charAt(0));
    const acronym = kind === 'organisation' && initials.length >= FEWEST_INITIALS ? [initials.join('')] : [];
    const core = [...new Set([...telling.flat(), ...acronym])];
    return { ...entry, core, head: headOf(name) };
  }
  const { given } = nameParts(name);
  const spelt = { given: given ? spellingOf(given) : null, surname: spellingOf(surnameOf(name)) };
  const core = new Set(partsOf(foldedName));
  const titles = descriptions.map(titleOf);
  for (const [at, alias] of aliases.entries()) {
    const words = telling[at + 1] ?? [];
    const isDescription = /^(?:the|his|her) /i.test(alias);
    const from = isDescription ? words.length : words.findLastIndex(isTitleWord) + 1;
    const own = words.slice(from);
    if (!isDescription && !isNameOf(own, spelt)) whole.delete(words.join(' '));
    else for (const word of own) core.add(word);
    if (from > 0) titles.push(titleOf(isDescription ? alias : words.slice(0, from).join(' ')));
  }
  const own = [...core].filter((word) => !isEmpty(word) && word.length > 1);
  const gender =
    genderOfName(fold(given)) ?? foldedAliases.map((alias) => genderIn(partsOf(alias))).find(Boolean);
  return {
    ...entry,
    ...spelt,
    whole: [...whole],
    core: own,
    titles,
    head: null,
    gender: gender ?? null,
  };
}

/** Whether an alias, its title taken off, is a form of the name: what was misread in an article is left out. */
function isNameOf(
  words: readonly string[],
  { given, surname }: Pick<SpeakerEntry, 'given' | 'surname'>,
): boolean {
  const spelt = words.map(spellingOf);
  const first = spelt[0];
  if (!first) return false;
  if (spelt.length === 1) return true;
  return (
    spelt.some((word) => surname && soundsLike(word, surname)) && (!given || sameGivenName(first, given))
  );
}

function titleOf(text: string): Title {
  const names = (text.match(/(?<=\s)\p{Lu}\S*/gu) ?? []).flatMap(tellingWords);
  const others = [...new Set(names.filter((word) => !isTitleWord(word)))];
  return { words: [...new Set(tellingWords(text))], others, head: headOf(text) };
}

function genderOfName(given: string): Gender {
  if (MALE_NAMES.has(given)) return 'male';
  return FEMALE_NAMES.has(given) ? 'female' : null;
}

/** The "spokesman" of "a spokesman for the State Department", the "department" of "State Department". */
function headOf(name: string): string | null {
  const words = wordsOf(name.split(/ (?:for|of|at|in|from|with|to|on|who|that) /, 1)[0] ?? '');
  return inFull(words.at(-1) ?? '') || null;
}
