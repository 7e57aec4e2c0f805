import type { Steps } from '../steps.ts';
import { isGivenName } from './given-names.ts';
import type { Group } from './group.ts';
import type { Referent } from './people.ts';
import type { Speaker } from './quotation.ts';
import { sameGivenName, spellingOf } from './spelling.ts';

/** The longest id, in characters, that a custom_id has room for beside the rest. */
const LONGEST_ID = 32;

/**
 * One speaker a group, with an id of its own that doesn't depend on the order of the articles.
 * @param before speakers by id: those who are the same now are the same objects.
 */
export function* speakersOf(
  groups: readonly Group[],
  before: ReadonlyMap<string, Speaker>,
): Steps<Map<Referent, Speaker>> {
  const speakers = new Map<Referent, Speaker>();
  const taken = new Set<string>();
  const named: (Group & ReturnType<typeof namesOf>)[] = [];
  for (const group of groups) {
    named.push({ ...group, ...namesOf(group.referents) });
    yield;
  }
  named.sort(
    (a, b) =>
      compare(a.name, b.name) || b.articles - a.articles || compare(a.aliases.join(), b.aliases.join()),
  );
  for (const { kind, referents, name, aliases } of named) {
    const descriptions = [...new Set(referents.flatMap((referent) => [...referent.descriptions]))].sort();
    const made: Speaker = { id: freeId(slug(name), taken), name, aliases, descriptions, kind };
    const known = before.get(made.id);
    const speaker = known && isSame(known, made) ? known : made;
    for (const referent of referents) speakers.set(referent, speaker);
    yield;
  }
  return speakers;
}

const isSame = (one: Speaker, other: Speaker): boolean =>
  one.name === other.name &&
  one.kind === other.kind &&
  isAlike(one.aliases, other.aliases) &&
  isAlike(one.descriptions, other.descriptions);

export const isAlike = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function namesOf(referents: readonly Referent[]): { name: string; aliases: string[] } {
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
function fullestName(referents: readonly Referent[], mentions: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  const isNamed = referents.some(({ kind }) => kind !== 'description');
  for (const { name, kind } of referents)
    if (!isNamed || kind !== 'description') counts.set(name, (counts.get(name) ?? 0) + 1);
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

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '') || 'speaker';

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) {
    const ending = `-${n}`;
    id = wanted.slice(0, LONGEST_ID - ending.length) + ending;
  }
  taken.add(id);
  return id;
}
