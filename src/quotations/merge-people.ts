import type { Steps } from '../steps.ts';
import { MergedDescriptions } from './descriptions.ts';
import { isGivenName } from './given-names.ts';
import type { Group, NamedGroup } from './group.ts';
import type { Mentioned } from './mentioned.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { nameParts, suffixOf } from './people.ts';
import { lettersOf, type Spelling, sameGivenName, soundsLike, spellingOf } from './spelling.ts';

/** Everybody and everything of one full name. */
interface Node extends NamedGroup {
  /** The articles that name it, by number: nearly always one, and so no set. */
  readonly in: readonly number[];
  readonly gender: Mentioned['gender'];
  readonly isBare: boolean;
  readonly surname: string;
}

/** A person as it is compared with others. */
interface Known {
  readonly group: Group;
  in: readonly number[];
  readonly names: Parts[];
  gender: Mentioned['gender'];
}

interface Parts {
  readonly given: Spelling;
  readonly surname: Spelling;
  /** The first letters of the names between: "Donald J. Trump". */
  readonly middle: string;
  readonly suffix: string;
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
  const people = yield* mergeFullNames(nodes.filter(({ kind, isBare }) => kind === 'person' && !isBare));
  const organisations = yield* mergeOrganisations(nodes.filter(({ kind }) => kind === 'organisation'));
  yield;
  const bare = yield* joinBareNames(
    people,
    nodes.filter(({ kind, isBare }) => kind === 'person' && isBare),
  );
  const named = [...people, ...bare, ...organisations];
  return [...named, ...(yield* new MergedDescriptions().of(articles, named))];
}

/** The referents of all articles by name, the name that most articles have first. */
function* nodesOf(articles: readonly (readonly Mentioned[])[]): Steps<Node[]> {
  const byName = new Map<string, { referents: Mentioned[]; in: number[] }>();
  for (const [number, referents] of articles.entries()) {
    for (const referent of referents) {
      if (referent.kind === 'description') continue;
      // "Mr. Clinton" and "Mrs. Clinton" are two even where nobody gives their names.
      const key = referent.isBare ? `${referent.name} ${referent.gender}` : referent.name;
      const known = byName.get(key);
      if (known) {
        known.referents.push(referent);
        if (known.in.at(-1) !== number) known.in.push(number);
      } else byName.set(key, { referents: [referent], in: [number] });
    }
    yield;
  }
  const nodes: Node[] = [];
  for (const { referents, in: numbers } of byName.values()) {
    const { name = '', isBare = false, surname = '' } = referents[0] ?? {};
    const gender = referents.find((one) => one.gender !== null)?.gender ?? null;
    const kind = kindOf(referents);
    nodes.push({ name, isBare, surname, kind, gender, referents, in: numbers, articles: numbers.length });
    yield;
  }
  return nodes.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What one article shows to be an organisation is one in all, unless another knows a person's title or gender. */
function kindOf(referents: readonly Mentioned[]): Mentioned['kind'] {
  // Nearly all are named by one article.
  if (referents.length === 1) return referents[0]?.kind ?? 'person';
  const isSurelyPerson = ({ kind, gender, isTitled }: Mentioned) =>
    kind === 'person' && (gender !== null || isTitled);
  const organisations = referents.filter(({ kind }) => kind === 'organisation').length;
  return organisations > referents.filter(isSurelyPerson).length ? 'organisation' : 'person';
}

function* mergeFullNames(nodes: readonly Node[]): Steps<Group[]> {
  const groups: Group[] = [];
  const bySurname = new Map<string, Known[]>();
  const byName = new Map(nodes.map((node) => [node.name, node]));
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
    const parts = partsOf(node);
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
    const group: Group = { kind: 'person', referents: [], articles: 0 };
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
function coreOf(name: string, byName: ReadonlyMap<string, Node>): Node | null {
  if (name.indexOf(' ') === name.lastIndexOf(' ')) return null;
  const words = name.split(' ');
  for (let from = 1; from + 2 <= words.length; from++) {
    const core = byName.get(words.slice(from).join(' '));
    // "Ann Smith" is another than "Mary Ann Smith".
    if (core && !(isGivenName(lower(words[0])) && isGivenName(lower(words[from])))) return core;
  }
  return null;
}

const lower = (word = ''): string => word.toLowerCase();

function partsOf({ name, surname }: Node): Parts {
  const { given, middle } = nameParts(name);
  return {
    given: spellingOf(given),
    surname: spellingOf(surname),
    middle: middle.map((word) => lettersOf(word).charAt(0)).join(''),
    suffix: suffixOf(name),
  };
}

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

/** Joins names without a given name to those who bear them; the groups of those that join nobody. */
function* joinBareNames(people: readonly Group[], nodes: readonly Node[]): Steps<Group[]> {
  const bearers = new Map<string, Set<Group>>();
  const bears = (name: string, group: Group) => {
    const key = spellingOf(name).sound;
    const known = bearers.get(key);
    if (known) known.add(group);
    else bearers.set(key, new Set([group]));
  };
  for (const group of people) {
    let before = '';
    for (const { surname, names } of group.referents) {
      if (surname !== before) bears(surname, group);
      before = surname;
      // "Xi" of Xi Jinping, where an article calls him so.
      for (const [alias] of names) if (!alias.includes(' ')) bears(alias, group);
    }
    yield;
  }
  const genders = new Map<string, Set<Mentioned['gender']>>();
  for (const { surname, gender } of nodes) {
    const { sound } = spellingOf(surname);
    genders.set(sound, (genders.get(sound) ?? new Set()).add(gender));
  }
  const left: Group[] = [];
  const leftByName = new Map<string, Group>();
  for (const node of nodes) {
    yield;
    const { sound } = spellingOf(node.surname);
    const fitting = [...(bearers.get(sound) ?? [])].filter(({ referents }) => fits(referents, node.gender));
    const [best, next] = fitting.sort((a, b) => b.articles - a.articles);
    if (best && best.articles >= DOMINANCE * (next?.articles ?? 0)) {
      best.referents.push(...node.referents);
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

const fits = (referents: readonly Mentioned[], gender: Mentioned['gender']): boolean =>
  gender === null || !referents.some((one) => one.gender !== null && one.gender !== gender);
