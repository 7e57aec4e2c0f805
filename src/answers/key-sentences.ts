import type { Article } from '../corpus/article.ts';
import { centrality, cosine, type Vector, vectorsOf } from './centrality.ts';
import type { Candidate } from './sentences.ts';

/** Sentences ranked against each other: past this, the work (its square) is felt. */
const MOST_RANKED = 400;
/** What opening the report is worth beside being central (1 at most); it falls with the ¶ number. */
const LEAD = 0.5;
/** A sentence that leans on the one before reads badly alone. */
const LEANING = 0.4;
/** Shorter sentences (words) say too little, longer ones too much. */
const SHORTEST = 6;
const LONGEST = 60;
/** What likeness to a chosen sentence costs (maximal marginal relevance, Carbonell & Goldstein 1998). */
const REPETITION = 1;
/** From this cosine on two sentences say the same. */
const SAME = 0.5;

/**
 * The sentences that say most: central, early, unlike each other, and from every article where there is room.
 * In the order of publication, then of the text. `articles` in the order that undated ones keep.
 */
export function keySentences(
  articles: readonly Article[],
  candidates: readonly Candidate[],
  most: number,
): Candidate[] {
  const pool = poolOf(candidates);
  const vectors = vectorsOf(pool);
  const ranks = centrality(vectors);
  const worth = pool.map((one, at) => (ranks[at] ?? 0) + LEAD / one.paragraph - (one.leans ? LEANING : 0));
  const chosen: number[] = [];
  const choose = (eligible: (one: Candidate) => boolean) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [at, one] of pool.entries()) {
      if (chosen.includes(at) || !eligible(one)) continue;
      const repeated = Math.max(0, ...chosen.map((other) => likeness(vectors, at, other)));
      const value = (worth[at] ?? 0) - REPETITION * repeated;
      if (repeated < SAME && value > most) [best, most] = [at, value];
    }
    if (best >= 0) chosen.push(best);
    return best >= 0;
  };
  // Every source is heard once, before any of them twice.
  for (const article of new Set(pool.map((one) => one.article))) {
    if (chosen.length < most) choose((one) => one.article === article);
  }
  while (chosen.length < most && choose(() => true));
  const place = placesInTime(articles);
  return chosen
    .flatMap((at) => pool[at] ?? [])
    .sort((a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) || a.span.start - b.span.start);
}

function poolOf(candidates: readonly Candidate[]): Candidate[] {
  const telling = candidates.filter(({ words }) => words >= SHORTEST && words <= LONGEST);
  return (telling.length > 0 ? telling : [...candidates])
    .sort((a, b) => a.paragraph - b.paragraph)
    .slice(0, MOST_RANKED);
}

function likeness(vectors: readonly Vector[], a: number, b: number): number {
  return cosine(vectors[a] ?? new Map(), vectors[b] ?? new Map());
}

/** Dated articles in the order of publication; undated ones stay where they are. */
function placesInTime(articles: readonly Article[]): ReadonlyMap<Article, number> {
  const dated = articles
    .filter((article) => article.head.published)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
  let next = 0;
  return new Map(articles.map((article, at) => [(article.head.published && dated[next++]) || article, at]));
}

function timeOf({ head }: Article): string {
  return `${head.published?.date} ${head.published?.time ?? ''}`;
}
