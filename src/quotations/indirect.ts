import type { Span } from '../corpus/article.ts';
import type { Item } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Cue, Sentence } from './cue.ts';
import { nounPhraseEnding } from './mentions.ts';
import { PLACES } from './places.ts';
import type { Saying } from './saying.ts';
import { isNameWord } from './word-kinds.ts';

/** The fewest words of a paraphrase worth reporting: shorter ones are "so", "yes", "no comment". */
const FEWEST_WORDS = 3;

const wordCount = (items: readonly Item[]): number =>
  items.filter((item) => item.kind === 'word' || item.kind === 'number').length;

const NEGATIONS = new Set([
  'not',
  'never',
  'declined',
  'refused',
  'failed',
  'stopped',
  'without',
  'neither',
  'nor',
]);

/** How many items before a verb of saying what denies it is looked for: "did not publicly say", "declined to say". */
const LONGEST_DENIAL = 3;

/** Whether it wasn't said: "declined to say who", "has never claimed that". */
function isDenied(items: readonly Item[], cue: Cue): boolean {
  for (let i = cue.from - 1; i >= Math.max(0, cue.from - LONGEST_DENIAL); i--) {
    const item = items[i];
    if (item?.kind !== 'word') return false;
    if (NEGATIONS.has(item.lower) || item.lower.endsWith("n't")) return true;
  }
  return false;
}

/** What opens a line before a colon and speaks for nobody. */
const NO_SPEAKERS = new Set(
  'q a wow breaking update updated correction clarification note editor related watch video photo photos source sources read more'.split(
    ' ',
  ),
);

/** The most words of a name before a colon. */
const LONGEST_LABEL = 4;

/** "Smith: The bridge is lost." as minutes and interviews have it: a line that a name and a colon open. */
function labelled(sentence: Sentence): Saying | null {
  const { items } = sentence;
  let colon = 0;
  while (colon <= LONGEST_LABEL && isNameWord(items[colon])) colon++;
  if (colon < 1 || colon > LONGEST_LABEL || items[colon]?.text !== ':') return null;
  if (items.some(({ kind }) => kind === 'quoted')) return null;
  const mention = nounPhraseEnding(items, colon - 1);
  const first = items[colon + 1];
  const last = items.at(-1);
  if (!mention || NO_SPEAKERS.has(mention.words.toLowerCase()) || PLACES.has(mention.words.toLowerCase()))
    return null;
  if (!first || !last || wordCount(items.slice(colon + 1)) < FEWEST_WORDS) return null;
  return {
    kind: 'indirect',
    pieces: [{ start: first.start, end: last.end }],
    cue: { start: items[colon]?.start ?? 0, end: items[colon]?.end ?? 0 },
    mention,
    evidence: 'before',
    clause: sentence,
    extent: { start: sentence.start, end: sentence.end },
  };
}

/**
 * The paraphrases of a sentence: what is said in it without quotation marks.
 * @param said where the quotations begin; other words in quotation marks, titles and the like, a paraphrase may hold.
 */
export function indirectSayings(sentence: Sentence, said: ReadonlySet<number>): Saying[] {
  const label = labelled(sentence);
  if (label) return [label];
  const sayings: Saying[] = [];
  const { items } = sentence;
  let held = 0;
  for (const cue of sentence.cues) {
    if (!cue.subject || cue.kind === 'colon' || cue.first < held || isDenied(items, cue)) continue;
    const content = contentOf(sentence, cue);
    if (!content) continue;
    const pieces = content
      .filter(([from, to]) => wordCount(items.slice(from, to)) >= FEWEST_WORDS)
      .map(([from, to]): Span => ({ start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 }));
    const [first, ...rest] = pieces;
    const quotes = (item: Item): boolean => item.kind === 'quoted' && said.has(item.stretch.start);
    if (!first || content.some(([from, to]) => items.slice(from, to).some(quotes))) continue;
    held = Math.max(held, ...content.map(([, to]) => to));
    sayings.push({
      kind: 'indirect',
      pieces: [first, ...rest],
      cue: { start: cue.start, end: cue.end },
      mention: cue.subject,
      evidence: 'before',
      clause: sentence,
      extent: { start: sentence.start, end: sentence.end },
    });
  }
  return sayings;
}
