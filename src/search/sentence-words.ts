import { isFunctionRank, isPersonalRank, isPointingRank, isTheRank } from './function-ranks.ts';
import { bitsUnwanted, bitsWanted } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { firstWordsOf, type Sighting } from './sighting.ts';

/** What is measured of a sentence by the words beside the question's own, in this order. */
export const WORD_SIGNALS = [
  'ahead', // natural logarithm of the words before the first of the question's
  'behind', // and of those behind the last
  'counted', // how many there are of a thing is asked for, and it stands behind a number
  'figure', // a time or a number is asked for, and it holds one in digits
  'fullName', // somebody is asked for, and it holds two words of a name beside each other
  'ofType', // a type of thing is asked for, and the thing has a word before it that tells which
  'pointed', // a thing asked for stands behind "this" or the like: what it is was told before
  'known', // and the first of them behind "the"
  'toldNext', // somebody is asked for, named here, and called "he" or "she" next: share of the terms that the next sentence adds
] as const;

const TYPES = new Set('type types kind kinds form forms sort'.split(' '));
const FIGURES = new Set(['number', 'time', 'duration', 'percentage']);
/** A number counts what stands so many words behind it. */
const COUNTED = 4;
const [NAME, NUMBER, NO_NUMBER] = [bitsWanted('person'), bitsWanted('number'), bitsUnwanted('number')];
const DIGIT = /^[0-9]/;

/** WORD_SIGNALS of each sentence of a passage. */
export function wordSignals(question: Question, reading: Reading, seen: Sighting): number[][] {
  const looked = { question, asked: askedOf(question), lexicon: reading.whole.lexicon, seen };
  return Array.from({ length: seen.found.rows }, (_, at) => {
    const from = seen.starts[at] as number;
    const to = seen.starts[at + 1] as number;
    const noted = noteWords(looked, from, to);
    const isToldNext = question.kind === 'person' && noted.hasName && goesOnWithPerson(looked, at + 1);
    return [
      noted.first < 0 ? 0 : Math.log(1 + noted.first - from),
      noted.first < 0 ? 0 : Math.log(to - noted.last),
      Number(noted.isCounted),
      Number(noted.hasFigure),
      Number(question.kind === 'person' && noted.hasFullName),
      Number(noted.isOfType),
      Number(noted.isPointed),
      Number(noted.isKnown),
      isToldNext ? addedNext(question, seen, at) : 0,
    ];
  });
}

/** Terms that tell what is asked for, by their places among the question's; -1 where there is none. */
interface AskedFor {
  readonly head: number;
  readonly next: number;
  /** "what kind of *school*" */
  readonly typed: number;
}

function askedOf({ terms, asking }: Question): AskedFor {
  const behind = terms.flatMap(({ place }, term) => (place > asking ? [term] : []));
  const isType = (term: number) => TYPES.has(terms[term]?.folded ?? '');
  const asksForType = terms.some(({ folded }) => TYPES.has(folded));
  const typed = asksForType ? behind.find((term) => !isType(term)) : undefined;
  return { head: behind[0] ?? -1, next: behind[1] ?? -1, typed: typed ?? -1 };
}

/** What a sentence's words are looked through for, and in. */
interface Looked {
  readonly question: Question;
  readonly asked: AskedFor;
  readonly lexicon: Lexicon;
  readonly seen: Sighting;
}

/** What one look through a sentence's words tells. */
interface Noted {
  /** Places of the first and the last of the question's words; -1 where there is none. */
  first: number;
  last: number;
  isCounted: boolean;
  hasFigure: boolean;
  hasName: boolean;
  hasFullName: boolean;
  isOfType: boolean;
  isPointed: boolean;
  isKnown: boolean;
}

function noteWords(looked: Looked, from: number, to: number): Noted {
  const noted: Noted = {
    first: -1,
    last: -1,
    isCounted: false,
    hasFigure: false,
    hasName: false,
    hasFullName: false,
    isOfType: false,
    isPointed: false,
    isKnown: false,
  };
  const { own } = looked.seen;
  for (let at = from; at < to; at += 1) {
    if (own[at] === 0) {
      noteOther(noted, looked, at, from);
      continue;
    }
    if (noted.first < 0) noted.first = at;
    noted.last = at;
    noteOwn(noted, looked, at, from);
  }
  return noted;
}

/** Notes a word that isn't the question's, in a sentence that begins at `from`. */
function noteOther(
  noted: Noted,
  { question: { kind }, lexicon, seen }: Looked,
  at: number,
  from: number,
): void {
  const bits = seen.bits[at] as number;
  if ((bits & NAME) !== 0) {
    noted.hasName = true;
    noted.hasFullName ||= at > from && isOther(seen, at - 1, NAME);
  }
  if ((bits & NUMBER) === 0 || noted.hasFigure || !FIGURES.has(kind ?? '')) return;
  noted.hasFigure = DIGIT.test(lexicon.wordAt(seen.words[at] as number));
}

/** Notes one that is. */
function noteOwn(noted: Noted, { question, asked, lexicon, seen }: Looked, at: number, from: number): void {
  const term = question.matches.get(seen.stems[at] as number)?.term;
  const rankAt = (place: number) => (place >= from ? lexicon.rankOf(seen.words[place] as number) : -1);
  if (term === asked.typed && at > from && seen.own[at - 1] === 0)
    noted.isOfType ||= !isFunctionRank(rankAt(at - 1));
  if (term !== asked.head && term !== asked.next) return;
  noted.isPointed ||= isPointingRank(rankAt(at - 1)) || isPointingRank(rankAt(at - 2));
  if (term !== asked.head) return;
  noted.isKnown ||= isTheRank(rankAt(at - 1));
  if (question.kind === 'number') noted.isCounted ||= standsBehindNumber(seen, at, from);
}

function standsBehindNumber(seen: Sighting, at: number, from: number): boolean {
  for (let place = Math.max(from, at - COUNTED); place < at; place += 1)
    if (isOther(seen, place, NUMBER) && !isOther(seen, place, NO_NUMBER)) return true;
  return false;
}

/** Whether a word may be what is wanted and isn't the question's. */
function isOther({ own, bits }: Sighting, at: number, wanted: number): boolean {
  return own[at] === 0 && ((bits[at] as number) & wanted) !== 0;
}

/** Whether a sentence begins with "he", "her" or the like. */
function goesOnWithPerson({ lexicon, seen }: Looked, sentence: number): boolean {
  if (sentence >= seen.found.rows) return false;
  const { from, to } = firstWordsOf(seen, sentence);
  for (let at = from; at < to; at += 1) {
    if (isPersonalRank(lexicon.rankOf(seen.words[at] as number))) return true;
  }
  return false;
}

/** Share of the terms, weighted, that the next sentence adds. */
function addedNext({ weights }: Question, { found }: Sighting, at: number): number {
  let [added, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    added += weight * Math.max(0, found.highest(term, at + 1, at + 2) - found.highest(term, at, at + 1));
  }
  return total > 0 ? added / total : 0;
}
