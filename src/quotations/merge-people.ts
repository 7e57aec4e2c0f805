import { oncePer } from '../once-per.ts';
import type { Steps } from '../steps.ts';
import { MergedDescriptions } from './descriptions.ts';
import { isGivenName } from './given-names.ts';
import { type Gathered, type Group, gathered, groupOf } from './group.ts';
import type { Hearing } from './hear.ts';
import { few, type Mentioned } from './mentioned.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import type { Name, Parts } from './name.ts';
import { type NameTable, type Node, nodesByFrequency } from './name-table.ts';
import { sameGivenName, soundsLike, spellingOf } from './spelling.ts';

/** A person as it is compared with others. */
interface Known {
  readonly group: Gathered;
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
export function* mergePeople(table: NameTable): Steps<Group[]> {
  const nodes = nodesByFrequency(table);
  yield;
  const people = yield* mergeFullNames(nodes.filter(({ kind, name }) => kind === 'person' && !name.isBare));
  const organisations = yield* mergeOrganisations(nodes.filter(({ kind }) => kind === 'organisation'));
  yield;
  const bare = yield* joinBareNames(
    people,
    nodes.filter(({ kind, name }) => kind === 'person' && name.isBare),
  );
  const named = [...people, ...bare, ...organisations];
  const described = table.hearings.flatMap(describedIn);
  yield;
  return [...named, ...(yield* new MergedDescriptions().of(described, named))].map(groupOf);
}

/** Whom an article gives no name. */
const describedIn = oncePer(({ referents }: Hearing) =>
  few(referents.filter(({ kind }) => kind === 'description')),
);

function* mergeFullNames(nodes: readonly Node[]): Steps<Gathered[]> {
  const groups: Gathered[] = [];
  const bySurname = new Map<string, Known[]>();
  const byName = new Map(nodes.map((node) => [node.name.text, node]));
  const ofName = new Map<Node, Known>();
  const place = (node: Node): Known => {
    const placed = ofName.get(node);
    if (placed) return placed;
    const core = coreOf(node.name, byName);
    const known = core ? place(core) : findOrAdd(node);
    known.group.nodes.push(node);
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
    const group = gathered('person', []);
    const added: Known = { group, names: [parts], gender: node.gender };
    groups.push(group);
    bucket.push(added);
    return added;
  };
  for (const node of nodes) {
    place(node);
    yield;
  }
  for (const group of groups) group.articles = articlesOf(group.nodes);
  yield;
  return groups;
}

/** How many articles name one of these. */
const articlesOf = (nodes: readonly Node[]): number =>
  nodes.length === 1 ? (nodes[0]?.articles ?? 0) : new Set(nodes.flatMap((node) => node.in)).size;

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
  const articles = new Set(known.group.nodes.flatMap((one) => one.in));
  return !node.in.some((article) => articles.has(article));
}

/** A person whom a name without a given name may mean. */
interface Bearer {
  readonly group: Gathered;
  /** What articles tell of it. */
  readonly genders: Set<Mentioned['gender']>;
}

/** Joins names without a given name to those who bear them; the groups of those that join nobody. */
function* joinBareNames(people: readonly Gathered[], nodes: readonly Node[]): Steps<Gathered[]> {
  const bearers = yield* bearersOf(people);
  const genders = new Map<string, Set<Mentioned['gender']>>();
  for (const { name, gender } of nodes) {
    const { sound } = name.parts.surname;
    genders.set(sound, (genders.get(sound) ?? new Set()).add(gender));
  }
  const left: Gathered[] = [];
  const leftByName = new Map<string, Gathered>();
  for (const node of nodes) {
    yield;
    const { sound } = node.name.parts.surname;
    const fitting = [...(bearers.get(sound) ?? [])].filter((one) => fits(one, node.gender));
    const [best, next] = fitting.sort((a, b) => b.group.articles - a.group.articles);
    if (best && best.group.articles >= DOMINANCE * (next?.group.articles ?? 0)) {
      best.group.nodes.push(node);
      best.genders.add(node.gender);
      continue;
    }
    const isShared =
      best !== undefined || (genders.get(sound)?.has('male') && genders.get(sound)?.has('female'));
    const key = `${sound} ${isShared ? node.gender : ''}`;
    const known = leftByName.get(key);
    if (known) known.nodes.push(node);
    else {
      const group = gathered('person', [node], node.articles);
      leftByName.set(key, group);
      left.push(group);
    }
  }
  return left;
}

/** People by how their surnames sound, and whatever else they are called in one word: "Xi" of Xi Jinping. */
function* bearersOf(people: readonly Gathered[]): Steps<Map<string, Set<Bearer>>> {
  const bearers = new Map<string, Set<Bearer>>();
  const bears = (sound: string, bearer: Bearer) => {
    const known = bearers.get(sound);
    if (known) known.add(bearer);
    else bearers.set(sound, new Set([bearer]));
  };
  for (const group of people) {
    const bearer: Bearer = { group, genders: new Set(group.nodes.flatMap(({ genders }) => genders)) };
    for (const { name, aliases } of group.nodes) {
      bears(name.parts.surname.sound, bearer);
      for (const alias of aliases) bears(spellingOf(alias).sound, bearer);
    }
    yield;
  }
  return bearers;
}

const fits = ({ genders }: Bearer, gender: Mentioned['gender']): boolean =>
  gender === null || !genders.has(gender === 'male' ? 'female' : 'male');
