import type { Evidence } from './evidence.ts';

/**
 * What of the question the likeliest passages hold, whichever comes first: a corpus that holds its subject may have
 * another of them than the best.
 */
export const ELSEWHERE_SIGNALS = [
  'mostRareFound', // highest share of the terms found in one, weighted by the square of their rarity
  'leastRarestMissing', // lowest rarity of the rarest term that one lacks
  'leastHeaviestMissing', // lowest weight of the heaviest term that one lacks, as a share of the question's
  'lackedByAll', // weight of terms that all of them lack, by the logarithm of the corpus' size
  'foundInFirst', // share of the terms found, weighted by rarity: mean of the first three
  'mostFound', // highest weight found in one, by the logarithm of the corpus' size
] as const;

/** Passages looked at, and the first of them. */
const TOP = 10;
const FIRST = 3;

export function elsewhereSignals({ question: { terms }, ranked, size }: Evidence): number[] {
  const likeliest = ranked.slice(0, TOP).map(({ measured }) => measured.held);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const rarities = terms.reduce((sum, { rarity }) => sum + rarity ** 2, 0) || 1;
  let [mostRare, leastRarest, leastHeaviest, first, most] = [0, Infinity, Infinity, 0, 0];
  const highest = new Float64Array(terms.length);
  for (const [place, held] of likeliest.entries()) {
    let [rare, rarest, heaviest, found] = [0, 0, 0, 0];
    for (const [term, { rarity, weight }] of terms.entries()) {
      const own = held[term] ?? 0;
      rare += rarity ** 2 * own;
      found += weight * own;
      rarest = Math.max(rarest, rarity * (1 - own));
      heaviest = Math.max(heaviest, weight * (1 - own));
      highest[term] = Math.max(highest[term] as number, own);
    }
    mostRare = Math.max(mostRare, rare);
    leastRarest = Math.min(leastRarest, rarest);
    leastHeaviest = Math.min(leastHeaviest, heaviest);
    most = Math.max(most, found);
    if (place < FIRST) first += found / Math.min(FIRST, likeliest.length);
  }
  const lacking = terms.reduce((sum, { weight }, term) => sum + weight * (1 - (highest[term] as number)), 0);
  return [
    mostRare / rarities,
    leastRarest,
    leastHeaviest / total,
    lacking / size,
    first / total,
    most / size,
  ];
}
