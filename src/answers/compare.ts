import { shareHeld, topicWords } from './aboutness.ts';
import type { Answer, Entry } from './answer.ts';
import { answerOf, NOTHING } from './answer-of.ts';
import { passageEntry } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { tokens } from './tokens.ts';

/** Passages of the search that are looked through for one of each article. */
const MOST_HITS = 30;
/** Share of a topic's words (aboutness.ts) that a passage holds to bear on it, and to be sure that it does. */
const LEAST_SHARE = 0.3;
const SURE_SHARE = 0.6;

/** What each article has on a topic, one passage of each, the best first; sure where two of them have much of it. */
export function compared(library: Library, topic: string): Answer {
  const asked = topicWords(tokens(topic));
  if (asked.length === 0) return NOTHING;
  const found = new Map<string, { entry: Entry; share: number }>();
  for (const { id, sentence } of library.passages.search(topic, MOST_HITS).hits) {
    const place = library.paragraph(id);
    if (!place || found.has(place.article.id)) continue;
    const { article, paragraph } = place;
    const share = shareHeld(library, asked, tokens(article.text, paragraph));
    if (share < LEAST_SHARE) continue;
    const bold = [shifted(sentence, paragraph.start)];
    found.set(article.id, { entry: passageEntry(library, article, paragraph, bold), share });
  }
  const all = [...found.values()];
  if (all.length === 0) return NOTHING;
  const isSure = all.filter(({ share }) => share >= SURE_SHARE).length > 1;
  return answerOf(
    isSure,
    all.map(({ entry }) => entry),
  );
}
