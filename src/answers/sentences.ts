import type { Article, Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';

/** A sentence that a summary may be made of. */
export interface Candidate {
  readonly article: Article;
  readonly span: Span;
  /** ¶ number: reports tell the most important things first. */
  readonly paragraph: number;
  readonly stems: ReadonlyMap<string, number>;
  readonly words: number;
  /** Opens with a word that leans on the sentence before ("They", "But"). */
  readonly leans: boolean;
}

const LEANING = new Set(
  'he she they it this that these those but and or so however also meanwhile his her their its then there'.split(
    ' ',
  ),
);

export function candidatesOf(article: Article): Candidate[] {
  return article.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map((span) => candidate(article, number, span)),
  );
}

function candidate(article: Article, paragraph: number, span: Span): Candidate {
  const found = words(article.text.slice(span.start, span.end));
  const stems = new Map<string, number>();
  for (const { folded, stem } of found) {
    if (!FUNCTION_WORDS.has(folded)) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return { article, span, paragraph, stems, words: found.length, leans: LEANING.has(found[0]?.folded ?? '') };
}
