import { wordSet } from '../corpus/word-set.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { AUXILIARIES, SPEECH, THINKING } from './question-words.ts';
import { peopleIn, speakerCalled } from './resolve.ts';
import { corrected } from './spelling.ts';

/** "the American side": those who act for a nation. */
const SIDES = wordSet('side delegation camp party team government administration leadership officials');
/** What a nation does only by somebody who speaks for it. */
const MINDING = wordSet(
  'want expect hope demand seek ask request plan intend wish aim need fear worry doubt consider offer agree disagree refuse see accept object oppose reject call make give',
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
export function withSpokesmen(library: Library, question: string): string | null {
  let text = question;
  for (const { start, end, nation } of actorsIn(question).reverse()) {
    const person = library.titles.ofNation(nation);
    if (person) text = text.slice(0, start) + shortName(library, person) + text.slice(end);
  }
  return text === question ? null : text;
}

/** The surname, where it means nobody else. */
function shortName(library: Library, person: Speaker): string {
  const surname = person.name.split(' ').at(-1) ?? '';
  return speakerCalled(library, surname) === person ? surname : person.name;
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
    if (nation && (isSide || isOne || isSubject(before, all[at - 2], next))) {
      const first = before?.folded === 'the' ? before : (all[at] as Word);
      actors.push({ start: first.start, end: all[isSide ? to : to - 1]?.end ?? 0, nation });
    }
    at = to;
  }
  return actors;
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
  /^(\s*(?:who|whom|which|what)\b.{8,}?)[,:;\s-]+((?:[\p{L}.'’-]+ ){0,2}[\p{L}.'’-]+) or ((?:[\p{L}.'’-]+ ){0,2}[\p{L}.'’-]+)\W*$/iu;

/** The question without the names that it offers to choose from; null where it offers none. */
function withoutAlternatives(library: Library, question: string): string | null {
  const [, asked = '', one = '', other = ''] = ALTERNATIVES.exec(question) ?? [];
  const isName = (text: string) => peopleIn(library, text).length > 0;
  return isName(one) && isName(other) ? asked : null;
}

/** Other ways to put a question, the likeliest first. */
export function restatements(library: Library, typed: string): string[] {
  const others = [withoutAlternatives(library, corrected(library, typed)), withSpokesmen(library, typed)];
  return others.filter((other) => other !== null);
}
