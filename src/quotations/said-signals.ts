import type { Item, Quoted } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Sentence } from './cue.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from './grammar-words.ts';
import type { QuotationKind } from './quotation.ts';
import type { Source } from './saying.ts';
import { cueAfter } from './sources.ts';
import { isVerbForm } from './verbs.ts';
import { isNameWord, isVerbAt } from './word-kinds.ts';

/** What became of words in quotation marks. */
export type Verdict = 'said' | 'not said' | 'none';

/** Words in quotation marks, and what the rules of attribution made of them and of those before. */
export interface Candidate {
  readonly text: string;
  readonly clause: Sentence;
  /** Which item of the sentence they are. */
  readonly at: number;
  readonly source: Source;
  readonly kind: QuotationKind;
  /** Whether they would be another piece of the quotation before them. */
  readonly goesOn: boolean;
  /** What became of the words in quotation marks before them, in this paragraph. */
  readonly before: Verdict;
}

const NAMING = new Set(
  'called named titled entitled known so-called nicknamed labeled branded termed dubbed'.split(' '),
);
const OWNERS = new Set(['his', 'her', 'their', 'our', 'my', 'its']);
const SMALL_WORDS = new Set('a an the of in on at and or to for with by from is vs'.split(' '));
/** Words that somebody speaking uses of himself and his hearers. */
const OF_SPEECH = new Set(
  "i i'm i've i'll i'd me my mine we we're we've us our you you're your yes no don't let's".split(' '),
);

/** What is named in quotation marks: "the film “The Last Harbor”". */
const WORKS = new Set(
  'show shows book books movie movies film films podcast ad program programs programme series novel sitcom song songs album play drama video article column memoir magazine documentary spot musical anthem hashtag pseudonym nickname event page series character label'.split(
    ' ',
  ),
);
/** Who is of a work: "“The Last Harbor” star Ann Smith". */
const OF_WORKS = new Set(
  'star stars host hosts anchor actor actress actors co-host director author winner contestant show movie film series hat button level campaign camp sequel fame'.split(
    ' ',
  ),
);

/** The most words of a quoted stretch that are looked at: a longer one is said, whatever they are. */
const MOST_WORDS = 7;

const CAPITAL = /^[^\p{L}]*\p{Lu}/u;

