import type { Clause, Item } from './clauses.ts';
import { type Cue, cue, type Sentence } from './cue.ts';
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from './grammar-words.ts';
import { type Mention, nounPhraseEnding, nounPhraseStarting } from './mentions.ts';
import { mainSubjects } from './subjects.ts';
import { verbCue } from './verb-cues.ts';
import { isNameWord } from './word-kinds.ts';
import { NOUNS_OF_SAYING, type SayingVerb, VERBS_OF_SAYING } from './words-of-saying.ts';

const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'their', 'my', 'our', 'its']);

/** The most cues of a sentence that are read: no sentence has more, and each is compared with the others. */
const MOST_CUES = 20;

/** How many items may stand between a verb of saying and the colon that ends its clause. */
const LONGEST_COLON_GAP = 4;

/** How many items before a noun of saying its owner is looked for: "Smith’s much discussed warning". */
const LONGEST_OWNER_GAP = 3;

/** What leads from a noun of saying to what is said. */
const AFTER_NOUN = new Set(['that', 'of', 'for', 'to', 'about', ',']);

/** "his warning", "Smith’s call": a noun of saying and its owner. */
function nounCue(items: readonly Item[], at: number): Cue | null {
  const next = items[at + 1];
  if (next?.kind !== 'quoted' && !AFTER_NOUN.has(next?.text ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - 1 - LONGEST_OWNER_GAP); i--) {
    const item = items[i];
    if (item?.kind === 'possessive') {
      const owner = nounPhraseEnding(items, i - 1);
      return owner && cue(items, at, at, owner, 'noun');
    }
    if (item && POSSESSIVE_PRONOUNS.has(item.lower)) {
      return cue(
        items,
        at,
        at,
        {
          start: item.start,
          end: item.end,
          kind: 'pronoun',
          words: item.lower,
          nameStart: item.start,
          from: i,
          to: i,
        },
        'noun',
      );
    }
    if (item?.kind !== 'word' || PREPOSITIONS.has(item.lower)) return null;
  }
  return null;
}

/** The first name or pronoun of a sentence: its subject, more often than not. */
export function firstMention(items: readonly Item[], before: number): Mention | null {
  for (let i = 0; i < before; i++) {
    const item = items[i];
    if (item?.kind !== 'word') continue;
    const opens = PERSONAL_PRONOUNS.has(item.lower) || isNameWord(item) || DETERMINERS.has(item.lower);
    if (opens && (PERSONAL_PRONOUNS.has(item.lower) || !PREPOSITIONS.has(items[i - 1]?.lower ?? ''))) {
      return nounPhraseStarting(items, i);
    }
  }
  return null;
}

/** Finds the cues of a sentence, each with its subject, in order. @param most how many are read, of a sentence that may have more. */
export function parse(clause: Clause, most: number): Sentence {
  const { items, paragraph, start, end } = clause;
  if (!items.some(most > 0 ? mayHaveSubject : isQuoted))
    return { items, paragraph, start, end, cues: NONE, subjects: NONE };
  const subjects = mainSubjects(items);
  const first = items.some(isColon) ? firstMention(items, items.length) : null;
  const cues: Cue[] = [];
  for (let at = 0; at < items.length && cues.length < Math.min(most, MOST_CUES); at++) {
    const item = items[at];
    const main = subjects[at] ?? null;
    const found =
      item && isColon(item) ? colonCue(items, at, main, first, cues.at(-1)) : cueAt(items, at, main);
    if (found) cues.push(found);
  }
  return { items, paragraph, start, end, cues, subjects };
}

const isColon = ({ text }: Item): boolean => text === ':';

const isQuoted = ({ kind }: Item): boolean => kind === 'quoted';

const NONE: readonly never[] = [];

/** Whether an item is a quotation or may be a cue: most sentences hold neither, and are read no further. */
const mayHaveSubject = ({ kind, lower, text }: Item): boolean =>
  kind === 'quoted' ||
  (kind === 'word'
    ? VERBS_OF_SAYING.has(lower) || NOUNS_OF_SAYING.has(lower) || lower === 'according'
    : text === ':');

const isDash = (item: Item | undefined): boolean => /^(?:—|–|--?)$/.test(item?.text ?? '');

/** "She was blunt:" · "The bridge is lost - Ann Smith:". `first` is the sentence's first mention, `last` the cue before the colon. */
function colonCue(
  items: readonly Item[],
  at: number,
  main: Mention | null,
  first: Mention | null,
  last: Cue | undefined,
): Cue | null {
  const heading = nounPhraseEnding(items, at - 1);
  if (heading?.kind === 'name' && isDash(items[heading.from - 1]))
    return cue(items, at, at, heading, 'colon');
  // "Smith said:" has its cue already
  if (last?.subject && last.last >= at - LONGEST_COLON_GAP) return null;
  const subject = main ?? last?.subject ?? (first && first.from < at ? first : null);
  return subject && cue(items, at, at, subject, 'colon', null, true);
}

/** "as Smith puts it": saying, with an "it" behind the verb. */
const PUTTING: ReadonlyMap<string, SayingVerb> = new Map([
  ['put', { lemma: 'put', form: 'past', takes: 'speech' }],
  ['puts', { lemma: 'put', form: 'present', takes: 'speech' }],
]);

function cueAt(items: readonly Item[], at: number, main: Mention | null): Cue | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  if (item.lower === 'according' && items[at + 1]?.lower === 'to') {
    return cue(items, at, at + 1, nounPhraseStarting(items, at + 2), 'according');
  }
  const put = items[at + 1]?.lower === 'it' ? PUTTING.get(item.lower) : undefined;
  const verb = put ?? VERBS_OF_SAYING.get(item.lower);
  const asVerb = verb && verbCue(items, at, verb, main);
  if (asVerb) return asVerb;
  return NOUNS_OF_SAYING.has(item.lower) ? nounCue(items, at) : null;
}
