import { oncePer } from '../once-per.ts';
import { stemOf, type Word } from '../search/words.ts';
import { NAMES_OF_NATIONS } from './nations.ts';
import { FORMS, GROUPS } from './synonym-groups.ts';

/** A way to say a word. */
export interface Synonym {
  /** Folded; of one or more words. */
  readonly written: string;
  readonly stems: readonly string[];
}

/** Stems that a text holds. */
export interface Stems {
  has(stem: string): boolean;
}

const forms = lines(FORMS);
const FORMS_OF = table(forms);
const SYNONYMS = table([...forms, ...lines(GROUPS), ...NAMES_OF_NATIONS]);
/** The same for forms that the groups don't give: "talking" has those of "talk". */
const BY_STEM = byStem(SYNONYMS);

/** What may stand in a word's place, its other forms first; a nation's people and capital in the nation's. */
export function synonymsOf(folded: string): readonly Synonym[] {
  return SYNONYMS.get(folded) ?? BY_STEM.get(stemOf(folded)) ?? [];
}

/** The first of a word's synonyms of which a text holds every word. */
export function heldSynonym(stems: Stems, { folded }: Word): Synonym | undefined {
  return synonymsOf(folded).find((one) => isAllHeld(stems, one));
}

/** Does a text hold a word, or another for it? */
export function holdsMeaning(stems: Stems, word: Word): boolean {
  return stems.has(word.stem) || heldSynonym(stems, word) !== undefined;
}

export function isAllHeld(stems: Stems, synonym: Synonym): boolean {
  return synonym.stems.every((stem) => stems.has(stem));
}

/** The stems of a word and of the single words that may stand in its place. */
export function meaning({ folded, stem }: Word): string[] {
  return [stem, ...synonymsOf(folded).flatMap(({ stems }) => (stems.length === 1 ? stems : []))];
}

/** The words with synonyms that a text holds in one of their forms. A text's are looked for once. */
export const heldForms = oncePer((stems: Stems): readonly string[] =>
  [...SYNONYMS.keys()].filter((word) => {
    const all = [{ written: word, stems: [stemOf(word)] }, ...(FORMS_OF.get(word) ?? [])];
    return all.some((form) => isAllHeld(stems, form));
  }),
);

function lines(groups: string): string[][] {
  return groups
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ').map((member) => member.replaceAll('|', ' ')));
}

function table(groups: readonly (readonly string[])[]): Map<string, readonly Synonym[]> {
  const synonyms = new Map<string, Synonym>();
  const others = new Map<string, Set<Synonym>>();
  for (const group of groups) {
    const members = group.map((written) => {
      const known = synonyms.get(written) ?? { written, stems: written.split(' ').map(stemOf) };
      synonyms.set(written, known);
      return known;
    });
    for (const member of members) {
      const known = others.get(member.written) ?? new Set();
      for (const other of members) if (other !== member) known.add(other);
      others.set(member.written, known);
    }
  }
  return new Map([...others].map(([written, known]) => [written, [...known]]));
}

function byStem(synonyms: ReadonlyMap<string, readonly Synonym[]>): Map<string, readonly Synonym[]> {
  const all = new Map<string, Set<Synonym>>();
  for (const [written, others] of synonyms) {
    if (written.includes(' ')) continue;
    const stem = stemOf(written);
    const known = all.get(stem) ?? new Set();
    for (const other of others) known.add(other);
    all.set(stem, known);
  }
  return new Map([...all].map(([stem, known]) => [stem, [...known]]));
}
