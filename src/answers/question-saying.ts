import { OFTEN_NOUNS, VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import type { Word } from '../search/words.ts';
import { isCommon } from './common-words.ts';
import type { Question } from './question.ts';
import { part, type Reading } from './question-reading.ts';
import {
  ABOUT,
  ADVERBS,
  ANYBODY,
  ASKING,
  AUXILIARIES,
  DETERMINERS,
  isAmong,
  isLike,
  LONGEST_NAME,
  OPINIONS,
  PLAIN,
  SPEECH,
  THINKING,
} from './question-words.ts';

/** "According to Smith, when …?", "What will happen, according to Smith?" */
export function accordingTo(reading: Reading): Question | null {
  const { all, text, quoted } = reading;
  const at = all.findIndex(
    ({ folded }, place) => isLike(folded, 'according') && all[place + 1]?.folded === 'to',
  );
  if (at < 0) return null;
  let to = at + 2;
  while (to < all.length && to < at + 2 + LONGEST_NAME) {
    const [before, word] = [all[to - 1], all[to]];
    if (to > at + 2 && /[,;?!]/.test(text.slice(before?.end, word?.start))) break;
    if (to > at + 2 && (ASKING.has(word?.folded ?? '') || AUXILIARIES.has(word?.folded ?? ''))) break;
    to += 1;
  }
  const topic = `${part(reading, 0, at)} ${part(reading, to)}`.trim();
  return { kind: 'what-said', speaker: nameFrom(reading, at + 2, to), topic, quoted };
}

/** Questions around a verb of saying. */
export function saying(reading: Reading): Question | null {
  const { all, quoted } = reading;
  // "Whose words are “…”?"
  if (quoted && isLike(all[0]?.folded ?? '', 'whose')) return { kind: 'who-said', topic: quoted, quoted };
  const asking = all.slice(0, 3).findIndex(({ folded }) => isAmong(folded, ASKING));
  const asked = all[asking]?.folded ?? '';
  const helper = all
    .slice(0, asking + 5)
    .findIndex(({ folded }, at) => at > asking && AUXILIARIES.has(folded));
  // "Who said this is …": an auxiliary behind the verb belongs to what was said.
  const first = verbAfter(reading, asking, false);
  const auxiliary = first >= 0 && first < helper ? -1 : helper;
  const verb = verbAfter(reading, Math.max(asking, auxiliary, -1), auxiliary > asking);
  if (verb < 0) return null;
  const isPlain = [...PLAIN].some((word) => isLike(all[verb]?.folded ?? '', word));
  const from = isAmong(all[verb + 1]?.folded ?? '', ABOUT) ? verb + 2 : verb + 1;
  // "What did Smith promise?" is about promising; "What did Smith promise the miners?" about miners.
  const said = part(reading, isPlain || from < all.length - 1 ? from : verb);
  // "What tour did Smith mention?", "Which tolls were announced?"
  const noun = auxiliary > asking ? part(reading, asking + 1, auxiliary) : '';
  const isPassive = auxiliary >= 0 && /^(?:is|was|were|are)$/.test(all[auxiliary]?.folded ?? '');
  const topic = `${noun} ${said}`.trim();
  const isWho = isLike(asked, 'who') || asked === 'whos' || asked === 'whose';
  if (isWho || (asked === 'which' && auxiliary < 0)) {
    if (!nameFrom(reading, auxiliary > asking ? auxiliary + 1 : asking + 1, verb) || auxiliary < 0) {
      return { kind: 'who-said', topic, quoted };
    }
  }
  const speaker = nameFrom(reading, auxiliary > asking ? auxiliary + 1 : asking + 1, verb);
  // "What are such schools called?" asks for no words of theirs.
  if (isPassive && auxiliary < verb && speaker && !all.some(({ folded }) => folded === 'by')) return null;
  const asksWhat =
    isLike(asked, 'what') ||
    (asked === 'which' && auxiliary > asking + 1) ||
    THINKING.has(all[verb]?.folded ?? '') ||
    (isLike(asked, 'how') && isPlain && !/^sa/.test(all[verb]?.folded ?? ''));
  if (!speaker && (!topic || (!asksWhat && !isPassive))) return null;
  return { kind: asksWhat ? 'what-said' : 'did-say', speaker, topic, quoted };
}

/** Question words that stand before a noun. */
const OF_NOUNS = new Set(['which', 'what']);

/** "claimed responsibility", "called off": no words of anybody's. */
const NO_SAYING: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^claim/, new Set(['responsibility', 'victory', 'credit', 'asylum', 'lives'])],
  [/^call/, new Set(['off', 'for', 'on', 'up', 'in'])],
  [/^declare/, new Set(['war', 'bankruptcy', 'independence', 'victory'])],
];

