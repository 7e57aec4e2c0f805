import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { Memo } from '../memo.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import type { Library } from './library.ts';
import { placeOf } from './place-of.ts';
import { quotationsOver, speakersOf } from './quoted-in.ts';
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
 * @param isOn whether a sentence is wanted: the others aren't read, and take room all the same.
 */
export function candidatesIn(
  library: Library,
  parts: readonly Part[],
  {
    speaker = null,
    isOn = () => true,
  }: { speaker?: Speaker | null; isOn?: (article: Article, span: Span) => boolean } = {},
): Candidate[] {
  const found: Candidate[] = [];
  let taken = 0;
  const longest = Math.max(0, ...parts.map(({ paragraphs }) => paragraphs.length));
  for (let at = 0; at < longest; at += 1) {
    for (const { article, paragraphs } of parts) {
      if (taken >= MOST_CANDIDATES) return found;
      const paragraph = paragraphs[at];
      for (const span of paragraph?.sentences ?? []) {
        if (speaker && !speakersOf(quotationsOver(library, article, span)).includes(speaker)) continue;
        taken += 1;
        if (paragraph && isOn(article, span))
          found.push(candidateOf(library, article, paragraph, span, speaker !== null));
      }
    }
  }
  return found;
}

/** Sentences that are remembered, in all libraries together: those that a few summaries weigh. 5 MB. */
const MOST_REMEMBERED = 1_500;
const remembered = new Memo<Library, Candidate>(MOST_REMEMBERED);

function candidateOf(library: Library, article: Article, place: Paragraph, span: Span, isOwn: boolean) {
  const key = `${placeOf(library, article)}:${span.start}:${span.end}:${isOwn}`;
  return remembered.of(library, key, () => readCandidate(library, article, place, span, isOwn));
}

/** @param isOwn it is taken for the words of a speaker who is named beside it. */
function readCandidate(
  library: Library,
  article: Article,
  { number }: Paragraph,
  span: Span,
  isOwn: boolean,
): Candidate {
  const quotations = quotationsOver(library, article, span);
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
    speakers: new Set(speakersOf(quotations)),
    alone: standsAlone(library, article, span, quotations, isOwn),
  };
}
