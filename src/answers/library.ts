import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { attribute } from '../quotations/attribute.ts';
import type { Attribution, Quotation, Speaker } from '../quotations/quotation.ts';
import { NameIndex } from '../search/name-index.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { QuotationIndex } from '../search/quotation-index.ts';
import { words } from '../search/words.ts';
import { saidText } from './said.ts';

/** Everything that answers are drawn from, read and indexed once. */
export interface Library extends Attribution {
  readonly articles: readonly Article[];
  /** Paragraphs, by `<article id>:<¶ number>`. */
  readonly passages: PassageIndex;
  /** What quotations say with the sentences around, by quotation id. */
  readonly statements: PassageIndex;
  /** The quoted words alone, by quotation id. */
  readonly said: QuotationIndex;
  /** All the words of paragraphs, quoted or not, by `<article id>:<¶ number>`. */
  readonly lines: QuotationIndex;
  /** Articles by headline, publisher and file. */
  readonly sources: NameIndex<Article>;
  /** Every folded word that the articles hold. */
  readonly vocabulary: ReadonlySet<string>;
  /** Every stem that they hold. */
  readonly stems: ReadonlySet<string>;
  /** Folded words that they never write without a capital: names, for the most part. */
  readonly names: ReadonlySet<string>;
  /** How much a word tells, by its stem: the fewer paragraphs hold it, the more (inverse document frequency). */
  rarity(stem: string): number;
  article(id: string): Article | undefined;
  quotation(id: string): Quotation | undefined;
  speaker(id: string): Speaker | undefined;
  quotationsIn(article: Article): readonly Quotation[];
  paragraph(id: string): { article: Article; paragraph: Paragraph } | undefined;
}

/** Reads and indexes a set of articles. Linear in their length. */
export function openLibrary(articles: readonly Article[]): Library {
  const { quotations, speakers } = attribute(articles);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const quotationById = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const byArticle = new Map<Article, Quotation[]>(articles.map((article) => [article, []]));
  for (const quotation of quotations) byArticle.get(quotation.article)?.push(quotation);
  const paragraphs = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({
      id: `${article.id}:${paragraph.number}`,
      text: article.text.slice(paragraph.start, paragraph.end),
      sentences: paragraph.sentences.map((sentence) => shifted(sentence, -paragraph.start)),
    })),
  );
  const vocabulary = new Set<string>();
  const frequency = new Map<string, number>();
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { text } of paragraphs) {
    const found = words(text);
    for (const { folded, start } of found) {
      vocabulary.add(folded);
      (/^\p{Lu}/u.test(text.slice(start, start + 2)) ? names : common).add(folded);
    }
    for (const stem of new Set(found.map((word) => word.stem)))
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return {
    articles,
    quotations,
    speakers,
    passages: PassageIndex.of(paragraphs),
    statements: PassageIndex.of(quotations.map(statementOf)),
    said: QuotationIndex.of(quotations.map((quotation) => ({ id: quotation.id, text: saidText(quotation) }))),
    lines: QuotationIndex.of(paragraphs),
    sources: NameIndex.of(articles.map((article) => ({ names: namesOf(article), value: article }))),
    vocabulary,
    names: new Set([...names].filter((word) => !common.has(word))),
    stems: new Set(frequency.keys()),
    rarity: (stem) => Math.log(1 + paragraphs.length / (0.5 + (frequency.get(stem) ?? 0))),
    article: (id) => articleById.get(id),
    quotation: (id) => quotationById.get(id),
    speaker: (id) => speakerById.get(id),
    quotationsIn: (article) => byArticle.get(article) ?? [],
    paragraph: (id) => {
      const [articleId = '', number] = id.split(':');
      const article = articleById.get(articleId);
      const paragraph = article?.paragraphs[Number(number) - 1];
      return article && paragraph && { article, paragraph };
    },
  };
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
