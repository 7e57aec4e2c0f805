import { FUNCTION_WORDS } from './function-words.ts';
import { bitsWanted, isNaming } from './kinds.ts';
import type { Likenesses } from './likeness.ts';
import { nearnessOf } from './nearness.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { numbersOf, pairShare, shareIn } from './shares.ts';
import type { Sighting, Table } from './sighting.ts';
import type { TextWords } from './text-words.ts';

/** What is measured of a sentence, in this order. All but the length, the kinds, those behind the likest and the last lie in 0…1. */
export const SENTENCE_SIGNALS = [
  'found', // share of the question's terms in it, weighted by rarity
  'foundBefore', // the same for the sentence before it
  'foundAfter',
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'kind', // it holds the kind of thing asked for, and not as a word of the question
  'first', // it opens the passage
  'length', // natural logarithm of its words
  'alike', // share of the terms that it holds, or holds words like
  'about', // cosine of what it and the question are about
  'alone', // share of the terms that it holds and no other sentence of the passage
  'others', // share of the question's terms that aren't names in it; one half where all are
  'head', // how like the first term behind the question word its likest word is, less the likest sentence's: 0…-1
  'next', // and the second
  'last', // and the last of all
  'headOther', // how like the first two its likest word is that isn't the question's
  'nextOther',
  'shared', // share of all the question's words in it, function words too
  'exact', // share of the terms in it in the very form
  'kinds', // natural logarithm of its words that are of the kind asked for
  'naming', // what something is called is asked for, and it tells so
  'carried', // it begins with a pronoun: share of the terms that the sentence before adds
  'telling', // how like the terms its words and those of the sentence before are, by how few sentences hold the like
  'least', // how like the term that it lacks most its likest word is
  'near', // how near to the question's words a word of the kind asked for stands
  'nearAny', // and any word that tells something
  'named', // it holds a name of the question
  'byName', // somebody is asked for, and it tells by whom
  'firstByTerms', // it opens the passage: natural logarithm of the number of terms
] as const;

/** What a share of nothing is taken for. */
const NEITHER = 0.5;
/** A term that as good as no sentence holds tells no more than one that half of one holds. */
const HARDLY_HELD = 0.5;

const PRONOUNS = new Set(
  `he she it they this these those his her their its such both him them that there here`.split(/\s+/),
);

/** Shares that the passage's signals need too, by sentence. */
interface Shares {
  readonly found: ArrayLike<number>;
  readonly alike: ArrayLike<number>;
  readonly about: ArrayLike<number>;
}

/** What a passage's sentences hold of the question's words, and how like them their words are (likeness.ts). */
interface Seen {
  readonly seen: Sighting;
  readonly likenesses: Likenesses;
}

/** Signals of each sentence of a passage. */
export function sentenceSignals(
  question: Question,
  reading: Reading,
  { seen, likenesses }: Seen,
  { found, alike, about }: Shares,
): number[][] {
  const { terms, weights, asking } = question;
  const { starts } = seen;
  const others = numbersOf(terms, ({ isName, weight }) => (isName ? 0 : weight));
  const named = numbersOf(terms, ({ isName }) => Number(isName));
  const ones = numbersOf(terms, () => 1);
  const telling = tellingWeights(question, likenesses.terms);
  const near = nearnessOf(question, reading, seen);
  const length = Math.log(1 + terms.length);
  const shared = sharedWords(question, seen);
  const alone = sharesAlone(question, seen.found);
  const [head = -1, next = -1] = terms.flatMap(({ place }, term) => (place > asking ? [term] : []));

  return Array.from(found, (own, at) => {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const kinds = seen.kinds[at] ?? 0;
    const isCarried = at > 0 && beginsWithPronoun(reading.whole, seen, from, to);
    return [
      own,
      found[at - 1] ?? 0,
      found[at + 1] ?? 0,
      pairShare(question, seen.pairs, at, at + 1),
      Math.min(1, kinds),
      at === 0 ? 1 : 0,
      Math.log(1 + to - from),
      alike[at] ?? 0,
      about[at] ?? 0,
      alone[at] ?? 0,
      others.some((weight) => weight > 0) ? shareIn(seen.found, others, at, at + 1) : NEITHER,
      behindLikest(likenesses.terms, head, at),
      behindLikest(likenesses.terms, next, at),
      behindLikest(likenesses.terms, terms.length - 1, at),
      likenesses.others.highest(0, at, at + 1),
      likenesses.others.highest(1, at, at + 1),
      shared[at] ?? 0,
      shareIn(seen.exact, ones, at, at + 1),
      Math.log(1 + kinds),
      question.asksForName && tellsName(reading.whole, seen, from, to) ? 1 : 0,
      isCarried ? shareIn(seen.found, weights, at - 1, at + 1) - own : 0,
      shareIn(likenesses.terms, telling, at - 1, at + 1),
      terms.reduce((least, _, term) => Math.min(least, likenesses.terms.highest(term, at, at + 1)), 1),
      near.asked[at] ?? 0,
      near.any[at] ?? 0,
      shareIn(seen.found, named, at, at + 1) > 0 ? 1 : 0,
      question.kind === 'person' && tellsByWhom(reading.whole, seen, from, to) ? 1 : 0,
      at === 0 ? length : 0,
    ];
  });
}

