import type { Steps } from '../steps.ts';
import { type Gathered, gathered } from './group.ts';
import type { Mentioned } from './mentioned.ts';
import type { Node } from './name-table.ts';
import { DEMONYMS, PLACES } from './places.ts';
import { OFFICES_OF_PEOPLE } from './titles.ts';

/** Whether a description holds a name, and so means one and the same in several articles: "a State Department spokesman". */
const holdsName = (text: string): boolean => /\s\p{Lu}/u.test(text);

/** Whether it means whoever has an office somewhere: "the Vermont senator". */
const isOfficeSomewhere = ({ name, telling }: Mentioned): boolean =>
  name.text.toLowerCase().startsWith('the ') &&
  OFFICES_OF_PEOPLE.has(telling.at(-1) ?? '') &&
  telling.some((word) => PLACES.has(word) || DEMONYMS.has(word));

/** What the articles call somebody of whom they give no name. */
export class MergedDescriptions {
  readonly #called = new Map<string, Gathered | null>();
  readonly #titled = new Map<string, Set<Gathered>>();

  /**
   * Joins each description to the one person or thing that it means; the groups of those that mean nobody who is named.
   * @param named everybody and everything that has a name, with its titles.
   */
  *of(described: readonly Mentioned[], named: readonly Gathered[]): Steps<Gathered[]> {
    const sought = new Set(described.filter(isOfficeSomewhere).flatMap(({ telling }) => telling));
    for (const group of named) {
      for (const node of group.nodes) this.#file(group, node, sought);
      yield;
    }
    const left: Gathered[] = [];
    const bySense = new Map<string, Gathered>();
    for (const one of described) {
      yield;
      const meant = this.#meant(one);
      if (meant) {
        meant.described.push(one);
        continue;
      }
      const sense = holdsName(one.name.text) ? [...one.telling].sort().join(' ') : '';
      const known = sense ? bySense.get(sense) : undefined;
      if (known) {
        known.described.push(one);
        known.articles += 1;
        continue;
      }
      const group = gathered('description', [], 1);
      group.described.push(one);
      if (sense) bySense.set(sense, group);
      left.push(group);
    }
    return left;
  }

  /** Files what an article calls a group by what descriptions may call it. */
  #file(group: Gathered, { called, attributes }: Node, sought: ReadonlySet<string>): void {
    for (const description of called) {
      const known = this.#called.get(description);
      this.#called.set(description, known === undefined || known === group ? group : null);
    }
    if (group.kind !== 'person') return;
    for (const word of attributes) {
      if (!sought.has(word)) continue;
      const titled = this.#titled.get(word);
      if (titled) titled.add(group);
      else this.#titled.set(word, new Set([group]));
    }
  }

  /** "the Vermont senator": whom some article calls just so, or the only one of that office and place. */
  #meant(described: Mentioned): Gathered | null {
    const description = described.name.text.toLowerCase();
    if (!description.startsWith('the ')) return null;
    const called = this.#called.get(description);
    if (called !== undefined) return called;
    if (!isOfficeSomewhere(described)) return null;
    const [first, ...rest] = described.telling.map((word) => this.#titled.get(word) ?? new Set<Gathered>());
    const [only, other] = [...(first ?? [])].filter((group) => rest.every((groups) => groups.has(group)));
    return only && !other ? only : null;
  }
}
