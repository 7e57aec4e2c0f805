import type { Mentioned } from './mentioned.ts';

/** One person, organisation or description in all articles that name it. */
export interface Group {
  kind: Mentioned['kind'];
  readonly referents: Mentioned[];
  /** How many articles name it. */
  articles: number;
}

/** One that has a name. */
export interface NamedGroup extends Group {
  readonly name: string;
}