/** What speaks for or against words in quotation marks being somebody's, as names of weights. */
export function signalsOf(candidate: Candidate): string[] {
  const { clause, at, source, kind, goesOn, before } = candidate;
  const { items } = clause;
  const quoted = items[at] as Quoted;
  const words = firstWords(candidate.text, quoted);
  const length = lengthOf(words.length);
  const shape = shapeOf(words);
  const left = leftOf(items, at);
  const right = rightOf(items, at);
  const cue = cueOf(clause, at);
  const inside = contentAround(clause, at);
  const many = quotedIn(items);
  const signals = [
    `evidence: ${source.evidence}`,
    `length: ${length}`,
    `shape: ${shape}`,
    `left: ${left}`,
    `right: ${right}`,
    `cue: ${cue}`,
    `inside: ${inside}`,
    `before: ${before}`,
    `kind: ${kind}, ${shape}`,
    `inside: ${inside}, ${shape}`,
    `left: ${left}, ${shape}`,
    `left: ${left}, right: ${right}`,
    `left: ${left}, ${source.evidence}`,
    `right: ${right}, ${shape}`,
    `right: ${right}, ${source.evidence}`,
    `one of: ${many}`,
    `one of: ${many}, ${shape}`,
    `left: ${left}, ${length}`,
    `right: ${right}, ${length}`,
    `cue: ${cue}, ${length}`,
    `cue: ${cue}, ${shape}`,
    `behind: ${wordAt(items, at - 1)}`,
    `ahead: ${wordAt(items, at + 1)}`,
  ];
  if (!quoted.stretch.closed) signals.push('unclosed');
  if (goesOn) signals.push('goes on');
  if (source.cue) signals.push('has a cue');
  const lower = words.map((word) =>
    word
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[^\p{L}']/gu, ''),
  );
  if (lower.some((word) => OF_SPEECH.has(word))) signals.push('of speech');
  if (lower.some((word) => AUXILIARIES.has(word) || isVerbForm(word))) signals.push(`a verb, ${shape}`);
  if (lower.some((word) => ADVERBS.has(word) || word.endsWith('ly'))) signals.push('an adverb');
  return signals;
}

/** The very word or mark beside a quotation, except a name's. */
function wordAt(items: readonly Item[], at: number): string {
  const item = items[at];
  if (!item) return 'edge';
  return item.capital ? 'capital' : item.lower || item.kind;
}

/** How many quotations of a sentence are counted: lists of titles have as many. */
const MOST_COUNTED = 4;

function quotedIn(items: readonly Item[]): number {
  let count = 0;
  for (const { kind } of items) if (kind === 'quoted' && ++count === MOST_COUNTED) break;
  return count;
}

function firstWords(text: string, { stretch }: Quoted): string[] {
  return text.slice(stretch.start, Math.min(stretch.end, stretch.start + 400)).split(/\s+/, MOST_WORDS);
}

function lengthOf(count: number): string {
  if (count < 4) return String(count);
  return count < MOST_WORDS ? '4–6' : '7+';
}

function shapeOf(words: readonly string[]): string {
  if (!CAPITAL.test(words[0] ?? '')) return 'small';
  if (words.length === 1) return 'capital';
  const own = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (words.length < MOST_WORDS && own.every((word) => CAPITAL.test(word))) return 'title';
  return 'sentence';
}

function leftOf(items: readonly Item[], at: number): string {
  const item = items[at - 1];
  if (!item) return 'start';
  if (item.kind === 'possessive')
    return /^\p{Lu}{2,}$/u.test(items[at - 2]?.text ?? '') ? 'network' : 'possessive';
  if (WORKS.has(item.lower) || (item.text === ',' && WORKS.has(items[at - 2]?.lower ?? ''))) return 'work';
  if (OWNERS.has(item.lower)) return 'owner';
  if (NAMING.has(item.lower)) return 'naming';
  if (item.lower === 'the' || item.lower === 'a' || item.lower === 'an') return item.lower;
  if (['of', 'on', 'to', 'in', 'for', 'as', 'that'].includes(item.lower)) return item.lower;
  if (item.kind === 'quoted') return 'quoted';
  if (item.kind === 'mark') return item.text;
  if (DETERMINERS.has(item.lower)) return 'determiner';
  if (PREPOSITIONS.has(item.lower)) return 'preposition';
  if (CLAUSE_OPENERS.has(item.lower)) return 'clause';
  if (isVerbAt(items, at - 1)) return 'verb';
  if (isNameWord(item)) return 'name';
  return 'word';
}

function rightOf(items: readonly Item[], at: number): string {
  const item = items[at + 1];
  if (!item) return 'end';
  if (item.kind === 'quoted' || item.kind === 'possessive') return item.kind;
  if (item.text === ',' && ['a', 'an', 'the', 'which'].includes(items[at + 2]?.lower ?? ''))
    return 'apposition';
  if (item.kind === 'mark') return item.text;
  if (item.kind === 'number') return 'number';
  if (OF_WORKS.has(item.lower)) return 'of works';
  if (PERSONAL_PRONOUNS.has(item.lower)) return 'pronoun';
  if (['and', 'or', 'by', 'in', 'on', 'to'].includes(item.lower)) return item.lower;
  if (PREPOSITIONS.has(item.lower)) return 'preposition';
  if (CLAUSE_OPENERS.has(item.lower)) return 'clause';
  if (AUXILIARIES.has(item.lower)) return 'auxiliary';
  if (DETERMINERS.has(item.lower)) return 'determiner';
  if (isVerbAt(items, at + 1)) return 'verb';
  if (isNameWord(item)) return 'name';
  return 'word';
}

/** How the nearest words of saying stand to the quotation. */
function cueOf({ items, cues }: Sentence, at: number): string {
  const after = cueAfter(items, at, cues);
  if (after) return `after ${after.kind}`;
  const beside = cues.find(({ last, to }) => last === at - 1 || to === at - 1);
  if (beside) return `beside ${beside.verb?.takes ?? beside.kind}`;
  const near = cues.findLast(({ last, subject }) => subject && last < at && last > at - 6);
  if (near) return `near ${near.verb?.takes ?? near.kind}`;
  const far = cues.findLast(({ last, subject }) => subject && last < at);
  return far ? `far ${far.verb?.takes ?? far.kind}` : 'none';
}

/** Inside what reported clause or object the quotation stands. */
function contentAround(clause: Sentence, at: number): string {
  const holding = clause.cues.find((cue) => {
    if (!cue.subject || !cue.verb) return false;
    return (contentOf(clause, cue) ?? []).some(([from, to]) => from <= at && at < to);
  });
  if (holding) return holding.verb?.takes ?? 'none';
  for (let i = at - 1; i >= Math.max(0, at - 15); i--) if (clause.items[i]?.lower === 'that') return 'that';
  return 'none';
}
