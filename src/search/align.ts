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
 * O(fragment · text) time, O(fragment) memory.
 *
 * @param text for each word of the text how much it agrees with each of the fragment's, 0 (not) … 1 (the same);
 *   undefined where with none
 */
export function align(fragment: number, text: readonly (Float32Array | undefined)[]): Alignment {
  // The cell at i holds the best score that ends before word i of the fragment, and where in the text it began.
  let [scores, froms] = [new Float64Array(fragment + 1), new Int32Array(fragment + 1)];
  let [lastScores, lastFroms] = [new Float64Array(fragment + 1), new Int32Array(fragment + 1)];
  let [bestScore, bestFrom, bestTo] = [0, -1, -1];
  let isOpen = false;
  for (let j = 0; j < text.length; j += 1) {
    const agreements = text[j];
    // Nothing has begun, and this word begins nothing.
    if (!isOpen && agreements === undefined) continue;
    const [spareScores, spareFroms] = [lastScores, lastFroms];
    lastScores = scores;
    lastFroms = froms;
    scores = spareScores;
    froms = spareFroms;
    isOpen = false;
    let diagonal = lastScores[0] as number;
    let before = scores[0] as number;
    for (let i = 0; i < fragment; i += 1) {
      const agreed = agreements === undefined ? 0 : (agreements[i] as number);
      let score = diagonal + (agreed > 0 ? agreed : -EXCHANGE);
      let from = diagonal > 0 ? (lastFroms[i] as number) : j;
      diagonal = lastScores[i + 1] as number;
      const skippingText = diagonal - GAP;
      if (skippingText > score) {
        score = skippingText;
        from = lastFroms[i + 1] as number;
      }
      const skippingFragment = before - GAP;
      if (skippingFragment > score) {
        score = skippingFragment;
        from = froms[i] as number;
      }
      before = score > 0 ? score : 0;
      scores[i + 1] = before;
      if (score > 0) isOpen = true;
      froms[i + 1] = from;
      if (agreed > 0 && score > bestScore) {
        bestScore = score;
        bestFrom = from;
        bestTo = j;
      }
    }
  }
  return { score: bestScore, from: bestFrom, to: bestTo };
}
