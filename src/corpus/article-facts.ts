import type { Article, Head, Span } from './article.ts';

/** Spans one after the other, two numbers each: a tenth of the room in JSON. */
export type FlatSpans = readonly number[];

/** An article without its text, as it is kept (JSON): id, head, and each paragraph with its sentences. */
export type ArticleFacts = readonly [
  id: string,
  head: Head,
  paragraphs: readonly (readonly [start: number, end: number, sentences: FlatSpans])[],
];

export const articleFacts = ({ id, head, paragraphs }: Article): ArticleFacts => [
  id,
  head,
  paragraphs.map(({ start, end, sentences }) => [start, end, flatSpans(sentences)]),
];

/** @param file the article's file, which may be called otherwise now. */
export function articleOf(file: string, text: string, [id, head, facts]: ArticleFacts): Article {
  const paragraphs = facts.map(([start, end, sentences], at) => ({
    number: at + 1,
    start,
    end,
    sentences: spansOf(sentences),
  }));
  return { id, file, head, text, paragraphs };
}

export const flatSpans = (spans: readonly Span[]): FlatSpans =>
  spans.flatMap(({ start, end }) => [start, end]);

export function spansOf(flat: FlatSpans): Span[] {
  const place = (at: number) => flat[at] as number;
  return Array.from({ length: flat.length >> 1 }, (_, at) => ({
    start: place(2 * at),
    end: place(2 * at + 1),
  }));
}
