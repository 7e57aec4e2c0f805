import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { MEASURES, type Measure } from './measures.ts';
import type { PlaceSize } from './names-in.ts';
import { saidPlainly } from './phrases.ts';
import { AUXILIARIES } from './question-words.ts';
import type { UnitOfTime } from './times.ts';

/** What kind of thing a question of fact asks for. */
export type AskedFor =
  /** "How many documents": a number of these. */
  | { readonly kind: 'count'; readonly nouns: readonly Word[] }
  /** "How much does a ticket cost": a sum, of this where it is said. */
  | { readonly kind: 'price'; readonly nouns: readonly Word[] }
  /** "How long", "how tall". */
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** "When", and "on which day of the week", which wants no date. */
  | { readonly kind: 'time'; readonly unit: UnitOfTime }
  /** "Where", or in which city or country. */
  | { readonly kind: 'place'; readonly size: PlaceSize }
  | {
      readonly kind:
        | 'age'
        | 'frequency'
        | 'since'
        | 'amount'
        | 'reason'
        | 'direction'
        | 'person'
        | 'name'
        | 'anything';
    };

/** Nouns that ask for a figure: "What is the population of …", "What share of …". */
const AMOUNTS = wordSet(
  'number amount population percentage percent proportion share rate size age total score distance speed height depth weight temperature',
);
const SUMS = wordSet('price cost salary budget fee fine bid sum profit revenue turnover');
const OF_MONEY = wordSet(
  'money cost price pay paid spend spent worth sum fine dollar euro pound budget earn fund sell sold bid',
);
/** Does a noun ask for a figure, which needs no such noun beside it: "At what price …" – "for $5"? */
export function asksForFigure({ folded }: Word): boolean {
  return AMOUNTS.has(folded) || SUMS.has(folded);
}

/** Nouns whose answer is a name. */
const NAMED = wordSet(
  `company companies team organization organisation group film movie newspaper magazine paper university college school
   church party agency museum website brand bank city town state states river region street bridge airport
   pact treaty language group network channel show union committee firm hospital hotel airline court prison
   restaurant retailer chain stadium theatre theater island lake county district province embassy ministry
   institute foundation club band album song book novel festival platform website`,
);
const PEOPLE = wordSet(
  'person man woman president minister ministers leader senator governor mayor judge actor singer player author officer official secretary spokesman spokeswoman politician scientist director candidate candidates reporter journalist host lawyer attorney donor justice congressman adviser aide expert professor strategist politicians senators',
);

/** Reads what a question asks for from its question word and the words beside it. */
export function askedFor(question: string): AskedFor {
  const asked = words(question);
  const how = asked.findIndex(({ folded }) => folded === 'how');
  const measure = asked[how + 1]?.folded ?? '';
  if (how >= 0) {
    if (measure === 'many') return { kind: 'count', nouns: asked.slice(how + 2, how + 4) };
    if (measure === 'old') return { kind: 'age' };
    if (/^(?:often|frequently)$/.test(measure)) return { kind: 'frequency' };
    const ofMoney = asked.findLastIndex(({ folded, stem }) => OF_MONEY.has(folded) || OF_MONEY.has(stem));
    if (measure === 'much' && ofMoney >= 0)
      return { kind: 'price', nouns: telling(asked.slice(how + 2, ofMoney).slice(-1)) };
    if (measure === 'much') return { kind: 'amount' };
    if (measure === 'long' && /^(?:has|have|had)$/.test(asked[how + 2]?.folded ?? ''))
      return { kind: 'since' };
    const known = MEASURES.get(measure);
    return known ? { kind: 'measure', measure: known } : { kind: 'anything' };
  }
  return askedByNoun(question);
}

function sizeAsked(question: string): PlaceSize {
  if (/\b(?:what|which) (?:city|town|village)\b/i.test(question)) return 'city';
  return 'any';
}

function unitOfTime(question: string): UnitOfTime {
  if (/\bday of the week\b|\bweekday\b/i.test(question)) return 'weekday';
  if (/\b(?:what|which) time\b/i.test(question)) return 'hour';
  return /\b(?:what|which) year\b/i.test(question) ? 'year' : 'any';
}

function askedByNoun(question: string): AskedFor {
  if (/\b(?:what|which) direction\b/i.test(question)) return { kind: 'direction' };
  if (/\b(?:what|which) reasons? (?:did|does|do|has|have|is|was|were)\b/i.test(question))
    return { kind: 'reason' };
  if (/\b(?:what|which) (?:\w+ ){0,2}(?:country|countries|nations?)\b/i.test(question))
    return { kind: 'place', size: 'country' };
  const folded = words(saidPlainly(question)).map((word) => word.folded);
  const at = folded.findIndex((word) => /^(?:who|whom|whose|what|which|when|where|why)$/.test(word));
  switch (folded[at]) {
    case 'when':
      return { kind: 'time', unit: unitOfTime(question) };
    case 'where':
      return { kind: 'place', size: sizeAsked(question) };
    case 'why':
      return { kind: 'reason' };
    case 'who':
    case 'whom':
      return { kind: 'person' };
    case 'what':
    case 'which': {
      const next = [...folded.slice(at + 1, at + 4), ...nameOfThing(folded.slice(at + 1))];
      if (next.some((word) => SUMS.has(word))) return { kind: 'price', nouns: [] };
      if (next.some((word) => AMOUNTS.has(word))) return { kind: 'amount' };
      const [noun = '', second = ''] = next;
      const named = [noun, second].find((word) => NAMED.has(word) || PEOPLE.has(word));
      if (named && (folded[at] === 'which' || !FUNCTION_WORDS.has(noun)))
        return { kind: PEOPLE.has(named) ? 'person' : 'name' };
      return { kind: 'anything' };
    }
    default:
      return { kind: 'anything' };
  }
}

/** "what was the firm's second-quarter profit in March": "firm", "second", "quarter", "profit". */
function nameOfThing(behind: readonly string[]): readonly string[] {
  if (!/^(?:is|was|are|were)$/.test(behind[0] ?? '')) return [];
  const from = DETERMINER.test(behind[1] ?? '') ? 2 : 1;
  const to = behind.findIndex((word, at) => at >= from && FUNCTION_WORDS.has(word));
  return behind.slice(from, to < 0 ? behind.length : to);
}

const DETERMINER = /^(?:the|a|an|his|her|its|their)$/;

function telling(nouns: readonly Word[]): Word[] {
  return nouns.filter(({ folded }) => !FUNCTION_WORDS.has(folded));
}

/** Does the form of the question tell so well what answers it that its measuring word needn't be met itself? */
export function isMeasuring(question: string): boolean {
  return ['count', 'age', 'frequency', 'measure', 'since'].includes(askedFor(question).kind);
}

/** "Did the mayor resign?" */
export function isYesOrNo(question: string): boolean {
  const [first] = words(question);
  return first !== undefined && AUXILIARIES.has(first.folded);
}
