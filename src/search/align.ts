/** Words of a fragment against words of a text, where they agree best. */
export interface Alignment {
  /** Σ of the agreement of the words found in order, less the gaps between them. */
  readonly score: number;
  /** Indices of the first and last word of the text that take part; -1 where none does. */
  readonly from: number;
  readonly to: number;
}

/** What a word of the text costs that stands between two of the fragment's, and one of the fragment's left out. */
const GAP = 0.2;
/** What exchanging one word for another costs. */
const EXCHANGE = 0.3;

/**
 * The best local alignment, in order (Smith & Waterman 1981, linear gaps).
 * O(fragment · text) time, O(text) memory.
 *
 * @param agreement how much word `i` of the fragment agrees with word `j` of the text, 0 (not) … 1 (the same)
 */
export function align(
  fragment: number,
  text: number,
  agreement: (i: number, j: number) => number,
): Alignment {
  let scores = new Float64Array(text + 1);
  let froms = new Int32Array(text + 1).fill(-1);
  let best: Alignment = { score: 0, from: -1, to: -1 };
  for (let i = 0; i < fragment; i += 1) {
    const nextScores = new Float64Array(text + 1);
    const nextFroms = new Int32Array(text + 1).fill(-1);
    for (let j = 0; j < text; j += 1) {
      const agreed = agreement(i, j);
      let score = (scores[j] ?? 0) + (agreed > 0 ? agreed : -EXCHANGE);
      let from = (scores[j] ?? 0) > 0 ? (froms[j] ?? -1) : j;
      const skipText = (nextScores[j] ?? 0) - GAP;
      const skipFragment = (scores[j + 1] ?? 0) - GAP;
      if (skipText > score) [score, from] = [skipText, nextFroms[j] ?? -1];
      if (skipFragment > score) [score, from] = [skipFragment, froms[j + 1] ?? -1];
      if (score <= 0) continue;
      nextScores[j + 1] = score;
      nextFroms[j + 1] = from;
      if (score > best.score && agreed > 0) best = { score, from, to: j };
    }
    scores = nextScores;
    froms = nextFroms;
  }
  return best;
}
