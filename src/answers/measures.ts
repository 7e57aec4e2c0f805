import type { Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import type { Word } from '../search/words.ts';
import type { Finder, Sentence } from './answering-words.ts';
import { synonymsOf } from './synonyms.ts';
import { CALENDAR } from './times.ts';

/** The units of which any one measures a thing. */
export type Measure = readonly ReadonlySet<string>[];

const OF_TIME = wordSet('second minute hour day night week month year decade century');
const OF_LENGTH = wordSet(
  'millimeter millimetre centimeter centimetre meter metre kilometer kilometre mile foot feet inch yard storey story km cm mm',
);
const OF_WEIGHT = wordSet('gram kilogram kilo ton tonne pound ounce kg');
const OF_SPEED = wordSet('kilometer kilometre mile knot km kph mph');
const OF_WARMTH = wordSet('degree celsius fahrenheit');
const OF_AREA = wordSet('acre hectare square');

/** What is measured by which units, by the word behind "how". */
export const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['long', [OF_TIME, OF_LENGTH]],
  ['tall', [OF_LENGTH]],
  ['high', [OF_LENGTH]],
  ['deep', [OF_LENGTH]],
  ['wide', [OF_LENGTH]],
  ['thick', [OF_LENGTH]],
  ['far', [OF_LENGTH]],
  ['big', [OF_LENGTH, OF_AREA, OF_WEIGHT]],
  ['large', [OF_LENGTH, OF_AREA, OF_WEIGHT]],
  ['heavy', [OF_WEIGHT]],
  ['fast', [OF_SPEED]],
  ['hot', [OF_WARMTH]],
  ['cold', [OF_WARMTH]],
]);

