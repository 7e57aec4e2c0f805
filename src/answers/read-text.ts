import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { oncePer } from '../once-per.ts';
import { type Word, words } from '../search/words.ts';
import { type Token, tokens } from './tokens.ts';

/** The words of a stretch of an article, with offsets into its text: the same list each time it is asked for soon again. */
type ReadText<Kind extends Word> = (article: Article, span: Span) => readonly Kind[];

/** Paragraphs that are remembered, then afresh: a question reads some hundred, over and over. 10 MB. */
const MOST_REMEMBERED = 500;
/** More UTF-16 units than a paragraph has, so that a place and a length are one number. */
const LONGEST = 2 ** 26;

export const wordsIn: ReadText<Word> = remembering((text, { start, end }) =>
  words(text.slice(start, end)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  })),
);

export const tokensIn: ReadText<Token> = remembering(tokens);

/** The stems of a text, which are gathered once where its words are one of the lists above. */
export const stemsOf = oncePer((text: readonly Word[]): ReadonlySet<string> => {
  const own = new Set<string>();
  for (const { stem } of text) own.add(stem);
  return own;
});

/** The stems of an article's headline. */
export const headlineStems = oncePer(({ head }: Article) => stemsOf(tokens(head.headline)));

/** Reads a paragraph once for all its sentences, and a sentence by itself while nobody has asked for the paragraph. */
function remembering<Kind extends Word>(read: (text: string, span: Span) => readonly Kind[]): ReadText<Kind> {
  const remembered = new Map<Paragraph, Map<number, readonly Kind[]>>();
  return (article, span) => {
    const paragraph = paragraphAt(article, span.start);
    if (!paragraph || span.start < paragraph.start || span.end > paragraph.end)
      return read(article.text, span);
    let stretches = remembered.get(paragraph);
    if (!stretches) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      stretches = new Map();
      remembered.set(paragraph, stretches);
    }
    const known = stretches.get(keyOf(span));
    if (known) return known;
    const whole = stretches.get(keyOf(paragraph));
    const own = whole ? inside(whole, span) : read(article.text, span);
    stretches.set(keyOf(span), own);
    return own;
  };
}

function keyOf({ start, end }: Span): number {
  return start * LONGEST + end - start;
}

function inside<Kind extends Word>(all: readonly Kind[], { start, end }: Span): readonly Kind[] {
  const from = all.findIndex((word) => word.start >= start);
  if (from < 0) return [];
  const to = all.findIndex((word) => word.end > end);
  return all.slice(from, to < 0 ? all.length : to);
}
