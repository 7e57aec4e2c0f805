/**
 * Fits the ranking on development questions and writes src/search/ranking-weights.ts:
 * node dist/bench/fit-ranking.js SET.json... --extra PASSAGES.jsonl.gz --out src/search/ranking-weights.ts
 *
 * Every set is asked alone and hidden among the extra passages, clean and with typos. A third of the subjects
 * (Wikipedia articles, days of news) is held out to judge by; the figures in the written file are theirs.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Linear, scoreOf } from '../src/search/linear.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { PASSAGE_SIGNALS, SENTENCE_SIGNALS } from '../src/search/signals.ts';
import {
  type Asked,
  holdsAnswer,
  indexed,
  isHeldOut,
  type QuestionSet,
  readPassages,
  readSet,
} from './data.ts';
import { share } from './report.ts';
import { type Choice, fitChoices } from './softmax.ts';
import { withTypos } from './typos.ts';

/** Passages and sentences to choose from, of so many questions asked. */
interface Choices {
  readonly asked: number;
  readonly passages: Choice[];
  readonly sentences: Choice[];
}

/** One way of asking a set. */
interface Trial {
  readonly name: string;
  readonly learnt: Choices;
  readonly heldOut: Choices;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { extra: { type: 'string' }, out: { type: 'string' } },
});
if (positionals.length === 0 || !values.extra || !values.out) {
  throw new Error('usage: fit-ranking SET.json... --extra PASSAGES.jsonl.gz --out FILE.ts');
}

const extra = readPassages(values.extra);
const sets = positionals.map((path) => ({ name: basename(path, '.json'), set: readSet(path) }));
const trials = sets.flatMap(({ name, set }) =>
  [false, true].flatMap((hidden) => {
    const index = PassageIndex.of([...set.passages, ...(hidden ? extra : [])].map(indexed));
    return [false, true].map((typos): Trial => {
      const asked = (heldOut: boolean) => ask(index, set, typos, heldOut);
      const full = `${name}${hidden ? ' hidden' : ''}${typos ? ' typos' : ''}`;
      return { name: full, learnt: asked(false), heldOut: asked(true) };
    });
  }),
);

function ask(index: PassageIndex, set: QuestionSet, typos: boolean, heldOut: boolean): Choices {
  const questions = set.questions.filter(
    ({ answerable, passageId }) => answerable !== false && passageId && isHeldOut(passageId) === heldOut,
  );
  const choices = questions.map((question) => choicesOf(index, question, typos, 1 / questions.length));
  return {
    asked: questions.length,
    passages: choices.flatMap(({ passage }) => passage),
    sentences: choices.flatMap(({ sentence }) => sentence),
  };
}

function choicesOf(index: PassageIndex, question: Asked, typos: boolean, weight: number) {
  const { ranked } = index.explain(typos ? withTypos(question.text) : question.text);
  const at = ranked.findIndex(({ reading }) => reading.id === question.passageId);
  const right = ranked[at];
  if (!right) return { passage: [], sentence: [] };
  const answering = right.reading.sentences.flatMap(({ start, end }, sentence) =>
    holdsAnswer(right.reading.text.slice(start, end), question) ? [sentence] : [],
  );
  const isChoice = answering.length > 0 && answering.length < right.reading.sentences.length;
  return {
    passage: [{ options: ranked.map(({ measured }) => measured.signals), right: [at], weight }],
    sentence: isChoice ? [{ options: right.measured.sentences, right: answering, weight }] : [],
  };
}

/** Share of questions whose right option comes first: of all that were asked, found by the exact index or not. */
function rightFirst(model: Linear, choices: readonly Choice[], asked: number): string {
  const right = choices.filter(({ options, right }) => {
    const scores = options.map((signals) => scoreOf(model, signals));
    return right.includes(scores.indexOf(Math.max(...scores)));
  });
  return share(right.length, asked);
}

const passageModel = fitChoices(
  trials.flatMap(({ learnt }) => learnt.passages),
  PASSAGE_SIGNALS.length,
);
const sentenceModel = fitChoices(
  trials.flatMap(({ learnt }) => learnt.sentences),
  SENTENCE_SIGNALS.length,
);

const figures = trials.map(({ name, heldOut: { asked, passages, sentences } }) => {
  const first = rightFirst(passageModel, passages, asked);
  const sentence = rightFirst(sentenceModel, sentences, sentences.length);
  return `${name}: ${asked} questions, candidate ${share(passages.length, asked)}, first ${first}, sentence ${sentence}`;
});
for (const figure of figures) console.log(figure);

const written = ({ weights }: Linear, names: readonly string[]) =>
  `{\n  weights: [\n${weights.map((weight, at) => `    ${Number(weight.toFixed(4))}, // ${names[at]}\n`).join('')}  ],\n  constant: 0,\n}`;
writeFileSync(
  values.out,
  `import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached on held-out subjects, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
${figures.map((figure) => ` * ${figure}\n`).join('')} */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = ${written(sentenceModel, SENTENCE_SIGNALS)};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = ${written(passageModel, PASSAGE_SIGNALS)};
`,
);
