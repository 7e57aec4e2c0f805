import type { Article } from '../corpus/article.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Group } from './group.ts';
import { type Heard, type Hearing, hear } from './hear.ts';
import type { Mentioned } from './mentioned.ts';
import { mergePeople } from './merge-people.ts';
import { type NameTable, nameTable } from './name-table.ts';
import type { Attribution, Quotation, Speaker } from './quotation.ts';
import { type Named, speakersOf } from './speakers.ts';

/** An attribution, from which another of nearly the same articles is made more quickly. */
export interface Attributed extends Attribution {
  /** What is said in each article. */
  readonly quotationsOf: ReadonlyMap<Hearing, readonly Quotation[]>;
  /** Who is who. */
  readonly groups: readonly Group[];
  /** Those who speak, by the first of whom each is. */
  readonly speaking: Named['groups'];
  /** Whom the articles name; null where it was known who is who. */
  readonly names: NameTable | null;
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
 * @param known who is who, where that is known
 */
export function* attributed(
  hearings: readonly Hearing[],
  before: Attributed | null,
  known: readonly Group[] | null = null,
): Steps<Attributed> {
  const names = known ? null : yield* nameTable(hearings, before?.names ?? null);
  const groups = known ?? (names ? yield* mergePeople(names) : []);
  const named = yield* speakersOf(
    groups.filter(({ speaking }) => speaking.length > 0),
    {
      groups: before?.speaking ?? new Map(),
      speakers: new Map(before?.speakers.map((speaker) => [speaker.id, speaker])),
    },
  );
  const quotationsOf = new Map<Hearing, readonly Quotation[]>();
  for (const hearing of hearings) {
    quotationsOf.set(hearing, quotationsIn(hearing, named.speakers, before?.quotationsOf.get(hearing) ?? []));
    yield;
  }
  const quotations = [...quotationsOf.values()].flat();
  yield;
  const speakers = byFrequency(quotations);
  return { quotations, quotationsOf, speakers, groups, speaking: named.groups, names };
}

/** @param before what was said in it when others were there: of these, what is the same still is the same object. */
function quotationsIn(
  { heard }: Hearing,
  speakers: ReadonlyMap<Mentioned, Speaker>,
  before: readonly Quotation[],
): readonly Quotation[] {
  const speakerOf = ({ speaker }: Heard) => (speaker && speakers.get(speaker)) ?? null;
  const isAsBefore = (one: Heard, at: number) =>
    before[at]?.speaker === speakerOf(one) &&
    one.alsoBy.every((other, nth) => before[at]?.alsoBy[nth] === speakers.get(other));
  if (heard.length === before.length && heard.every(isAsBefore)) return before;
  return heard.map((one, at) => {
    const alsoBy = one.alsoBy.flatMap((other) => speakers.get(other) ?? []);
    return before[at] && isAsBefore(one, at) ? before[at] : { ...one, speaker: speakerOf(one), alsoBy };
  });
}

/** Who speaks, most quotations first. */
function byFrequency(quotations: readonly Quotation[]): Speaker[] {
  const counts = new Map<Speaker, number>();
  for (const { speaker, alsoBy } of quotations) {
    for (const each of speaker ? [speaker, ...alsoBy] : []) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1)).map(([speaker]) => speaker);
}
