import type { Span } from '../corpus/article.ts';
import type { Item } from './clauses.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CLAUSE_OPENERS,
  DETERMINERS,
  LINKING_PREPOSITIONS,
  OBJECT_PRONOUNS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  TIME_NOUNS,
} from './grammar-words.ts';
import { TITLES } from './titles.ts';
import { isNameWord, isPlainWord, isVerbAt, isWord, titleEnd, wordsOf } from './word-kinds.ts';
import { VERBS_OF_SAYING } from './words-of-saying.ts';

/** Words that name a speaker where one is said to speak. */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'description';
  /** The words that name: "Ann Smith" of "the Vermont senator Ann Smith", "he", "spokesman". */
  readonly words: string;
  /** Where a name begins in the text, behind its title; the mention's start for the other kinds. */
  readonly nameStart: number;
  /** Where the mention's first and last items stand in the sentence. */
  readonly from: number;
  readonly to: number;
}

const PARTICLES = new Set('de la van von bin al der del di el ben ibn dos da le du st. st'.split(' '));
/** Determiners that stand for a noun: "others said". */
const STANDING_ALONE = new Set(
  'some many others both most one two three another this these those'.split(' '),
);
const NAME_LINKS = new Set(['of', '&']);
/** Pronouns, and those that a verb is contracted with: "he’d" is "he". */
const PRONOUNS: ReadonlyMap<string, string> = new Map(
  [...PERSONAL_PRONOUNS].flatMap((pronoun) =>
    ['', "'d", "'ll", "'ve", "'re", "'m"].map((verb) => [pronoun + verb, pronoun] as const),
  ),
);
/** What ties a description to whose or what it is: "a correspondent of", "a spokesman for". */
const OF = new Set(['of', 'for', 'from', 'at', 'with']);

/** The first item of the run of name words that ends at `to`: "Ursula von der Leyen", "Secretary of State Smith". */
function nameStart(items: readonly Item[], to: number): number {
  let from = to;
  for (let i = to - 1; i >= 0; i--) {
    const item = items[i];
    if (!item) break;
    if (isNameWord(item)) from = i;
    else if (item.lower === 'of' && TITLES.has(items[i - 1]?.lower ?? '') && items[i - 1]?.capital) continue;
    else if (!PARTICLES.has(item.lower)) break;
  }
  return from;
}

/** A mention by name, from its first word to the name's last; the name itself begins at `nameFrom` or behind a title there. */
function named(items: readonly Item[], from: number, nameFrom: number, to: number): Mention {
  const start = titleEnd(items, nameFrom, to);
  const nameStart = items[start]?.start ?? 0;
  return { ...mention(items, from, to, 'name', wordsOf(items, start, to)), nameStart };
}

function mention(
  items: readonly Item[],
  from: number,
  to: number,
  kind: Mention['kind'],
  words: string,
): Mention {
  const start = items[from]?.start ?? 0;
  return { start, end: items[to]?.end ?? 0, kind, words, nameStart: start, from, to };
}

/** The bracket that the one at `at` closes; the first item where it was forgotten. */
function openingBracket(items: readonly Item[], at: number): number {
  let open = at;
  while (open > 0 && items[open]?.text !== '(') open--;
  return open;
}

/** How many noun phrases hang one on another at most: "the head of the press office of the ministry of labor". */
const LONGEST_CHAIN = 6;

/** The noun phrase that ends at `to`; null where none does. `links`: how many may hang before it. */
export function nounPhraseEnding(
  items: readonly Item[],
  to: number,
  links: number = LONGEST_CHAIN,
): Mention | null {
  const last = items[to];
  if (!last || links === 0) return null;
  const ending = (at: number): Mention | null => nounPhraseEnding(items, at, links - 1);
  if (last.text === ')') return ending(openingBracket(items, to) - 1);
  if (!isWord(last)) return null;
  const pronoun = PRONOUNS.get(last.lower);
  if (pronoun !== undefined) return mention(items, to, to, 'pronoun', pronoun);
  if (RELATIVE_PRONOUNS.has(last.lower)) return relativeEnding(items, to, ending);
  if (isNameWord(last)) {
    const from = nameStart(items, to);
    const before = items[from - 1]?.lower ?? '';
    // "a spokesman for the Sanders campaign": the name is only what the description ends in
    if (
      LINKING_PREPOSITIONS.has(before) ||
      (before === 'the' && LINKING_PREPOSITIONS.has(items[from - 2]?.lower ?? ''))
    ) {
      const link = before === 'the' ? from - 2 : from - 1;
      const head = link > 0 ? ending(link - 1) : null;
      if (head && head.kind !== 'pronoun') return { ...head, end: last.end, to };
    }
    // "a letter obtained by the Herald warns": who obtained it is only what the description ends in
    const agent = before === 'the' ? from - 2 : from - 1;
    if (items[agent]?.lower === 'by' && items[agent - 1]?.lower.endsWith('ed')) {
      const made = ending(agent - 2);
      if (made && made.kind !== 'pronoun') return { ...made, end: last.end, to };
    }
    const owner = items[from - 1]?.kind === 'possessive' ? ending(from - 2) : null;
    // "shop owners on Smith’s Front Street": what is owned is only what the description ends in
    if (owner && owner.kind === 'description') return { ...owner, end: last.end, to };
    return named(items, before === 'the' ? from - 1 : from, from, to);
  }
  if (last.kind === 'number' || last.kind === 'possessive' || isPlainWord(last)) {
    return STANDING_ALONE.has(last.lower) ? mention(items, to, to, 'pronoun', last.lower) : null;
  }
  if (isVerbAt(items, to)) return null;
  let from = to;
  for (let i = to - 1; i >= 0; i--) {
    const item = items[i];
    if (!isWord(item)) break;
    if (DETERMINERS.has(item.lower)) {
      from = i;
      const head = LINKING_PREPOSITIONS.has(items[i - 1]?.lower ?? '') ? ending(i - 2) : null;
      if (head && head.kind !== 'pronoun') return { ...head, end: last.end, to };
      break;
    }
    if (LINKING_PREPOSITIONS.has(item.lower)) {
      const head = ending(i - 1);
      if (head && head.kind !== 'pronoun') return { ...head, end: last.end, to };
      break;
    }
    if (CLAUSE_OPENERS.has(item.lower) || AUXILIARIES.has(item.lower) || PREPOSITIONS.has(item.lower)) break;
    if (PERSONAL_PRONOUNS.has(item.lower) || ADVERBS.has(item.lower)) break;
    if (isVerbAt(items, i)) break;
    from = i;
  }
  if (TIME_NOUNS.has(last.lower)) return null;
  return from === to && last.lower.endsWith('ing')
    ? null
    : mention(items, from, to, 'description', last.lower);
}

