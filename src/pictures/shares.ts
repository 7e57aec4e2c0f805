import type { Quotation, Speaker } from '../quotations/quotation.ts';

/** Who is quoted how often in which source. */
export interface Shares {
  /** Publishers, those that quote most first; null stands for the articles that don't name theirs. */
  readonly sources: readonly (string | null)[];
  /** How many publishers there are beyond those. */
  readonly moreSources: number;
  /** Who is quoted most, first. */
  readonly speakers: readonly SpeakerShare[];
  /** Who is quoted beyond those: how many speakers, and how often together. */
  readonly moreSpeakers: { readonly speakers: number; readonly quotations: number };
}

interface SpeakerShare {
  readonly speaker: Speaker;
  /** Quotations in each of the sources, in their order; then in all others together, where there are more. */
  readonly counts: readonly number[];
}

/** As many bars as a glance takes in, and as many parts as can be told apart without colour, with one for the others. */
const MOST_SPEAKERS = 7;
const MOST_SOURCES = 4;

/** Counts quotations and paraphrases by speaker and publisher; those that nobody is named for are left out. */
export function sharesOf(quotations: readonly Quotation[]): Shares {
  const bySpeaker = new Map<Speaker, Map<string | null, number>>();
  const bySource = new Map<string | null, number>();
  for (const { article, speaker, alsoBy } of quotations) {
    const source = article.head.publisher;
    for (const one of new Set([speaker, ...alsoBy])) {
      if (one === null) continue;
      const counts = bySpeaker.get(one) ?? new Map<string | null, number>();
      bySpeaker.set(one, counts);
      for (const count of [counts, bySource]) count.set(source, (count.get(source) ?? 0) + 1);
    }
  }
  const sources = [...bySource].sort(([, a], [, b]) => b - a).map(([source]) => source);
  const shown = sources.slice(0, MOST_SOURCES);
  const speakers = [...bySpeaker]
    .map(([speaker, counts]) => ({ speaker, counts, quotations: sum(counts.values()) }))
    .sort((a, b) => b.quotations - a.quotations);
  const others = speakers.slice(MOST_SPEAKERS);
  return {
    sources: shown,
    moreSources: sources.length - shown.length,
    speakers: speakers.slice(0, MOST_SPEAKERS).map(({ speaker, counts, quotations: all }) => {
      const inShown = shown.map((source) => counts.get(source) ?? 0);
      return { speaker, counts: shown.length < sources.length ? [...inShown, all - sum(inShown)] : inShown };
    }),
    moreSpeakers: {
      speakers: others.length,
      quotations: sum(others.map(({ quotations: all }) => all)),
    },
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
