import { type Candidate, type Facts, factsOf } from '../src/quotations/said-facts.ts';

/** The facts that speak for or against words in quotation marks being somebody's, alone or two together. */
const SIGNALS: readonly (readonly [keyof Facts] | readonly [keyof Facts, keyof Facts])[] = [
  ['evidence'],
  ['length'],
  ['shape'],
  ['capitals'],
  ['left'],
  ['right'],
  ['cue'],
  ['inside'],
  ['quotations'],
  ['earlier'],
  ['behind'],
  ['ahead'],
  ['unclosed'],
  ['torn'],
  ['goesOn'],
  ['hasCue'],
  ['ofSpeech'],
  ['adverb'],
  ['verb', 'shape'],
  ['kind', 'shape'],
  ['inside', 'shape'],
  ['left', 'shape'],
  ['left', 'right'],
  ['left', 'evidence'],
  ['left', 'length'],
  ['right', 'shape'],
  ['right', 'evidence'],
  ['right', 'length'],
  ['quotations', 'shape'],
  ['cue', 'length'],
  ['cue', 'shape'],
  ['sentence', 'length'],
];

/** A signal as it is weighed: a fact and its value, and another that stands with it. */
export type Signal = readonly [keyof Facts, string, (keyof Facts)?, string?];

/** What of a candidate is weighed, as names that read back to signals. */
export function signalsOf(candidate: Candidate): string[] {
  const facts = factsOf(candidate);
  return SIGNALS.flatMap(([fact, other]) => {
    if (facts[fact] === '' || (other && facts[other] === '')) return [];
    const signal: Signal = other ? [fact, facts[fact], other, facts[other]] : [fact, facts[fact]];
    return JSON.stringify(signal);
  });
}
