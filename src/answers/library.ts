import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Attribution, Quotation, Speaker } from '../quotations/quotation.ts';
import type { NameIndex } from '../search/name-index.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { QuotationIndex } from '../search/quotation-index.ts';
import type { TitleIndex } from './described.ts';
import type { HeadlineIndex } from './headline-index.ts';
import type { SpeakerIndex } from './speaker-index.ts';
import type { CorpusWords } from './vocabulary.ts';

/** A paragraph and where it stands. */
export interface Placed {
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** Everything that answers are drawn from, read and indexed once. Other articles make another library. */
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

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
