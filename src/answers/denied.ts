import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import type { Candidate, Wanted } from './candidates.ts';
import { DENIALS } from './meaning.ts';
import { tokensIn } from './read-text.ts';
import type { Token } from './tokens.ts';

/** "non-binary" is a word of its own, which another denial doesn't stand for. */
const NON = 'non';
const NEGATING = wordSet(`not never ${NON}`);
/** Behind these a negation is of nothing: "whether or not". */
const ASIDE = wordSet('or if');
/** Without a negation these say that something isn't so. */
const EXCEPTING = wordSet('not no never none nobody nothing neither nor without except only');
/** What turns a word to its opposite: "unknown". */
const TURNING = ['un', 'in', 'im', 'ir', 'dis'];

/** "Which cities were not destroyed?": tells which sentences deny something too. True of all, for a question that doesn't. */
export function deniesAsAsked({ asksWhether }: Wanted, asked: readonly Token[]): (one: Candidate) => boolean {
  const at = asked.findIndex(({ folded }) => NEGATING.has(folded));
  if (asksWhether || at <= 0 || asked.slice(1, at).some(({ folded }) => ASIDE.has(folded))) return () => true;
  const denied = asked.slice(at + 1).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const turned = new Set(denied.flatMap(({ folded }) => TURNING.map((prefix) => prefix + folded)));
  const denies = ({ folded, stem }: Token) =>
    EXCEPTING.has(folded) ||
    EXCEPTING.has(stem) ||
    DENIALS.has(stem) ||
    turned.has(folded) ||
    (folded === NON && asked[at]?.folded === NON);
  return ({ article, sentence }) => tokensIn(article, sentence).some(denies);
}
