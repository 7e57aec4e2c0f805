import { type Mentioned, speakingAmong } from './mentioned.ts';
import type { Node } from './name-table.ts';
import type { Speaker } from './quotation.ts';

/** One person, organisation or description in all articles that name it. */
export interface Group {
  readonly kind: Mentioned['kind'];
  readonly referents: readonly Mentioned[];
  /** Those of them by whom something is said. */
  readonly speaking: readonly Mentioned[];
  /** How many articles name it. */
  readonly articles: number;
  /** What it is called; null where nobody has asked yet. */
  naming: Naming | null;
}

/** What a group is called by its referents together. */
export interface Naming extends Pick<Speaker, 'name' | 'aliases' | 'descriptions'> {
  /** Its id, but for what tells it from others of the same. */
  readonly slug: string;
}

/** A group while it is put together. */
export interface Gathered {
  readonly kind: Mentioned['kind'];
  readonly nodes: Node[];
  /** What it is called where it isn't named. */
  readonly described: Mentioned[];
  articles: number;
}

export const gathered = (kind: Gathered['kind'], nodes: Node[], articles = 0): Gathered => ({
  kind,
  nodes,
  described: [],
  articles,
});

export function groupOf({ kind, nodes, described, articles }: Gathered): Group {
  const referents = joined(
    nodes.map((node) => node.referents),
    described,
  );
  const speaking = joined(
    nodes.map((node) => node.speaking),
    speakingAmong(described),
  );
  return { kind, referents, speaking, articles, naming: null };
}

/** Nearly always all are in one list already. */
function joined(lists: readonly (readonly Mentioned[])[], more: readonly Mentioned[]): readonly Mentioned[] {
  const [only, other] = lists;
  if (!only) return more;
  if (!other && more.length === 0) return only;
  const all: Mentioned[] = [];
  for (const list of [...lists, more]) for (const one of list) all.push(one);
  return all;
}
