import type { Group } from './group.ts';
import type { Hearing } from './hear.ts';
import { type Mentioned, speakingAmong } from './mentioned.ts';

/**
 * Who is who in a set of articles, and what those who speak are called, as it is kept (JSON). Referents are counted
 * through all articles.
 */
export type GroupFacts = readonly (readonly [
  kind: Group['kind'],
  articles: number,
  referents: readonly number[],
  naming: Group['naming'],
])[];

export function groupFacts(hearings: readonly Hearing[], groups: readonly Group[]): GroupFacts {
  const places = new Map<Mentioned, number>();
  for (const { referents } of hearings) for (const one of referents) places.set(one, places.size);
  return groups.map(({ kind, articles, referents, naming }) => [
    kind,
    articles,
    referents.map((one) => places.get(one) as number),
    naming,
  ]);
}

/** @param hearings the same articles, in the same order. */
export function groupsOf(hearings: readonly Hearing[], facts: GroupFacts): Group[] {
  const all = hearings.flatMap(({ referents }) => referents);
  return facts.map(([kind, articles, places, naming]) => {
    const referents = places.map((place) => all[place] as Mentioned);
    return { kind, articles, referents, speaking: speakingAmong(referents), naming };
  });
}
