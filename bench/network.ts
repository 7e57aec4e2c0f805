import { type Network, standardised, type Unit } from '../src/search/network.ts';
import { adam, spreadOf } from './descent.ts';
import { randomFrom } from './random.ts';
import { type Choice, fitChoices, oddsOf } from './softmax.ts';

export interface Case {
  readonly signals: readonly number[];
  /** What the network should say, 0…1. */
  readonly target: number;
  /** How much it counts. */
  readonly weight: number;
  /** What another network says, which this one's output is multiplied by; 1 where there is none. */
  readonly given?: number;
}

/** Units of the hidden layer. On the development questions 8 tell answers within a thousandth as well, but put fewer news passages first. */
const UNITS = 16;

/** How long and how freely a network is fitted. */
interface Fitting {
  readonly epochs: number;
  /** On the weights of standardised signals. */
  readonly ridge: number;
}

/** The step at the beginning, which falls to nothing, and how many cases or choices make one. */
interface Pace {
  readonly step: number;
  readonly batch: number;
}

const CASES: Pace = { step: 0.005, batch: 256 };
const CHOICES: Pace = { step: 0.01, batch: 128 };

/** Fits a network by stochastic gradient descent on the cross-entropy; the same cases give the same network. */
export function fitNetwork(cases: readonly Case[], size: number, fitting: Fitting): Network {
  const scale = scaleOf(
    cases.map(({ signals }) => signals),
    size,
  );
  const scaled = cases.map(({ signals }) => standardised(signals, scale));
  const weightsOf = cases.map(({ weight }) => weight);
  const fitted = descended(size, weightsOf, { ...fitting, ...CASES }, (at, { forward, backward }) => {
    const signals = scaled[at] as Float64Array;
    const { target, given = 1 } = cases[at] as Case;
    const outputs = new Float64Array(UNITS);
    const own = 1 / (1 + Math.exp(-forward(signals, outputs)));
    const unexplained = given < 1 ? (1 - own) / (1 - given * own) : 1;
    backward(signals, outputs, (given * own - target) * unexplained);
  });
  return { ...scale, ...fitted };
}

/**
 * Fits a network that prefers the right options of choices by the same loss as fitChoices: the mean of one and of what
 * that fits, since alone it learns what is particular to some sets better than what all have in common.
 */
export function fitChoiceNetwork(
  choices: readonly Choice[],
  size: number,
  fitting: Fitting,
  ridge: number,
): Network {
  const scale = scaleOf(
    choices.flatMap(({ options }) => options),
    size,
  );
  const scaled = choices.map((choice) => ({
    ...choice,
    options: choice.options.map((signals) => standardised(signals, scale)),
  }));
  const weightsOf = choices.map(({ weight }) => weight);
  const fitted = descended(size, weightsOf, { ...fitting, ...CHOICES }, (at, { forward, backward }) => {
    const { options, right } = scaled[at] as (typeof scaled)[number];
    const outputs = options.map(() => new Float64Array(UNITS));
    const odds = oddsOf(options.map((signals, option) => forward(signals, outputs[option] as Float64Array)));
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    const ofRight = right.reduce((sum, option) => sum + (odds[option] as number), 0);
    for (const [option, signals] of options.entries()) {
      const odd = odds[option] as number;
      backward(
        signals,
        outputs[option] as Float64Array,
        odd / all - (right.includes(option) ? odd / ofRight : 0),
      );
    }
  });
  const linear = fitChoices(
    scaled.map((choice) => ({ ...choice, options: choice.options.map((signals) => [...signals]) })),
    size,
    ridge,
  );
  return {
    ...scale,
    straight: fitted.straight.map((weight, at) => (weight + (linear.weights[at] ?? 0)) / 2),
    units: fitted.units.map((unit) => ({ ...unit, gain: unit.gain / 2 })),
    constant: fitted.constant / 2,
  };
}

