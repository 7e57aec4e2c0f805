import type { Steps } from '../steps.ts';
import type { Hearing } from './hear.ts';
import { few, type Mentioned, speakingAmong } from './mentioned.ts';
import type { Name } from './name.ts';

/** Everybody and everything of one name, in all articles that name it. It never changes: other articles make another. */
export interface Node {
  readonly name: Name;
  readonly kind: Mentioned['kind'];
  /** The first that an article tells, and all. */
  readonly gender: Mentioned['gender'];
  readonly genders: readonly Mentioned['gender'][];
  /** In the order of the articles, and the article of each. */
  readonly referents: readonly Mentioned[];
  readonly in: readonly Hearing[];
  /** Those by whom something is said. */
  readonly speaking: readonly Mentioned[];
  /** How many articles name it. */
  readonly articles: number;
  /** What else it is called in one word. */
  readonly aliases: readonly string[];
  readonly called: readonly string[];
  readonly attributes: readonly string[];
}

/** "Mr. Clinton" and "Mrs. Clinton" are two even where nobody gives their names. */
type Drawer = 'whole' | 'male' | 'female' | 'unknown';
type Nodes = Readonly<Record<Drawer, ReadonlyMap<string, Node>>>;

/** Whom a set of articles names. */
export interface NameTable {
  readonly hearings: readonly Hearing[];
  readonly nodes: Nodes;
}

/** Where a name stands, and for whom. */
interface Entry {
  readonly hearing: Hearing;
  readonly referent: Mentioned;
}

const DRAWERS: readonly Drawer[] = ['whole', 'male', 'female', 'unknown'];
const drawers = <T>(make: (drawer: Drawer) => T): Record<Drawer, T> => ({
  whole: make('whole'),
  male: make('male'),
  female: make('female'),
  unknown: make('unknown'),
});
const EMPTY: NameTable = { hearings: [], nodes: drawers(() => new Map()) };

const drawerOf = ({ name, gender }: Mentioned): Drawer => (name.isBare ? (gender ?? 'unknown') : 'whole');

/**
 * The names of some articles.
 * @param before those of others: what both name alike isn't looked at again.
 */
export function* nameTable(hearings: readonly Hearing[], before: NameTable | null): Steps<NameTable> {
  const earlier = before && isInOrder(before.hearings, hearings) ? before : EMPTY;
  const [known, now] = [new Set(earlier.hearings), new Set(hearings)];
  const touched = drawers(() => new Map<string, Entry[]>());
  const entriesOf = (referent: Mentioned): Entry[] => {
    const drawer = touched[drawerOf(referent)];
    const entries = drawer.get(referent.name.text);
    if (entries) return entries;
    const none: Entry[] = [];
    drawer.set(referent.name.text, none);
    return none;
  };
  for (const hearing of hearings) {
    if (known.has(hearing)) continue;
    for (const referent of named(hearing)) entriesOf(referent).push({ hearing, referent });
    yield;
  }
  for (const hearing of earlier.hearings)
    if (!now.has(hearing)) for (const referent of named(hearing)) entriesOf(referent);
  const places = new Map(hearings.map((hearing, place) => [hearing, place]));
  const nodes = drawers((drawer) => new Map(earlier.nodes[drawer]));
  yield;
  for (const drawer of DRAWERS) {
    for (const [name, coming] of touched[drawer]) {
      const entries = withEarlier(coming, earlier.nodes[drawer].get(name), places);
      if (entries.length > 0) nodes[drawer].set(name, nodeOf(entries));
      else nodes[drawer].delete(name);
      yield;
    }
  }
  return { hearings, nodes };
}

/** All nodes, the name that most articles have first. */
export function nodesByFrequency({ hearings, nodes }: NameTable): Node[] {
  const places = new Map(hearings.map((hearing, place) => [hearing, place]));
  const placeOf = ({ in: [first] }: Node) => (first && places.get(first)) ?? 0;
  const placeIn = ({ in: [first], referents: [one] }: Node) => (one && first?.referents.indexOf(one)) ?? 0;
  return DRAWERS.flatMap((drawer) => [...nodes[drawer].values()]).sort(
    (a, b) =>
      b.articles - a.articles ||
      compare(a.name.text, b.name.text) ||
      placeOf(a) - placeOf(b) ||
      placeIn(a) - placeIn(b),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const named = ({ referents }: Hearing): readonly Mentioned[] =>
  referents.filter(({ kind }) => kind !== 'description');

/** Whether those that stay stand in the same order, each once. */
function isInOrder(before: readonly Hearing[], after: readonly Hearing[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  if (old.size !== before.length || now.size !== after.length) return false;
  const stayed = after.filter((hearing) => old.has(hearing));
  return before.filter((hearing) => now.has(hearing)).every((hearing, at) => hearing === stayed[at]);
}

/** What comes, and what of an earlier node stays, in the order of the articles. */
function withEarlier(
  coming: readonly Entry[],
  earlier: Node | undefined,
  places: ReadonlyMap<Hearing, number>,
): readonly Entry[] {
  if (!earlier) return coming;
  const all = earlier.referents.map((referent, at) => ({ hearing: earlier.in[at] as Hearing, referent }));
  const placeOf = ({ hearing }: Entry) => places.get(hearing) ?? 0;
  return [...all.filter(({ hearing }) => places.has(hearing)), ...coming].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
}

function nodeOf(entries: readonly Entry[]): Node {
  const [{ referent: first }] = entries as [Entry];
  const referents = entries.map(({ referent }) => referent);
  const hearings = entries.map(({ hearing }) => hearing);
  // A single name is the one that all have.
  const aliases = referents.flatMap(({ names }) => (names.length > 1 ? names.map(([alias]) => alias) : []));
  return {
    name: first.name,
    kind: kindOf(referents),
    gender: referents.find(({ gender }) => gender !== null)?.gender ?? null,
    genders: few(new Set(referents.map(({ gender }) => gender))),
    referents,
    in: hearings,
    speaking: speakingAmong(referents),
    articles: hearings.filter((hearing, at) => hearing !== hearings[at - 1]).length,
    aliases: few(new Set(aliases.filter((alias) => !alias.includes(' ')))),
    called: few(new Set(referents.flatMap(({ called }) => called))),
    attributes: few(new Set(referents.flatMap(({ attributes }) => attributes))),
  };
}

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
