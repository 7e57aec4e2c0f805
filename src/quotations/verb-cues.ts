import type { Item } from './clauses.ts';
import { type Cue, cue } from './cue.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from './grammar-words.ts';
import { type Mention, nounPhraseEnding, nounPhraseStarting } from './mentions.ts';
import { PLACES } from './places.ts';
import { subjectBefore } from './subjects.ts';
import { isVerbAt } from './word-kinds.ts';
import { INVERTING, OFTEN_NOUNS, type SayingVerb } from './words-of-saying.ts';

/** What stands before a participle in the passive voice. */
export const BE = new Set([
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

/** Whether a form that can be a noun is one here: "his claims", "the latest report". */
function isNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || (item.capital && at > 0)) return true;
  if (item.lower.endsWith('s') && isVerbAt(items, at - 1)) return true;
  if (!OFTEN_NOUNS.has(item.lower)) return false;
  if (MOSTLY_NOUNS.has(item.lower) && !opensClause(items[at + 1])) return true;
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
  // "to hope", but "to hopes of"
  return PREPOSITIONS.has(before.lower) && (before.lower !== 'to' || item.lower.endsWith('s'));
}

/** Forms that are verbs only where a clause or a quotation follows: "the letter states that", not "in both states". */
const MOSTLY_NOUNS = new Set(['states', 'pledged']);

const opensClause = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'quoted' || ['that', 'to', 'not', ':', 'its', 'his', 'her', 'their'].includes(item.lower));

const isFunctionWord = (word: string): boolean =>
  isAdverb(word) ||
  AUXILIARIES.has(word) ||
  PERSONAL_PRONOUNS.has(word) ||
  CLAUSE_OPENERS.has(word) ||
  word === 'to';

/** Whether an item shows that the word before it is a verb: "the campaign claims the vote", not "terror claims mount". */
const opensObject = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'quoted' ||
    item.text === ':' ||
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
  const quoted = followsQuotation(items, at) && items[at + 1]?.lower !== 'that';
  if (!quoted && !(items[at - 1]?.text === ',' && INVERTING.has(verb.lemma))) return null;
  const subject = nounPhraseStarting(items, at + 1);
  if (!subject || (subject.kind === 'pronoun' && !PERSONAL_PRONOUNS.has(subject.words))) return null;
  // "…,” Smith, a doctor, said dryly"
  if (subject.from === subject.to && subject.words.endsWith('ly')) return null;
  if (quoted) return nameBehind(items, subject) ?? subject;
  const after = items[subject.to + 1];
  return subject.kind !== 'pronoun' && (!after || after.kind === 'mark') ? subject : null;
}

/** "said its director, Jane Doe.": the name that a comma parts from a description, and nothing but a mark behind it. */
function nameBehind(items: readonly Item[], described: Mention): Mention | null {
  if (described.kind !== 'description' || items[described.to + 1]?.text !== ',') return null;
  const name = nounPhraseStarting(items, described.to + 2);
  if (name?.kind !== 'name' || PLACES.has(name.words.toLowerCase())) return null;
  const after = items[name.to + 1];
  return !after || (after.kind === 'mark' && after.text !== '(') ? name : null;
}

/** The place of what stands before a verb, adverbs and "not" passed over. */
function placeBefore(items: readonly Item[], at: number): number {
  let before = at - 1;
  while (isAdverb(items[before]?.lower ?? '')) before--;
  return before;
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
  const own = nounPhraseEnding(items, placeBefore(items, at));
  if (!own) return null;
  // "with Smith and Jones saying"
  const both = items[own.from - 1]?.lower === 'and' ? nounPhraseEnding(items, own.from - 2) : null;
  return items[(both ?? own).from - 1]?.lower === 'with' ? own : null;
}

/** "asked not to be named": how somebody speaks, and not what is said. */
const asksForAnonymity = (items: readonly Item[], at: number, { lemma }: SayingVerb): boolean =>
  lemma === 'ask' && ['not', 'to', 'be'].every((word, n) => items[at + 1 + n]?.lower === word);

const BEFORE_ADJECTIVES = new Set('a an the his its my our your their'.split(' '));

/** Verbs whose participle tells what a thing is called. */
const NAMING = new Set(['call', 'title', 'label', 'brand', 'dub']);

/** "a website called “…”", "the ad, titled “…”": what it is called, and nobody who calls. */
function isNamed(items: readonly Item[], at: number, { lemma, form }: SayingVerb, subject: Mention): boolean {
  if (form !== 'past' || !NAMING.has(lemma) || subject.kind !== 'description') return false;
  const name = DETERMINERS.has(items[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (items[name]?.kind !== 'quoted' && !(items[name]?.text === ',' && items[name + 1]?.kind === 'quoted'))
    return false;
  const before = items[at - 1]?.text;
  return before === ',' || (subject.to === at - 1 && INDEFINITE.has(items[subject.from]?.lower ?? ''));
}

const INDEFINITE = new Set(['a', 'an', 'another', 'one']);

/** "described by Smith as": who says in the passive voice. */
function agentAfter(items: readonly Item[], at: number, { form }: SayingVerb): Mention | null {
  if (form !== 'past' || items[at + 1]?.lower !== 'by') return null;
  const agent = nounPhraseStarting(items, at + 2);
  return agent && !isMeans(agent) && !items[agent.from]?.lower.endsWith('ing') ? agent : null;
}

/** "said by telephone": a noun without an article is no one who says. */
const isMeans = ({ kind, from, to, words }: Mention): boolean =>
  kind === 'description' && from === to && !words.endsWith('s');

/** The cue that the form of a verb of saying at `at` is, with its subject; null where it is a noun, a participle or without one. `main` is the subject of the sentence around it. */
export function verbCue(
  items: readonly Item[],
  at: number,
  verb: SayingVerb,
  main: Mention | null,
): Cue | null {
  if (isNoun(items, at) || asksForAnonymity(items, at, verb)) return null;
  const inverted = invertedSubject(items, at, verb);
  if (inverted) return cue(items, at, at, inverted, 'verb', verb);
  const before = items[at - 1];
  // "an alleged plan", "a group called The Last Harbor"
  if (verb.form === 'past' && (BEFORE_ADJECTIVES.has(before?.lower ?? '') || before?.kind === 'possessive'))
    return null;
  const agent = agentAfter(items, at, verb);
  if (agent) return cue(items, at, at, agent, 'verb', verb);
  const auxiliary = items[placeBefore(items, at)]?.lower ?? '';
  if (verb.form === 'past' && BE.has(auxiliary)) return null;
  if (verb.form === 'ing' && !BE.has(auxiliary)) {
    return cue(items, at, at, absoluteSubject(items, at) ?? main, 'verb', verb, true);
  }
  if (auxiliary === 'to') return cue(items, at, at, main, 'verb', verb, true);
  const subject = subjectBefore(items, at);
  if (subject && isNamed(items, at, verb, subject)) return null;
  if (
    subject &&
    verb.form === 'base' &&
    verb.lemma !== 'say' &&
    !AUXILIARIES.has(auxiliary) &&
    !isPlural(subject)
  )
    return null;
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
