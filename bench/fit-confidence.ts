/**
 * Fits how far an answer can be believed and writes src/search/confidence-weights.ts:
 * node dist/tools/bench/fit-confidence.js SET.json... [--alone SET.json]... --extra PASSAGES.jsonl.gz --out src/search/confidence-weights.ts
 *
 * A question is unanswerable when its subject (a Wikipedia article, a month of news) isn't in the index: indexes of
 * many sizes hold some of the subjects, and are asked about those and as many others. Some are hidden among the
 * extra passages, except for sets that those may answer too (news among news), which are given as alone. Questions
 * that a set itself marks as unanswerable are asked of its whole: from these is learnt, beside the others, what tells
 * a passage that answers from one that is only about the same.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  CONFIDENCE_SIGNALS,
  type ConfidenceModel,
  confidenceOf,
  DETAIL_SIGNALS,
  detailOf,
} from '../src/search/confidence.ts';
import { networkProbability } from '../src/search/network.ts';
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
import { areaUnder, type Case, fitNetwork, networkText } from './network.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { share } from './report.ts';
import { withTypos } from './typos.ts';

interface Judged extends Case {
  readonly part: number;
  readonly isHeld: boolean;
  /** The passage that comes first is the question's or holds its answer. */
  readonly isRight: boolean;
  readonly hasTypos: boolean;
  /** The set itself says whether it is answerable: its subject is there. */
  readonly isMarked: boolean;
}

/** A case among all others. */
interface Fitted extends Judged {
  readonly isHidden: boolean;
}

interface Trial {
  readonly name: string;
  /** Half of the set among the extra passages. */
  readonly isHidden: boolean;
  readonly cases: readonly Judged[];
}

/** Passages of an index, about; how many such indexes are asked, and how much of each. The smallest is a few short articles. */
const SIZES = [
  { passages: 12, indexes: 10, asked: 160 },
  { passages: 60, indexes: 6, asked: 200 },
  { passages: 120, indexes: 4, asked: 600 },
  { passages: 500, indexes: 3, asked: 400 },
];
/** The same for indexes that hold half of a set, alone where that is more than the largest of these, and hidden. */
const HALF = { indexes: 2, asked: 2000 };
const HIDDEN = { indexes: 10, asked: 800 };
const TYPO_SHARE = 1 / 4;
/** Questions with typos count half: figures are without. */
const TYPO_WEIGHT = 1 / 2;
/** A subject among many others is the hardest to tell, and few trials are of such: for telling it they count more. */
const HIDDEN_WEIGHT = 4;
/** What to say where the sources hold the answer, but another passage comes first. */
const HELD_ELSEWHERE = 1 / 2;
/**
 * Of ridges 1e-4 to 8e-3 and 20 to 40 epochs those that do best in all trials: for the details fewer trials tell than
 * for the subject, and by signals that count in some of them only, so these weights are held less small.
 */
const SUBJECT_FITTING = { epochs: 30, ridge: 3e-3 };
const DETAIL_FITTING = { epochs: 40, ridge: 1e-4 };
/** From this on an answer is believed, for the figures. */
const BELIEVED = 1 / 2;

const given = fitArguments('fit-confidence');
const extra = PassageIndex.of(readPassages(given.extra).map(indexed));
const trials = [
  ...given.sets.flatMap((path) => trialsOf(basename(path, '.json'), readSet(path), true)),
  ...given.alone.flatMap((path) => trialsOf(basename(path, '.json'), readSet(path), false)),
];

function trialsOf(name: string, set: QuestionSet, isHidden: boolean): Trial[] {
  const random = randomFrom(seedOf(name));
  const answered = { ...set, questions: set.questions.filter(({ answerable }) => answerable !== false) };
  const half = Math.floor(set.passages.length / 2);
  const largest = Math.max(...SIZES.map(({ passages }) => passages));
  const alone = [
    ...SIZES.filter(({ passages }) => passages <= half),
    ...(half > largest ? [{ passages: half, ...HALF }] : []),
  ].map(
    ({ passages, indexes, asked }): Trial => ({
      name: `${name} ${passages}`,
      isHidden: false,
      cases: Array.from({ length: indexes }).flatMap(() =>
        halfRemoved(answered, new PassageIndex(), passages, asked, random),
      ),
    }),
  );
  const hidden = Array.from({ length: isHidden ? HIDDEN.indexes : 0 }).flatMap(() =>
    halfRemoved(answered, extra, half, HIDDEN.asked, random),
  );
  const isMarked = answered.questions.length < set.questions.length;
  const marked = isMarked
    ? casesOf(
        PassageIndex.of(set.passages.map(indexed)),
        set.questions,
        ({ answerable }) => answerable !== false,
        random,
        true,
      )
    : [];
  return [
    ...alone,
    { name: `${name} hidden`, isHidden: true, cases: hidden },
    { name: `${name} marked`, isHidden: false, cases: marked },
  ].filter(({ cases }) => cases.length > 0);
}

