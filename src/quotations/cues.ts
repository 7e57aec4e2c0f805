import type { Span } from '../corpus/article.ts';
import type { Clause, Item } from './clauses.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from './grammar-words.ts';
import { type Mention, nounPhraseEnding, nounPhraseStarting } from './mentions.ts';
import { mainSubjects, subjectBefore } from './subjects.ts';
import { isNameWord, isVerbAt } from './word-kinds.ts';
import {
  INVERTING,
  NOUNS_OF_SAYING,
  OFTEN_NOUNS,
  type SayingVerb,
  VERBS_OF_SAYING,
} from './words-of-saying.ts';

/** Words of saying in a sentence, with whoever says. */
export interface Cue extends Span {
  /** First and last item of the words of saying. */
  readonly from: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** The verb; null for the other kinds. */
  readonly verb: SayingVerb | null;
  /** "she said" · "according to her" · "She was blunt: …" · "her warning that …" */
  readonly kind: 'verb' | 'according' | 'colon' | 'noun';
  /** First and last item of cue and subject together: what is said begins or ends beside these. */
  readonly first: number;
  readonly last: number;
}

/** A sentence with its cues, and the main clause's subject for each of its items. */
export interface Sentence extends Clause {
  readonly cues: readonly Cue[];
  readonly subjects: readonly (Mention | null)[];
}

const BE = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'being',
  'be',
  'get',
  'got',
  'getting',
  "'s",
  "'re",
  "'m",
]);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'their', 'my', 'our', 'its']);

function cue(
  items: readonly Item[],
  from: number,
  to: number,
  subject: Mention | null,
  kind: Cue['kind'],
  verb: SayingVerb | null = null,
  apart = false,
): Cue {
  // Another clause's subject is no part of the words beside what is said.
  const beside = subject !== null && !apart;
  return {
    from,
    to,
    subject,
    verb,
    kind,
    start: items[from]?.start ?? 0,
    end: items[to]?.end ?? 0,
    first: beside ? Math.min(from, subject.from) : from,
    last: beside ? Math.max(to, subject.to) : to,
  };
}

/** The most cues of a sentence that are read: no sentence has more, and each is compared with the others. */
const MOST_CUES = 20;

/** How many items may stand between a verb of saying and the colon that ends its clause. */
const LONGEST_COLON_GAP = 4;

/** How many items before a noun of saying its owner is looked for: "Smith’s much discussed warning". */
const LONGEST_OWNER_GAP = 3;

/** Whether a form that can be a noun is one here: "his claims", "the latest report". */
function isNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || (item.capital && at > 0)) return true;
  if (item.lower.endsWith('s') && isVerbAt(items, at - 1)) return true;
  if (!OFTEN_NOUNS.has(item.lower)) return false;
  const before = items[at - 1];
  if (!before) return true;
  if (before.kind === 'possessive' || before.kind === 'number' || DETERMINERS.has(before.lower)) return true;
  if (
    before.kind === 'word' &&
    !before.capital &&
    !isFunctionWord(before.lower) &&
    !opensObject(items[at + 1])
  )
    return true;
  return PREPOSITIONS.has(before.lower) && before.lower !== 'to';
}

const isFunctionWord = (word: string): boolean =>
  ADVERBS.has(word) ||
  AUXILIARIES.has(word) ||
  PERSONAL_PRONOUNS.has(word) ||
  CLAUSE_OPENERS.has(word) ||
  word === 'to' ||
  word.endsWith('ly');

/** Whether an item shows that the word before it is a verb: "the campaign claims the vote", not "terror claims mount". */
const opensObject = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'quoted' ||
    item.capital ||
    DETERMINERS.has(item.lower) ||
    PERSONAL_PRONOUNS.has(item.lower));

/** Whether a quotation stands right before `at`, a comma or a dash allowed between. */
function followsQuotation(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.kind === 'quoted' || (/^[,—–-]$/.test(before?.text ?? '') && items[at - 2]?.kind === 'quoted')
  );
}