function isIdiom(verb: string, next: string): boolean {
  return NO_SAYING.some(([pattern, behind]) => pattern.test(verb) && behind.has(next));
}

/** The verb of saying that a question turns on: behind a name, not in it ("Secretary of State"). */
function verbAfter({ text, all }: Reading, from: number, isAsked: boolean): number {
  for (let at = Math.max(from, 0); at < Math.min(all.length, from + 2 + LONGEST_NAME); at += 1) {
    const word = all[at] as Word;
    if (!isSaying(word.folded)) continue;
    const before = all[at - 1];
    // "… to the former states", "… a written reply": nouns.
    if (isAsked && VERBS_OF_SAYING.get(word.folded)?.form === 'present') continue;
    if (at === all.length - 1 && OFTEN_NOUNS.has(word.folded)) continue;
    const isCapital = at > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
    if (isCapital || (before && DETERMINERS.has(before.folded))) continue;
    // "Which states …", "What reports …": nouns as well.
    if (before && OF_NOUNS.has(before.folded) && OFTEN_NOUNS.has(word.folded)) continue;
    if (at > 0 && !isIdiom(word.folded, all[at + 1]?.folded ?? '')) return at;
  }
  return -1;
}

function isSaying(folded: string): boolean {
  if (PLAIN.has(folded)) return true;
  const verb = VERBS_OF_SAYING.get(folded);
  if (verb) return verb.form !== 'ing' && SPEECH.has(verb.lemma);
  return !isCommon(folded) && [...PLAIN].some((word) => isLike(folded, word));
}

/** "Smith's view on the bridge", "quotes by Smith about the bridge". */
export function opinion(reading: Reading): Question | null {
  const { all, text, quoted } = reading;
  const at = all.findIndex(({ folded }) => OPINIONS.has(folded));
  const noun = all[at];
  if (!noun) return null;
  const owner = all[at - 1];
  const isOwned = owner !== undefined && /['’]s?$/u.test(text.slice(owner.start, owner.end + 1).trimEnd());
  // "the mayor's view of the bridge", but "the view of the mayor on the bridge"
  const about = all.findIndex(
    ({ folded }, place) => place > at && ABOUT.has(folded) && (isOwned || folded !== 'of'),
  );
  const topic = about > 0 ? part(reading, about + 1) : '';
  // "the position of the mayor": an office.
  if (noun.folded === 'position' && !topic) return null;
  // "Smith quotes about the bridge"
  if (
    owner &&
    about > 0 &&
    at <= LONGEST_NAME &&
    !ASKING.has(all[0]?.folded ?? '') &&
    !/^(?:by|from|of)$/.test(all[at + 1]?.folded ?? '')
  ) {
    return { kind: 'what-said', speaker: nameFrom(reading, 0, at), topic, quoted };
  }
  if (isOwned) {
    return { kind: 'what-said', speaker: nameFrom(reading, 0, at), topic, quoted };
  }
  if (!/^(?:by|from|of)$/.test(all[at + 1]?.folded ?? '')) return null;
  return {
    kind: 'what-said',
    speaker: nameFrom(reading, at + 2, about > 0 ? about : all.length),
    topic,
    quoted,
  };
}

/** "… who said it?" */
export function saidLast(reading: Reading): Question | null {
  const { all, quoted } = reading;
  const at = all.findLastIndex(({ folded }) => folded === 'who');
  const isLast = at > 1 && at >= all.length - 4 && isSaying(all[at + 1]?.folded ?? '');
  return isLast ? { kind: 'who-said', topic: part(reading, 0, at), quoted } : null;
}

/** The name among the words from `from` to before `to`; empty where these mean anybody. */
function nameFrom(reading: Reading, from: number, to: number): string {
  let first = from;
  let last = to;
  const skipped = (at: number) => {
    const folded = reading.all[at]?.folded ?? '';
    return ADVERBS.has(folded) || AUXILIARIES.has(folded) || ASKING.has(folded);
  };
  while (first < last && skipped(first)) first += 1;
  while (first < last && skipped(last - 1)) last -= 1;
  const named = reading.all.slice(first, last);
  return named.every(({ folded }) => ANYBODY.has(folded)) ? '' : part(reading, first, last);
}
