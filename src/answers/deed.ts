import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';

const ASKING = wordSet('who whom whose what which when where why how');
const BE = wordSet('is are was were');
const AUXILIARIES = wordSet(
  'is are was were do does did has have had will would can could shall should may might must',
);
/** What stands before a noun. */
const DETERMINERS = wordSet('the a an this that these those his her its their my our your any some all both');
/** Small as it is, it tells of a deed. */
const BECOME = 'becom';
/** These tell of hardly anything, or are no verbs. */
const VAGUE = wordSet(
  'get gets getting got give gives giving gave makes making takes taking make made take took put happen occur go went come came arrive have due mean help helped now instead today',
);
/** An auxiliary stands this many words behind the question word at most: "how many former states did". */
const REACH = 6;

/**
 * What a question says that somebody does, or that is done: "submit" of "When did the city submit the plans?", "held" of
 * "Where were the talks held?". Told by where it stands; null where there is nothing of the kind ("Who is Smith?").
 */
export function deedOf(question: string): Word | null {
  const deed = wordOfDeed(question);
  return deed && !VAGUE.has(deed.folded) ? deed : null;
}

function wordOfDeed(question: string): Word | null {
  const all = words(question);
  const isName = ({ start, end }: Word) => start > 0 && /^\p{Lu}/u.test(question.slice(start, end));
  const asking = all.slice(0, REACH).findIndex(({ folded }) => ASKING.has(folded));
  const auxiliary = all
    .slice(0, asking + 1 + REACH)
    .findIndex(({ folded }, at) => at > asking && AUXILIARIES.has(folded));
  if (auxiliary < 0) {
    const isCounting = isSmall(all[asking + 1]);
    const [first, ...rest] = runFrom(all, asking + (isCounting ? 2 : 1));
    if (/^who/.test(all[asking]?.folded ?? '')) return first ?? null;
    return (isCounting ? rest[0] : rest.findLast((word) => !isName(word))) ?? null;
  }
  const isPronoun = isSmall(all[auxiliary + 1]) && !DETERMINERS.has(all[auxiliary + 1]?.folded ?? '');
  const from = auxiliary + (isSmall(all[auxiliary + 1]) ? 2 : 1);
  const run = runFrom(all, from);
  if (isPronoun) return run[0] ?? null;
  const names = run.findIndex((word) => !isName(word));
  if (BE.has(all[auxiliary]?.folded ?? '')) {
    const last = run.findLast((word) => !isName(word));
    return run.length > 1 || /(?:ed|en)$/.test(last?.folded ?? '') ? (last ?? null) : null;
  }
  if (names > 0) {
    const behind = run.slice(names).filter((word) => !isName(word) && !/ly$/.test(word.folded));
    // "did Smith sell the shares", but "did Smith's firm sell the shares"
    const isOwner = /['’]s?$/u.test(question.slice(run[names - 1]?.start, run[names - 1]?.end));
    return (isOwner ? behind.at(-1) : behind[0]) ?? null;
  }
  return run.slice(1).findLast((word) => !isName(word) && !/(?:ly|[^s]s)$/.test(word.folded)) ?? null;
}

/** The words from one on up to the next small one; "the mayor of Paris …" goes on behind its "of". */
function runFrom(all: readonly Word[], from: number): Word[] {
  const found: Word[] = [];
  for (let at = from; at < all.length; at += 1) {
    const word = all[at] as Word;
    if (!isSmall(word)) found.push(word);
    else if (found.length !== 1 || !(word.folded === 'of' || all[at - 1]?.folded === 'of')) break;
  }
  return found;
}

function isSmall(word: Word | undefined): boolean {
  return word !== undefined && FUNCTION_WORDS.has(word.folded) && word.stem !== BECOME;
}
