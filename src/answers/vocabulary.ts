import { words } from '../search/words.ts';

/** The words that a set of paragraphs is made of. */
export interface CorpusWords {
  /** Every folded word. */
  readonly vocabulary: ReadonlySet<string>;
  /** Every stem. */
  readonly stems: ReadonlySet<string>;
  /** Folded words that are never written without a capital, as written, the most frequent first: names mostly. */
  readonly names: ReadonlyMap<string, string>;
  /** The places of the paragraphs that hold a stem, in order. */
  holding(stem: string): readonly number[];
  /** The words that begin with a word's first letter, or its second, and are longer or shorter by so much at most. */
  shapedLike(folded: string, longerBy: number): string[];
  /** How much a word tells, by its stem: the fewer paragraphs hold it, the more (inverse document frequency). */
  rarity(stem: string): number;
}

/** Reads the words of paragraphs. Linear in their length. */
export function corpusWords(paragraphs: readonly string[]): CorpusWords {
  const vocabulary = new Set<string>();
  const holders = new Map<string, number[]>();
  const common = new Set<string>();
  const named = new Map<string, { written: string; count: number }>();
  for (const [place, text] of paragraphs.entries()) {
    const found = words(text);
    for (const { folded, start, end } of found) {
      vocabulary.add(folded);
      const written = text.slice(start, end);
      if (/^\p{Lu}/u.test(written)) {
        named.set(folded, { written, count: (named.get(folded)?.count ?? 0) + 1 });
      } else common.add(folded);
    }
    for (const { stem } of found) {
      const held = holders.get(stem);
      if (!held) holders.set(stem, [place]);
      else if (held.at(-1) !== place) held.push(place);
    }
  }
  const names = [...named]
    .filter(([folded]) => !common.has(folded))
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([folded, { written }]) => [folded, written] as const);
  return {
    vocabulary,
    stems: new Set(holders.keys()),
    names: new Map(names),
    holding: (stem) => holders.get(stem) ?? [],
    shapedLike: byShape([...vocabulary]),
    rarity: (stem) => Math.log(1 + paragraphs.length / (0.5 + (holders.get(stem)?.length ?? 0))),
  };
}

/** See `shapedLike`; in the words' own order. */
function byShape(all: readonly string[]): CorpusWords['shapedLike'] {
  const places = new Map<string, number[]>();
  for (const [place, word] of all.entries()) {
    const shape = `${word[0]}${word.length}`;
    const alike = places.get(shape);
    if (alike) alike.push(place);
    else places.set(shape, [place]);
  }
  return (folded, longerBy) => {
    const found: number[] = [];
    for (const letter of new Set(folded.slice(0, 2)))
      for (let length = folded.length - longerBy; length <= folded.length + longerBy; length += 1)
        found.push(...(places.get(`${letter}${length}`) ?? []));
    return found.sort((a, b) => a - b).map((place) => all[place] as string);
  };
}
