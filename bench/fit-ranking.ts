/**
 * Fits the ranking on development questions and writes src/search/ranking-weights.ts:
 * node dist/tools/bench/fit-ranking.js SET.json... [--alone SET.json]... --extra PASSAGES.jsonl.gz --out src/search/ranking-weights.ts
 *
 * Every set is asked alone and hidden among the extra passages, clean and with typos; one that the extra passages
 * may answer too (news among news) alone only. The figures in the written file are cross-validated: each part of the
 * subjects is judged by weights fitted on the other parts. The weights are fitted on all of them.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Linear, scoreOf } from '../src/search/linear.ts';
import type { Network } from '../src/search/network.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { PASSAGE_MODEL } from '../src/search/ranking-weights.ts';
import { SENTENCE_SIGNALS } from '../src/search/sentence-signals.ts';
import { CLOSER_SIGNALS, closerScore, closerSignals, PASSAGE_SIGNALS } from '../src/search/signals.ts';
import { type Asked, holdsAnswer, indexed, PARTS, partOf, readPassages, readSet } from './data.ts';
import { fitArguments } from './fit-arguments.ts';
import { fitChoiceNetwork, networkText } from './network.ts';
import { share } from './report.ts';
import { type Choice, fitChoices } from './softmax.ts';
import { withTypos } from './typos.ts';

/** One question's passages and sentences to choose from; none where the exact index missed the right passage. */
interface Choices {
  readonly part: number;
  /** The question's. */
  readonly terms: number;
  readonly passage: Choice | null;
  /** The first of these passages, looked at closer. */
  readonly looked: readonly LookedAt[];
  readonly sentence: Choice | null;
}

type LookedAt = Parameters<typeof closerSignals>[0];

/** Models fitted on the same questions. */
interface Models {
  readonly passage: Linear;
  readonly closer: Network;
  readonly sentence: Linear;
}

/** One way of asking a set. */
interface Trial {
  readonly name: string;
  readonly asked: readonly Choices[];
}

/**
 * Of ridges 1e-4 to 3e-2, which differ by little more than chance, the one with most sentences right over all sets; of
 * networks fitted for 10 to 60 epochs with ridges 1e-3 to 1e-2 the soonest fitted that puts as many passages first as any.
 */
const RIDGE = 1e-2;
const CLOSER_FITTING = { epochs: 15, ridge: 3e-3 };
/** Passages of a question that the closer look is fitted and judged on: as many as it is given. */
const CLOSER = 12;
/** Of the passages as the passages' model ranks them now, so many may be among those: measuring them takes most of the time. */
const LOOKED_AT = 2 * CLOSER;

const given = fitArguments('fit-ranking');
const extra = readPassages(given.extra);
const sets = [
  ...given.sets.map((path) => ({ path, ways: [false, true] })),
  ...given.alone.map((path) => ({ path, ways: [false] })),
].map(({ path, ways }) => ({ name: basename(path, '.json'), set: readSet(path), ways }));
const trials = sets.flatMap(({ name, set, ways }) => {
  const questions = set.questions.filter(({ answerable, passageId }) => answerable !== false && passageId);
  return ways.flatMap((hidden) => {
    const index = PassageIndex.of([...set.passages, ...(hidden ? extra : [])].map(indexed));
    return [false, true].map(
      (typos): Trial => ({
        name: `${name}${hidden ? ' hidden' : ''}${typos ? ' typos' : ''}`,
        asked: questions.map((question) => choicesOf(index, question, typos, 1 / questions.length)),
      }),
    );
  });
});

function choicesOf(index: PassageIndex, question: Asked, typos: boolean, weight: number): Choices {
  const { ranked: lookedAtCloser, read } = index.explain(typos ? withTypos(question.text) : question.text);
  // The closer look puts some of the likeliest far back, by the weights as they are.
  const ranked = lookedAtCloser
    .map((one) => ({ ...one, score: scoreOf(PASSAGE_MODEL, one.measured.signals) }))
    .sort((a, b) => b.score - a.score);
  const at = ranked.findIndex(({ reading }) => reading.id === question.passageId);
  const part = partOf(question.passageId ?? '');
  const terms = read.terms.length;
  const right = ranked[at];
  if (!right) return { part, terms, passage: null, looked: [], sentence: null };
  const answering = right.reading.sentences.flatMap(({ start, end }, sentence) =>
    holdsAnswer(right.reading.text.slice(start, end), question) ? [sentence] : [],
  );
  const isChoice = answering.length > 0 && answering.length < right.reading.sentences.length;
  return {
    part,
    terms,
    passage: { options: ranked.map(({ measured }) => measured.signals), right: [at], weight },
    looked: ranked.slice(0, LOOKED_AT).map(({ measured }) => lookedAt(measured)),
    sentence: isChoice ? { options: right.measured.sentences(), right: answering, weight } : null,
  };
}

