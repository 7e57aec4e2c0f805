import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import type { Entry } from './answer.ts';
import { passageEntry, quotationOf } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { isBy, peopleIn } from './resolve.ts';
import { tokens } from './tokens.ts';

/** The probability (passage-index.ts) from which a passage is called an answer, and from which it is near. */
const SURE = 0.5;
const NEAR = 0.1;
const MOST_ENTRIES = 3;
/** A second passage is shown where it scores as much as the best but for this (passage-index.ts's scale). */
const BESIDE_BEST = 0.5;

/** Passages that answer a question of fact; `sure` false: the nearest only. */
export function factual(library: Library, question: string): { sure: boolean; entries: Entry[] } {
  const { hits, confidence } = library.passages.search(question, MOST_ENTRIES);
  const [best] = hits;
  if (!best || confidence < NEAR) return { sure: false, entries: [] };
  const people = peopleIn(library, question);
  const entries: Entry[] = [];
  let sure = confidence >= SURE;
  for (const { id, sentence, answer, score } of hits) {
    const place = library.paragraph(id);
    if (!place || score < best.score - BESIDE_BEST) continue;
    const { article, paragraph } = place;
    const concerned = concerns(library, people, article, paragraph, shifted(sentence, paragraph.start));
    if (id === best.id && !concerned) sure = false;
    if (id !== best.id && sure && !concerned) continue;
    entries.push(passageEntry(library, article, paragraph, [shifted(answer ?? sentence, paragraph.start)]));
  }
  return { sure, entries };
}

/**
 * Is a sentence about one of the people whom the question names? So it is where it names them, quotes them, or says
 * "he" right behind a sentence that names them. What it tells of others is no answer about them.
 */
function concerns(
  library: Library,
  people: readonly Speaker[],
  article: Article,
  paragraph: Paragraph,
  sentence: Span,
): boolean {
  if (people.length === 0) return true;
  const quotation = quotationOf(library, article, [sentence]);
  if (quotation && people.some((person) => isBy(quotation, person))) return true;
  const text = article.text.slice(sentence.start, sentence.end);
  if (named(library, text, people)) return true;
  if (!tokens(text).some(({ folded }) => /^(?:he|she|they|his|her|their)$/.test(folded))) return false;
  const before = article.text.slice(paragraph.start, sentence.start);
  return peopleIn(library, text).length === 0 && (named(library, before, people) || before.trim() === '');
}

function named(library: Library, text: string, people: readonly Speaker[]): boolean {
  return peopleIn(library, text).some((person) => people.includes(person));
}