/** "said X": after a quotation, or after a comma that ends what was said. */
function invertedSubject(items: readonly Item[], at: number, verb: SayingVerb): Mention | null {
  if (verb.form === 'ing' || verb.form === 'base') return null;
  const quoted = followsQuotation(items, at);
  if (!quoted && !(items[at - 1]?.text === ',' && INVERTING.has(verb.lemma))) return null;
  const subject = nounPhraseStarting(items, at + 1);
  if (!subject || (subject.kind === 'pronoun' && !PERSONAL_PRONOUNS.has(subject.words))) return null;
  if (quoted) return subject;
  const after = items[subject.to + 1];
  return subject.kind === 'name' && (!after || after.kind === 'mark') ? subject : null;
}

/** The auxiliary before a verb, adverbs and "not" passed over. */
function auxiliaryBefore(items: readonly Item[], at: number): string {
  let before = at - 1;
  while (ADVERBS.has(items[before]?.lower ?? '') || items[before]?.lower.endsWith('ly')) before--;
  return items[before]?.lower ?? '';
}

/** Nouns that take a plural verb and have no plural ending. */
const PLURALS = new Set([
  'people',
  'police',
  'women',
  'men',
  'children',
  'percent',
  'majority',
  'half',
  'staff',
  'media',
  'public',
]);

const isPlural = ({ words, kind }: Mention): boolean =>
  kind === 'pronoun' ? !['he', 'she', 'it'].includes(words) : words.endsWith('s') || PLURALS.has(words);

/** "with Smith (reportedly) saying": the participle has a subject of its own. */
function absoluteSubject(items: readonly Item[], at: number): Mention | null {
  let last = at - 1;
  while (ADVERBS.has(items[last]?.lower ?? '') || items[last]?.lower.endsWith('ly')) last--;
  const own = nounPhraseEnding(items, last);
  return own && items[own.from - 1]?.lower === 'with' ? own : null;
}

/** "asked not to be named": how somebody speaks, and not what is said. */
const asksForAnonymity = (items: readonly Item[], at: number, { lemma }: SayingVerb): boolean =>
  lemma === 'ask' && ['not', 'to', 'be'].every((word, n) => items[at + 1 + n]?.lower === word);

function verbCue(items: readonly Item[], at: number, verb: SayingVerb, main: Mention | null): Cue | null {
  if (isNoun(items, at) || asksForAnonymity(items, at, verb)) return null;
  const inverted = invertedSubject(items, at, verb);
  if (inverted) return cue(items, at, at, inverted, 'verb', verb);
  const auxiliary = auxiliaryBefore(items, at);
  if (verb.form === 'past' && BE.has(auxiliary)) return null;
  if (verb.form === 'ing' && !BE.has(auxiliary)) {
    return cue(items, at, at, absoluteSubject(items, at) ?? main, 'verb', verb, true);
  }
  if (auxiliary === 'to') return cue(items, at, at, main, 'verb', verb, true);
  const subject = subjectBefore(items, at);
  if (subject && verb.form === 'base' && !AUXILIARIES.has(auxiliary) && !isPlural(subject)) return null;
  if (
    subject &&
    verb.takes !== 'clause' &&
    verb.form === 'past' &&
    subject.to === at - 1 &&
    isVerbAt(items, subject.from - 1)
  ) {
    // "Smith released a memo titled": the memo is no subject
    return cue(items, at, at, main, 'verb', verb, true);
  }
  if (!subject && verb.form === 'base' && !AUXILIARIES.has(auxiliary)) return null;
  return cue(items, at, at, subject ?? main, 'verb', verb, subject === null);
}

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
  for (const [at, item] of items.entries()) {
    const found = cueAt(items, at, item, subjects[at] ?? null, cues);
    if (found) cues.push(found);
    if (cues.length === MOST_CUES) break;
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
