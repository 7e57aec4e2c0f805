import type { Clause, Item } from './clauses.ts';
import { type Cue, cue, type Sentence } from './cue.ts';
import { DETERMINERS, PERSONAL_PRONOUNS, PREPOSITIONS } from './grammar-words.ts';
import { type Mention, nounPhraseEnding, nounPhraseStarting } from './mentions.ts';
import { mainSubjects } from './subjects.ts';
import { verbCue } from './verb-cues.ts';
import { isNameWord } from './word-kinds.ts';
import { NOUNS_OF_SAYING, VERBS_OF_SAYING } from './words-of-saying.ts';

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

/** Finds the cues of a sentence, each with its subject, in order. */
export function parse(clause: Clause): Sentence {
  const { items } = clause;
  const subjects = mainSubjects(items);
  const cues: Cue[] = [];
  for (let at = 0; at < items.length && cues.length < MOST_CUES; at++) {
    const item = items[at];
    const found = item && cueAt(items, at, item, subjects[at] ?? null, cues);
    if (found) cues.push(found);
  }
  return { ...clause, cues, subjects };
}

function cueAt(
  items: readonly Item[],
  at: number,
  item: Item,
  main: Mention | null,
  earlier: readonly Cue[],
): Cue | null {
  if (item.lower === 'according' && items[at + 1]?.lower === 'to') {
    return cue(items, at, at + 1, nounPhraseStarting(items, at + 2), 'according');
  }
  if (item.text === ':') {
    const last = earlier.at(-1);
    // "Smith said:" has its cue already
    if (last?.subject && last.to >= at - LONGEST_COLON_GAP) return null;
    const subject = main ?? last?.subject ?? firstMention(items, at);
    return subject && cue(items, at, at, subject, 'colon', null, true);
  }
  if (item.kind !== 'word') return null;
  const verb = VERBS_OF_SAYING.get(item.lower);
  const asVerb = verb && verbCue(items, at, verb, main);
  if (asVerb) return asVerb;
  return NOUNS_OF_SAYING.has(item.lower) ? nounCue(items, at) : null;
}