/** "a headline that", "Smith, who": the noun phrase that a relative pronoun stands for, with the pronoun. */
function relativeEnding(
  items: readonly Item[],
  to: number,
  ending: (at: number) => Mention | null,
): Mention | null {
  const pronoun = items[to];
  const before = ending(items[to - 1]?.text === ',' ? to - 2 : to - 1);
  if (before && before.kind !== 'pronoun' && pronoun) return { ...before, end: pronoun.end, to };
  return pronoun?.lower === 'who' ? mention(items, to, to, 'pronoun', 'who') : null;
}

/** The noun phrase that begins at `from`; null where none does. */
export function nounPhraseStarting(items: readonly Item[], from: number): Mention | null {
  const first = items[from];
  if (!first || !isWord(first)) return null;
  if (PERSONAL_PRONOUNS.has(first.lower) || OBJECT_PRONOUNS.has(first.lower)) {
    const next = items[from + 1];
    return first.lower === 'her' && isWord(next) && !isPlainWord(next)
      ? description(items, from)
      : mention(items, from, from, 'pronoun', first.lower);
  }
  if (STANDING_ALONE.has(first.lower) && items[from + 1]?.lower === 'of') {
    const rest = nounPhraseStarting(items, from + 2);
    const whole = mention(items, from, from, 'description', first.lower);
    return rest ? { ...whole, end: rest.end, to: rest.to } : whole;
  }
  const after = items[from + 1];
  if (STANDING_ALONE.has(first.lower) && (!after || after.kind === 'mark'))
    return mention(items, from, from, 'description', first.lower);
  return description(items, from);
}

/** The most nouns between a name and the one they belong to: "Ohio State political science professor Ann Smith". */
const MOST_NOUNS = 3;

/** Where the small-lettered nouns and adjectives from `from` on end. */
function nounsEnd(items: readonly Item[], from: number): number {
  let end = from;
  for (; end < from + MOST_NOUNS; end++) {
    const item = items[end];
    const isNoun =
      item?.kind === 'word' &&
      !item.capital &&
      !isPlainWord(item) &&
      !VERBS_OF_SAYING.has(item.lower) &&
      !item.lower.endsWith('ly');
    if (!isNoun || (end > from && isVerbAt(items, end))) break;
  }
  return end;
}

/** Reads on from `from` over determiner, adjectives and nouns to a name or to the end of the noun phrase. */
function description(items: readonly Item[], from: number): Mention | null {
  let nameFrom = -1;
  let to = -1;
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (!isWord(item)) break;
    // "a Friday editorial"
    if (i === from ? DETERMINERS.has(item.lower) : to < 0 && CALENDAR.has(item.lower)) continue;
    if (isNameWord(item)) {
      if (nameFrom < 0) nameFrom = i;
      to = i;
      continue;
    }
    if (
      nameFrom >= 0 &&
      (PARTICLES.has(item.lower) || NAME_LINKS.has(item.lower)) &&
      isNameWord(items[i + 1])
    )
      continue;
    if (item.kind === 'possessive') {
      nameFrom = -1;
      continue;
    }
    if (nameFrom >= 0 && !TITLES.has(item.lower)) {
      // "Republican strategist Smith" goes on; "Trump earlier" doesn't
      const after = nounsEnd(items, i);
      if (after === i || !isNameWord(items[after])) break;
      nameFrom = -1;
      i = after - 1;
      continue;
    }
    if (isPlainWord(item) || AUXILIARIES.has(item.lower)) break;
    if (i > from && isVerbAt(items, i)) break;
    nameFrom = -1;
    to = i;
  }
  if (to < 0) return null;
  if (nameFrom >= 0) return named(items, from, nameFrom, to);
  const plain = mention(items, from, to, 'description', items[to]?.lower ?? '');
  const whose =
    OF.has(items[to + 1]?.lower ?? '') && !isVerbAt(items, to) ? nounPhraseStarting(items, to + 2) : null;
  return whose && whose.kind !== 'pronoun' ? { ...plain, end: whose.end, to: whose.to } : plain;
}
