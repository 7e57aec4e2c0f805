import type { Article } from '../corpus/article.ts';
import { type Heard, type Hearing, heardId } from '../quotations/hear.ts';
import { Lexicon } from '../search/lexicon.ts';
import type { Parts, PartsReader } from '../search/parts.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Pieces } from '../search/pieces.ts';
import { QuotationIndex, type Worded } from '../search/quotation-index.ts';
import { Reading, readText, type Stretch } from '../search/reading.ts';
import { type Text, TextTable } from '../search/text-table.ts';
import { TextWords } from '../search/text-words.ts';
import type { Tokens } from '../search/tokens.ts';
import type { Steps } from '../steps.ts';
import { shifted } from './library.ts';
import { saidText } from './said.ts';

/** An article whose words are read: what of it the indexes find. */
export interface Entries {
  readonly whole: TextWords;
  readonly paragraphs: readonly Reading[];
  readonly statements: readonly Reading[];
  readonly said: readonly Worded[];
}

/** What tells under which ids an article and what is said in it are found. */
export interface Filed {
  readonly id: string;
  readonly paragraphs: number;
  readonly heard: number;
}

export const filed = ({ article: { id, paragraphs }, heard }: Hearing): Filed => ({
  id,
  paragraphs: paragraphs.length,
  heard: heard.length,
});

/** The search indexes of a set of articles. Articles come and go; what is left is found as if it had been there alone. */
export class Texts {
  readonly lexicon = new Lexicon();
  /** Paragraphs, by `<article id>:<¶ number>`. */
  readonly passages = new PassageIndex(this.lexicon);
  /** What quotations say with the sentences around, by quotation id. */
  readonly statements = new PassageIndex(this.lexicon);
  /** The quoted words alone, by quotation id. */
  readonly said = new QuotationIndex(this.lexicon);
  /** All the words of paragraphs, quoted or not, by `<article id>:<¶ number>`. */
  readonly lines = new QuotationIndex(this.lexicon, this.passages);

  /** An article's words, once for all indexes. Nobody finds them before they are entered. */
  read({ article, heard }: Hearing, tokens: Tokens): Entries {
    const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
    const whole = TextWords.of(article.text, sentences, this.lexicon, tokens);
    return {
      whole,
      paragraphs: paragraphsOf(article, whole, tokens),
      statements: heard.map((one) => statementOf(one, whole, tokens)),
      said: heard.map((one) => saidBy(one, whole, tokens)),
    };
  }

  enter({ paragraphs, statements, said }: Entries): void {
    for (const paragraph of paragraphs) {
      this.passages.enter(paragraph);
      this.lines.enter(paragraph);
    }
    for (const statement of statements) this.statements.enter(statement);
    for (const one of said) this.said.enter(one);
  }

  remove({ id, paragraphs, heard }: Filed): void {
    for (let number = 1; number <= paragraphs; number += 1) {
      this.lines.remove(paragraphId(id, number));
      this.passages.remove(paragraphId(id, number));
    }
    for (let n = 0; n < heard; n += 1) {
      this.statements.remove(heardId({ id }, n));
      this.said.remove(heardId({ id }, n));
    }
  }

  /** @param whole each article's words */
  *parts(whole: readonly TextWords[]): Parts {
    const { passages, statements, said, lines } = this;
    const held = [passages, statements, said].flatMap((index) => [...index.wholes()]);
    const table = new TextTable([...whole, ...held]);
    yield* this.lexicon.parts();
    yield* table.parts(whole.length);
    for (const index of [passages, statements, said, lines]) yield* index.parts(table);
  }

  /**
   * Is what was saved, where it holds nothing yet.
   * @param articles the same as were there, in the same order
   * @returns the words of each
   */
  *load(parts: PartsReader, articles: readonly Text[]): Steps<readonly TextWords[]> {
    const { passages, statements, said, lines } = this;
    yield* this.lexicon.load(parts);
    const table = yield* TextTable.load(parts, this.lexicon, articles);
    for (const index of [passages, statements, said, lines]) yield* index.load(parts, table);
    return table.texts.slice(0, articles.length);
  }
}

/** What the ids of an article's paragraphs begin with, and no other's. */
export const paragraphIdsBegin = (id: string): string => `${id}:`;

export const paragraphId = (id: string, number: number): string => `${paragraphIdsBegin(id)}${number}`;

function paragraphsOf(article: Article, whole: TextWords, tokens: Tokens): Reading[] {
  let endSentence = 0;
  return article.paragraphs.map((paragraph) => {
    const firstSentence = endSentence;
    endSentence += paragraph.sentences.length;
    return readingOf(paragraphId(article.id, paragraph.number), whole, tokens, {
      start: paragraph.start,
      end: paragraph.end,
      firstSentence,
      endSentence,
    });
  });
}

function statementOf({ id, statement: { start, end } }: Heard, whole: TextWords, tokens: Tokens): Reading {
  const { sentences } = whole;
  const firstSentence = sentences.findIndex((sentence) => sentence.start >= start);
  const endSentence = sentences.findLastIndex((sentence) => sentence.end <= end) + 1;
  return readingOf(id, whole, tokens, { start, end, firstSentence, endSentence });
}

/** A stretch with its sentences; read by itself where it parts a word of the whole, or has no sentence. */
function readingOf(
  id: string,
  whole: TextWords,
  tokens: Tokens,
  stretch: Omit<Stretch, 'from' | 'to'>,
): Reading {
  const { start, end, firstSentence, endSentence } = stretch;
  const words = tokens.within(stretch);
  if (words && firstSentence >= 0 && firstSentence < endSentence)
    return new Reading(id, whole, { ...stretch, ...words });
  const sentences = whole.sentences
    .slice(Math.max(0, firstSentence), endSentence)
    .map((sentence) => shifted(sentence, -start));
  return readText({ id, text: whole.text.slice(start, end), sentences }, whole.lexicon);
}

function saidBy(heard: Heard, whole: TextWords, tokens: Tokens): Worded {
  const { id, pieces } = heard;
  const numbers = pieces.map((piece) => {
    const words = tokens.within(piece);
    return words && [piece.start, piece.end, words.from, words.to];
  });
  return numbers.every((own) => own !== null)
    ? new Pieces(id, whole, numbers.flat())
    : readText({ id, text: saidText(heard), sentences: [] }, whole.lexicon);
}
