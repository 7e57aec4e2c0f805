import type { Article } from '../corpus/article.ts';
import type { Heard, Hearing } from '../quotations/hear.ts';
import { Lexicon } from '../search/lexicon.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Pieces } from '../search/pieces.ts';
import { QuotationIndex, type Worded } from '../search/quotation-index.ts';
import { Reading, readText, type Stretch } from '../search/reading.ts';
import { TextWords } from '../search/text-words.ts';
import type { Tokens } from '../search/tokens.ts';
import { shifted } from './library.ts';
import { saidText } from './said.ts';

/** An article whose words are read: what of it the indexes find. */
export interface Entries {
  readonly whole: TextWords;
  readonly paragraphs: readonly Reading[];
  readonly statements: readonly Reading[];
  readonly said: readonly Worded[];
}

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
    const whole = new TextWords(article.text, sentences, this.lexicon, tokens);
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

  remove({ article, heard }: Hearing): void {
    for (const { number } of article.paragraphs) {
      this.lines.remove(paragraphId(article, number));
      this.passages.remove(paragraphId(article, number));
    }
    for (const { id } of heard) {
      this.statements.remove(id);
      this.said.remove(id);
    }
  }
}

const paragraphId = ({ id }: Article, number: number): string => `${id}:${number}`;

function paragraphsOf(article: Article, whole: TextWords, tokens: Tokens): Reading[] {
  let endSentence = 0;
  return article.paragraphs.map((paragraph) => {
    const firstSentence = endSentence;
    endSentence += paragraph.sentences.length;
    return readingOf(paragraphId(article, paragraph.number), whole, tokens, {
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
  const words = pieces.map((piece) => tokens.within(piece));
  return words.every((range) => range !== null)
    ? new Pieces(
        id,
        whole,
        pieces,
        words.flatMap(({ from, to }) => [from, to]),
      )
    : readText({ id, text: saidText(heard), sentences: [] }, whole.lexicon);
}
