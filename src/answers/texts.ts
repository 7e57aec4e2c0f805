import type { Article } from '../corpus/article.ts';
import type { Hearing } from '../quotations/hear.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { QuotationIndex } from '../search/quotation-index.ts';
import { shifted } from './library.ts';
import { saidText } from './said.ts';

/** The search indexes of a set of articles. Articles come and go; what is left is found as if it had been there alone. */
export class Texts {
  /** Paragraphs, by `<article id>:<¶ number>`. */
  readonly passages = new PassageIndex();
  /** What quotations say with the sentences around, by quotation id. */
  readonly statements = new PassageIndex();
  /** The quoted words alone, by quotation id. */
  readonly said = new QuotationIndex();
  /** All the words of paragraphs, quoted or not, by `<article id>:<¶ number>`. */
  readonly lines = new QuotationIndex();

  add({ article, heard }: Hearing): void {
    for (const paragraph of article.paragraphs) {
      const { start, end, sentences, number } = paragraph;
      const passage = {
        id: paragraphId(article, number),
        text: article.text.slice(start, end),
        sentences: sentences.map((sentence) => shifted(sentence, -start)),
      };
      this.passages.add(passage);
      this.lines.add(passage);
    }
    for (const one of heard) {
      this.statements.add(statementOf(one));
      this.said.add({ id: one.id, text: saidText(one) });
    }
  }

  remove({ article, heard }: Hearing): void {
    for (const { number } of article.paragraphs) {
      this.passages.remove(paragraphId(article, number));
      this.lines.remove(paragraphId(article, number));
    }
    for (const { id } of heard) {
      this.statements.remove(id);
      this.said.remove(id);
    }
  }
}

const paragraphId = ({ id }: Article, number: number): string => `${id}:${number}`;

function statementOf({ id, article, statement }: Pick<Quotation, 'id' | 'article' | 'statement'>) {
  const sentences = article.paragraphs
    .flatMap((paragraph) => paragraph.sentences)
    .filter(({ start, end }) => start >= statement.start && end <= statement.end);
  return {
    id,
    text: article.text.slice(statement.start, statement.end),
    sentences: sentences.map((sentence) => shifted(sentence, -statement.start)),
  };
}
