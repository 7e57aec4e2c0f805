import type { Article, Paragraph } from '../corpus/article.ts';
import { headlineStems, stemsOf, tokensIn } from './read-text.ts';
import type { Stems } from './synonyms.ts';

/** What a paragraph holds, and the headline and the beginning of its article, which names what it is about. */
export function around(article: Article, paragraph: Paragraph): Stems {
  const [lead = paragraph] = article.paragraphs;
  const texts = [paragraph, lead].map((one) => stemsOf(tokensIn(article, one)));
  const headline = headlineStems(article);
  return { has: (stem) => headline.has(stem) || texts.some((text) => text.has(stem)) };
}
