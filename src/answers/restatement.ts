import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { shortName } from './described.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { AUXILIARIES, SPEECH, THINKING } from './question-words.ts';
import { peopleIn } from './resolve.ts';
import { corrected } from './spelling.ts';

/** "the American side": those who act for a nation. */
const SIDES = wordSet('side delegation camp party team government administration leadership officials');
/** What a nation does only by somebody who speaks for it. */
const MINDING = wordSet(
  'want expect hope demand seek ask request plan intend wish aim need fear worry doubt consider offer agree disagree refuse see accept object oppose reject call make give',
);

/** What somebody has in mind: "the goal of the US". */
const MINDS = wordSet(
  'goal goals aim aims objective objectives purpose position stance view views opinion demand demands wish wishes hope hopes plan plans expectation expectations concern concerns worry worries fear fears condition conditions reaction',
);

/** A stretch of a question that means a nation. */
interface Actor {
  readonly start: number;
  readonly end: number;
  readonly nation: string;
}

/**
 * The question with those named who speak for the nations that it names: "What does Paris want?", "Did the French side
 * expect …?", "the Frenchman's", where the articles know one person in an office of that nation. Null where it names none.
 */
function withSpokesmen(library: Library, question: string): string | null {
  let text = question;
  for (const { start, end, nation } of actorsIn(question).reverse()) {
    const person = library.titles.ofNation(nation);
    if (person) text = text.slice(0, start) + shortName(library, person) + text.slice(end);
  }
  return text === question ? null : text;
}

function actorsIn(question: string): Actor[] {
  const all = words(question);
  const nations = nationsOf(question, all);
  const actors: Actor[] = [];
  for (let at = 0; at < all.length; ) {
    const nation = nations[at];
    let to = at + 1;
    while (nation && nations[to] === nation) to += 1;
    const before = all[at - 1];
    const isSide = SIDES.has(all[to]?.folded ?? '');
    const next = all[isSide ? to + 1 : to];
    const isOne = before?.folded === 'the' && !isSide && isOneOfThem(all[at] as Word) && isNoNoun(next);
    const isOwner =
      /['’]s$/u.test(question.slice(all[to - 1]?.start, all[to - 1]?.end)) && MINDS.has(next?.folded ?? '');
    const isOfMind = isMind(before?.folded === 'the' ? all.slice(0, at - 1) : all.slice(0, at));
    if (nation && (isSide || isOne || isOfMind || isOwner || isSubject(before, all[at - 2], next))) {
      const first = before?.folded === 'the' ? before : (all[at] as Word);
      actors.push({ start: first.start, end: all[isSide ? to : to - 1]?.end ?? 0, nation });
    }
    at = to;
  }
  return actors;
}

/** "the goal of" */
function isMind(before: readonly Word[]): boolean {
  return before.at(-1)?.folded === 'of' && MINDS.has(before.at(-2)?.folded ?? '');
}

/** "the American", not "the Americans" nor "the US". */
function isOneOfThem({ folded }: Word): boolean {
  return /(?:an|ese|ish|i|ch|ek)$/.test(folded);
}

/** What stands behind "the American" where it is a person. */
function isNoNoun(next: Word | undefined): boolean {
  return (
    next === undefined ||
    FUNCTION_WORDS.has(next.folded) ||
    MINDING.has(next.folded) ||
    SPEECH.has(next.folded)
  );
}

/** "did Moscow want", "does the US expect" */
function isSubject(before: Word | undefined, earlier: Word | undefined, next: Word | undefined): boolean {
  const helper = before?.folded === 'the' ? earlier : before;
  const isAsked = helper !== undefined && AUXILIARIES.has(helper.folded);
  return (
    isAsked &&
    next !== undefined &&
    (MINDING.has(next.folded) || SPEECH.has(next.folded) || THINKING.has(next.folded))
  );
}

/** "Who spoke first, Smith or Jones?" asks who spoke first. */
const ALTERNATIVES =
  /^(\s*(?:who|whom|which|what)\b.{8,}?)(?:[,:;]| -)? ((?:[\p{L}.'’-]{1,30} ){0,2}[\p{L}.'’-]{1,30}) or ((?:[\p{L}.'’-]{1,30} ){0,2}[\p{L}.'’-]{1,30})[^\p{L}]*$/iu;

/** The question without the names that it offers to choose from; null where it offers none. */
function withoutAlternatives(library: Library, question: string): string | null {
  const [, asked = '', one = '', other = ''] = ALTERNATIVES.exec(question) ?? [];
  const isName = (text: string) => peopleIn(library, text).length > 0;
  return isName(one) && isName(other) ? asked : null;
}

const PAIRS =
  '(?:sides|parties|men|women|ministers|countries|nations|leaders|politicians|diplomats|envoys|governments|presidents)';
/** "On which day", "how long". */
const WHEN_OR_WHERE =
  '^(\\W*(?:(?:on|in|at|for|since) )?(?:when|where|how long|(?:what|which) (?:day|date|time|city|town|place|country)\\b.{0,20}?))';
/** Plainer words for a question's form, which are tried where its own find nothing. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(did|do|have|had|will|would|could|can) (?:the two|both(?: of the| the)?)(?: ${PAIRS}\\b|(?! ${PAIRS}))(?! (?:want|expect|hope|think|believe|feel)\\b)`,
      'i',
    ),
    '$1 they',
  ],
  [
    /^\s*(?:did|have|has|had|could|can|will) (?:.{1,60}?) (?:make|made|reach|reached|achieve|achieved|come to|came to|strike|struck|find|found|have|had|get|got|bring|brought) (?:an? |any |some |much )?(progress|headway|breakthroughs?|agreements?|deal|compromise|results?|solution|settlement|consensus|ceasefire|truce)\b/i,
    'was there any $1',
  ],
  [
    /\b(?:is|are|was|were) (.{1,60}?) (?:trying|seeking|hoping|looking|aiming) to (?=\p{L})/iu,
    'does $1 want to ',
  ],
  // "When was the meeting held?" asks when it was.
  [
    new RegExp(
      `${WHEN_OR_WHERE} (?:did|does|will) (.{1,60}?) (?:take place|happen|occur|go on|start and end)(?=\\W*$)`,
      'i',
    ),
    '$1 was $2',
  ],
  [
    new RegExp(
      `${WHEN_OR_WHERE} ((?:was|were|is|are) .{1,60}?) (?:held|being held|taking place|happening|going on)(?=\\W*$)`,
      'i',
    ),
    '$1 $2',
  ],
];

function plainer(question: string): string {
  return PLAINER.reduce((text, [pattern, words]) => text.replace(pattern, words), question);
}

/** Other ways to put a question, the likeliest first. */
export function restatements(library: Library, typed: string): Set<string> {
  const question = corrected(library, typed);
  const plain = plainer(question);
  const others = new Set<string>();
  for (const text of [question, plain]) {
    for (const other of [withoutAlternatives(library, text), withSpokesmen(library, text), text])
      if (other !== null) others.add(other);
  }
  others.delete(question);
  return others;
}
