import { EMPTY_WORDS } from './names.ts';
import { isBareSurname, type Referent, surnameOf } from './people.ts';
import { inFull } from './titles.ts';

/**
 * Somebody or something that one article names, as it is compared with those of other articles: often, so all that the
 * comparing asks is here, and little room is taken.
 */
export interface Mentioned extends Pick<Referent, 'kind' | 'gender'> {
  /** The fullest name, whether it is a surname alone, and its surname. */
  readonly name: string;
  readonly isBare: boolean;
  readonly surname: string;
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
}

const NONE: readonly never[] = [];
/** Of none the same array always: most are empty. */
export const few = <T>(items: Iterable<T>): readonly T[] => {
  const all = Array.isArray(items) ? items : [...items];
  return all.length > 0 ? all : NONE;
};

export function mentionedOf(referent: Referent): Mentioned {
  const { name, kind, gender, names, descriptions, attributes, heads } = referent;
  return {
    name,
    isBare: isBareSurname(name),
    surname: surnameOf(name),
    kind,
    gender,
    names: few(names),
    called: few([...names.keys()].map((one) => one.toLowerCase()).filter((one) => one.startsWith('the '))),
    descriptions: few(descriptions),
    attributes: few(new Set(Array.from(attributes, inFull))),
    isTitled: heads.size > 0,
    telling: kind === 'description' ? few(tellingWords(name)) : NONE,
  };
}

function tellingWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [])
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !EMPTY_WORDS.has(word))
    .map(inFull);
}
