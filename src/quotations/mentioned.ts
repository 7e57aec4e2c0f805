import { type Name, nameOf } from './name.ts';
import { EMPTY_WORDS } from './names.ts';
import type { Referent } from './people.ts';
import { inFull } from './titles.ts';

/**
 * Somebody or something that one article names, as it is compared with those of other articles: often, so all that the
 * comparing asks is here, and little room is taken.
 */
export interface Mentioned extends Pick<Referent, 'kind' | 'gender'> {
  /** The fullest. */
  readonly name: Name;
  /** How often each name, title and description stands in the article. */
  readonly names: readonly (readonly [name: string, times: number])[];
  /** Those that begin with "the", in small letters. */
  readonly called: readonly string[];
  /** What stands beside its name to tell who it is: "chief engineer", "a spokesman for the mayor". */
  readonly descriptions: readonly string[];
  /** Words of its titles and appositions, in small letters and in full. */
  readonly attributes: readonly string[];
  /** Whether a title or an apposition says what it is. */
  readonly isTitled: boolean;
  /** The words of what has no name that tell it from another, in small letters and in full. */
  readonly telling: readonly string[];
  /** Whether anything is said by it. */
  readonly speaks: boolean;
}

const NONE: readonly never[] = [];
/** Of none the same array always, as most are empty; of others one that has no room for more. */
export const few = <T>(items: Iterable<T>): readonly T[] => {
  const all = Array.isArray(items) ? items : [...items];
  return all.length > 0 ? all.slice() : NONE;
};

/** Those by whom something is said. */
export const speakingAmong = (referents: readonly Mentioned[]): readonly Mentioned[] =>
  few(referents.filter(({ speaks }) => speaks));

/** @param speaks whether anything is said by it */
export function mentionedOf(referent: Referent, speaks: boolean): Mentioned {
  const { kind, gender, names, descriptions, attributes, heads } = referent;
  const name = nameOf(referent.name);
  return {
    name,
    kind,
    gender,
    names: names.size === 1 && names.get(name.text) === 1 ? name.once : few(names),
    called: few([...names.keys()].map((one) => one.toLowerCase()).filter((one) => one.startsWith('the '))),
    descriptions: few(descriptions),
    attributes: few(new Set(Array.from(attributes, inFull))),
    isTitled: heads.size > 0,
    telling: kind === 'description' ? few(tellingWords(name.text)) : NONE,
    speaks,
  };
}

function tellingWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [])
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !EMPTY_WORDS.has(word))
    .map(inFull);
}
