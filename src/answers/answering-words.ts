import type { Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { shifted } from './library.ts';
import { saidPlainly } from './phrases.ts';
import { SYNONYMS } from './synonyms.ts';

/**
 * Finds the words of a sentence that are the kind of thing a question asks for; null where it holds none, and so
 * can't answer. `found` is what the search took for them. All offsets are into the text.
 */
export type AnsweringWords = (text: string, sentence: Span, found: Span | null) => Span | null;

const UNITS_OF_TIME = wordSet('second minute hour day night week month year decade century');
const UNITS_OF_LENGTH = wordSet(
  'millimeter millimetre centimeter centimetre meter metre kilometer kilometre mile foot feet inch yard storey story km cm mm',
);
const UNITS_OF_WEIGHT = wordSet('gram kilogram kilo ton tonne pound ounce kg');
const UNITS_OF_SPEED = wordSet('kilometer kilometre mile knot km kph mph');
const UNITS_OF_WARMTH = wordSet('degree celsius fahrenheit');
const UNITS_OF_AREA = wordSet('acre hectare square');

/** What is measured by which units, by the word behind "how". */
const MEASURES: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  long: [UNITS_OF_TIME, UNITS_OF_LENGTH],
  tall: [UNITS_OF_LENGTH],
  high: [UNITS_OF_LENGTH],
  deep: [UNITS_OF_LENGTH],
  wide: [UNITS_OF_LENGTH],
  far: [UNITS_OF_LENGTH],
  big: [UNITS_OF_LENGTH, UNITS_OF_AREA, UNITS_OF_WEIGHT],
  large: [UNITS_OF_LENGTH, UNITS_OF_AREA, UNITS_OF_WEIGHT],
  heavy: [UNITS_OF_WEIGHT],
  fast: [UNITS_OF_SPEED],
  hot: [UNITS_OF_WARMTH],
  cold: [UNITS_OF_WARMTH],
};

const NUMBERS = wordSet(
  `one two three four five six seven eight nine ten eleven twelve fifteen dozen dozens hundred hundreds thousand
   thousands million millions billion billions trillion twenty thirty forty fifty sixty seventy eighty ninety half
   several no`,
);
/** "a day", "an hour": one of them, where something is measured. */
const ONE = wordSet('a an');

/** A counted thing stands this many words behind its number at most: "two fundamental documents". */
const COUNTED_WITHIN = 3;

