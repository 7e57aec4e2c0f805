import type { Span } from '../corpus/article.ts';
import type { Clause, Item } from './clauses.ts';
import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS } from './grammar-words.ts';
import { isNameWord, type Mention, nounPhraseStarting, subjectBefore } from './mentions.ts';
import { INVERTING, OFTEN_NOUNS, type SayingVerb, VERBS_OF_SAYING } from './words-of-saying.ts';

/** Words of saying in a sentence, with whoever says. */
export interface Cue extends Span {
  readonly clause: Clause;
  /** First and last item of the words of saying. */
  readonly from: number;
  readonly to: number;
  readonly subject: Mention | null;
  /** The verb; null for "according to" and the colon. */
  readonly verb: SayingVerb | null;
  readonly kind: 'verb' | 'according' | 'colon';
  /** First and last item of cue and subject together: what is said begins or ends beside these. */
  readonly first: number;
  readonly last: number;
}

const PASSIVE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be', 'get', 'got', 'getting']);

function cue(
  clause: Clause,
  from: number,
  to: number,
  subject: Mention | null,
  verb: SayingVerb | null,
  kind: Cue['kind'],
): Cue {
  const { items } = clause;
  return {
    clause,
    from,
    to,
    subject,
    verb,
    kind,
    start: items[from]?.start ?? 0,
    end: items[to]?.end ?? 0,
    first: subject && kind !== 'colon' ? Math.min(from, subject.from) : from,
    last: subject ? Math.max(to, subject.to) : to,
  };
}

/** Whether a form that can be a noun is one here: "his claims", "the latest report". */
function isNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.capital && at > 0) return true;
  if (!item || !OFTEN_NOUNS.has(item.lower)) return false;
  const before = items[at - 1];
  if (!before) return true;
  if (before.kind === 'possessive' || DETERMINERS.has(before.lower)) return true;
  return PREPOSITIONS.has(before.lower) && before.lower !== 'to';
}

/** Whether a quotation stands right before `at`, a comma or a dash allowed between. */
function followsQuotation(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.kind === 'quoted' ||
    (before?.kind === 'mark' && /^[,—–-]$/.test(before.text) && items[at - 2]?.kind === 'quoted')
  );
}

/** "said X": after a quotation, or after a comma that ends what was said. */
function invertedSubject(items: readonly Item[], at: number, verb: SayingVerb): Mention | null {
  if (!INVERTING.has(verb.lemma) || verb.form === 'ing') return null;
  if (!followsQuotation(items, at) && items[at - 1]?.text !== ',') return null;
  const subject = nounPhraseStarting(items, at + 1);
  return subject?.kind === 'pronoun' && !['he', 'she', 'they', 'i', 'we'].includes(subject.words)
    ? null
    : subject;
}

/** The auxiliary before a verb, adverbs and "not" passed over. */
function auxiliaryBefore(items: readonly Item[], at: number): string {
  let before = at - 1;
  while (ADVERBS.has(items[before]?.lower ?? '') || items[before]?.lower.endsWith('ly')) before--;
  return items[before]?.lower ?? '';
}

function verbCue(clause: Clause, at: number, verb: SayingVerb, earlier: readonly Cue[]): Cue | null {
  const { items } = clause;
  if (isNoun(items, at)) return null;
  const inverted = invertedSubject(items, at, verb);
  if (
    inverted &&
    !(items[at - 1]?.text === ',' && inverted.kind === 'description' && !followsQuotation(items, at))
  ) {
    return cue(clause, at, at, inverted, verb, 'verb');
  }
  const auxiliary = auxiliaryBefore(items, at);
  if (verb.form === 'past' && PASSIVE.has(auxiliary)) return null;
  if (verb.form === 'ing' && !PASSIVE.has(auxiliary)) {
    const subject = earlier.findLast((other) => other.subject)?.subject ?? firstMention(items, at);
    return { ...cue(clause, at, at, subject, verb, 'verb'), first: at, last: at };
  }
  const subject = subjectBefore(items, at);
  if (!subject && AUXILIARIES.has(auxiliary)) return null;
  return cue(clause, at, at, subject, verb, 'verb');
}

/** The first name or pronoun of a sentence: its subject, more often than not. */
export function firstMention(items: readonly Item[], before: number): Mention | null {
  for (let i = 0; i < before; i++) {
    const item = items[i];
    if (item?.kind !== 'word') continue;
    if (['he', 'she', 'they', 'i', 'we'].includes(item.lower)) return nounPhraseStarting(items, i);
    if (isNameWord(item) && !PREPOSITIONS.has(items[i - 1]?.lower ?? '')) return nounPhraseStarting(items, i);
    if (DETERMINERS.has(item.lower) && !PREPOSITIONS.has(items[i - 1]?.lower ?? ''))
      return nounPhraseStarting(items, i);
  }
  return null;
}

/** Every cue of a sentence with its subject, in order. */
export function cuesOf(clause: Clause): Cue[] {
  const { items } = clause;
  const cues: Cue[] = [];
  items.forEach((item, at) => {
    if (item.lower === 'according' && items[at + 1]?.lower === 'to') {
      cues.push(cue(clause, at, at + 1, nounPhraseStarting(items, at + 2), null, 'according'));
      return;
    }
    if (item.text === ':') {
      const subject = colonSubject(items, at, cues);
      if (subject) cues.push(cue(clause, at, at, subject, null, 'colon'));
      return;
    }
    const verb = item.kind === 'word' ? VERBS_OF_SAYING.get(item.lower) : undefined;
    const found = verb && verbCue(clause, at, verb, cues);
    if (found) cues.push(found);
  });
  return cues;
}

/** Whose words a colon announces: the last cue's subject, or the name at the head of the line. */
function colonSubject(items: readonly Item[], at: number, earlier: readonly Cue[]): Mention | null {
  return earlier.findLast((other) => other.subject)?.subject ?? firstMention(items, at);
}
