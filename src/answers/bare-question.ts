import { wordSet } from '../corpus/word-set.ts';
import { OFTEN_NOUNS, VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { fold, words } from '../search/words.ts';
import type { Answer, Entry } from './answer.ts';
import { answerOf } from './answer-of.ts';
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
const MOST_ENTRIES = 3;

/** "How long was it?", "Where?": which kind of thing is asked for is all that the question tells. */
export function isBare(question: string): boolean {
  if (!KINDS.has(askedFor(question).kind)) return false;
  return words(saidPlainly(question)).every(
    ({ folded }) => FUNCTION_WORDS.has(folded) || OF_KINDS.has(folded),
  );
}

/** What was found in a report's opening. */
interface Opening {
  readonly entry: Entry;
  readonly told: string;
  /** It stands in the report's first paragraph, and isn't when somebody said so. */
  readonly isFirst: boolean;
}

/**
 * What the reports' openings tell of the kind that a bare question asks for. It answers where all of them tell the same,
 * and of their event; else it is the nearest.
 */
export function answerToBare(library: Library, wanted: Wanted): Answer {
  const openings = openingsFor(library, wanted);
  const isAgreed = new Set(openings.map(({ told }) => told)).size === 1;
  const entries = openings.slice(0, MOST_ENTRIES).map(({ entry }) => entry);
  return answerOf(isAgreed && isOfEvent(library, wanted, openings), entries);
}

/** A day, or an attribute: "the three-hour meeting". */
const DAY = /day\b|\b\d{1,2}\b/;
const ATTRIBUTE = /^\S+ (?:(?:second|minute|hour)s?|day|week)$/;

/** Do the openings tell of what is reported? A day and how long something took do at once, a place where two agree on it. */
function isOfEvent(library: Library, { question }: Wanted, openings: readonly Opening[]): boolean {
  const [first] = openings;
  if (!first) return false;
  if (askedFor(question).kind === 'place') {
    return (
      openings.length > 1 ||
      library.articles.some(({ head }) => fold(head.dateline?.place ?? '') === first.told)
    );
  }
  const telling = askedFor(question).kind === 'time' ? DAY : ATTRIBUTE;
  return telling.test(first.told) && openings.some(({ isFirst }) => isFirst);
}

/** "…, she said on Tuesday": when it was said, which need not be when it was. */
const SAID_THEN = /(?<!\p{L})(\p{L}{1,30})(?: (?:on|in|late|early|last)){0,3} $/u;

function isWhenSaid(before: string): boolean {
  const [, verb = ''] = SAID_THEN.exec(before) ?? [];
  return VERBS_OF_SAYING.has(verb) && !OFTEN_NOUNS.has(verb);
}

/** What such a question can be meant of: in the opening of each report, the first that is of its kind. */
function openingsFor(library: Library, { answering, within }: Wanted): Opening[] {
  if (library.articles.length > MOST_ARTICLES) return [];
  return library.articles.flatMap((article) => {
    if (within && article !== within) return [];
    for (const [place, paragraph] of article.paragraphs.slice(0, OPENING).entries()) {
      for (const sentence of paragraph.sentences) {
        const answer = answering.in(article, sentence);
        if (!answer || answer.isWhole) continue;
        const isSaid = isWhenSaid(article.text.slice(sentence.start, answer.span.start));
        const told = fold(article.text.slice(answer.span.start, answer.span.end));
        return [
          {
            entry: passageEntry(library, article, paragraph, [answer.span]),
            told,
            isFirst: place === 0 && !isSaid,
          },
        ];
      }
    }
    return [];
  });
}
