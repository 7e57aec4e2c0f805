/** A fitted network: one hidden layer of tanh units, and a straight way past it. */
export interface Network {
  /** Each signal's mean and standard deviation: the network sees how many of the latter it lies off the former. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly straight: readonly number[];
  readonly units: readonly Unit[];
  readonly constant: number;
}

export interface Unit {
  readonly weights: readonly number[];
  readonly constant: number;
  /** What its output counts. */
  readonly gain: number;
}

/** Signals further off the mean than this count as this far: a freak must not decide alone. Standard deviations. */
const FURTHEST = 4;

/** The signals as a network sees them. */
export function standardised(
  signals: readonly number[],
  { means, spreads }: Pick<Network, 'means' | 'spreads'>,
): Float64Array {
  const seen = new Float64Array(signals.length);
  for (let at = 0; at < signals.length; at += 1) {
    const off = ((signals[at] as number) - (means[at] as number)) / (spreads[at] as number);
    seen[at] = Math.max(-FURTHEST, Math.min(FURTHEST, off));
  }
  return seen;
}

/** The network's output as a probability. */
export function networkProbability(network: Network, signals: readonly number[]): number {
  return 1 / (1 + Math.exp(-networkScore(network, signals)));
}

/** The network's output as it is, for putting things in order. */
export function networkScore(network: Network, signals: readonly number[]): number {
  const seen = standardised(signals, network);
  let score = network.constant + product(network.straight, seen);
  for (const { weights, constant, gain } of network.units) {
    score += gain * Math.tanh(constant + product(weights, seen));
  }
  return score;
}

function product(weights: readonly number[], seen: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < seen.length; at += 1) sum += (weights[at] as number) * (seen[at] as number);
  return sum;
}
