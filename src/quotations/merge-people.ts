import type { Steps } from '../steps.ts';
import { MergedDescriptions } from './descriptions.ts';
import { isGivenName } from './given-names.ts';
import type { Group, NamedGroup } from './group.ts';
import type { Mentioned } from './mentioned.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import type { Name, Parts } from './name.ts';
import { sameGivenName, soundsLike, spellingOf } from './spelling.ts';

/** Everybody and everything of one full name. */
interface Node extends NamedGroup {
  /** The articles that name it, by number: nearly always one, and so no set. */
  readonly in: readonly number[];
  readonly gender: Mentioned['gender'];
}

/** A person as it is compared with others. */
interface Known {
  readonly group: Group;
  in: readonly number[];
  readonly names: Parts[];
  gender: Mentioned['gender'];
}

/** Among how many namesakes a person is looked for: more than any event has, and a bound on hostile articles. */
const MOST_NAMESAKES = 64;
/** In how many times more articles than the next of a surname's bearers stands the one whom the bare surname means. */
const DOMINANCE = 3;

/**
 * Puts the referents of several articles together, one group a person or organisation, whatever the order of the
 * articles. A name without a given name joins the one person who bears it, or who bears it far more often than
 * anybody else; where several may be meant it stays by itself, and so does a description that means nobody alone.
 */
export function* mergePeople(articles: readonly (readonly Mentioned[])[]): Steps<Group[]> {
  const nodes = yield* nodesOf(articles);
  const people = yield* mergeFullNames(nodes.filter(({ kind, name }) => kind === 'person' && !name.isBare));
  const organisations = yield* mergeOrganisations(nodes.filter(({ kind }) => kind === 'organisation'));
  yield;
  const bare = yield* joinBareNames(
    people,
    nodes.filter(({ kind, name }) => kind === 'person' && name.isBare),
  );
  const named = [...people, ...bare, ...organisations];
  return [...named, ...(yield* new MergedDescriptions().of(articles, named))];
}