/** Of each sentence the share of the terms that it holds and no other. */
function sharesAlone({ weights }: Question, found: Table): Float64Array {
  const shares = new Float64Array(found.rows);
  let total = 0;
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    const holder = onlyHolder(found, term);
    total += weight;
    if (holder >= 0)
      shares[holder] = (shares[holder] as number) + weight * found.highest(term, holder, holder + 1);
  }
  return shares.map((share) => share / (total || 1));
}

/** The only sentence that holds a term; -1 where none does, or another too. */
function onlyHolder(found: Table, term: number): number {
  let holder = -1;
  for (let at = 0; at < found.rows; at += 1) {
    if (found.highest(term, at, at + 1) === 0) continue;
    if (holder >= 0) return -1;
    holder = at;
  }
  return holder;
}

function behindLikest(likenesses: Table, term: number, at: number): number {
  return term < 0 ? 0 : likenesses.highest(term, at, at + 1) - likenesses.highest(term);
}

/** How much each term tells the sentences apart: its rarity in English, by how few of them hold the like. */
function tellingWeights({ terms }: Question, likenesses: Table): Float64Array {
  return numbersOf(terms, ({ rarity }, term) => {
    let held = HARDLY_HELD;
    for (let at = 0; at < likenesses.rows; at += 1) held += likenesses.highest(term, at, at + 1);
    return rarity * Math.log((likenesses.rows + 1) / held);
  });
}

/** Of each sentence the share of all the question's words that it holds. */
function sharedWords({ stems, marks }: Question, seen: Sighting): number[] {
  /** The last sentence that holds each. */
  const last = new Map<number, number>();
  return Array.from({ length: seen.found.rows }, (_, at) => {
    const end = seen.starts[at + 1] as number;
    for (let word = seen.starts[at] as number; word < end; word += 1) {
      const stem = seen.stems[word] as number;
      if (marks[stem] === 1) last.set(stem, at);
    }
    return stems.filter((stem) => last.get(stem) === at).length / Math.max(1, stems.length);
  });
}

/** "It …", "In this …": what the sentence before tells of is meant. */
function beginsWithPronoun({ lexicon }: TextWords, { words }: Sighting, from: number, to: number): boolean {
  if (from >= to) return false;
  const first = lexicon.wordAt(words[from] as number);
  if (PRONOUNS.has(first)) return true;
  if (!FUNCTION_WORDS.has(first) || from + 1 >= to) return false;
  return PRONOUNS.has(lexicon.wordAt(words[from + 1] as number));
}

/** "… by Hertz", where the question doesn't name him. */
function tellsByWhom(
  { lexicon }: TextWords,
  { bits, words, own }: Sighting,
  from: number,
  to: number,
): boolean {
  const wanted = bitsWanted('person');
  for (let at = from + 1; at < to; at += 1) {
    const isName = ((bits[at] as number) & wanted) !== 0 && own[at] === 0;
    if (isName && lexicon.wordAt(words[at - 1] as number) === 'by') return true;
  }
  return false;
}

function tellsName({ lexicon }: TextWords, { words }: Sighting, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isNaming(lexicon.wordAt(words[at] as number))) return true;
  return false;
}
