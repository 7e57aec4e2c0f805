import type { Item, Quoted } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Sentence } from './cue.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from './grammar-words.ts';
import type { QuotationKind } from './quotation.ts';
import type { Source } from './saying.ts';
import { cueAfter } from './sources.ts';
import { isVerbForm } from './verbs.ts';
import { isNameWord, isVerbAt } from './word-kinds.ts';

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
}

const NAMING = new Set(
  'called named titled entitled known so-called nicknamed labeled branded termed dubbed'.split(' '),
);
const ARTICLES = new Set(['the', 'a', 'an']);
const OWNERS = new Set(['his', 'her', 'their', 'our', 'my', 'its']);
/** What stands in a title in small letters. */
const SMALL_WORDS = new Set(
  'a an the of in on at and or to for with by from is as not vs & de la le el del di da von van y et und'.split(
    ' ',
  ),
);
/** Words that somebody speaking uses of himself and his hearers. */
const OF_SPEECH = new Set(
  "i i'm i've i'll i'd me my mine we we're we've us our you you're your yes no don't let's".split(' '),
);

/** What is named in quotation marks: "the film “The Last Harbor”". */
export const WORKS = new Set(
  `show shows book books movie movies film films program programs programme programmes series novel novels novella
  sitcom sitcoms song songs album albums play drama dramas documentary documentaries musical anthem magazine memoir
  memoirs autobiography biography comedy comedies thriller thrillers tune ballad hymn poem poems painting paintings
  sculpture opera operas ballet franchise blockbuster bestseller best-seller trilogy miniseries mini-series soap
  telenovela cartoon comic comics soundtrack adaptation biopic western remake sequel prequel episode episodes handbook
  manual textbook pseudonym nickname character band exhibition exhibit`.split(/\s+/),
);

/** What is named so as well, and is quoted from as often. */
const WRITINGS = new Set(
  `podcast ad ads spot video article column columns essay essays editorial op-ed blog newsletter sketch parody satire
  hashtag hashtags event page label website manifesto pamphlet`.split(/\s+/),
);

/** Who is of a work, or what a slogan stands on: "“The Last Harbor” star Ann Smith", "“Save the Bridge” signs". */
const OF_WORKS = new Set(
  `star stars host hosts anchor actor actress actors co-host director author winner contestant show movie film series
  hat hats button buttons shirt shirts t-shirt t-shirts sign signs banner banners sticker stickers slogan level campaign
  camp sequel fame`.split(/\s+/),
);

/** The most words of a quoted stretch that are looked at: a longer one is said, whatever they are. */
const MOST_WORDS = 7;
/** … and of one that may be a title: "The Long Harbor: How a Small Town Lost Its Only Bridge". */
const MOST_TITLE_WORDS = 14;

const CAPITAL = /^[^\p{L}]*\p{Lu}/u;
/** A word as titles have it: with a capital letter, or a number. */
const OF_TITLE = /^[^\p{L}]*(?:\p{Lu}|\p{N}|$)/u;

/** What is known of words in quotation marks and of what stands around them; '' where there is nothing to tell. */
export interface Facts {
  readonly evidence: string;
  readonly kind: string;
  readonly length: string;
  readonly shape: string;
  readonly capitals: string;
  readonly left: string;
  readonly right: string;
  readonly cue: string;
  readonly inside: string;
  readonly quotations: string;
  readonly earlier: string;
  readonly sentence: string;
  readonly behind: string;
  readonly ahead: string;
  readonly unclosed: string;
  readonly torn: string;
  readonly goesOn: string;
  readonly hasCue: string;
  readonly ofSpeech: string;
  readonly verb: string;
  readonly adverb: string;
}

const told = (isSo: boolean): string => (isSo ? 'yes' : '');