/** The referents of all articles by name, the name that most articles have first. */
function* nodesOf(articles: readonly (readonly Mentioned[])[]): Steps<Node[]> {
  const found: { readonly referents: Mentioned[]; readonly in: number[] }[] = [];
  // "Mr. Clinton" and "Mrs. Clinton" are two even where nobody gives their names.
  const [whole, bare] = [new Map<string, number>(), { male: new Map(), female: new Map(), null: new Map() }];
  for (const [number, referents] of articles.entries()) {
    for (const referent of referents) {
      const { kind, name, gender } = referent;
      if (kind === 'description') continue;
      const places: Map<string, number> = name.isBare ? bare[`${gender}`] : whole;
      const place = places.get(name.text);
      const known = place === undefined ? undefined : found[place];
      if (known) {
        known.referents.push(referent);
        if (known.in.at(-1) !== number) known.in.push(number);
      } else {
        places.set(name.text, found.length);
        found.push({ referents: [referent], in: [number] });
      }
    }
    yield;
  }
  const nodes = found.map(({ referents, in: numbers }): Node => {
    const { name } = referents[0] as Mentioned;
    const gender = referents.find((one) => one.gender !== null)?.gender ?? null;
    const kind = kindOf(referents);
    return { name, kind, gender, referents, in: numbers, articles: numbers.length, naming: null };
  });
  yield;
  return nodes.sort((a, b) => b.articles - a.articles || compare(a.name.text, b.name.text));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What one article shows to be an organisation is one in all, unless another knows a person's title or gender. */
function kindOf(referents: readonly Mentioned[]): Mentioned['kind'] {
  // Nearly all are named by one article.
  if (referents.length === 1) return referents[0]?.kind ?? 'person';
  let [organisations, people] = [0, 0];
  for (const { kind, gender, isTitled } of referents) {
    if (kind === 'organisation') organisations += 1;
    else if (gender !== null || isTitled) people += 1;
  }
  return organisations > people ? 'organisation' : 'person';
}

function* mergeFullNames(nodes: readonly Node[]): Steps<Group[]> {
  const groups: Group[] = [];
  const bySurname = new Map<string, Known[]>();
  const byName = new Map(nodes.map((node) => [node.name.text, node]));
  const ofName = new Map<Node, Known>();
  const place = (node: Node): Known => {
    const placed = ofName.get(node);
    if (placed) return placed;
    const core = coreOf(node.name, byName);
    const known = core ? place(core) : findOrAdd(node);
    known.group.referents.push(...node.referents);
    known.in = known.in.length === 0 ? node.in : [...new Set([...known.in, ...node.in])];
    known.group.articles = known.in.length;
    ofName.set(node, known);
    return known;
  };
  const findOrAdd = (node: Node): Known => {
    const { parts } = node.name;
    const bucket = bySurname.get(parts.surname.skeleton) ?? [];
    bySurname.set(parts.surname.skeleton, bucket);
    // "J. Smith" may be either of two.
    const [only, other] = sameAs(bucket, parts, node);
    const known = only && !(other && parts.given.letters.length === 1) ? only : null;
    if (known) {
      known.names.push(parts);
      known.gender ??= node.gender;
      return known;
    }
    const group: Group = { kind: 'person', referents: [], articles: 0, naming: null };
    const added: Known = { group, in: [], names: [parts], gender: node.gender };
    groups.push(group);
    bucket.push(added);
    return added;
  };
  for (const node of nodes) {
    place(node);
    yield;
  }
  return groups;
}

/** The person whose whole name another's ends in: "Peña Nieto" of "Enrique Peña Nieto", or a name with a stray word before it. */
function coreOf({ text }: Name, byName: ReadonlyMap<string, Node>): Node | null {
  if (text.indexOf(' ') === text.lastIndexOf(' ')) return null;
  const words = text.split(' ');
  for (let from = 1; from + 2 <= words.length; from++) {
    const core = byName.get(words.slice(from).join(' '));
    // "Ann Smith" is another than "Mary Ann Smith".
    if (core && !(isGivenName(lower(words[0])) && isGivenName(lower(words[from])))) return core;
  }
  return null;
}

const lower = (word = ''): string => word.toLowerCase();

/** The first two at most of those whom a name can mean. */
function sameAs(namesakes: readonly Known[], name: Parts, node: Node): Known[] {
  const same: Known[] = [];
  const most = Math.min(namesakes.length, MOST_NAMESAKES);
  for (let at = 0; at < most && same.length < 2; at++) {
    const known = namesakes[at] as Known;
    if (isSame(known, name, node)) same.push(known);
  }
  return same;
}

/** Whether a name can be a person's, by every name that the person already has: a loop, as no other is met so often. */
function isSame(known: Known, name: Parts, node: Node): boolean {
  if (known.gender && node.gender && known.gender !== node.gender) return false;
  for (const other of known.names) {
    if (!soundsLike(other.surname, name.surname) || !sameGivenName(other.given, name.given)) return false;
    if (other.middle !== '' && name.middle !== '' && other.middle !== name.middle) return false;
    if (other.suffix !== name.suffix && !isApart(known, node)) return false;
  }
  return true;
}

/** Whether no article names both: a father and a "Jr." stand together somewhere, a man and his own "Jr." don't. */
function isApart(known: Known, node: Node): boolean {
  return !node.in.some((number) => known.in.includes(number));
}

/** A person whom a name without a given name may mean. */
interface Bearer {
  readonly group: Group;
  /** What articles tell of it. */
  readonly genders: Set<Mentioned['gender']>;
}

/** Joins names without a given name to those who bear them; the groups of those that join nobody. */
function* joinBareNames(people: readonly Group[], nodes: readonly Node[]): Steps<Group[]> {
  const bearers = yield* bearersOf(people);
  const genders = new Map<string, Set<Mentioned['gender']>>();
  for (const { name, gender } of nodes) {
    const { sound } = name.parts.surname;
    genders.set(sound, (genders.get(sound) ?? new Set()).add(gender));
  }
  const left: Group[] = [];
  const leftByName = new Map<string, Group>();
  for (const node of nodes) {
    yield;
    const { sound } = node.name.parts.surname;
    const fitting = [...(bearers.get(sound) ?? [])].filter((one) => fits(one, node.gender));
    const [best, next] = fitting.sort((a, b) => b.group.articles - a.group.articles);
    if (best && best.group.articles >= DOMINANCE * (next?.group.articles ?? 0)) {
      best.group.referents.push(...node.referents);
      best.genders.add(node.gender);
      continue;
    }
    const isShared =
      best !== undefined || (genders.get(sound)?.has('male') && genders.get(sound)?.has('female'));
    const key = `${sound} ${isShared ? node.gender : ''}`;
    const known = leftByName.get(key);
    if (known) known.referents.push(...node.referents);
    else {
      leftByName.set(key, node);
      left.push(node);
    }
  }
  return left;
}

/** People by how their surnames sound, and whatever else they are called in one word: "Xi" of Xi Jinping. */
function* bearersOf(people: readonly Group[]): Steps<Map<string, Set<Bearer>>> {
  const bearers = new Map<string, Set<Bearer>>();
  const bears = (sound: string, bearer: Bearer) => {
    const known = bearers.get(sound);
    if (known) known.add(bearer);
    else bearers.set(sound, new Set([bearer]));
  };
  for (const group of people) {
    const bearer: Bearer = { group, genders: new Set() };
    let before = '';
    for (const { name, names, gender } of group.referents) {
      bearer.genders.add(gender);
      if (name.surname !== before) bears(name.parts.surname.sound, bearer);
      before = name.surname;
      // A single one is the full name.
      if (names.length === 1) continue;
      for (const [alias] of names) if (!alias.includes(' ')) bears(spellingOf(alias).sound, bearer);
    }
    yield;
  }
  return bearers;
}

const fits = ({ genders }: Bearer, gender: Mentioned['gender']): boolean =>
  gender === null || !genders.has(gender === 'male' ? 'female' : 'male');
