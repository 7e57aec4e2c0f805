import { DETERMINERS } from './grammar-words.ts';
import { isProgramme } from './programmes.ts';
import { type Candidate, firstWords, leftOf, shapeOf, WORKS } from './said-facts.ts';
import { isComma, isQuoted } from './sources.ts';
import { isNameWord } from './word-kinds.ts';

/** The longest name of a programme, in characters. */
const LONGEST_PROGRAMME = 60;

/** What may stand before a headline in a list of them: "•", "WEEKEND READS —". */
const BEFORE_HEADLINE = /^(?:[—–•·*:(|-]|--+)$/u;

/**
 * Whether words in quotation marks are nobody's whatever else stands around them. They are too rare for weights to be
 * fitted to them: 601 annotated articles hold 121, of which nine in ten are nobody's.
 */
export const isPlainlyNobodys = (candidate: Candidate): boolean =>
  isTitled(candidate) ||
  isExplained(candidate) ||
  isNamedProgramme(candidate) ||
  isHeadline(candidate) ||
  isInterrupted(candidate);

/** "the film “The Last Harbor”", "NBC’s “Harbor Lights”" */
function isTitled({ text, clause: { items }, at }: Candidate): boolean {
  const item = items[at];
  const left = leftOf(items, at);
  if (left === 'network') return true;
  return (
    left === 'work' &&
    items[at - 1]?.kind === 'word' &&
    isQuoted(item) &&
    shapeOf(firstWords(text, item)) === 'title'
  );
}

/** How many items after a title what it is of may stand: "“The Last Harbor,” the long-running cable series". */
const LONGEST_APPOSITION = 6;

/** "“The Last Harbor,” a thriller" */
function isExplained({ text, clause: { items }, at }: Candidate): boolean {
  const item = items[at];
  if (!isQuoted(item) || !['title', 'capital'].includes(shapeOf(firstWords(text, item)))) return false;
  const comma = isComma(items[at + 1]);
  const opens = comma ? at + 2 : at + 1;
  if (!(comma || item.ends === 'comma') || !DETERMINERS.has(items[opens]?.lower ?? '')) return false;
  for (const { kind, lower } of items.slice(opens + 1, opens + LONGEST_APPOSITION)) {
    if (kind === 'mark' || kind === 'quoted') return false;
    if (WORKS.has(lower)) return true;
  }
  return false;
}

/** "on “Meet the Press”" */
function isNamedProgramme({ text, clause, at }: Candidate): boolean {
  const item = clause.items[at];
  if (!isQuoted(item)) return false;
  const { start, end } = item.stretch;
  return end - start <= LONGEST_PROGRAMME && isProgramme(text.slice(start, end));
}

/** "— “Bridge Is Lost,” by the Herald’s Ann Smith": what a reporter's name follows, at the head of its sentence or in a list. */
function isHeadline({ clause: { items }, at }: Candidate): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!isQuoted(item) || item.ends !== 'comma' || items[at + 1]?.lower !== 'by') return false;
  const author = items[at + 2]?.lower === 'the' ? items[at + 3] : items[at + 2];
  return isNameWord(author) && (before === undefined || BEFORE_HEADLINE.test(before.text));
}

/** "“The paper “Bridge News” wrote of it,” he said": the half of a sentence before marks that open inside others. */
function isInterrupted({ clause: { items }, at }: Candidate): boolean {
  const item = items[at];
  return (
    isQuoted(item) &&
    isQuoted(items[at + 1]) &&
    !item.stretch.closed &&
    (item.ends === 'open' || item.ends === 'comma')
  );
}
