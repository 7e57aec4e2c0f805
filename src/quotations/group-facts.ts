import type { Group } from './group.ts';
import type { Hearing } from './hear.ts';
import { type Mentioned, speakingAmong } from './mentioned.ts';

/**
 * Who somebody in a set of articles is, and what they are called if they speak, as it is kept (JSON). Referents are
 * counted through all articles.
 */
export type GroupFacts = readonly [
  kind: Group['kind'],
  articles: number,
  referents: readonly number[],
  naming: Group['naming'],
];

/** Tells a group's facts among those of these articles. */
export function groupFacts(hearings: readonly Hearing[]): (group: Group) => GroupFacts {
  const places = new Map<Mentioned, number>();
  for (const { referents } of hearings) for (const one of referents) places.set(one, places.size);
  return ({ kind, articles, referents, naming }) => [
    kind,
    articles,
    referents.map((one) => places.get(one) as number),
    naming,
  ];
}

/** Makes groups of their facts. @param hearings the same articles, in the same order. */
export function groupFrom(hearings: readonly Hearing[]): (facts: GroupFacts) => Group {
  const all = hearings.flatMap(({ referents }) => referents);
  return ([kind, articles, places, naming]) => {
    const referents = places.map((place) => all[place] as Mentioned);
    return { kind, articles, referents, speaking: speakingAmong(referents), naming };
  };
}
