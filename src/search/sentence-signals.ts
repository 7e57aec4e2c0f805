import { carriedOf } from './carried.ts';
import { placeOfHighest } from './highest.ts';
import { bitsWanted, isNaming } from './kinds.ts';
import type { Likenesses } from './likeness.ts';
import { nearnessOf } from './nearness.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { WORD_SIGNALS, wordSignals } from './sentence-words.ts';
import { numbersOf, pairShare, shareIn, sharesIn } from './shares.ts';
import type { Sighting, Table } from './sighting.ts';
import type { TextWords } from './text-words.ts';

/** What is measured of a sentence, in this order. All but those that are logarithms, and those behind the likest, lie in 0…1. */
export const SENTENCE_SIGNALS = [
  'foundBefore', // share of the question's terms in the sentence before it, weighted by rarity
  'foundAfter',
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'kind', // it holds the kind of thing asked for, and not as a word of the question
  'first', // it opens the passage
  'last', // it closes it
  'length', // natural logarithm of its words
  'alone', // share of the terms that it holds and no other sentence of the passage
  'head', // how like the first term behind the question word its likest word is, less the likest sentence's: 0…-1
  'next', // and the second
  'headOther', // how like the first two its likest word is that isn't the question's
  'nextOther',
  'shared', // share of all the question's words in it, function words too
  'exact', // share of the terms in it in the very form
  'least', // how like the term that it lacks most its likest word is
  'near', // how near to the question's words a word of the kind asked for stands
  'nearAny', // and any word that tells something
  'named', // it holds a name of the question
  'byName', // somebody is asked for, and it tells by whom
  'firstByTerms', // it opens the passage: natural logarithm of the number of terms
  'others', // how like those terms that aren't names their likest words are, weighted by rarity; one half where all are
  'likest', // share of the terms whose likest word of the passage it holds, by the logarithm of the sentences
  'tellsMost', // it and the sentence before hold most of what tells the sentences apart, by the same
  'lead', // how much more like the terms its words are than any other sentence's
  'naming', // what something is called is asked for, and it tells so
  'carried', // it points back: share of the terms that what it goes on from adds
  ...WORD_SIGNALS,
] as const;

