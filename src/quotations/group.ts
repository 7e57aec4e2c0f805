import type { Mentioned } from './mentioned.ts';
import type { Name } from './name.ts';
import type { Speaker } from './quotation.ts';

/** One person, organisation or description in all articles that name it. */
export interface Group {
  kind: Mentioned['kind'];
  readonly referents: Mentioned[];
  /** How many articles name it. */
  articles: number;
  /** What it is called; null where nobody has asked yet. */
  naming: Naming | null;
}

/** What a group is called by its referents together. */
export interface Naming extends Pick<Speaker, 'name' | 'aliases' | 'descriptions'> {
  /** Its id, but for what tells it from others of the same. */
  readonly slug: string;
}

/** One that has a name. */
export interface NamedGroup extends Group {
  readonly name: Name;
}