/** What is known of words in quotation marks. */
export function factsOf({ text, clause, at, source, kind, goesOn }: Candidate): Facts {
  const { items } = clause;
  const quoted = items[at] as Quoted;
  const { stretch } = quoted;
  const words = firstWords(text, quoted);
  const lower = words.slice(0, MOST_WORDS).map((word) =>
    word
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[^\p{L}']/gu, ''),
  );
  return {
    evidence: source.evidence,
    kind,
    length: lengthOf(words.length),
    shape: shapeOf(words),
    capitals: capitalsOf(words),
    left: leftOf(items, at),
    right: rightOf(items, at),
    cue: cueOf(clause, at),
    inside: contentAround(clause, at),
    quotations: quotedIn(items),
    earlier: told(items.findIndex((item) => item.kind === 'quoted') < at),
    sentence: lengthOfSentence(items.length),
    behind: wordAt(items, at - 1),
    ahead: wordAt(items, at + 1),
    unclosed: told(!stretch.closed),
    torn: told(at > 0 && items[at - 1]?.end === stretch.outer.start),
    goesOn: told(goesOn),
    hasCue: told(source.cue !== null),
    ofSpeech: told(lower.some((word) => OF_SPEECH.has(word))),
    verb: told(lower.some((word) => AUXILIARIES.has(word) || isVerbForm(word))),
    adverb: told(lower.some(isAdverb)),
  };
}

/** How many of the first words are capitalised, in their order: "Xx" of "Sons of". */
function capitalsOf(words: readonly string[]): string {
  let capitals = '';
  for (const word of words.slice(0, 3)) capitals += CAPITAL.test(word) ? 'X' : 'x';
  return capitals;
}

/** A sentence's length in eights of items. */
const lengthOfSentence = (items: number): string => LENGTHS[items >> 3] ?? 'long';
const LENGTHS = ['1–7', '8–15', '16–23', '24–31', '32–39', '40–47'];

/** The very word or mark beside a quotation, except a name's. */
function wordAt(items: readonly Item[], at: number): string {
  const item = items[at];
  if (!item) return 'edge';
  return item.capital ? 'capital' : item.lower || item.kind;
}

/** How many quotations of a sentence are counted: lists of titles have as many. */
const MOST_COUNTED = 4;

function quotedIn(items: readonly Item[]): string {
  let count = 0;
  for (const { kind } of items) if (kind === 'quoted' && ++count === MOST_COUNTED) return 'many';
  return String(count);
}

/** The first words of a quotation, as many as are looked at. */
export function firstWords(text: string, { stretch }: Quoted): string[] {
  return text
    .slice(stretch.start, Math.min(stretch.end, stretch.start + 400))
    .split(/\s+/, MOST_TITLE_WORDS + 1);
}

function lengthOf(count: number): string {
  if (count < 4) return String(count);
  return count < MOST_WORDS ? '4–6' : '7+';
}

/** How its words are written: as a title is, or as a sentence. */
export function shapeOf(words: readonly string[]): string {
  if (!CAPITAL.test(words[0] ?? '')) return 'small';
  if (words.length === 1) return 'capital';
  const isOfTitle = (word: string): boolean => OF_TITLE.test(word) || SMALL_WORDS.has(word.toLowerCase());
  if (words.length <= MOST_TITLE_WORDS && words.every(isOfTitle)) return 'title';
  return 'sentence';
}

const NETWORK_WORDS = new Set(['news', 'channel', 'radio', 'tv', 'network']);

/** "ABC", "Fox News": whose programmes stand in quotation marks. */
const isNetwork = (item: Item | undefined): boolean =>
  item?.capital === true && (/^\p{Lu}{2,}$/u.test(item.text) || NETWORK_WORDS.has(item.lower));

/** What kind of word or mark stands before it. */
export function leftOf(items: readonly Item[], at: number): string {
  const item = items[at - 1];
  if (!item) return 'start';
  // "CBS' “60 Minutes”"
  if (/^['’]$/.test(item.text) && isNetwork(items[at - 2])) return 'network';
  if (item.kind === 'possessive') return isNetwork(items[at - 2]) ? 'network' : 'possessive';
  if (WORKS.has(item.lower) || (item.text === ',' && WORKS.has(items[at - 2]?.lower ?? ''))) return 'work';
  if (WRITINGS.has(item.lower) || (item.text === ',' && WRITINGS.has(items[at - 2]?.lower ?? '')))
    return 'writing';
  if (OWNERS.has(item.lower)) return 'owner';
  if (NAMING.has(item.lower)) return 'naming';
  // "described as a “…”": what somebody said of it
  if (ARTICLES.has(item.lower)) return items[at - 2]?.lower === 'as' ? 'as' : item.lower;
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
  if (item.lower === 'http' || item.lower === 'https') return 'link';
  // "“Smith Wins,” by the Post’s Ann Jones": a headline has a comma before its author, words that somebody said none.
  if (item.lower === 'by' && (items[at] as Quoted).ends === 'comma') return 'author';
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