const NUMBERS = wordSet(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands
   million millions billion billions trillion half no several`,
);
/** "a day", "an hour": one of them, where something is measured. */
const ONE = wordSet('a an');
/** A counted thing stands this many words behind its number at most: "two fundamental documents". */
const COUNTED_WITHIN = 3;
/** Between a number and a noun these tell that it doesn't count it. */
const APART = wordSet('on in at for from with by to about over against and who that which');

/** "How many documents": numbers that count documents, failing which those that stand for what they count. */
export function counted(nouns: readonly Word[], deed: Word | null): Finder {
  const isPeople = nouns.some(({ folded }) => PEOPLE.has(folded));
  return (sentence) => {
    const found = countedIn(nouns, sentence);
    if (found.length > 0) return found;
    // "100,000 cuts", where it is asked how many jobs were cut; "1.5 million Armenians", where people are counted.
    const isCounted = ({ stem, start, end }: Word) => {
      const written = sentence.text.slice(start, end);
      return /^\p{Lu}/u.test(written) ? isPeople && /s$/.test(written) : stem === deed?.stem;
    };
    return standingAlone(sentence, isCounted);
  };
}

const PEOPLE = wordSet('people persons civilians men women');

/** Behind a number that stands for what it counts: "300 of them", "77 have been moved". */
const BEHIND_ALONE = wordSet('have has had were are was will would could in at to from by on for who that');
/** "one in 10", "won by 10": shares and leads. */
const NO_COUNT_BEHIND = wordSet('in by');
const OF_WHICH = wordSet('them those these whom which');
const YEAR = /^(?:19|20)\d\d$/;

/** Of a sentence's numbers, so many are looked at: what stands around each is looked for from its beginning on. */
const MOST_ALONE = 100;

/** Numbers that stand for what they count, or stand before what is counted otherwise. */
function standingAlone(sentence: Sentence, isCounted: (word: Word) => boolean): Span[] {
  const { text, words } = sentence;
  const numbers = exactNumbers(sentence).slice(0, MOST_ALONE);
  return numbers.filter(({ start, end }) => {
    const stretch = text.slice(start, end);
    if (/[$€£¥%]|per/.test(stretch) || YEAR.test(stretch) || /^(?:one|half|several)$/i.test(stretch))
      return false;
    const first = words.findIndex((word) => word.end > start);
    const before = words[first - 1];
    if (before && (CALENDAR.has(before.folded) || NO_COUNT_BEHIND.has(before.folded))) return false;
    const at = words.findIndex((word) => word.start >= end);
    const next = words[at];
    const between = text.slice(end, next?.start);
    if (between === '-') return false;
    if (!next || /[,.;:—–]/.test(between)) return !/,\s$/.test(text.slice(0, start));
    if (next.folded === 'of') return OF_WHICH.has(words[at + 1]?.folded ?? '');
    if (isCounted(next)) return true;
    return BEHIND_ALONE.has(next.folded) && !isNumber(words[at + 1]?.folded ?? '');
  });
}

function countedIn(nouns: readonly Word[], { words }: Sentence): Span[] {
  return words.flatMap((word, at) => {
    if (!nouns.some((noun) => isAlike(noun, word))) return [];
    const phrase = words.slice(Math.max(0, at - COUNTED_WITHIN), at);
    const number = phrase.findIndex(({ folded }) => isNumber(folded));
    // "the 83-year-old judge" counts years.
    const between = phrase.slice(number + 1);
    // "one focused on emails" counts something else.
    const isApart = between.some(({ folded }) => APART.has(folded));
    const before = isApart || OF_TIME.has(between[0]?.folded ?? '') ? undefined : phrase[number];
    // "one protest organizer" counts no protests.
    if (before?.folded === 'one' && nouns[0] && !isAlike(nouns[0], word)) return [];
    return before ? [{ start: before.start, end: word.end }] : [];
  });
}

/** "40 centimeters", "90-minute", "three hours". */
export function measured(units: Measure): Finder {
  return ({ words }) =>
    words.flatMap((word, at) => {
      const singular = word.folded.replace(/s$/, '');
      if (!units.some((names) => names.has(word.folded) || names.has(singular))) return [];
      // "a 64-year-old curator" tells an age.
      if (OF_TIME.has(singular) && words[at + 1]?.folded === 'old') return [];
      let from = at;
      // "a weeks-long strike" lasts no week.
      const isPart = (folded: string) => isNumber(folded) || (ONE.has(folded) && word.folded === singular);
      while (from > 0 && isPart(words[from - 1]?.folded ?? '')) from -= 1;
      const first = words[from];
      return first && from < at ? [{ start: first.start, end: word.end }] : [];
    });
}

/** "since 2004", "for three years", "a 35-year history". */
export const lasting = matching(
  /\b(?:since (?:\w+ )?\w+|for (?:\w+ ){1,2}(?:seconds|minutes|hours|days|weeks|months|years|decades)|\w+-(?:day|week|month|year|decade)(?= \w))\b/gi,
);

/** "to the north", "eastwards". */
export const directions = matching(/\b(?:to the )?(?:north|south|east|west)\w*/gi);

/** "because of …", "due to …": why, up to the clause's end. */
const causes = matching(
  /\b(?:because|due to|owing to|thanks to|as a result of|in response to|in order to|so that|so as to|caused by|prompted by|driven by|blamed on|attributed to|on the grounds that|for fear|out of (?:fear|concern|respect|solidarity|anger|necessity|a sense)|amid|since|as part of|the reasons?|to avoid|to prevent|in protest)\b[^,;.!?]{1,200}|(?<!\b(?:said|says|added|told|spoke|wrote) )\bafter (?:he|she|it|they|(?:\w+ly )?\w+ing)\b[^,;.!?]{3,200}/gi,
);

/** Where none of these stands: "… over its plans", "… to save money". */
const occasions = matching(
  /(?:\bover (?!\d)|(?<!\b(?:has|have|had|having|want|wants|wanted|going|able|unable|ready|due|likely|expected|agreed|began|begin|continue|continued|refused) )\bto (?!the\b|an?\b|h(?:is|er)\b|its?\b|their\b|this\b|that\b|which\b|whom\b|be\b)(?=[a-z]))[^,;.!?]{3,200}/g,
);

/** Why something is so: a cause, else an occasion or a purpose. */
export const reasons: Finder = (sentence) => {
  const found = causes(sentence);
  return found.length > 0 ? found : occasions(sentence);
};

/** ", 71,", "was 71.", "aged 71", "71-year-old", "71 years old". */
export const ages = matching(
  /(?<=, |\b(?:is|was|turned) )\d{1,3}(?=[,.])|\baged? \d{1,3}\b|\b\d{1,3}[- ]years?[- ]old\b/gi,
);

/** "every 20 minutes", "twice a day", "five times in the last year", "daily", "8 percent of the time". */
export const repeated = matching(
  /\bevery (?:\w+ )?\w+|\b(?:once|twice|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|many) times)(?: (?:a|an|per|every|each|in) (?:the (?:last|past) )?\w+)?|\b(?:hourly|daily|weekly|monthly|yearly|annually)\b|\b\d[\w. -]{0,20}(?:percent|per cent|%) of the time\b/gi,
);

/** "$6.5 million", "four million dollars". */
const MONEY =
  /[$€£¥₴₽]\s?\d[\d.,]*\d?(?: (?:hundred|thousand|million|billion|trillion))?|[\w.,]{1,20} (?:(?:hundred|thousand|million|billion|trillion) )?(?:dollars|euros|pounds|yen|yuan|rubles|roubles|hryvnias|hryvnia|francs|rupees|pesos|crowns|cents)\b/giu;

/** "How much does a ticket cost": the price of a ticket, not any price. */
export function prices(nouns: readonly Word[]): Finder {
  const priced = matching(MONEY);
  return (sentence) => {
    const isOf = nouns.every((noun) => sentence.words.some((word) => isAlike(noun, word)));
    return isOf ? priced(sentence) : [];
  };
}

/** "59 percent", "nearly 100", "$1.1 billion": each run of numbers with its sign. */
const exactNumbers: Finder = ({ text, words }) => {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isNumber(words[at]?.folded ?? '') || NO_AMOUNT.test(words[at]?.folded ?? '')) continue;
    let to = at;
    while (
      /^(?:percent|per|cent)$/.test(words[to + 1]?.folded ?? '') ||
      isNumber(words[to + 1]?.folded ?? '')
    )
      to += 1;
    const [start, end] = [words[at]?.start ?? 0, words[to]?.end ?? 0];
    const sign = /[$€£¥]/.test(text[start - 1] ?? '') ? 1 : 0;
    found.push({ start: start - sign, end: end + (text[end] === '%' ? 1 : 0) });
    at = to;
  }
  return found;
};

/** "a huge amount", "dozens": where no number tells more. */
const ROUGHLY = matching(
  /\b(?:an? (?:\p{L}+ )?(?:amount|number|lot|deal|handful|dozen|majority)|dozens|hundreds|thousands|millions|billions|trillions)\b/giu,
);

/** How much or how many, in numbers or roughly. */
export const amounts: Finder = (sentence) => {
  const exact = exactNumbers(sentence);
  return exact.length > 0 ? exact : ROUGHLY(sentence);
};

/** "no", and decades. */
const NO_AMOUNT = /^(?:no|\d+s)$/;

export function matching(pattern: RegExp): Finder {
  return ({ text, words }: Sentence) => {
    const start = words[0]?.start ?? 0;
    const stretch = text.slice(start, (words.at(-1)?.end ?? start) + 1);
    return [...stretch.matchAll(pattern)].map(({ index, 0: whole }) => ({
      start: start + index,
      end: start + index + whole.length,
    }));
  };
}

function isAlike(noun: Word, word: Word): boolean {
  return noun.stem === word.stem || synonymsOf(noun.folded).some(({ written }) => written === word.folded);
}

function isNumber(folded: string): boolean {
  return /^\d/.test(folded) || NUMBERS.has(folded);
}
