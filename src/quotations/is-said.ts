import type { Item, Quoted } from './clauses.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from './grammar-words.ts';
import type { Evidence } from './saying.ts';

/**
 * Whether words in quotation marks are somebody's, or a title, a nickname or a word held at arm's length ("the
 * so-called “rebels”"). Each signal adds its log-odds; what sums up above nought is said. The weights are a
 * logistic regression's (L2 = 1), fitted on one half of 601 annotated US news articles and checked on the other,
 * where they lift the F1 of quotations from 93.0 to 93.8.
 */
export function isSaid(signals: readonly Signal[]): boolean {
  return signals.reduce((sum, signal) => sum + WEIGHTS[signal], BIAS) > 0;
}

const BIAS = -1.1;

const WEIGHTS = {
  after: 1.7,
  before: 1.7,
  later: -0.3,
  subject: 1.3,
  speaking: 0.3,
  announced: -0.9,
  next: 0.0,
  last: -1.6,
  preceding: -0.8,
  nobody: -1.5,
  'one word': -0.5,
  'four to six words': 0.3,
  'more words': 0.7,
  'title case': -1.4,
  'one capital': -0.4,
  'small letter': 1.1,
  'whole sentence': -0.2,
  'goes on': -0.6,
  'has a cue': 1.5,
  'after a determiner': 0.6,
  'after an owner': -1.2,
  'after a naming word': 0.3,
  'at the start': 3.2,
  'ends as a sentence': 0.7,
  'ends in a comma': 0.2,
  'before a noun': -0.4,
} satisfies Record<string, number>;

/** What speaks for or against words in quotation marks being somebody's. */
export type Signal = keyof typeof WEIGHTS;

const NAMING = new Set(
  'called named titled dubbed entitled known so-called nicknamed labeled branded termed'.split(' '),
);
const OWNERS = new Set(['his', 'her', 'their', 'our', 'my']);
const SMALL_WORDS = new Set('a an the of in on at and or to for with by from is vs'.split(' '));

/** The most words of a quoted stretch that are looked at: a longer one is said, whatever they are. */
const MOST_WORDS = 7;

/** The signals of the quotation at `at` of a sentence. */
export function signalsOf(
  text: string,
  items: readonly Item[],
  at: number,
  found: {
    readonly evidence: Evidence;
    readonly cue: unknown;
    readonly direct: boolean;
    readonly goesOn: boolean;
  },
): Signal[] {
  const quoted = items[at] as Quoted;
  const words = text
    .slice(quoted.stretch.start, quoted.stretch.start + 400)
    .slice(0, quoted.stretch.end - quoted.stretch.start)
    .split(/\s+/, MOST_WORDS);
  const signals: Signal[] = [found.evidence];
  const length = lengthOf(words.length);
  if (length) signals.push(length);
  const own = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const capital = /^[^\p{L}]*\p{Lu}/u;
  if (!capital.test(words[0] ?? '')) signals.push('small letter');
  else if (words.length === 1) signals.push('one capital');
  else if (words.length < MOST_WORDS && own.every((word) => capital.test(word))) signals.push('title case');
  if (found.direct) signals.push('whole sentence');
  if (found.goesOn) signals.push('goes on');
  if (found.cue) signals.push('has a cue');
  if (quoted.ends === 'stop' || quoted.ends === 'question') signals.push('ends as a sentence');
  if (quoted.ends === 'comma') signals.push('ends in a comma');
  const before = beforeSignal(items[at - 1]);
  if (before) signals.push(before);
  const next = items[at + 1];
  if (next?.kind === 'word' && !next.capital && !isSmall(next.lower)) signals.push('before a noun');
  return signals;
}

const isSmall = (word: string): boolean =>
  PREPOSITIONS.has(word) || CLAUSE_OPENERS.has(word) || AUXILIARIES.has(word);

function lengthOf(count: number): Signal | null {
  if (count === 1) return 'one word';
  if (count <= 3) return null;
  return count < MOST_WORDS ? 'four to six words' : 'more words';
}

function beforeSignal(before: Item | undefined): Signal | null {
  if (!before) return 'at the start';
  if (before.kind === 'possessive' || OWNERS.has(before.lower)) return 'after an owner';
  if (NAMING.has(before.lower)) return 'after a naming word';
  return DETERMINERS.has(before.lower) ? 'after a determiner' : null;
}
