import { paragraphAt } from '../corpus/paragraph-at.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import type { Entry } from './answer.ts';
import { isYesOrNo } from './asked-for.ts';
import { deedOf } from './deed.ts';
import { isToldOnlySo } from './evidence.ts';
import type { Library } from './library.ts';
import { NEGATORS } from './meaning.ts';
import { tokensIn } from './read-text.ts';
import { meaning } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** "Did Smith end up selling the boat?" asks whether he sold it. */
const END_UP = /\bend(?:ed)? up (?=\p{L}+ing\b)/iu;
/** What is read of a sentence, in words. */
const MOST_READ = 2_000;

/**
 * "Did Smith sell Jones the boat?" isn't answered by what tells that Jones sold it to Smith, nor that Smith may sell it
 * one day. Tells which passages don't; all of them, where a question asks something else.
 */
export function tellsWhether(library: Library, question: string): (entry: Entry) => boolean {
  if (!isYesOrNo(question)) return () => true;
  const plain = question.replace(END_UP, '');
  const isReversed = reversing(library, plain);
  const isToCome = comingOnly(plain);
  return ({ passage: { article, start, end } }) => {
    const sentences = (paragraphAt(article, start)?.sentences ?? []).filter(
      (one) => one.start < end && start < one.end,
    );
    const told = sentences.map((sentence) => tokensIn(article, sentence).slice(0, MOST_READ));
    return !told.some(isReversed) && !isToCome(told.flat());
  };
}

const BE = wordSet('is are was were');
/** Whom it is done to may be "him", behind the verb. */
const PRONOUNS = wordSet('him her it them his their its me us');
const DONE_TO_WITHIN = 4;
const PASSIVE = wordSet('is are was were be been being got');
const PASSIVE_WITHIN = 2;
/** "attacked in the last debate by Smith", "under attack from Smith": so many words behind the verb its doer is told. */
const BY_WITHIN: ReadonlyMap<string, number> = new Map([
  ['by', 12],
  ['from', 2],
]);

/** Tells of a sentence whether the one to whom something is done, by the question, does it there to the one who does it. */
function reversing(library: Library, question: string): (sentence: readonly Token[]) => boolean {
  const all = tokens(question);
  const deed = deedOf(question);
  const at = all.findIndex(({ start }) => start === deed?.start);
  if (!deed || at < 0) return () => false;
  const isName = ({ folded, start }: Token) =>
    !FUNCTION_WORDS.has(folded) &&
    (library.names.has(folded) || (start > 0 && /^\p{Lu}/u.test(question.slice(start))));
  const stemsIn = (part: readonly Token[]) => new Set(part.filter(isName).flatMap(meaning));
  const only = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    new Set([...some].filter((stem) => !others.has(stem)));
  const isPassive = BE.has(all[0]?.folded ?? '') && all.slice(at).some(({ folded }) => folded === 'by');
  const [before, behind] = [stemsIn(all.slice(0, at)), stemsIn(all.slice(at + 1))];
  const [doer, doneTo] = isPassive
    ? [only(behind, before), only(before, behind)]
    : [only(before, behind), only(behind, before)];
  if (doer.size === 0 || doneTo.size === 0) return () => false;
  const deeds = new Set(meaning(deed));
  return (sentence) => {
    const places = [...sentence.keys()].filter((place) => deeds.has(sentence[place]?.stem ?? ''));
    return places.length > 0 && places.every((place) => isTurned(sentence, place, doer, doneTo));
  };
}

/** Does the one to whom it is done stand where the doer of a verb stands, and nobody where they do? */
function isTurned(
  sentence: readonly Token[],
  at: number,
  doer: ReadonlySet<string>,
  doneTo: ReadonlySet<string>,
): boolean {
  const before = sentence.slice(0, at);
  const behind = sentence.slice(at + 1);
  const from = behind.findIndex(({ folded }, step) => step < (BY_WITHIN.get(folded) ?? 0));
  const isPassive = from >= 0 || before.slice(-PASSIVE_WITHIN).some(({ folded }) => PASSIVE.has(folded));
  const [does, suffers] = isPassive ? [from < 0 ? [] : behind.slice(from), before] : [before, behind];
  const holds = (part: readonly Token[], names: ReadonlySet<string>) =>
    part.some(({ stem }) => names.has(stem));
  // "Lund was insulted": by whom, nobody tells.
  if (isPassive && from < 0) return holds(suffers, doer) && !holds(suffers, doneTo);
  if (!holds(does, doneTo) || holds(does, doer) || holds(suffers, doneTo)) return false;
  const isPronoun = behind.slice(0, DONE_TO_WITHIN).some(({ folded }) => PRONOUNS.has(folded));
  return !isPronoun || holds(suffers, doer);
}

const ASKED_AS_DONE = wordSet('did has have had was were');
const TO_COME = wordSet('will shall would could might may should must');
/** "will not now meet": so many words before a verb. */
const TO_COME_WITHIN = 3;

/** Tells whether what is asked to have been done is in a text only yet to come, or may come: "I'll sell it." */
function comingOnly(question: string): (told: readonly Token[]) => boolean {
  const deed = deedOf(question);
  if (!deed || !ASKED_AS_DONE.has(words(question)[0]?.folded ?? '')) return () => false;
  const deeds = new Set(meaning(deed));
  const isDeed = (stem: string) => deeds.has(stem);
  return (told) =>
    isToldOnlySo(told, isDeed, (at) => {
      const before = told.slice(Math.max(0, at - TO_COME_WITHIN), at);
      return (
        before.some(({ folded }) => TO_COME.has(folded)) && !before.some(({ folded }) => NEGATORS.has(folded))
      );
    });
}
