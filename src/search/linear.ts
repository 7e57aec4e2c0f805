/** A fitted linear model: a weight for each signal, in the signals' order, and a constant. */
export interface Linear {
  readonly weights: readonly number[];
  readonly constant: number;
}

export function scoreOf({ weights, constant }: Linear, signals: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (signals[index] ?? 0), constant);
}
