import type { Steps } from '../steps.ts';
import { isGivenName } from './given-names.ts';
import type { Group, Naming } from './group.ts';
import type { Mentioned } from './mentioned.ts';
import type { Speaker } from './quotation.ts';
import { sameGivenName, spellingOf } from './spelling.ts';

/** The longest id, in characters, that a custom_id has room for beside the rest. */
const LONGEST_ID = 32;

/** Speakers, and what makes the next ones more quickly. */
export interface Named {
  /** By who speaks in an article. */
  readonly speakers: ReadonlyMap<Mentioned, Speaker>;
  /** Those who speak, by the first of their referents. */
  readonly groups: ReadonlyMap<Mentioned, Group>;
}

/**
 * One speaker a group, with an id of its own that doesn't depend on the order of the articles.
 * @param known of earlier groups: what is the same now isn't made again, and is the same object.
 */
export function* speakersOf(
  groups: readonly Group[],
  known: { readonly groups: Named['groups']; readonly speakers: ReadonlyMap<string, Speaker> },
): Steps<Named> {
  const speakers = new Map<Mentioned, Speaker>();
  const byFirst = new Map<Mentioned, Group>();
  const named: { group: Group; naming: Naming }[] = [];
  for (const group of groups) {
    const [first] = group.referents;
    if (!first) continue;
    const before = known.groups.get(first);
    if (before && isAlike(before.referents, group.referents)) group.naming ??= before.naming;
    group.naming ??= namingOf(group.referents);
    byFirst.set(first, group);
    named.push({ group, naming: group.naming });
    yield;
  }
  named.sort(
    ({ group: a, naming: one }, { group: b, naming: other }) =>
      compare(one.name, other.name) ||
      b.articles - a.articles ||
      compare(one.aliases.join(), other.aliases.join()),
  );
  const free = freeIds();
  for (const { group, naming } of named) {
    const { name, aliases, descriptions, slug } = naming;
    const made: Speaker = { id: free(slug), name, aliases, descriptions, kind: group.kind };
    const before = known.speakers.get(made.id);
    const speaker = before && isSame(before, made) ? before : made;
    for (const referent of group.speaking) speakers.set(referent, speaker);
    yield;
  }
  return { speakers, groups: byFirst };
}

const isSame = (one: Speaker, other: Speaker): boolean =>
  one.name === other.name &&
  one.kind === other.kind &&
  isAlike(one.aliases, other.aliases) &&
  isAlike(one.descriptions, other.descriptions);

const isAlike = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === other.length && one.every((each, at) => each === other[at]));

function namingOf(referents: readonly Mentioned[]): Naming {
  const descriptions = [...new Set(referents.flatMap((referent) => referent.descriptions))].sort();
  const names = namesOf(referents);
  return { descriptions, ...names, slug: slugOf(names.name) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function namesOf(referents: readonly Mentioned[]): { name: string; aliases: string[] } {
  const counts = new Map<string, number>();
  for (const { names } of referents)
    for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
  const name = fullestName(referents, counts);
  counts.delete(name);
  const aliases = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([alias]) => alias);
  return { name, aliases };
}

/**
 * The longest form of the name that most articles have, and of such the one that stands there most often: it has the
 * same given name, or one known as such, so that a stray word before a name ("Celebrating Ann Smith") makes no fuller
 * name. A description only where there is no name.
 */
function fullestName(referents: readonly Mentioned[], mentions: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  const isNamed = referents.some(({ kind }) => kind !== 'description');
  for (const { name, kind } of referents)
    if (!isNamed || kind !== 'description') counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  const length = (name: string) => name.split(' ').length;
  const often = (name: string) => mentions.get(name) ?? 0;
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || length(b) - length(a) || compare(a, b));
  const usual = byCount.find(([name]) => name.includes(' ')) ?? byCount[0];
  const given = usual?.[0].split(' ')[0] ?? '';
  const fuller = byCount
    .filter(([name]) => isFormOf(name, given))
    .sort(
      ([a, m], [b, n]) =>
        length(b) - length(a) || n - m || often(b) - often(a) || b.length - a.length || compare(b, a),
    );
  return fuller[0]?.[0] ?? usual?.[0] ?? '';
}

function isFormOf(name: string, given: string): boolean {
  const first = name.split(' ')[0] ?? '';
  return isGivenName(first.toLowerCase()) || sameGivenName(spellingOf(first), spellingOf(given));
}

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '') || 'speaker';

/** Gives each the id that it wants, or the next of that name that is free. */
function freeIds(): (wanted: string) => string {
  const taken = new Set<string>();
  /** The ending from which on one may be free: hundreds are called "officials". */
  const endings = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let n = endings.get(wanted) ?? 2;
    for (; taken.has(id); n++) {
      const ending = `-${n}`;
      id = wanted.slice(0, LONGEST_ID - ending.length) + ending;
    }
    endings.set(wanted, n);
    taken.add(id);
    return id;
  };
}