/** How to find the answering words, by the form of the question. */
export function answeringWords(question: string): AnsweringWords {
  const asked = words(question);
  const how = asked.findIndex(({ folded }) => folded === 'how');
  const measure = asked[how + 1]?.folded ?? '';
  if (how >= 0) {
    if (measure === 'many') return counting(asked.slice(how + 2, how + 4));
    if (measure === 'old') return aged;
    if (/^(?:often|frequently)$/.test(measure)) return repeated;
    const ofMoney = asked.findLastIndex(({ stem }) => OF_MONEY.has(stem));
    if (measure === 'much' && ofMoney >= 0) return pricing(asked.slice(how + 2, ofMoney).at(-1));
    if (measure === 'long' && /^(?:has|have|had)$/.test(asked[how + 2]?.folded ?? '')) return lasting;
    const units = MEASURES[measure];
    if (units) return measured(units);
  }
  switch (thingAsked(question)) {
    case 'amount':
      return (_text, _sentence, found) => found;
    case 'time':
      return timing(asked);
    case 'place':
      return placing(asked);
    case null:
      return (text, sentence, found) =>
        found &&
        !TIMES.has(
          within(text, found)
            .toLowerCase()
            .replace(/['’]s$/, ''),
        )
          ? found
          : sentence;
  }
}

/** Nouns that ask for a figure: "What is the population of …", "What share of …". */
const AMOUNTS = wordSet(
  'number amount population percentage percent proportion share rate size age cost price total score distance speed height depth weight salary budget temperature',
);

/** What a question asks for, by its question word, however roundabout ("In which year …"). */
export function thingAsked(question: string): 'time' | 'place' | 'amount' | null {
  const folded = words(saidPlainly(question)).map((word) => word.folded);
  const at = folded.findIndex((word) => /^(?:who|whom|whose|what|which|when|where|why|how)$/.test(word));
  if (folded[at] === 'when') return 'time';
  if (folded[at] === 'where') return 'place';
  const next = folded.slice(at + 1, at + 4);
  if (folded[at] === 'how') return next[0] === 'much' || next[0] === 'many' ? 'amount' : null;
  return next.some((word) => AMOUNTS.has(word)) ? 'amount' : null;
}

/** Does the form of the question tell so well what answers it that its measuring word needn't be met itself? */
export function isMeasuring(question: string): boolean {
  const asked = words(question);
  const how = asked.findIndex(({ folded }) => folded === 'how');
  const measure = asked[how + 1]?.folded ?? '';
  return how >= 0 && (measure in MEASURES || /^(?:many|old|often|frequently)$/.test(measure));
}

/** "How many documents": a number that counts documents, not any number. */
function counting(nouns: readonly Word[]): AnsweringWords {
  return (text, sentence) => {
    const all = inSentence(text, sentence);
    for (const [at, word] of all.entries()) {
      if (!nouns.some((noun) => isAlike(noun, word))) continue;
      const before = all.slice(Math.max(0, at - COUNTED_WITHIN), at).find(({ folded }) => isNumber(folded));
      if (before) return { start: before.start, end: word.end };
    }
    return null;
  };
}

/** "40 centimeters", "90-minute", "three hours". */
function measured(units: readonly ReadonlySet<string>[]): AnsweringWords {
  return (text, sentence) => {
    const all = inSentence(text, sentence);
    for (const [at, word] of all.entries()) {
      const singular = word.folded.replace(/s$/, '');
      if (!units.some((names) => names.has(word.folded) || names.has(singular))) continue;
      let from = at;
      while (from > 0 && (isNumber(all[from - 1]?.folded ?? '') || ONE.has(all[from - 1]?.folded ?? '')))
        from -= 1;
      const first = all[from];
      if (first && from < at) return { start: first.start, end: word.end };
    }
    return null;
  };
}

/** "since 2004", "for three years". */
function lasting(text: string, sentence: Span): Span | null {
  const since =
    /\b(?:since (?:\w+ )?\w+|for (?:\w+ ){1,2}(?:seconds|minutes|hours|days|weeks|months|years|decades))\b/i.exec(
      within(text, sentence),
    );
  return since && at(sentence, since);
}

/** ", 71,", "aged 71", "71-year-old", "71 years old". */
function aged(text: string, sentence: Span): Span | null {
  const age = /(?<=, )\d{1,3}(?=[,.])|\baged? \d{1,3}\b|\b\d{1,3}[- ]years?[- ]old\b/i.exec(
    within(text, sentence),
  );
  return age && at(sentence, age);
}

const OF_MONEY = wordSet(
  'money cost price pay paid spend spent worth sum fine dollar euro pound budget earn fund',
);

/** "How much does a ticket cost": the price of a ticket, not any price. */
function pricing(noun: Word | undefined): AnsweringWords {
  if (!noun || FUNCTION_WORDS.has(noun.folded)) return priced;
  return (text, sentence) =>
    inSentence(text, sentence).some((word) => isAlike(noun, word)) ? priced(text, sentence) : null;
}

/** "$6.5 million", "four million dollars". */
function priced(text: string, sentence: Span): Span | null {
  const money =
    /[$€£¥₴₽]\s?\d[\d.,]*(?: (?:hundred|thousand|million|billion|trillion))?|[\w.,]{1,20} (?:(?:hundred|thousand|million|billion|trillion) )?(?:dollars|euros|pounds|yen|yuan|rubles|roubles|hryvnias|hryvnia|francs|rupees|pesos|crowns|cents)\b/iu.exec(
      within(text, sentence),
    );
  return money && at(sentence, money);
}

/** "every 20 minutes", "twice a day", "three times a week", "daily". */
function repeated(text: string, sentence: Span): Span | null {
  const often =
    /\bevery (?:\w+ )?\w+|\b(?:once|twice|\w+ times) (?:a|an|per|every|each) \w+|\b(?:hourly|daily|weekly|monthly|yearly|annually)\b/i.exec(
      within(text, sentence),
    );
  return often && at(sentence, often);
}

/** "next week", "last December", "late 1990s": times that only their neighbour makes one. */
const BEFORE_TIMES = wordSet('next last this past coming previous following early late mid since end');
const TIMES = wordSet(
  `week weeks weekend month months year years decade century day days night morning evening summer winter spring
   autumn quarter january february march april may june july august september october november december monday
   tuesday wednesday thursday friday saturday sunday`,
);

/** The time nearest to the question's words, the search's own among them; the sentence where it tells none. */
function timing(asked: readonly Word[]): AnsweringWords {
  const stems = new Set(asked.map(({ stem }) => stem));
  return (text, sentence, found) => {
    const all = inSentence(text, sentence);
    const held = all.flatMap(({ stem }, place) => (stems.has(stem) ? [place] : []));
    const times = all.flatMap((word, place) => {
      const before = all[place - 1];
      const isTime =
        before &&
        BEFORE_TIMES.has(before.folded) &&
        (TIMES.has(word.folded) || /^\d{4}s?$/.test(word.folded));
      return isTime ? [{ span: { start: before.start, end: word.end }, place: place - 1 }] : [];
    });
    if (found) times.push({ span: found, place: all.findIndex(({ start }) => start >= found.start) });
    const distance = (place: number) => Math.min(...held.map((other) => Math.abs(other - place)), all.length);
    return times.sort((a, b) => distance(a.place) - distance(b.place))[0]?.span ?? sentence;
  };
}

/** A name behind one of these is a place more often than not. */
const BEFORE_PLACES = wordSet('in at near from to outside across through around toward towards');

/** The nearest name behind "in", "at" and the like; the sentence where there is none. */
function placing(asked: readonly Word[]): AnsweringWords {
  const stems = new Set(asked.map(({ stem }) => stem));
  return (text, sentence) => {
    const all = inSentence(text, sentence);
    const held = all.flatMap(({ stem }, place) => (stems.has(stem) ? [place] : []));
    const distance = (place: number) => Math.min(...held.map((other) => Math.abs(other - place)), all.length);
    const isName = (word: Word | undefined) =>
      word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
    const places = all.flatMap((word, place) => {
      if (!BEFORE_PLACES.has(all[place - 1]?.folded ?? '') || !isName(word) || stems.has(word.stem))
        return [];
      let to = place;
      while (isName(all[to + 1]) && text.slice(all[to]?.end, all[to + 1]?.start) === ' ') to += 1;
      return [{ span: { start: word.start, end: all[to]?.end ?? word.end }, place }];
    });
    return places.sort((a, b) => distance(a.place) - distance(b.place))[0]?.span ?? sentence;
  };
}

function isAlike(noun: Word, word: Word): boolean {
  return (
    noun.stem === word.stem || (SYNONYMS.get(noun.folded) ?? []).some((synonym) => synonym === word.folded)
  );
}

function isNumber(folded: string): boolean {
  return /^\d/.test(folded) || NUMBERS.has(folded);
}

function within(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function at(sentence: Span, match: RegExpExecArray): Span {
  return shifted({ start: match.index, end: match.index + match[0].length }, sentence.start);
}

function inSentence(text: string, sentence: Span): Word[] {
  return words(within(text, sentence)).map((word) => ({ ...word, ...shifted(word, sentence.start) }));
}