/** What is measured of a passage, without what it was measured by. */
function lookedAt({ signals, likeness, sentences }: LookedAt): LookedAt {
  const [own, ofSentences] = [likeness(), sentences()];
  return { signals, likeness: () => own, sentences: () => ofSentences };
}

function fitted(leftOut: number): Models {
  const asked = trials.flatMap((trial) => trial.asked).filter(({ part }) => part !== leftOut);
  const chosen = (choiceOf: (choices: Choices) => Choice | null) =>
    asked.flatMap((choices) => choiceOf(choices) ?? []);
  const passage = fitChoices(
    chosen((choices) => choices.passage),
    PASSAGE_SIGNALS.length,
    RIDGE,
  );
  const sentence = fitChoices(
    chosen((choices) => choices.sentence),
    SENTENCE_SIGNALS.length,
    RIDGE,
  );
  const closer = fitChoiceNetwork(
    chosen((choices) => closerChoice(choices, { passage, sentence })),
    CLOSER_SIGNALS.length,
    CLOSER_FITTING,
    RIDGE,
  );
  return { passage, closer, sentence };
}

/** The closer look at the best passages; none where the right one isn't among them. */
function closerChoice(
  { passage, looked }: Choices,
  models: Pick<Models, 'passage' | 'sentence'>,
): Choice | null {
  if (!passage) return null;
  const best = inOrder(passage, (signals) => scoreOf(models.passage, signals)).slice(0, CLOSER);
  const right = best.findIndex((at) => passage.right.includes(at));
  const measured = best.flatMap((at) => looked[at] ?? []);
  if (right < 0 || measured.length < best.length) return null;
  const options = measured.map((one) => closerSignals(one, models.sentence));
  return { options, right: [right], weight: passage.weight };
}

function isRightFirst(choice: Choice | null, scored: (signals: readonly number[]) => number): boolean {
  return choice?.right.includes(inOrder(choice, scored)[0] ?? -1) ?? false;
}

/** A choice's options, best first. */
function inOrder({ options }: Choice, scored: (signals: readonly number[]) => number): number[] {
  const scores = options.map(scored);
  return [...options.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

const parts = Array.from({ length: PARTS }, (_, part) => part);
const judges = parts.map(fitted);
const figures = trials.map(({ name, asked }) => {
  const right = (among: readonly Choices[], isRight: (choices: Choices, judge: Models) => boolean) =>
    share(among.filter((choices) => isRight(choices, judges[choices.part] as Models)).length, among.length);
  const first = right(asked, ({ passage }, judge) =>
    isRightFirst(passage, (signals) => scoreOf(judge.passage, signals)),
  );
  const closer = right(asked, (choices, judge) =>
    isRightFirst(closerChoice(choices, judge), (signals) =>
      closerScore(judge.closer, signals, choices.terms),
    ),
  );
  const candidates = share(asked.filter(({ passage }) => passage).length, asked.length);
  const sentence = right(
    asked.filter((choices) => choices.sentence),
    (choices, judge) => isRightFirst(choices.sentence, (signals) => scoreOf(judge.sentence, signals)),
  );
  return `${name}: ${asked.length} questions, candidate ${candidates}, first ${first}, closer ${closer}, sentence ${sentence}`;
});
for (const figure of figures) console.log(figure);
const models = fitted(PARTS);

const written = ({ weights }: Linear, names: readonly string[]) =>
  `{\n  weights: [\n${weights.map((weight, at) => `    ${Number(weight.toFixed(4))}, // ${names[at]}\n`).join('')}  ],\n  constant: 0,\n}`;
writeFileSync(
  given.out,
  `import type { Linear } from './linear.ts';
import type { Network } from './network.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the same after the closer look, the answering sentence chosen in the right passage (where it isn't the only one).
 *
${figures.map((figure) => ` * ${figure}\n`).join('')} */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = ${written(models.sentence, SENTENCE_SIGNALS)};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = ${written(models.passage, PASSAGE_SIGNALS)};

/* Over CLOSER_SIGNALS: ${CLOSER_SIGNALS.join(', ')}. */
export const CLOSER_MODEL: Network = ${networkText(models.closer)};
`,
);
