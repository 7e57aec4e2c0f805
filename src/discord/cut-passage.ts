import type { Article, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { Passage } from '../corpus/passage.ts';

/** Characters that may need a backslash before them when shown: each is counted as two. */
const MAYBE_ESCAPED = new Set('\\*_~|`<>@#+[]:-.)');
/** A new line in a block quotation costs itself, "> ", and "**" twice where it falls into bold words. */
const NEW_LINE_COST = 7;
const WHITE = /\s/;

/**
 * Cuts a passage into pieces, each at most `room` code points long when shown as a block quotation: at the ends of
 * sentences, inside a sentence only where that alone is too long, and then between words. No word is lost: a piece
 * begins where the one before it ended, but for the white space between them.
 */
export function cutPassage(passage: Passage, room: number): readonly [Passage, ...Passage[]] {
  const { article, start, end } = passage;
  // Whatever its characters are, it fits: most passages do.
  if ((end - start) * NEW_LINE_COST <= room) return [passage];
  let until = pieceEnd(passage, start, room);
  const pieces: [Passage, ...Passage[]] = [Passage.of(article, { start, end: until })];
  for (;;) {
    const from = skipWhite(article.text, until, end);
    if (from >= end) return pieces;
    until = pieceEnd(passage, from, room);
    pieces.push(Passage.of(article, { start: from, end: until }));
  }
}

/** Where the piece that begins at `from` ends. */
function pieceEnd({ article, end }: Passage, from: number, room: number): number {
  const { text } = article;
  let cost = 0;
  let word = from;
  let at = from;
  for (; at < end; at += 1) {
    const mark = text.charAt(at);
    cost += mark === '\n' ? NEW_LINE_COST : MAYBE_ESCAPED.has(mark) ? 2 : 1;
    if (cost > room) break;
    if (WHITE.test(mark) && !WHITE.test(text.charAt(at - 1))) word = at;
  }
  if (at === end) return end;
  return lastSentenceEnd(article, from, at) ?? (word > from ? word : insideWord(text, from, at));
}

/** A word longer than a page is cut between two characters, not between the halves of one. */
function insideWord(text: string, from: number, at: number): number {
  const split = /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
  return Math.max(split, from + 1);
}

function lastSentenceEnd(article: Article, from: number, until: number): number | null {
  const ends = article.paragraphs
    .filter((paragraph) => paragraph.start < until && from < paragraph.end)
    .flatMap(({ sentences }) => sentences.map((sentence) => sentence.end));
  return ends.findLast((end) => from < end && end <= until) ?? null;
}

function skipWhite(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && WHITE.test(text.charAt(at))) at += 1;
  return at;
}

/** Whether a passage leaves out words of the sentences that it begins and ends in. */
export function leavesOut({ article, start, end }: Passage): { before: boolean; after: boolean } {
  const first = sentenceAt(article, start);
  const last = sentenceAt(article, end - 1);
  return {
    before: first !== null && hasWord(article.text.slice(first.start, Math.max(first.start, start))),
    after: last !== null && hasWord(article.text.slice(end, Math.max(end, last.end))),
  };
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

function sentenceAt(article: Article, offset: number): Span | null {
  const sentences = paragraphAt(article, offset)?.sentences ?? [];
  return sentences.find((sentence) => sentence.start <= offset && offset < sentence.end) ?? null;
}
