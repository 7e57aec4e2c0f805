import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import type { Entry } from './answer.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import type { Wanted } from './candidates.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';
import { saidPlainly } from './phrases.ts';

/** Sizes, units, and that something went on, say only which kind of thing is asked for: "how long", "what day was it held". */
const OF_KINDS = wordSet(
  `long far big large tall high deep wide heavy fast day date week month year time hour
   exactly happen happened last lasted take took taken place hold held start started begin began end ended occur occurred`,
);
const KINDS: ReadonlySet<AskedFor['kind']> = new Set(['measure', 'time', 'place']);
/** Paragraphs at the beginning of a report tell what it reports. */
const OPENING = 3;
/** So many articles may report one event; whoever asks about more must say what is meant. */
const MOST_ARTICLES = 20;

/** "How long was it?", "Where?": which kind of thing is asked for is all that the question tells. */
export function isBare(question: string): boolean {
  if (!KINDS.has(askedFor(question).kind)) return false;
  return words(saidPlainly(question)).every(
    ({ folded }) => FUNCTION_WORDS.has(folded) || OF_KINDS.has(folded),
  );
}

/** What such a question can be meant of: in the opening of each report, the first that is of its kind. */
export function openingsFor(library: Library, { answering, within }: Wanted): Entry[] {
  if (library.articles.length > MOST_ARTICLES) return [];
  return library.articles.flatMap((article) => {
    if (within && article !== within) return [];
    for (const paragraph of article.paragraphs.slice(0, OPENING)) {
      for (const sentence of paragraph.sentences) {
        const answer = answering.in(article, sentence);
        if (answer && !answer.isWhole) return [passageEntry(library, article, paragraph, [answer.span])];
      }
    }
    return [];
  });
}
