import { wordSet } from '../corpus/word-set.ts';
import { VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { tokens } from '../search/words.ts';

const FUTURE = wordSet(
  `will shall ll going scheduled due planned plan plans must expected expects set slated poised upcoming looming
   approaching approaches if begins starts opens holds heads intends hopes`,
);
/** Verbs in the past that no ending tells, and auxiliaries. */
const PAST = wordSet(
  `was were had did has have been came went made took gave got saw told said knew thought found left felt kept held stood
   heard let met paid sat spoke ran led rose fell grew lost won sent built began became brought bought caught drew drove
   broke chose flew forgot froze hit hurt laid lay lent meant put quit read rode sang sank shot shut slept sold spent
   struck swept swore taught threw understood withdrew woke wore wrote fought cut set beat bore cast dealt fled sought
   taken given gone done seen shown`,
);
/** "not said", "the proposed law": such a word is no verb of the sentence. */
const ARTICLES = wordSet('the a an his her its their our my your');

/** Said of what comes later than something that may be past itself: "announced that talks would be held on Friday". */
const EITHER = wordSet('would could might should');

/** Words of a sentence that are looked at on either side of a time. */
const REACH = 14;
/** A verb behind a time counts where it is nearer by this factor than the one before, and one word more. */
const NEARER = 2;

type Tense = 'past' | 'future' | 'either';

/**
 * Does the sentence speak of the past or the future where it tells a time? The nearest verb that shows it, in the same
 * clause rather than in another, before the time rather than behind it; null where none does, or where it may be either.
 */
export function tenseAt(text: string, start: number, end: number): 'past' | 'future' | null {
  const before =
    text
      .slice(0, start)
      .split(/["“”;]/)
      .at(-1) ?? '';
  const after = text.slice(end);
  const clause = /^[^,;:.!?"“”—]*/.exec(after)?.[0] ?? '';
  const tense = nearest(before, clause) ?? nearest(before, after) ?? nearest(text.slice(0, start), after);
  return tense === 'either' ? null : tense;
}

function nearest(before: string, after: string): Tense | null {
  const behind = foldedWords(before).slice(-REACH).reverse();
  const ahead = foldedWords(after).slice(0, REACH);
  const last = behind.findIndex((word, at) => tenseOf(word, behind[at + 1]) !== null);
  const next = ahead.findIndex((word, at) => tenseOf(word, ahead[at - 1]) !== null);
  const isBefore = last >= 0 && (next < 0 || last <= NEARER * next + 1);
  const [words, at, step] = isBefore ? [behind, last, 1] : [ahead, next, -1];
  return at < 0 ? null : tenseOf(words[at] ?? '', words[at + step]);
}

function foldedWords(text: string): string[] {
  return tokens(text).map(({ folded }) => folded);
}

function tenseOf(word: string, before: string | undefined): Tense | null {
  if (FUTURE.has(word)) return 'future';
  if (EITHER.has(word)) return 'either';
  if (before !== undefined && ARTICLES.has(before)) return null;
  if (before === 'to' || before === 'will' || before === 'be') return null;
  const isPast =
    PAST.has(word) || VERBS_OF_SAYING.get(word)?.form === 'past' || (word.length > 4 && word.endsWith('ed'));
  return isPast ? 'past' : null;
}
