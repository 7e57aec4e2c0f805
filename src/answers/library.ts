import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { attribute } from '../quotations/attribute.ts';
import type { Attribution, Quotation, Speaker } from '../quotations/quotation.ts';
import { NameIndex } from '../search/name-index.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { QuotationIndex } from '../search/quotation-index.ts';
import { isCommon } from './common-words.ts';
import { TitleIndex } from './described.ts';
import { HeadlineIndex } from './headline-index.ts';
import { saidText } from './said.ts';
import { SpeakerIndex } from './speaker-index.ts';
import { type CorpusWords, corpusWords } from './vocabulary.ts';

/** A paragraph and where it stands. */
export interface Placed {
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** Everything that answers are drawn from, read and indexed once. */
export interface Library extends Attribution, CorpusWords {
  readonly articles: readonly Article[];
  /** Paragraphs, by `<article id>:<¶ number>`. */
  readonly passages: PassageIndex;
  /** What quotations say with the sentences around, by quotation id. */
  readonly statements: PassageIndex;
  /** The quoted words alone, by quotation id. */
  readonly said: QuotationIndex;
  /** All the words of paragraphs, quoted or not, by `<article id>:<¶ number>`. */
  readonly lines: QuotationIndex;
  /** Speakers by everything that they are called. */
  readonly named: SpeakerIndex;
  /** People by their titles. */
  readonly titles: TitleIndex;
  /** Articles by the words of their headlines. */
  readonly headlines: HeadlineIndex;
  /** Articles by headline, publisher and file. */
  readonly sources: NameIndex<Article>;
  /** Is it a word of the articles or of common English, and so no misspelling of another? */
  knows(folded: string): boolean;
  article(id: string): Article | undefined;
  quotation(id: string): Quotation | undefined;
  speaker(id: string): Speaker | undefined;
  quotationsIn(article: Article): readonly Quotation[];
  /** What somebody said, alone or with others, in the order of the articles. */
  quotationsBy(speaker: Speaker): readonly Quotation[];
  paragraph(id: string): Placed | undefined;
  /** The paragraphs that hold a stem of each of some groups, in order. */
  paragraphsHolding(groups: readonly (readonly string[])[]): Placed[];
}

/** Reads and indexes a set of articles. Linear in their length. */
export function openLibrary(articles: readonly Article[]): Library {
  const { quotations, speakers } = attribute(articles);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const quotationById = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const byArticle = new Map<Article, Quotation[]>(articles.map((article) => [article, []]));
  for (const quotation of quotations) byArticle.get(quotation.article)?.push(quotation);
  const bySpeaker = new Map<Speaker, Quotation[]>(speakers.map((speaker) => [speaker, []]));
  for (const quotation of quotations) {
    for (const one of new Set([quotation.speaker, ...quotation.alsoBy]))
      if (one) bySpeaker.get(one)?.push(quotation);
  }
  const placed = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({ article, paragraph })),
  );
  const paragraphs = placed.map(({ article, paragraph }) => ({
    id: `${article.id}:${paragraph.number}`,
    text: article.text.slice(paragraph.start, paragraph.end),
    sentences: paragraph.sentences.map((sentence) => shifted(sentence, -paragraph.start)),
  }));
  const known = corpusWords(paragraphs.map(({ text }) => text));
  const knows = (folded: string) => known.vocabulary.has(folded) || isCommon(folded);
  return {
    articles,
    quotations,
    speakers,
    passages: PassageIndex.of(paragraphs),
    statements: PassageIndex.of(quotations.map(statementOf)),
    said: QuotationIndex.of(quotations.map((quotation) => ({ id: quotation.id, text: saidText(quotation) }))),
    lines: QuotationIndex.of(paragraphs),
    named: new SpeakerIndex(speakers, knows),
    titles: new TitleIndex(speakers),
    headlines: new HeadlineIndex(articles, knows),
    sources: NameIndex.of(articles.map((article) => ({ names: namesOf(article), value: article }))),
    ...known,
    knows,
    article: (id) => articleById.get(id),
    quotation: (id) => quotationById.get(id),
    speaker: (id) => speakerById.get(id),
    quotationsIn: (article) => byArticle.get(article) ?? [],
    quotationsBy: (speaker) => bySpeaker.get(speaker) ?? [],
    paragraph: (id) => {
      const [articleId = '', number] = id.split(':');
      const article = articleById.get(articleId);
      const paragraph = article?.paragraphs[Number(number) - 1];
      return article && paragraph && { article, paragraph };
    },
    paragraphsHolding: (groups) => placesOfAll(known, groups).flatMap((place) => placed[place] ?? []),
  };
}

/** Where a stem of each group stands. */
function placesOfAll({ holding }: CorpusWords, groups: readonly (readonly string[])[]): number[] {
  const [rarest, ...others] = groups
    .map((stems) => new Set(stems.flatMap(holding)))
    .sort((a, b) => a.size - b.size);
  return [...(rarest ?? [])]
    .filter((place) => others.every((places) => places.has(place)))
    .sort((a, b) => a - b);
}

function statementOf({ id, article, statement }: Quotation) {
  const sentences = article.paragraphs
    .flatMap((paragraph) => paragraph.sentences)
    .filter(({ start, end }) => start >= statement.start && end <= statement.end);
  return {
    id,
    text: article.text.slice(statement.start, statement.end),
    sentences: sentences.map((sentence) => shifted(sentence, -statement.start)),
  };
}

function namesOf({ head, file }: Article): string[] {
  const { headline, publisher } = head;
  return [headline, ...(publisher ? [publisher, `${publisher} ${headline}`] : []), file];
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
