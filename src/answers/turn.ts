import type { Span } from '../corpus/article.ts';
import { DENIALS, NEGATORS, TURNS } from './meaning.ts';
import { type Token, tokens } from './tokens.ts';
import { isAsked, isUnasserted, losesSubject } from './unasserted.ts';

/** A negator this many words before a claim, in the same clause, still governs it. */
const NEGATION_REACH = 6;
/** "if" and "whether" govern a whole clause, so only a claim of this many words that fills one is turned by them. */
const CLAUSE_WORDS = 5;
/** A "but" this many words on still belongs to the clause that the claim opens. */
const TURN_REACH = 12;
/** Fewer words than this assert nothing that could be turned. */
const LEAST_ASSERTED = 3;

/** Words that leave open whether what follows is so. */
const CONDITIONS = new Set(['if', 'whether', 'unless', 'provided']);
/** After these a clause of its own begins: a negator before them doesn't reach past. */
const JOINTS = new Set(['but', 'and', 'so', 'because', 'while', 'that', 'which', 'who']);

/**
 * Is a stretch that somebody repeats word for word turned by the rest of its sentence? So it is where a negator
 * stands before it ("not | expecting a breakthrough"), where a condition opens or holds it ("whether | the path
 * remains open"), where the sentence goes on with a "but", "unless", "if" …, and where the speaker doesn't assert it
 * ("I hope | …", "they say | …", "do you think | …?") or says it of somebody else ("someone at | …").
 *
 * @param own where the speaker's own words begin in the sentence: "Smith said", before it, is the article's.
 */
export function isCutShort(text: string, sentence: Span, kept: Span, own: number): boolean {
  const before = tokens(text, { start: sentence.start, end: Math.max(sentence.start, kept.start) });
  const inside = tokens(text, kept);
  const after = tokens(text, { start: Math.min(kept.end, sentence.end), end: sentence.end });
  if (inside.length < LEAST_ASSERTED) return false;
  const spoken = before.filter(({ start }) => start >= own);
  return (
    isNegated(text, before, kept) ||
    isConditional(text, before, inside, kept, sentence) ||
    goesOn(before, inside, after) ||
    isUnasserted(text, spoken, inside) ||
    isAsked(text, sentence.end, spoken, kept.start) ||
    losesSubject(text, before, inside)
  );
}

function isNegated(text: string, before: readonly Token[], kept: Span): boolean {
  for (let back = 1; back <= Math.min(NEGATION_REACH, before.length); back += 1) {
    const word = before[before.length - back] as Token;
    if (NEGATORS.has(word.folded) || (DENIALS.has(word.stem) && !isNoun(before, before.length - back)))
      return true;
    if (JOINTS.has(word.folded) && !(word.folded === 'that' && isDenied(before, before.length - back)))
      return false;
    const next = before[before.length - back + 1];
    if (/[;:.—]/.test(text.slice(word.end, next?.start ?? kept.start))) return false;
  }
  return false;
}

/** "denied that …", "no sign that …", "refused to confirm that …" */
function isDenied(before: readonly Token[], at: number): boolean {
  const [refused, to, verb] = before.slice(Math.max(0, at - 3), at).map(({ stem }) => stem);
  if (to === 'to' && verb && DENIALS.has(refused ?? '')) return true;
  return DENIALS.has(before[at - 1]?.stem ?? '') || NEGATORS.has(before[at - 2]?.folded ?? '');
}

/** "the rule", "a doubt": behind an article it is no verb. */
function isNoun(before: readonly Token[], at: number): boolean {
  return ['a', 'an', 'the', 'of', 'this', 'that'].includes(before[at - 1]?.folded ?? '');
}

function isConditional(
  text: string,
  before: readonly Token[],
  inside: readonly Token[],
  kept: Span,
  sentence: Span,
): boolean {
  if (inside.length < CLAUSE_WORDS) return false;
  const fillsClause = /^[\s"'”’]*(?:[,.;:!?—…]|(?:and|or)\b|$)/.test(text.slice(kept.end, sentence.end));
  if (isUnderCondition(text, before, kept)) return fillsClause;
  // "If talks fail, | we shall act": a condition opens the sentence.
  return before.length > 0 && CONDITIONS.has(before[0]?.folded ?? '') && !before[0]?.cut;
}

/** "if | talks fail", "if talks fail and | Smith leaves" */
function isUnderCondition(text: string, before: readonly Token[], kept: Span): boolean {
  let end = kept.start;
  for (const [back, word] of before.toReversed().entries()) {
    if (/[,;:.—]/.test(text.slice(word.end, end))) return false;
    if (CONDITIONS.has(word.folded)) return true;
    if (back === 0 && word.folded !== 'and' && word.folded !== 'or') return false;
    end = word.start;
  }
  return false;
}

function goesOn(before: readonly Token[], inside: readonly Token[], after: readonly Token[]): boolean {
  const turn = after.findIndex((word) => TURNS.has(word.folded));
  if (turn < 0 || turn > TURN_REACH) return false;
  // A turn farther on concerns the main clause: a claim from the middle of the sentence isn't what it turns.
  const opens = before.length === 0 || JOINTS.has(before.at(-1)?.folded ?? '');
  if (turn > 0 && !opens) return false;
  // "not this, but that": the "but" completes the negation, it doesn't undo it.
  const negated = inside.some((kept) => NEGATORS.has(kept.folded));
  return !(after[turn]?.folded === 'but' && negated && !hasSubject(after.slice(turn + 1)));
}

/** A clause of its own begins with whom it is about. */
function hasSubject(following: readonly Token[]): boolean {
  return ['i', 'we', 'you', 'he', 'she', 'it', 'they', 'this', 'that', 'there'].includes(
    following[0]?.folded ?? '',
  );
}
