import { wordSet } from '../corpus/word-set.ts';
import { VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { isContent } from './meaning.ts';
import type { Token } from './tokens.ts';

/** Verbs whose clause is wished for or made up, by stem: "I hope | …", "Imagine | …". */
const SUPPOSING = wordSet('hope wish imagin suppos pretend assum dream');
/** "maybe | …" */
const GUESSING = wordSet('maybe perhaps possibly');
/** "the notion that | …" */
const FICTIONS = wordSet(
  'notion idea myth lie fiction claim allegation suggestion rumor rumour theory impression accusation assumption hoax',
);
/** "It is wrong to say that | …", "the lie that | …" */
const FALSE = wordSet(
  'wrong false untrue absurd ridiculous crazy naive silly nonsense lie myth fiction mistake hoax',
);
/** Verbs of thought, beside those of saying. What the speaker ("I", "we") says or thinks is asserted, what others do isn't. */
const THINKING = wordSet('think thinks thought believe believes believed feel feels felt');
const SELF = wordSet('i we');
/** Whom one tells: "she told | me | …" */
const TOLD = wordSet('me us him her them you');
/** Before these words stands the clause that "they say" governs. */
const SUBJECT_REACH = 4;

const AUXILIARIES = wordSet(
  'is are was were am do does did has have had can could will would shall should may might must',
);
const ASKING = wordSet(`who whom whose what which why how when where ${[...AUXILIARIES].join(' ')}`);
const PREPOSITIONS = wordSet('of at in from by with for on against about inside among near');
const DETERMINERS = wordSet('a an the this these those my our your his her their its some any all');
/** With one of these a clause has a subject of its own, or another clause begins. */
const OTHER_CLAUSE = wordSet(
  'i we you he she it they there this that which who what and or but to nobody nothing',
);
/** A subject and its verb stand within so many words. */
const VERB_REACH = 6;
/** Verbs that are no nouns, and so tell where the subject before them ends. */
const PLAIN_VERBS = wordSet('want wants think thinks know knows believe believes seem seems');
const INDEFINITE = wordSet(
  'some many most few all any none one half nobody someone somebody anyone everyone each both',
);

/** An open quotation mark may stand between "he said" and what he said: `He said, ‘| I quit’`. */
const NOTHING_BETWEEN = /^\s*(?:(?:[,:]\s*)?["'“‘])?$/u;

/**
 * Do the words right before a clause keep the speaker from asserting it? "I hope | …", "maybe | …", "the myth that | …",
 * "they say | …", "as if | …", "it is wrong to say that | …".
 */
export function isUnasserted(text: string, before: readonly Token[], inside: readonly Token[]): boolean {
  const start = inside[0]?.start ?? 0;
  if (!NOTHING_BETWEEN.test(text.slice(before.at(-1)?.end ?? start, start))) return false;
  const isKept = inside[0]?.folded === 'that';
  const isThat = isKept || before.at(-1)?.folded === 'that';
  const all = isThat && !isKept ? before.slice(0, -1) : before;
  const [last, second, third] = [all.at(-1), all.at(-2), all.at(-3)];
  if (!last) return false;
  if (GUESSING.has(last.folded) || SUPPOSING.has(last.stem)) return true;
  if (last.folded === 'to' && (second?.folded === 'supposed' || second?.folded === 'used')) return true;
  if (second?.folded === 'as' && (last.folded === 'if' || last.folded === 'though')) return true;
  if (isThat && (FICTIONS.has(last.folded) || FALSE.has(last.folded))) return true;
  const verb = TOLD.has(last.folded) ? all.length - 2 : all.length - 1;
  if (!isSaying(all[verb])) return false;
  if (
    all[verb - 1]?.folded === 'to' &&
    (FALSE.has(all[verb - 2]?.folded ?? '') || FALSE.has(third?.folded ?? ''))
  )
    return true;
  const subject = all.slice(Math.max(0, verb - SUBJECT_REACH), verb);
  return subject.length > 0 && !subject.some(({ folded }) => SELF.has(folded));
}

function isSaying(word: Token | undefined): boolean {
  if (!word) return false;
  const verb = VERBS_OF_SAYING.get(word.folded);
  return THINKING.has(word.folded) || (verb?.takes === 'clause' && verb.form !== 'ing');
}

/** "Do you really think | he is right?": the opening that makes it a question isn't there any more. */
export function isAsked(text: string, sentenceEnd: number, before: readonly Token[], start: number): boolean {
  if (!/\?["'”’»\s]*$/u.test(text.slice(0, sentenceEnd).slice(-ENDING))) return false;
  for (const [back, word] of before.toReversed().entries()) {
    const next = back === 0 ? start : (before[before.length - back]?.start ?? start);
    if (/[,;:.!?—–]/.test(text.slice(word.end, next))) return false;
    if (ASKING.has(word.folded)) return true;
  }
  return false;
}

/** Room for a sentence's last marks, in UTF-16 units. */
const ENDING = 8;

/** "Someone at | the Kremlin was not busy": what the sentence is about is another than what the claim begins with. */
export function losesSubject(text: string, before: readonly Token[], inside: readonly Token[]): boolean {
  let at = before.length - 1;
  while (at >= 0 && DETERMINERS.has(before[at]?.folded ?? '')) at -= 1;
  const head = before[at - 1];
  if (!head || !PREPOSITIONS.has(before[at]?.folded ?? '')) return false;
  if (!isContent(head.folded) && !INDEFINITE.has(head.folded)) return false;
  if (/[,;:.!?—–]/.test(text.slice(head.end, inside[0]?.start))) return false;
  const verb = inside.findIndex(({ folded }) => AUXILIARIES.has(folded) || PLAIN_VERBS.has(folded));
  if (verb < 1 || verb > VERB_REACH) return false;
  const subject = inside.slice(0, verb);
  const marks = text.slice(subject[0]?.start, inside[verb]?.start);
  return !/[,;:.!?—–]/.test(marks) && !subject.some(({ folded }) => OTHER_CLAUSE.has(folded));
}

/** A verb that a question puts before its subject. */
export function isAuxiliary(folded: string): boolean {
  return AUXILIARIES.has(folded);
}
