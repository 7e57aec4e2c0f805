import type { Referent } from './people.ts';

/** One person, organisation or description in all articles that name it. */
export interface Group {
  kind: Referent['kind'];
  readonly referents: Referent[];
  /** How many articles name it. */
  articles: number;
}

/** One that has a name. */
export interface NamedGroup extends Group {
  readonly name: string;
}
