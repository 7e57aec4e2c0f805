import { words } from '../search/words.ts';

/** The words that a set of paragraphs is made of. */
export interface CorpusWords {
  /** Every folded word. */
  readonly vocabulary: ReadonlySet<string>;
  /** Every stem. */
  readonly stems: ReadonlySet<string>;
  /** Folded words that are never written without a capital, as written, the most frequent first: names mostly. */
  readonly names: ReadonlyMap<string, string>;
  /** How much a word tells, by its stem: the fewer paragraphs hold it, the more (inverse document frequency). */
  rarity(stem: string): number;
}

/** Reads the words of paragraphs. Linear in their length. */
export function corpusWords(paragraphs: readonly string[]): CorpusWords {
  const vocabulary = new Set<string>();
  const frequency = new Map<string, number>();
  const common = new Set<string>();
  const named = new Map<string, { written: string; count: number }>();
  for (const text of paragraphs) {
    const found = words(text);
    for (const { folded, start, end } of found) {
      vocabulary.add(folded);
      const written = text.slice(start, end);
      if (/^\p{Lu}/u.test(written)) {
        named.set(folded, { written, count: (named.get(folded)?.count ?? 0) + 1 });
      } else common.add(folded);
    }
    for (const stem of new Set(found.map((word) => word.stem))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }
  const names = [...named]
    .filter(([folded]) => !common.has(folded))
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([folded, { written }]) => [folded, written] as const);
  return {
    vocabulary,
    stems: new Set(frequency.keys()),
    names: new Map(names),
    rarity: (stem) => Math.log(1 + paragraphs.length / (0.5 + (frequency.get(stem) ?? 0))),
  };
}
