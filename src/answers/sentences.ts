import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import type { Library } from './library.ts';
import { standsAlone } from './stands-alone.ts';

/** A sentence that a summary may be made of. */
export interface Candidate {
  readonly article: Article;
  readonly span: Span;
  /** ¶ number: reports tell the most important things first. */
  readonly paragraph: number;
  /** How often it has each word that tells something, by its stem. */
  readonly stems: ReadonlyMap<string, number>;
  readonly words: number;
  /** Whom it quotes. */
  readonly speakers: ReadonlySet<Speaker>;
  /** Can be read without the sentence before. */
  readonly alone: boolean;
}

/** Some paragraphs of an article. */
export interface Part {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
}

/** Sentences weighed against each other: past this, the work is felt and the rest of the reports says little more. */
const MOST_CANDIDATES = 400;

/**
 * The sentences of all first paragraphs, then of all second ones, as long as there is room.
 * @param speaker whose words alone are wanted, and who is named beside them.
 */
export function candidatesIn(
  library: Library,
  parts: readonly Part[],
  speaker: Speaker | null = null,
): Candidate[] {
  const found: Candidate[] = [];
  const longest = Math.max(0, ...parts.map(({ paragraphs }) => paragraphs.length));
  for (let at = 0; at < longest; at += 1) {
    for (const { article, paragraphs } of parts) {
      const paragraph = paragraphs[at];
      if (found.length >= MOST_CANDIDATES) return found;
      const all = paragraph ? sentencesOf(library, article, paragraph, speaker) : [];
      found.push(...all.filter(({ speakers }) => speaker === null || speakers.has(speaker)));
    }
  }
  return found;
}

function sentencesOf(
  library: Library,
  article: Article,
  { number, sentences }: Paragraph,
  speaker: Speaker | null,
): Candidate[] {
  return sentences.map((span) => {
    const quotations = library
      .quotationsIn(article)
      .filter(({ pieces }) => pieces.some((piece) => piece.start < span.end && span.start < piece.end));
    const found = words(article.text.slice(span.start, span.end));
    const stems = new Map<string, number>();
    for (const { folded, stem } of found) {
      if (!FUNCTION_WORDS.has(folded)) stems.set(stem, (stems.get(stem) ?? 0) + 1);
    }
    return {
      article,
      span,
      paragraph: number,
      stems,
      words: found.length,
      speakers: speakersOf(quotations),
      alone: standsAlone(library, article, span, quotations, speaker !== null),
    };
  });
}

function speakersOf(quotations: readonly Quotation[]): Set<Speaker> {
  return new Set(quotations.flatMap(({ speaker, alsoBy }) => [...(speaker ? [speaker] : []), ...alsoBy]));
}
