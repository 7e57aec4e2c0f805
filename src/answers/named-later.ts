import { FUNCTION_WORDS } from '../search/function-words.ts';
import { isSameWord } from './aboutness.ts';
import type { Candidate, Wanted } from './candidates.ts';
import { FEW_WORDS } from './details.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { stemsOf, tokensIn } from './read-text.ts';
import { holdsMeaning } from './synonyms.ts';
import { CALENDAR } from './times.ts';
import { type Token, tokens } from './tokens.ts';

/**
 * Tells which passages come to a name of the question only behind the sentence that answers: "Who won the cup of Velden?"
 * is not told by "Smith won the cup of Ostra. He was born in Velden." Whose nation it is may be told later.
 */
export function namesLater(library: Library, { question, measure }: Wanted): (one: Candidate) => boolean {
  const named = measure.topic.length > FEW_WORDS ? [] : namesIn(question);
  const isIn = (text: readonly Token[], name: Token) =>
    holdsMeaning(stemsOf(text), name) || text.some((word) => isSameWord(library, name, word));
  return ({ article, paragraph, sentence }) => {
    if (named.length === 0) return false;
    const told = tokensIn(article, paragraph);
    const behind = told.filter(({ start }) => start >= sentence.end);
    const late = named.filter((name) => isIn(behind, name));
    if (late.length === 0) return false;
    const { paragraphs, head } = article;
    const at = paragraphs.indexOf(paragraph);
    const above = [...new Set([0, at - 1])].flatMap((place) => (place < at && paragraphs[place]) || []);
    const before = [
      tokens(head.headline),
      ...above.map((one) => tokensIn(article, one)),
      told.filter(({ start }) => start < sentence.end),
    ];
    return late.some((name) => !before.some((text) => isIn(text, name)));
  };
}

/** Words with a capital behind the first, but for nations, days and months. A single letter names nothing. */
function namesIn(question: string): Token[] {
  const asked = tokens(question);
  const nations = nationsOf(question, asked);
  return asked.filter(
    ({ folded, capital }, at) =>
      at > 0 &&
      capital &&
      folded.length > 1 &&
      !nations[at] &&
      !FUNCTION_WORDS.has(folded) &&
      !CALENDAR.has(folded),
  );
}
