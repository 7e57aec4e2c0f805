import type { Article, Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { AUXILIARIES } from './question-words.ts';
import { wordsIn } from './read-text.ts';
import { meaning, synonymsOf } from './synonyms.ts';

/** Who does what in a question: "How many documents did the city submit …"; or to whom it is done: "When was Jones fired?" */
interface Deed {
  /** Stems that its doer goes by, or whom it is done to. */
  readonly doer: ReadonlySet<string>;
  /** Stems of the verb and of its synonyms. */
  readonly verb: ReadonlySet<string>;
  /** It is done to them. */
  readonly isPassive: boolean;
}

/** A doer has so many words at most, and so many stand between a verb and the name before it. */
const LONGEST_DOER = 4;
const BEFORE_VERB = 2;

/** Does a sentence say so? */
export type ToldIn = (article: Article, sentence: Span) => boolean;

/**
 * Tells which sentences say that somebody else did what the question asks of the one it names ("submitted by Smith",
 * where it asks what Jones submitted), or that it was done to somebody else. Names tell, and "I" and "we" where the
 * articles say who speaks and who that is: who is "he" or "the mayor" there stays open.
 */
export function doneByOthers(library: Library, question: string): ToldIn {
  const deed = deedIn(library, question);
  return (article, sentence) => deed !== null && isDoneByOthers(library, deed, article, sentence);
}

function isDoneByOthers(library: Library, deed: Deed, article: Article, sentence: Span): boolean {
  const all = wordsIn(article, sentence);
  const isName = (word: Word) => isNameHere(library, article.text, word);
  const isOther = (named: readonly Word[]) =>
    named.length > 0 && !named.some(({ stem }) => deed.doer.has(stem));
  const isNamed = all.some((word) => deed.doer.has(word.stem) && isName(word));
  const verdicts = all.flatMap((word, at): boolean[] => {
    if (!deed.verb.has(word.stem)) return [];
    const behind = all.slice(Math.max(0, at - BEFORE_VERB), at);
    if (deed.isPassive && !behind.some(({ folded }) => PASSIVE.has(folded))) return [false];
    const by = deed.isPassive ? -1 : all.slice(at + 1, at + 3).findIndex(({ folded }) => folded === 'by');
    if (by >= 0) return [isOther(all.slice(at + 2 + by, at + 2 + by + LONGEST_DOER).filter(isName))];
    if (behind.some(({ folded }) => OF_THE_SPEAKER.has(folded))) {
      const speaker = speakerAt(library, article, word.start);
      return speaker ? [!isMeant(deed, speaker)] : [];
    }
    if (all.slice(Math.max(0, at - POINTING_WITHIN), at).some(({ folded }) => POINTING.has(folded)))
      return [false];
    // "… of Marrow, becoming": whoever does so stands before that.
    if (/ing$/.test(word.folded) && !behind.some(({ folded }) => PASSIVE.has(folded))) return [];
    const before = behind.filter(isName);
    return before.length > 0 ? [isOther(before) && !isNamed] : [];
  });
  return verdicts.length > 0 && verdicts.every(Boolean);
}

/** Whoever is meant by these may be the one asked about: "Smith, who did not attend", "his victory". */
const POINTING = new Set(['he', 'she', 'it', 'who', 'his', 'her', 'its', 'their', 'they']);
const POINTING_WITHIN = 3;

/** By these the one who speaks is meant. */
const OF_THE_SPEAKER = new Set(['i', 'we']);

/** Who says what stands somewhere in quotation marks; null where the articles don't tell, or not who that is. */
function speakerAt(library: Library, article: Article, at: number): Speaker | null {
  const says = ({ pieces }: Quotation) => pieces.some(({ start, end }) => start <= at && at < end);
  const speaker = library.quotationsIn(article).find(says)?.speaker;
  return speaker && speaker.descriptions.length > 0 ? speaker : null;
}

/** Does the one whom a question names go for a speaker: by name, or by the office held for them? */
function isMeant({ doer }: Deed, { name, aliases, descriptions }: Speaker): boolean {
  return [name, ...aliases, ...descriptions].some((called) =>
    words(called).some(({ stem, folded }) => doer.has(stem) || doer.has(folded)),
  );
}

/** "… did the United States submit …": the names behind the auxiliary, and the verb behind them. */
function deedIn(library: Library, question: string): Deed | null {
  const all = words(question);
  const done = all.findIndex(({ folded }) => AUXILIARIES.has(folded) && !PASSIVE.has(folded));
  const suffered = all.findIndex(({ folded }) => PASSIVE.has(folded));
  return deedBehind(library, question, done, false) ?? deedBehind(library, question, suffered, true);
}

function deedBehind(library: Library, question: string, auxiliary: number, isPassive: boolean): Deed | null {
  if (auxiliary < 0) return null;
  const all = words(question);
  let from = auxiliary + 1;
  if (all[from]?.folded === 'the') from += 1;
  let to = from;
  while (to < from + LONGEST_DOER && isNameHere(library, question, all[to])) to += 1;
  const verb = all[to];
  if (to === from || !verb || (FUNCTION_WORDS.has(verb.folded) && verb.stem !== BECOME)) return null;
  if (isPassive && !isParticiple(verb)) return null;
  const named = all.slice(from, to);
  const whole = named.map(({ folded }) => folded).join(' ');
  const others = [whole, ...named.map(({ folded }) => folded)].flatMap(synonymsOf);
  return {
    doer: new Set([...named.map(({ stem }) => stem), ...others.flatMap(({ stems }) => stems)]),
    verb: new Set(meaning(verb)),
    isPassive,
  };
}

/** Small as it is, it tells of a deed. */
const BECOME = 'becom';

/** Between a doer and the verb stand so many words at most: "The mayor of the city has for years wanted …". */
const DOER_BEFORE = 8;
/** Who was named before. */
const NAMED_BEFORE = new Set(['he', 'she', 'it', 'they', 'who', 'which', 'that']);

/**
 * "What does the mayor want?" asks for nothing but what somebody does. Tells which sentences say that they do it: their
 * name stands before the verb or behind its "by", or they speak themselves. True of all sentences for other questions.
 */
export function doneAsAsked(library: Library, question: string): ToldIn {
  const deed = onlyDeedIn(question);
  return (article, sentence) => deed === null || isDoneByDoer(library, deed, article, sentence);
}

/** "What does the mayor want?": somebody and a verb, and nothing else. */
function onlyDeedIn(question: string): Deed | null {
  const [asking, auxiliary, ...others] = words(question);
  const said = others.slice(others[0]?.folded === 'the' ? 1 : 0);
  const verb = said.at(-1);
  const doer = said.slice(0, -1);
  const helps =
    auxiliary !== undefined && AUXILIARIES.has(auxiliary.folded) && !PASSIVE.has(auxiliary.folded);
  if (asking?.folded !== 'what' || !helps || !verb || !/^\p{Ll}/u.test(question.slice(verb.start)))
    return null;
  const isBare = said.every(({ folded }) => !FUNCTION_WORDS.has(folded));
  if (!isBare || doer.length === 0 || doer.length > LONGEST_DOER) return null;
  return { doer: new Set(doer.flatMap(meaning)), verb: new Set(meaning(verb)), isPassive: false };
}

function isDoneByDoer(library: Library, deed: Deed, article: Article, sentence: Span): boolean {
  const all = wordsIn(article, sentence);
  const isDoer = ({ stem }: Word) => deed.doer.has(stem);
  return all.some((word, at) => {
    if (!deed.verb.has(word.stem)) return false;
    const before = all.slice(Math.max(0, at - DOER_BEFORE), at);
    const beside = before.slice(-BEFORE_VERB);
    if (before.some(isDoer) || beside.some(({ folded }) => NAMED_BEFORE.has(folded))) return true;
    const behind = all.slice(at + 1, at + 1 + LONGEST_DOER);
    if (behind.some(({ folded }) => folded === 'by') && behind.some(isDoer)) return true;
    if (!before.some(({ folded }) => OF_THE_SPEAKER.has(folded))) return false;
    const speaker = speakerAt(library, article, word.start);
    return speaker !== null && isMeant(deed, speaker);
  });
}

/** So many words behind or before a verb stands what it is done to: "built the old stone bridge". */
const DONE_TO_WITHIN = 4;
/** "destroyed in the last days of the war by the army" */
const BY_WITHIN = 12;

/** "led", "built", "taken": not "leader", who does it. */
function isParticiple(word: Word | undefined): boolean {
  return /[dtn]$/.test(word?.folded ?? '');
}

/**
 * "Who built the bridge?" asks who did a thing to another. Tells which sentences say that it was done, and not by whom:
 * "The bridge, built in 1931, …".
 */
export function doneByNobody(question: string): ToldIn {
  const [who, verb, ...others] = words(question);
  const isSmall = ({ folded }: Word) => FUNCTION_WORDS.has(folded);
  const from = others.slice(
    Math.max(
      0,
      others.findIndex((word) => !isSmall(word)),
    ),
  );
  const end = from.findIndex(isSmall);
  const object = end < 0 ? from : from.slice(0, end);
  if (who?.folded !== 'who' || !verb || FUNCTION_WORDS.has(verb.folded) || object.length === 0)
    return () => false;
  const verbs = new Set(meaning(verb));
  const objects = new Set(object.flatMap(meaning));
  const isObject = ({ stem }: Word) => objects.has(stem);
  return (article, sentence) => {
    const all = wordsIn(article, sentence);
    const places = [...all.keys()].filter((at) => verbs.has(all[at]?.stem ?? '') && isParticiple(all[at]));
    const isPassive = (at: number) => {
      const behind = all.slice(at + 1, at + 1 + DONE_TO_WITHIN);
      const isBy = all.slice(at + 1, at + 1 + BY_WITHIN).some(({ folded }) => folded === 'by');
      return (
        !isBy && !behind.some(isObject) && all.slice(Math.max(0, at - DONE_TO_WITHIN), at).some(isObject)
      );
    };
    return places.length > 0 && places.every(isPassive);
  };
}

/** "was", "were": what stands behind them may be done to whom they name. */
const PASSIVE = new Set(['is', 'was', 'are', 'were']);

function isNameHere(library: Library, question: string, word: Word | undefined): boolean {
  if (!word || FUNCTION_WORDS.has(word.folded)) return false;
  return library.names.has(word.folded) || /^\p{Lu}/u.test(question.slice(word.start, word.start + 2));
}
