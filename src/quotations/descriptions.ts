import type { Steps } from '../steps.ts';
import type { Group } from './group.ts';
import { EMPTY_WORDS } from './names.ts';
import type { Referent } from './people.ts';
import { DEMONYMS, PLACES } from './places.ts';
import { inFull, OFFICES_OF_PEOPLE } from './titles.ts';

/** The words of a description or a title that tell it from another, in small letters and in full. */
const tellingWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}.'’-]+/gu) ?? [])
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !EMPTY_WORDS.has(word))
    .map(inFull);

/** Whether a description holds a name, and so means one and the same in several articles: "a State Department spokesman". */
const holdsName = (text: string): boolean => /\s\p{Lu}/u.test(text);

/** What the articles call somebody of whom they give no name. */
export class MergedDescriptions {
  readonly #called = new Map<string, Group | null>();
  readonly #titled = new Map<string, Set<Group>>();

  /** @param named everybody and everything that has a name, with its titles. */
  *mean(named: readonly Group[]): Steps<void> {
    for (const group of named) {
      yield;
      for (const { names } of group.referents) {
        for (const name of names.keys()) {
          if (name.toLowerCase().startsWith('the ')) this.#file(name.toLowerCase(), group);
        }
      }
      if (group.kind !== 'person') continue;
      for (const { attributes } of group.referents) {
        for (const word of attributes) {
          const full = inFull(word);
          this.#titled.set(full, (this.#titled.get(full) ?? new Set()).add(group));
        }
      }
    }
  }

  #file(description: string, group: Group): void {
    const known = this.#called.get(description);
    this.#called.set(description, known === undefined || known === group ? group : null);
  }

  /** Joins each description to the one person that it means; the groups of those that mean nobody who is named. */
  *of(articles: readonly (readonly Referent[])[]): Steps<Group[]> {
    const left: Group[] = [];
    const bySense = new Map<string, Group>();
    for (const referent of articles.flat()) {
      if (referent.kind !== 'description') continue;
      yield;
      const meant = this.#meant(referent.name);
      if (meant) {
        meant.referents.push(referent);
        continue;
      }
      const sense = holdsName(referent.name) ? tellingWords(referent.name).sort().join(' ') : '';
      const known = sense ? bySense.get(sense) : undefined;
      if (known) {
        known.referents.push(referent);
        known.articles += 1;
        continue;
      }
      const group: Group = { kind: 'description', referents: [referent], articles: 1 };
      if (sense) bySense.set(sense, group);
      left.push(group);
    }
    return left;
  }

  /** "the Vermont senator": whom some article calls just so, or the only one of that office and place. */
  #meant(text: string): Group | null {
    const description = text.toLowerCase();
    if (!description.startsWith('the ')) return null;
    const called = this.#called.get(description);
    if (called !== undefined) return called;
    const words = tellingWords(text);
    const isOffice = OFFICES_OF_PEOPLE.has(words.at(-1) ?? '');
    if (!isOffice || !words.some((word) => PLACES.has(word) || DEMONYMS.has(word))) return null;
    const [first, ...rest] = words.map((word) => this.#titled.get(word) ?? new Set<Group>());
    const [only, other] = [...(first ?? [])].filter((group) => rest.every((groups) => groups.has(group)));
    return only && !other ? only : null;
  }
}
