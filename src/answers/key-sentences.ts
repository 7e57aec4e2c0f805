import type { Article } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { cosine, frequencies, type Vector, vectorsOf } from './sentence-vectors.ts';
import type { Candidate } from './sentences.ts';

/*
 * The sentences that tell most of what the reports keep speaking of, as sums of words told with little for telling one
 * again (Lin & Bilmes, "A class of submodular functions for document summarization", ACL 2011), words weighing by how
 * many sentences hold them (Nenkova & Vanderwende, "The impact of frequency on summarization", 2005).
 * The weights were chosen on one half of bench/summary-facts.ts; `npm run bench:summary` judges on the other.
 */

/** What the first paragraph is worth beside a late one (1): it falls with the ¶ number. */
const LEAD = 1;
/** What telling a word again is worth beside telling it first. */
const AGAIN = 0.3;
/** A sentence is worth what it tells by its words to this power: long ones tell more, but should not win for it alone. */
const LENGTH = 0.5;
/** What a sentence is worth that reads badly alone. */
const NOT_ALONE = 0.1;
/** Shorter sentences (words) say too little, longer ones too much. */
const SHORTEST = 7;
const LONGEST = 60;
/** From this cosine on two sentences say the same. */
const SAME = 0.5;
/** A report is opened by a sentence out of so many paragraphs. */
const OPENING = 3;
/** Share of a summary's sentences that may be taken for their speakers alone. */
const FOR_SPEAKERS = 0.5;

/**
 * The sentences to sum up by: the best of each article first, then one of each of the speakers, then whatever tells most;
 * none that says what another says. In the order of publication, then of the text.
 *
 * @param articles in the order that undated ones keep.
 * @param speakers who should be heard, most wanted first.
 * @param opens whether an article's first is one of those that it opens with, so that a summary doesn't begin in its middle.
 */
export function keySentences(
  articles: readonly Article[],
  candidates: readonly Candidate[],
  most: number,
  { speakers = [], opens = false }: { speakers?: readonly Speaker[]; opens?: boolean } = {},
): Candidate[] {
  const telling = candidates.filter(({ words }) => words >= SHORTEST && words <= LONGEST);
  const choice = new Choice(telling.length > 0 ? telling : candidates, most);
  const isFirst = (one: Candidate) => !choice.chosen.some(({ article }) => article === one.article);
  while (choice.add((one) => one.alone && (!opens || one.paragraph <= OPENING) && isFirst(one)));
  while (choice.add(isFirst));
  for (const speaker of speakers.slice(0, most * FOR_SPEAKERS)) {
    if (!choice.chosen.some((one) => one.speakers.has(speaker)))
      choice.add((one) => one.speakers.has(speaker));
  }
  while (choice.add(() => true));
  const place = placesInTime(articles);
  return [...choice.chosen].sort(
    (a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) || a.span.start - b.span.start,
  );
}

/** Sentences, and which of them are chosen so far. */
class Choice {
  readonly chosen: Candidate[] = [];
  readonly #most: number;
  readonly #open: Map<Candidate, Vector>;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #told = new Set<string>();

  constructor(pool: readonly Candidate[], most: number) {
    const vectors = vectorsOf(pool);
    this.#most = most;
    this.#open = new Map(pool.map((one, at) => [one, vectors[at] ?? new Map()]));
    this.#weights = frequencies(pool);
  }

  /** Adds the best of the eligible sentences; false where there is none, or no room. */
  add(isEligible: (one: Candidate) => boolean): boolean {
    if (this.chosen.length >= this.#most) return false;
    let best: Candidate | null = null;
    let highest = 0;
    for (const one of this.#open.keys()) {
      const worth = isEligible(one) ? this.#worth(one) : 0;
      if (worth > highest) [best, highest] = [one, worth];
    }
    if (best) this.#take(best);
    return best !== null;
  }

  #worth(one: Candidate): number {
    let sum = 0;
    for (const stem of one.stems.keys())
      sum += (this.#weights.get(stem) ?? 0) * (this.#told.has(stem) ? AGAIN : 1);
    const reads = one.alone || this.chosen.some((other) => goesOnFrom(one, other)) ? 1 : NOT_ALONE;
    return (sum / one.words ** LENGTH) * (1 + LEAD / one.paragraph) * reads;
  }

  /** What says the same is no choice any more. */
  #take(one: Candidate): void {
    const vector = this.#open.get(one) ?? new Map();
    this.chosen.push(one);
    for (const stem of one.stems.keys()) this.#told.add(stem);
    for (const [other, its] of this.#open)
      if (other === one || cosine(vector, its) >= SAME) this.#open.delete(other);
  }
}

/** It is the very next sentence, and so has what it leans on before it. */
function goesOnFrom({ article, span }: Candidate, before: Candidate): boolean {
  if (before.article !== article || before.span.end > span.start) return false;
  return article.text.slice(before.span.end, span.start).trim() === '';
}

/** Dated articles in the order of publication; undated ones stay where they are. */
const placesInTime = oncePer((articles: readonly Article[]): ReadonlyMap<Article, number> => {
  const dated = articles
    .filter((article) => article.head.published)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
  let next = 0;
  return new Map(articles.map((article, at) => [(article.head.published && dated[next++]) || article, at]));
});

function timeOf({ head }: Article): string {
  return `${head.published?.date} ${head.published?.time ?? ''}`;
}
