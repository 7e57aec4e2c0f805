import { type Network, standardised, type Unit } from '../src/search/network.ts';
import { adam, spreadOf } from './descent.ts';
import { randomFrom } from './random.ts';

export interface Case {
  readonly signals: readonly number[];
  /** What the network should say, 0…1. */
  readonly target: number;
  /** How much it counts. */
  readonly weight: number;
  /** What another network says, which this one's output is multiplied by; 1 where there is none. */
  readonly given?: number;
}

/** Units of the hidden layer. On the development questions 8 do within a thousandth as well. */
const UNITS = 16;
const BATCH = 256;
/** The step at the beginning; it falls to nothing. */
const STEP = 0.005;

/** How long and how freely a network is fitted. */
interface Fitting {
  readonly epochs: number;
  /** On the weights of standardised signals. */
  readonly ridge: number;
}

/** Fits a network by stochastic gradient descent on the cross-entropy; the same cases give the same network. */
export function fitNetwork(cases: readonly Case[], size: number, { epochs, ridge }: Fitting): Network {
  const all = cases.map(({ signals }) => signals);
  const spreads = spreadOf(all, size);
  const means = Array.from(
    { length: size },
    (_, at) => all.reduce((sum, signals) => sum + (signals[at] ?? 0), 0) / all.length,
  );
  const scaled = all.map((signals) => standardised(signals, { means, spreads }));
  const random = randomFrom(1);
  const draw = drawer(
    cases.map(({ weight }) => weight),
    random,
  );
  // Of each unit the weights, its constant and its gain; then the straight weights and the constant.
  const width = size + 2;
  const weights = Float64Array.from({ length: UNITS * width + size + 1 }, (_, at) =>
    at < UNITS * width && at % width !== size ? (random() - 0.5) / Math.sqrt(size) : 0,
  );
  const steps = Math.ceil((epochs * cases.length) / BATCH);
  const step = adam(weights.length, STEP);
  const gradient = new Float64Array(weights.length);
  for (let round = 0; round < steps; round += 1) {
    for (let at = 0; at < weights.length; at += 1) gradient[at] = ridge * (weights[at] as number);
    for (let drawn = 0; drawn < BATCH; drawn += 1) {
      const at = draw();
      addGradient(weights, scaled[at] as Float64Array, cases[at] as Case, gradient);
    }
    step(weights, gradient, 1 - round / steps);
  }
  const part = (from: number, length: number) => [...weights.subarray(from, from + length)];
  const units = Array.from({ length: UNITS }, (_, unit): Unit => {
    const [constant = 0, gain = 0] = part(unit * width + size, 2);
    return { weights: part(unit * width, size), constant, gain };
  });
  const straight = part(UNITS * width, size);
  return { means, spreads, straight, units, constant: weights[weights.length - 1] ?? 0 };
}

/** Adds one case's share of a batch's gradient. */
function addGradient(
  weights: Float64Array,
  signals: Float64Array,
  { target, given = 1 }: Case,
  gradient: Float64Array,
): void {
  const size = signals.length;
  const width = size + 2;
  const straight = UNITS * width;
  const outputs = new Float64Array(UNITS);
  let score = weights[weights.length - 1] as number;
  for (let at = 0; at < size; at += 1) score += (weights[straight + at] as number) * (signals[at] as number);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const from = unit * width;
    let sum = weights[from + size] as number;
    for (let at = 0; at < size; at += 1) sum += (weights[from + at] as number) * (signals[at] as number);
    outputs[unit] = Math.tanh(sum);
    score += (weights[from + size + 1] as number) * (outputs[unit] as number);
  }
  const own = 1 / (1 + Math.exp(-score));
  const unexplained = given < 1 ? (1 - own) / (1 - given * own) : 1;
  const pull = ((given * own - target) * unexplained) / BATCH;
  const add = (at: number, value: number) => {
    gradient[at] = (gradient[at] as number) + value;
  };
  for (let at = 0; at < size; at += 1) add(straight + at, pull * (signals[at] as number));
  add(weights.length - 1, pull);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const from = unit * width;
    const output = outputs[unit] as number;
    const inner = pull * (weights[from + size + 1] as number) * (1 - output * output);
    for (let at = 0; at < size; at += 1) add(from + at, inner * (signals[at] as number));
    add(from + size, inner);
    add(from + size + 1, pull * output);
  }
}

/** Draws indices, each as often as its weight tells. */
function drawer(weights: readonly number[], random: () => number): () => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (const [at, weight] of weights.entries()) {
    total += weight;
    sums[at] = total;
  }
  return () => {
    const drawn = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Probability that one of the first is believed more than one of the others (area under the ROC curve). */
export function areaUnder(first: readonly number[], others: readonly number[]): number {
  const all = [
    ...first.map((belief) => ({ belief, isFirst: true })),
    ...others.map((belief) => ({ belief, isFirst: false })),
  ].sort((a, b) => a.belief - b.belief);
  let [below, pairs] = [0, 0];
  for (const { isFirst } of all) {
    if (isFirst) pairs += below;
    else below += 1;
  }
  return pairs / Math.max(1, first.length * others.length);
}
