import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { scoreOf } from '../search/linear.ts';
import { ANSWER_MODEL } from './answer-weights.ts';
import type { Candidate, Wanted } from './candidates.ts';
import { concerns, limitsOf } from './concerns.ts';
import { evidenceIn } from './evidence.ts';
import type { Library } from './library.ts';
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
}

/** The sentences that may answer a question, one of each paragraph, the likeliest first. */
export function readThrough(library: Library, wanted: Wanted): Read[] {
  const paragraphs = new Set<Paragraph>();
  return readOn(library, wanted)
    .sort((a, b) => b.belief - a.belief)
    .filter(({ paragraph }) => paragraphs.size < paragraphs.add(paragraph).size);
}

/** The sentences of the passages that a question's words find, and others for them. */
export function readOn(library: Library, wanted: Wanted): Read[] {
  const { question } = wanted;
  const { confidence } = searched(library.passages, question);
  const isWithinLimits = limitsOf(question);
  const scores = new Map<string, number>();
  for (const text of [question, withSynonyms(library, question)]) {
    const found = searched(library.passages, text).hits.slice(0, READ);
    const best = found[0]?.score ?? 0;
    for (const { id, score } of found) scores.set(id, Math.max(scores.get(id) ?? -Infinity, score - best));
  }
  return [...scores].flatMap(([id, behind]) => {
    const place = library.paragraph(id);
    if (!place || (wanted.within && place.article !== wanted.within)) return [];
    if (!isWithinLimits(tokensIn(place.article, place.paragraph))) return [];
    const evidence = evidenceIn(library, wanted, { ...place, behind, confidence });
    return place.paragraph.sentences.flatMap((sentence, at) =>
      readSentence(library, wanted, place, sentence, at, behind, evidence),
    );
  });
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
  if (wanted.isDoneByOthers(article, sentence)) return [];
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
      belief: 1 / (1 + Math.exp(-scoreOf(ANSWER_MODEL, evidence))),
    },
  ];
}