/** Asks an index while it holds so many passages of some of the subjects. */
function halfRemoved(
  { passages, questions }: QuestionSet,
  index: PassageIndex,
  size: number,
  most: number,
  random: () => number,
): Judged[] {
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
  const ids = new Set(held.map(({ id }) => id));
  const isHeld = ({ passageId = '' }: Asked) => ids.has(passageId);
  const isAway = ({ passageId = '' }: Asked) => !kept.has(subjectOf(passageId));
  const mixed = shuffled(questions, random);
  const both = [...mixed.filter(isHeld).slice(0, most / 2), ...mixed.filter(isAway).slice(0, most / 2)];
  for (const passage of held) index.add(indexed(passage));
  const cases = casesOf(index, both, isHeld, random);
  for (const id of ids) index.remove(id);
  return cases;
}

function casesOf(
  index: PassageIndex,
  asked: readonly Asked[],
  isHeld: (question: Asked) => boolean,
  random: () => number,
  isMarked = false,
): Judged[] {
  const ways = asked.flatMap((question) =>
    (random() < TYPO_SHARE ? [false, true] : [false]).map((hasTypos) => ({ question, hasTypos })),
  );
  const weight = 1 / ways.length;
  return ways.flatMap(({ question, hasTypos }): Judged[] => {
    const { ranked, confidence } = index.explain(hasTypos ? withTypos(question.text) : question.text);
    const best = ranked[0]?.reading;
    if (!best) return [];
    const held = isHeld(question);
    const isRight = held && (best.id === question.passageId || holdsAnswer(best.text, question));
    return [
      {
        signals: confidence,
        target: isRight ? 1 : held ? HELD_ELSEWHERE : 0,
        weight: weight * (hasTypos ? TYPO_WEIGHT : 1),
        isHeld: held,
        isRight,
        hasTypos,
        isMarked,
        part: partOf(question.passageId ?? ''),
      },
    ];
  });
}

// Every trial counts the same, however many indexes it asked.
const all = trials.flatMap(({ isHidden, cases }): Fitted[] => {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return cases.map((one) => ({ ...one, isHidden, weight: one.weight / total }));
});
const judges = Array.from({ length: PARTS }, (_, part) => fitted(all.filter((one) => one.part !== part)));

/** The second network is fitted on what the first leaves open. */
function fitted(cases: readonly Fitted[]): ConfidenceModel {
  const subject = fitNetwork(
    cases
      .filter(({ isMarked }) => !isMarked)
      .map((one) => ({ ...one, weight: one.weight * (one.isHidden ? HIDDEN_WEIGHT : 1) })),
    CONFIDENCE_SIGNALS.length,
    SUBJECT_FITTING,
  );
  const detail = fitNetwork(
    cases.map((one) => ({
      ...one,
      signals: detailOf(one.signals),
      given: networkProbability(subject, one.signals),
    })),
    DETAIL_SIGNALS.length,
    DETAIL_FITTING,
  );
  return { subject, detail };
}

const figures = trials.map(({ name, cases }) => {
  const judged = cases
    .filter(({ hasTypos }) => !hasTypos)
    .map((one) => ({ ...one, belief: confidenceOf(judges[one.part] as ConfidenceModel, one.signals) }));
  const held = judged.filter(({ isHeld }) => isHeld);
  const right = judged.filter(({ isRight }) => isRight);
  const others = judged.filter(({ isHeld }) => !isHeld);
  const beliefs = (of: typeof judged) => of.map(({ belief }) => belief);
  const believed = (of: typeof judged) => of.filter(({ belief }) => belief >= BELIEVED).length;
  const areas = [held, right].map((of) => areaUnder(beliefs(of), beliefs(others)).toFixed(3));
  return `${name}: ${judged.length} questions, area ${areas[0]}, of those held rightly ${areas[1]}, believed ${share(believed(right), held.length)} of those held rightly, ${share(believed(others), others.length)} of the others`;
});
for (const figure of figures) console.log(figure);

const { subject, detail } = fitted(all);
writeFileSync(
  given.out,
  `import type { ConfidenceModel } from './confidence.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject, without typos: the area under the curve of
 * questions whose subject the index holds (or, marked, that are marked as answerable) against the others, the same of
 * those only whose passage came first, and in % who is believed at a confidence of one half.
 *
${figures.map((figure) => ` * ${figure}\n`).join('')} */

/*
 * Over CONFIDENCE_SIGNALS: ${CONFIDENCE_SIGNALS.join(', ')};
 * and DETAIL_SIGNALS: ${DETAIL_SIGNALS.join(', ')}.
 */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  subject: ${networkText(subject)},
  detail: ${networkText(detail)},
};
`,
);
