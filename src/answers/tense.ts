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

/** Words of a sentence that are looked at on either side of a time. */
const REACH = 14;

/**
 * Does the sentence speak of the past or the future where it tells a time? The nearest verb that shows it, the one before
 * rather than the one behind; null where none does.
 */
export function tenseAt(text: string, start: number, end: number): 'past' | 'future' | null {
  const before = tokens(text.slice(0, start))
    .map(({ folded }) => folded)
    .slice(-REACH)
    .reverse();
  const after = tokens(text.slice(end))
    .map(({ folded }) => folded)
    .slice(0, REACH);
  const behind = before.findIndex((word, at) => tenseOf(word, before[at + 1]) !== null);
  const ahead = after.findIndex((word, at) => tenseOf(word, after[at - 1]) !== null);
  const isBefore = behind >= 0 && (ahead < 0 || behind <= 2 * ahead + 1);
  const at = isBefore ? behind : ahead;
  const words = isBefore ? before : after;
  return at < 0 ? null : tenseOf(words[at] ?? '', words[isBefore ? at + 1 : at - 1]);
}

function tenseOf(word: string, before: string | undefined): 'past' | 'future' | null {
  if (FUTURE.has(word)) return 'future';
  if (before !== undefined && ARTICLES.has(before)) return null;
  if (before === 'to' || before === 'will' || before === 'be') return null;
  const isPast =
    PAST.has(word) || VERBS_OF_SAYING.get(word)?.form === 'past' || (word.length > 4 && word.endsWith('ed'));
  return isPast ? 'past' : null;
}
