import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { type Linear, scoreOf } from '../search/linear.ts';
import { ANSWER_MODEL, PARAGRAPH_MODEL } from './answer-weights.ts';
import { type Candidate, isOnlyWished, type Wanted } from './candidates.ts';
import { concerns } from './concerns.ts';
import { confidenceSignal, EVIDENCE, evidenceIn } from './evidence.ts';
import type { Library } from './library.ts';
import { orderOf } from './limits.ts';
import { withSynonyms } from './passage-wording.ts';
import { tokensIn } from './read-text.ts';
import { searched } from './searched.ts';

/** Passages that are read. */
const READ = 30;

/** A sentence that may answer, and what speaks for it (evidence.ts). */
export interface Read extends Candidate {
  readonly evidence: readonly number[];
  /** 0…1: the probability that it answers. */
  readonly belief: number;
  /** 0…1: the probability that its paragraph does, by this sentence or by another. */
  readonly beliefInParagraph: number;
}

/** A sentence read in other words answers from this probability on, and a paragraph from that. */
export const BELIEVED = 0.33;
export const BELIEVED_IN_PARAGRAPH = 0.6;

/**
 * The sentences that may answer a question, one of each paragraph, the likeliest first: the likeliest few, and all that
 * are believed. Paragraphs that can hold none of these by the question's words in them aren't read.
 */
export function readThrough(library: Library, wanted: Wanted, most: number): Read[] {
  const found = [...foundFor(library, wanted)].sort((a, b) => b.highestInParagraph - a.highestInParagraph);
  const read: { readonly order: number; readonly best: Read }[] = [];
  let least = 0;
  for (const { order, highest, highestInParagraph, sentences } of found) {
    if (highest < BELIEVED && highestInParagraph < Math.min(BELIEVED_IN_PARAGRAPH, least)) continue;
    const all = sentences();
    const [best] = all.sort((a, b) => b.belief - a.belief);
    if (!best) continue;
    const beliefInParagraph = Math.max(...all.map((one) => one.beliefInParagraph));
    read.push({ order, best: { ...best, beliefInParagraph } });
    read.sort((a, b) => b.best.beliefInParagraph - a.best.beliefInParagraph || a.order - b.order);
    least = read[most - 1]?.best.beliefInParagraph ?? 0;
  }
  return read.map(({ best }) => best);
}

/** The sentences of the passages that a question's words find, and others for them. */
export function readOn(library: Library, wanted: Wanted): Read[] {
  return foundFor(library, wanted).flatMap(({ sentences }) => sentences());
}

/** A passage that may answer. */
interface Found {
  readonly order: number;
  /** The highest probabilities that it can have: that a sentence of it answers, and that it does. */
  readonly highest: number;
  readonly highestInParagraph: number;
  /** Reads it. */
  readonly sentences: () => Read[];
}

function foundFor(library: Library, wanted: Wanted): Found[] {
  const { question, measure } = wanted;
  const { confidence } = searched(library.passages, question);
  const isInOrder = orderOf(question);
  const topic = measure.topic.map(({ word, weight }) => ({ stem: word.stem, weight }));
  const scores = new Map<string, number>();
  for (const text of [question, withSynonyms(library, question)]) {
    const found = searched(library.passages, text).hits.slice(0, READ);
    const best = found[0]?.score ?? 0;
    for (const { id, score } of found) scores.set(id, Math.max(scores.get(id) ?? -Infinity, score - best));
  }
  return [...scores].flatMap(([id, behind], order): Found[] => {
    const place = library.paragraph(id);
    if (!place || (wanted.within && place.article !== wanted.within)) return [];
    const seen = { confidence, behind, exact: library.passages.shareHeld(id, topic) };
    const highest = probabilityOf(highestScore(seen));
    const highestInParagraph = probabilityOf(highestScoreInParagraph(seen));
    const sentences = () => {
      if (!isInOrder(tokensIn(place.article, place.paragraph))) return [];
      const evidence = evidenceIn(library, wanted, { ...place, behind, confidence });
      return place.paragraph.sentences.flatMap((sentence, at) =>
        readSentence(library, wanted, place, sentence, at, behind, evidence),
      );
    };
    return [{ order, highest, highestInParagraph, sentences }];
  });
}

/** What is known of a passage before it is read. */
type Seen = Readonly<Record<'confidence' | 'behind' | 'exact', number>>;

/** The highest score of a sentence whose passage holds such a share of the question in its very words, by a model. */
function highestBy({ weights, constant }: Linear): (seen: Seen) => number {
  const weight = Object.fromEntries(EVIDENCE.map((name, at) => [name, weights[at] ?? 0])) as Weights;
  const unseen = mostUnseen(weight);
  return (seen) =>
    constant +
    weight.confidence * confidenceSignal(seen.confidence) +
    weight.behind * seen.behind +
    Math.max(0, weight.exact) * seen.exact +
    unseen;
}

const highestScore = highestBy(ANSWER_MODEL);
const highestScoreInParagraph = highestBy(PARAGRAPH_MODEL);

type Weights = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** The most that evidence adds which shows only when a passage is read: shares, and what is or isn't so. */
function mostUnseen(weight: Weights): number {
  return (
    Math.max(0, weight.meant, weight.done, weight.meant + weight.done + weight.meantAndDone) +
    Math.max(0, weight.meantNearby) +
    Math.max(0, weight.heaviestMissing) +
    Math.max(0, weight.typed, weight.typed + weight.beside, weight.vague) +
    Math.max(0, weight.first)
  );
}

function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function readSentence(
  library: Library,
  wanted: Wanted,
  { article, paragraph }: { article: Article; paragraph: Paragraph },
  sentence: Span,
  at: number,
  behind: number,
  evidenceOf: ReturnType<typeof evidenceIn>,
): Read[] {
  if (!concerns(library, wanted, article, paragraph, sentence)) return [];
  if (wanted.isDoneByOthers(article, sentence) || isOnlyWished(wanted, article, sentence)) return [];
  const answer = wanted.answering.in(article, sentence);
  if (!answer) return [];
  const { span: bold, isWhole, distance } = answer;
  const evidence = evidenceOf({ at, isWhole, distance });
  return [
    {
      article,
      paragraph,
      sentence,
      bold,
      score: behind,
      isWhole,
      distance,
      evidence,
      belief: probabilityOf(scoreOf(ANSWER_MODEL, evidence)),
      beliefInParagraph: probabilityOf(scoreOf(PARAGRAPH_MODEL, evidence)),
    },
  ];
}
