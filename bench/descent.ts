/** Adam (Kingma & Ba 2015) with its usual constants: a step of gradient descent, in place; `pace` shortens it. */
export function adam(
  size: number,
  rate: number,
): (weights: Float64Array, gradient: Float64Array, pace?: number) => void {
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  let round = 0;
  return (weights, gradient, pace = 1) => {
    round += 1;
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      const unbiasedMean = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const unbiasedSquare = (square[at] ?? 0) / (1 - 0.999 ** round);
      weights[at] = (weights[at] ?? 0) - (pace * rate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + 1e-8);
    }
  };
}

/** Standard deviation of each signal; 1 where it never changes. */
export function spreadOf(all: readonly (readonly number[])[], size: number): number[] {
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)];
  for (const signals of all) {
    for (let at = 0; at < size; at += 1) {
      const signal = signals[at] ?? 0;
      sums[at] = (sums[at] ?? 0) + signal;
      squares[at] = (squares[at] ?? 0) + signal * signal;
    }
  }
  return Array.from(
    sums,
    (sum, at) => Math.sqrt((squares[at] ?? 0) / all.length - (sum / all.length) ** 2) || 1,
  );
}
