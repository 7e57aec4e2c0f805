/**
 * Fits how far an answer can be believed and writes src/search/confidence-weights.ts:
 * node dist/tools/bench/fit-confidence.js SET.json... [--alone SET.json]... --extra PASSAGES.jsonl.gz --out src/search/confidence-weights.ts
 *
 * A question is unanswerable when its subject (a Wikipedia article, a month of news) isn't in the index: indexes of
 * many sizes hold some of the subjects, and are asked about those and as many others, a third of the questions
 * with typos. One of them is hidden among the extra passages, except for sets that those may answer too (news
 * among news), which are given as alone. Sets that mark their own unanswerable questions are asked as they are. A case is right where the
 * passage that comes first is the question's or holds its answer.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CONFIDENCE_SIGNALS } from '../src/search/confidence.ts';
import { type Linear, probabilityOf } from '../src/search/linear.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import {
  type Asked,
  holdsAnswer,
  indexed,
  PARTS,
  partOf,
  type QuestionSet,
  readPassages,
  readSet,
  subjectOf,
  type TextPassage,
} from './data.ts';
import { fitArguments } from './fit-arguments.ts';
import { areaUnder, type Case, fitCases } from './logistic.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { share } from './report.ts';
import { withTypos } from './typos.ts';

interface Trial {
  readonly name: string;
  readonly cases: readonly (Case & { readonly part: number; readonly isHeld: boolean })[];
}

/** Passages of an index, about, and how many such indexes are asked. The smallest is one of a few short articles. */
const SIZES = [
  { passages: 12, indexes: 12 },
  { passages: 25, indexes: 12 },
  { passages: 60, indexes: 6 },
  { passages: 120, indexes: 4 },
  { passages: 500, indexes: 2 },
];
/** Questions asked of one index, half of them about what it doesn't hold. */
const ASKED = 160;
const ASKED_WITH_EXTRA = 800;
const TYPO_SHARE = 1 / 3;

const given = fitArguments('fit-confidence');
const extra = readPassages(given.extra);
const trials = [
  ...given.sets.flatMap((path) => trialsOf(basename(path, '.json'), readSet(path), true)),
  ...given.alone.flatMap((path) => trialsOf(basename(path, '.json'), readSet(path), false)),
];

function trialsOf(name: string, set: QuestionSet, hiding: boolean): Trial[] {
  const random = randomFrom(seedOf(name));
  if (set.questions.some(({ answerable }) => answerable === false)) {
    const index = PassageIndex.of(set.passages.map(indexed));
    const asked = shuffled(set.questions, random).slice(0, ASKED_WITH_EXTRA * 2);
    return [{ name, cases: casesOf(index, asked, ({ answerable }) => answerable !== false, random) }];
  }
  const small = SIZES.filter(({ passages }) => passages * 2 <= set.passages.length).map(
    ({ passages, indexes }): Trial => ({
      name: `${name} ${passages}`,
      cases: Array.from({ length: indexes }).flatMap(() => halfRemoved(set, passages, [], ASKED, random)),
    }),
  );
  if (!hiding) return small;
  const hidden = halfRemoved(set, Math.floor(set.passages.length / 2), extra, ASKED_WITH_EXTRA, random);
  return [...small, { name: `${name} hidden`, cases: hidden }];
}

/** Asks an index that holds only some of the subjects. */
function halfRemoved(
  { passages, questions }: QuestionSet,
  size: number,
  others: readonly TextPassage[],
  most: number,
  random: () => number,
) {
  const asked = new Set(questions.map(({ passageId = '' }) => subjectOf(passageId)));
  const unasked = new Set(passages.map(({ id }) => subjectOf(id)).filter((subject) => !asked.has(subject)));
  // Half of the subjects asked about at most, filled up with others: there must be enough to ask in vain.
  const half = shuffled([...asked], random).slice(0, Math.ceil(asked.size / 2));
  const kept = new Set<string>();
  const held: TextPassage[] = [];
  for (const subject of [...half, ...shuffled([...unasked], random)]) {
    if (held.length >= size) break;
    kept.add(subject);
    held.push(...passages.filter(({ id }) => subjectOf(id) === subject));
  }
  held.length = Math.min(held.length, size);
  const index = PassageIndex.of([...held, ...others].map(indexed));
  const ids = new Set(held.map(({ id }) => id));
  const isHeld = ({ passageId = '' }: Asked) => ids.has(passageId);
  const isAway = ({ passageId = '' }: Asked) => !kept.has(subjectOf(passageId));
  const mixed = shuffled(questions, random);
  const both = [...mixed.filter(isHeld).slice(0, most / 2), ...mixed.filter(isAway).slice(0, most / 2)];
  return casesOf(index, both, isHeld, random);
}

function casesOf(
  index: PassageIndex,
  asked: readonly Asked[],
  isHeld: (question: Asked) => boolean,
  random: () => number,
) {
  return asked.flatMap((question) => {
    const { ranked, confidence } = index.explain(
      random() < TYPO_SHARE ? withTypos(question.text) : question.text,
    );
    const best = ranked[0]?.reading;
    if (!best) return [];
    const held = isHeld(question);
    const isRight = held && (best.id === question.passageId || holdsAnswer(best.text, question));
    return [
      { signals: confidence, isRight, isHeld: held, part: partOf(question.passageId ?? ''), weight: 1 },
    ];
  });
}

const all = trials.flatMap(({ cases }) => cases.map((one) => ({ ...one, weight: 1 / cases.length })));
const judges = Array.from({ length: PARTS }, (_, part) =>
  fitCases(
    all.filter((one) => one.part !== part),
    CONFIDENCE_SIGNALS.length,
  ),
);
const figures = trials.map(({ name, cases }) => {
  const judged = judges.map((judge, part) => ({ judge, own: cases.filter((one) => one.part === part) }));
  const answered = judged.map(
    ({ judge, own }) =>
      areaUnder(
        judge,
        own.map((one) => ({ ...one, isRight: one.isHeld })),
      ) * own.length,
  );
  const area = answered.reduce((sum, value) => sum + value, 0) / cases.length;
  const sure = judged.flatMap(({ judge, own }) =>
    own.filter(({ signals }) => probabilityOf(judge, signals) >= 0.5),
  );
  return `${name}: ${cases.length} questions, area ${area.toFixed(3)}, believed at ½ ${share(sure.filter(({ isRight }) => isRight).length, cases.filter(({ isHeld }) => isHeld).length)} of those held rightly, ${share(sure.filter(({ isHeld }) => !isHeld).length, cases.filter(({ isHeld }) => !isHeld).length)} of the others`;
});
for (const figure of figures) console.log(figure);

const { weights, constant }: Linear = fitCases(all, CONFIDENCE_SIGNALS.length);
writeFileSync(
  given.out,
  `import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject: the area under the curve of questions
 * whose subject the index holds against others, and in % who is believed at a confidence of one half.
 *
${figures.map((figure) => ` * ${figure}\n`).join('')} */

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [
${weights.map((weight, at) => `    ${Number(weight.toFixed(4))}, // ${CONFIDENCE_SIGNALS[at]}\n`).join('')}  ],
  constant: ${Number(constant.toFixed(4))},
};
`,
);