/** What a share of nothing is taken for. */
const NEITHER = 0.5;
/** A term that as good as no sentence holds tells no more than one that half of one holds. */
const HARDLY_HELD = 0.5;
/** A term is like no word of a passage whose likest one is less like it. */
const LEAST_LIKE = 0.3;
/** What is called so is set apart, or told so (kinds.ts). */
const SET_APART = /["“(]/;

/** What a passage's sentences hold of the question's words, and how like them their words are (likeness.ts). */
interface Seen {
  readonly seen: Sighting;
  readonly likenesses: Likenesses;
}

/** Signals of each sentence of a passage. `found`: of each the share of the terms that it holds. */
export function sentenceSignals(
  question: Question,
  reading: Reading,
  { seen, likenesses }: Seen,
  found: ArrayLike<number>,
): number[][] {
  const { terms, asking } = question;
  const { starts } = seen;
  const named = numbersOf(terms, ({ isName }) => Number(isName));
  const ones = numbersOf(terms, () => 1);
  const rarities = numbersOf(terms, ({ rarity }) => rarity);
  const others = numbersOf(terms, ({ isName, rarity }) => (isName ? 0 : rarity));
  const hasOthers = others.some((weight) => weight > 0);
  const like = likenesses.terms;
  const near = nearnessOf(question, reading, seen);
  const length = Math.log(1 + terms.length);
  const size = Math.log(found.length);
  const shared = sharedWords(question, seen);
  const telling = tellingShares(question, like);
  const most = telling[placeOfHighest(telling)] ?? 0;
  const leads = leadsOf(like, rarities);
  const alone = sharesAlone(question, seen.found);
  const likest = likestShares(like, rarities);
  const carried = carriedOf(question, reading, seen);
  const ofWords = wordSignals(question, reading, seen);
  const isCalled = question.asksForName ? namingSentences(reading, seen) : [];
  const [head = -1, next = -1] = terms.flatMap(({ place }, term) => (place > asking ? [term] : []));

  return Array.from(found, (_, at) => {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    return [
      found[at - 1] ?? 0,
      found[at + 1] ?? 0,
      pairShare(question, seen.pairs, at, at + 1),
      Math.min(1, seen.kinds[at] ?? 0),
      Number(at === 0),
      Number(at === found.length - 1),
      Math.log(1 + to - from),
      alone[at] ?? 0,
      behindLikest(like, head, at),
      behindLikest(like, next, at),
      likenesses.others.highest(0, at, at + 1),
      likenesses.others.highest(1, at, at + 1),
      shared[at] ?? 0,
      shareIn(seen.exact, ones, at, at + 1),
      terms.reduce((least, _, term) => Math.min(least, like.highest(term, at, at + 1)), 1),
      near.asked[at] ?? 0,
      near.any[at] ?? 0,
      Number(shareIn(seen.found, named, at, at + 1) > 0),
      Number(question.kind === 'person' && tellsByWhom(reading.whole, seen, from, to)),
      at === 0 ? length : 0,
      hasOthers ? shareIn(like, others, at, at + 1) : NEITHER,
      size * (likest[at] as number),
      telling[at] === most ? size : 0,
      leads[at] ?? 0,
      Number(isCalled[at] ?? false),
      carried[at] ?? 0,
      ...(ofWords[at] as number[]),
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

/** Of each sentence the share of the terms whose likest word of the passage it holds. */
function likestShares(likenesses: Table, rarities: Float64Array): Float64Array {
  const shares = new Float64Array(likenesses.rows);
  let total = 0;
  for (let term = 0; term < rarities.length; term += 1) {
    const rarity = rarities[term] as number;
    const highest = likenesses.highest(term);
    total += rarity;
    if (highest <= LEAST_LIKE) continue;
    for (let at = 0; at < shares.length; at += 1) {
      if (likenesses.highest(term, at, at + 1) >= highest) shares[at] = (shares[at] as number) + rarity;
    }
  }
  return shares.map((share) => share / (total || 1));
}

/** How like the terms the words of each sentence and of the one before are, each term counting by how much it tells the sentences apart. */
function tellingShares(question: Question, likenesses: Table): Float64Array {
  const telling = tellingWeights(question, likenesses);
  const shares = new Float64Array(likenesses.rows);
  for (let at = 0; at < shares.length; at += 1) shares[at] = shareIn(likenesses, telling, at - 1, at + 1);
  return shares;
}

/** How much each term tells the sentences apart: its rarity in English, by how few of them hold the like. */
function tellingWeights({ terms }: Question, likenesses: Table): Float64Array {
  return numbersOf(terms, ({ rarity }, term) => {
    let held = HARDLY_HELD;
    for (let at = 0; at < likenesses.rows; at += 1) held += likenesses.highest(term, at, at + 1);
    return rarity * Math.log((likenesses.rows + 1) / held);
  });
}

/** Of the sentence that is likest the terms how much liker it is than the second; 0 of all others. */
function leadsOf(likenesses: Table, rarities: Float64Array): Float64Array {
  const shares = sharesIn(likenesses, rarities);
  const leads = new Float64Array(shares.length);
  if (shares.length < 2) return leads;
  const best = placeOfHighest(shares);
  leads[best] = (shares[best] as number) - highestBut(shares, best);
  return leads;
}

function highestBut(values: Float64Array, left: number): number {
  let highest = 0;
  for (let at = 0; at < values.length; at += 1)
    if (at !== left && (values[at] as number) > highest) highest = values[at] as number;
  return highest;
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

/** Of each sentence whether it tells what something is called. */
function namingSentences(reading: Reading, { words, starts }: Sighting): boolean[] {
  const { text, sentences, whole } = reading;
  return sentences.map(({ start, end }, sentence) => {
    if (SET_APART.test(text.slice(start, end))) return true;
    const own = words.subarray(starts[sentence] ?? 0, starts[sentence + 1] ?? 0);
    return own.some((word) => isNaming(whole.lexicon.wordAt(word)));
  });
}
