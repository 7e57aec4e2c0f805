/** A fitted linear model: a weight for each signal, in the signals' order, and a constant. */
export interface Linear {
  readonly weights: readonly number[];
  readonly constant: number;
}

export function scoreOf({ weights, constant }: Linear, signals: readonly number[]): number {
  let score = constant;
  for (let at = 0; at < weights.length; at += 1) score += (weights[at] as number) * (signals[at] ?? 0);
  return score;
}