function scaleOf(all: readonly (readonly number[])[], size: number): Pick<Network, 'means' | 'spreads'> {
  const sums = new Float64Array(size);
  for (const signals of all) {
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] as number) + (signals[at] as number);
  }
  return { means: Array.from(sums, (sum) => sum / all.length), spreads: spreadOf(all, size) };
}

/** A network in training, as one case or choice sees it. */
interface Trained {
  /** What it says of signals; `outputs` are set to its units'. */
  readonly forward: (signals: Float64Array, outputs: Float64Array) => number;
  /** Adds to the gradient what the loss's slope by what it said comes to. */
  readonly backward: (signals: Float64Array, outputs: Float64Array, slope: number) => void;
}

/** Descends from the same start each time; `learn` is called with one at a time, as often as its weight tells. */
function descended(
  size: number,
  weightsOf: readonly number[],
  { epochs, ridge, step, batch }: Fitting & Pace,
  learn: (at: number, trained: Trained) => void,
): Omit<Network, 'means' | 'spreads'> {
  const random = randomFrom(1);
  const draw = drawer(weightsOf, random);
  // Of each unit the weights, its constant and its gain; then the straight weights and the constant.
  const width = size + 2;
  const straightFrom = UNITS * width;
  const weights = Float64Array.from({ length: straightFrom + size + 1 }, (_, at) =>
    at < straightFrom && at % width !== size ? (random() - 0.5) / Math.sqrt(size) : 0,
  );
  const gradient = new Float64Array(weights.length);
  const trained = inTraining(weights, gradient, size, batch);
  const steps = Math.ceil((epochs * weightsOf.length) / batch);
  const descend = adam(weights.length, step);
  for (let round = 0; round < steps; round += 1) {
    for (let at = 0; at < weights.length; at += 1) gradient[at] = ridge * (weights[at] as number);
    for (let drawn = 0; drawn < batch; drawn += 1) learn(draw(), trained);
    descend(weights, gradient, 1 - round / steps);
  }
  const part = (from: number, length: number) => [...weights.subarray(from, from + length)];
  const units = Array.from({ length: UNITS }, (_, unit): Unit => {
    const [constant = 0, gain = 0] = part(unit * width + size, 2);
    return { weights: part(unit * width, size), constant, gain };
  });
  return { straight: part(straightFrom, size), units, constant: weights[weights.length - 1] ?? 0 };
}

function inTraining(weights: Float64Array, gradient: Float64Array, size: number, batch: number): Trained {
  const width = size + 2;
  const straight = UNITS * width;
  const forward = (signals: Float64Array, outputs: Float64Array) => {
    let score = weights[weights.length - 1] as number;
    for (let at = 0; at < size; at += 1)
      score += (weights[straight + at] as number) * (signals[at] as number);
    for (let unit = 0; unit < UNITS; unit += 1) {
      const from = unit * width;
      let sum = weights[from + size] as number;
      for (let at = 0; at < size; at += 1) sum += (weights[from + at] as number) * (signals[at] as number);
      outputs[unit] = Math.tanh(sum);
      score += (weights[from + size + 1] as number) * (outputs[unit] as number);
    }
    return score;
  };
  const backward = (signals: Float64Array, outputs: Float64Array, slope: number) => {
    const pull = slope / batch;
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
  };
  return { forward, backward };
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

/** A network as source text, to five places. */
export function networkText({ means, spreads, straight, units, constant }: Network): string {
  const short = (value: number) => String(Number(value.toPrecision(5)));
  const row = (values: readonly number[]) => `[${values.map(short).join(', ')}]`;
  const rows = units.map(
    (unit) =>
      `    { weights: ${row(unit.weights)}, constant: ${short(unit.constant)}, gain: ${short(unit.gain)} },\n`,
  );
  return `{
  means: ${row(means)},
  spreads: ${row(spreads)},
  straight: ${row(straight)},
  units: [
${rows.join('')}  ],
  constant: ${short(constant)},
}`;
}
