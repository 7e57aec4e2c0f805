import type { Article } from '../corpus/article.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Group } from './group.ts';
import { type Heard, type Hearing, hear } from './hear.ts';
import type { Mentioned } from './mentioned.ts';
import { mergePeople } from './merge-people.ts';
import type { Attribution, Quotation, Speaker } from './quotation.ts';
import { isAlike, type Named, speakersOf } from './speakers.ts';

/** An attribution, from which another of nearly the same articles is made more quickly. */
export interface Attributed extends Attribution {
  /** What is said in each article. */
  readonly quotationsOf: ReadonlyMap<Hearing, readonly Quotation[]>;
  readonly namings: Named['namings'];
}

/**
 * Finds everything said in the articles and by whom. Speakers are told apart inside each article first, then one
 * person's names in all of them are put together.
 */
export function attribute(articles: readonly Article[]): Attribution {
  return atOnce(attributed(articles.map(hear), null));
}

/**
 * The same of articles that were read before.
 * @param before of other articles: speakers and quotations that are the same are the same objects.
 * @param groupsIn tells who is who.
 */
export function* attributed(
  hearings: readonly Hearing[],
  before: Attributed | null,
  groupsIn: (hearings: readonly Hearing[]) => Steps<readonly Group[]> = merged,
): Steps<Attributed> {
  const speaking = new Set<Mentioned>();
  for (const { heard } of hearings) {
    for (const { speaker, alsoBy } of heard) {
      if (!speaker) continue;
      speaking.add(speaker);
      for (const other of alsoBy) speaking.add(other);
    }
  }
  yield;
  const groups = yield* groupsIn(hearings);
  const { speakers, namings } = yield* speakersOf(
    groups.filter(({ referents }) => referents.some((referent) => speaking.has(referent))),
    {
      namings: before?.namings ?? new Map(),
      speakers: new Map(before?.speakers.map((speaker) => [speaker.id, speaker])),
    },
  );
  const quotationsOf = new Map<Hearing, readonly Quotation[]>();
  for (const hearing of hearings) {
    quotationsOf.set(hearing, quotationsIn(hearing, speakers, before?.quotationsOf.get(hearing) ?? []));
    yield;
  }
  const quotations = [...quotationsOf.values()].flat();
  yield;
  return { quotations, quotationsOf, speakers: byFrequency(quotations), namings };
}

/** Who is who in some articles. */
export const merged = (hearings: readonly Hearing[]): Steps<Group[]> =>
  mergePeople(hearings.map(({ referents }) => referents));

function quotationsIn(
  { heard }: Hearing,
  speakers: ReadonlyMap<Mentioned, Speaker>,
  before: readonly Quotation[],
): readonly Quotation[] {
  const quotations = heard.map((one, at) => quotationOf(one, speakers, before[at]));
  return quotations.every((one, at) => one === before[at]) ? before : quotations;
}

function quotationOf(
  heard: Heard,
  speakers: ReadonlyMap<Mentioned, Speaker>,
  before: Quotation | undefined,
): Quotation {
  const speaker = (heard.speaker && speakers.get(heard.speaker)) ?? null;
  const alsoBy = heard.alsoBy.flatMap((referent) => speakers.get(referent) ?? []);
  const isSame = before?.speaker === speaker && isAlike(before.alsoBy, alsoBy);
  return before && isSame ? before : { ...heard, speaker, alsoBy };
}

/** Who speaks, most quotations first. */
function byFrequency(quotations: readonly Quotation[]): Speaker[] {
  const counts = new Map<Speaker, number>();
  for (const { speaker, alsoBy } of quotations) {
    for (const each of speaker ? [speaker, ...alsoBy] : []) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1)).map(([speaker]) => speaker);
}
