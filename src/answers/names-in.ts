import type { Span } from '../corpus/article.ts';
import { countBefore } from '../corpus/count-before.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words as wordsOf } from '../search/words.ts';
import type { Finder, Sentence } from './answering-words.ts';
import { ages } from './measures.ts';
import { OFFICE_NOUNS } from './offices.ts';
import { isLargerThanCity, namesCountry } from './places.ts';
import { meaning } from './synonyms.ts';
import { CALENDAR } from './times.ts';

/** What the articles tell of names. */
export interface NamesKnown {
  /** Folded words that are never written without a capital. */
  readonly names: { has(folded: string): boolean };
}

/** A name behind one of these is a place more often than not. */
const BEFORE_PLACES = wordSet('in at near from to outside across through around toward towards');
/** At a hall or a firm, in a city. */
const AT = 'at';
/** Where somebody went: what they visited. */
const VISITED = 'visited';
const GOING = wordSet(
  'go going went gone goes visit visited visiting visits travel traveled travelled trip tour country countries',
);
/** Words that join the parts of one name: "Secretary of State", "Trade and Industry" only inside titles. */
const INSIDE = wordSet('of the and for de la van von al');

/** The names in a sentence that the question doesn't give itself. */
export function namesIn(question: string, known: NamesKnown): Finder {
  const given = stemsOf(question);
  return (sentence) => runs(sentence, known).filter((run) => !isGiven(sentence, run, given));
}

/** How large a place is asked for. */
export type PlaceSize = 'city' | 'country' | 'any';

/** The names behind "in", "at" and the like; countries wherever they stand, where one is asked for. */
export function placesIn(question: string, known: NamesKnown, size: PlaceSize): Finder {
  const given = stemsOf(question);
  const isOfGoing = wordsOf(question).some(({ folded }) => GOING.has(folded));
  const isBefore = (folded: string) =>
    (BEFORE_PLACES.has(folded) && !(size === 'city' && folded === AT)) || (isOfGoing && folded === VISITED);
  return (sentence) => {
    const { text, words } = sentence;
    const all = runs(sentence, known).filter((run) => !isGiven(sentence, run, given));
    if (size === 'country') {
      const countries = all.filter(({ start, end }) => namesCountry(text.slice(start, end)));
      if (countries.length > 0) return countries;
    }
    return all.filter((run) => {
      const name = text.slice(run.start, run.end);
      if (size === 'city' && isLargerThanCity(name)) return false;
      const first = countBefore(words, run.start);
      const before = words[first - 1]?.folded ?? '';
      const second = words[first - 2]?.folded ?? '';
      // "according to the Courier", "from the American side"
      if ([second, words[first - 3]?.folded].includes('according') || isOrigin(sentence, run)) return false;
      if (before !== 'the') return isBefore(before);
      return isBefore(second) && !isAttribute(sentence, run);
    });
  };
}

/** Nouns of places, whose names stand before them: "in the Lisbon area". */
const PLACES = wordSet(
  'area region district province state metropolitan suburb suburbs peninsula border valley county borough desert',
);

/** "in the Smith case": a name that only says which case. */
function isAttribute({ text, words }: Sentence, { end }: Span): boolean {
  const next = words[countBefore(words, end)];
  if (!next || text.slice(end, next.start) !== ' ' || FUNCTION_WORDS.has(next.folded)) return false;
  return /^\p{Ll}/u.test(text.slice(next.start)) && !/ed$/.test(next.folded) && !PLACES.has(next.folded);
}

/**
 * Who does what is asked: of the names in a sentence those before its verb, or behind the "by" that follows it. All
 * of them where the verb isn't there.
 */
export function peopleNamed(question: string, known: NamesKnown): Finder {
  const asked = wordsOf(question);
  const isOfPresence =
    /\bwho(?:\s+(?:all\s+)?(?:is|was|were|are)|['’]?s)\s+(?:at|in|there|present|with|among)\b/i.test(
      question,
    );
  const who = asked.findIndex(({ folded }) => folded === 'who');
  const verb = asked[who + 1];
  const stems = new Set(verb ? meaning(verb) : []);
  const all = namesIn(question, known);
  const given = stemsOf(question);
  return (sentence) => {
    const names = all(sentence)
      .flatMap((run) => people(sentence, run))
      .filter(
        (run) => !isNameGiven(sentence, run, given) && !isOrigin(sentence, run) && !isPlace(sentence, run),
      )
      .filter(
        ({ start, end }) => (who >= 0 && !isOfPresence) || !namesCountry(sentence.text.slice(start, end)),
      );
    if (names.length === 0 && who >= 0) return holders(sentence, given);
    const { words } = sentence;
    const held = [...words.keys()].filter((at) => stems.has(words[at]?.stem ?? ''));
    if (who < 0 || held.length === 0) return names;
    // "the start of the talks" tells nobody who starts them.
    const at = held.find((one) => !ARTICLES.has(words[one - 1]?.folded ?? '')) ?? -1;
    const place = words[at];
    if (!place) return [];
    // "city council head Jane Smith": who bears the title does it.
    const titles = held.filter((one) => isTitle(words[one] as Word) && words[one]?.folded !== verb?.folded);
    const behindTitles = new Set(titles.map((one) => words[one + 1]?.start));
    const bearers = names.filter(({ start }) => behindTitles.has(start));
    if (bearers.length > 0) return bearers;
    const isPassive = words.slice(at + 1, at + 3).some(({ folded }) => folded === 'by');
    const agents = names.filter(({ start, end }) => (isPassive ? start > place.end : end <= place.start));
    return agents.length > 0 ? agents : names;
  };
}

const ARTICLES = wordSet('the a an');
/** An office has so many words before its noun at most: "the northern deputy foreign minister". */
const BEFORE_OFFICE = 3;

/** "The northern minister was the first to speak": who is named elsewhere. Not whose office the question gives. */
function holders({ words }: Sentence, given: ReadonlySet<string>): Span[] {
  return words.flatMap(({ folded, stem, end }, at) => {
    if (!OFFICE_NOUNS.has(folded) || given.has(stem)) return [];
    const from = words
      .slice(Math.max(0, at - BEFORE_OFFICE - 1), at)
      .findLastIndex((word) => word.folded === 'the');
    const first = from < 0 ? undefined : words[Math.max(0, at - BEFORE_OFFICE - 1) + from];
    return first ? [{ start: first.start, end }] : [];
  });
}

/** Nouns for who does a thing: "leader", "founder", "director". */
function isTitle({ folded }: Word): boolean {
  return /(?:er|or|head|chief|boss|president)$/.test(folded);
}

/** Whoever's surname a question gives it doesn't ask for. */
function isNameGiven(sentence: Sentence, run: Span, given: ReadonlySet<string>): boolean {
  const last = sentence.words[countBefore(sentence.words, run.end) - 1];
  return isGiven(sentence, run, given) || (last !== undefined && given.has(last.stem));
}

/** "Minister Jane Smith and Secretary Joe Jones" are two. */
function people({ text, words }: Sentence, { start, end }: Span): Span[] {
  const joint = wordsOver(words, { start, end })
    .slice(1, -1)
    .find(({ folded }) => folded === 'and');
  if (!joint) return [{ start, end }];
  const [one, other] = [
    { start, end: joint.start - 1 },
    { start: joint.end + 1, end },
  ];
  const isPerson = (span: Span) => /\s/.test(text.slice(span.start, span.end));
  return isPerson(one) && isPerson(other) ? [one, other] : [{ start, end }];
}

/** "American", "Republican": who is only called so is not named. */
function isOrigin({ words }: Sentence, run: Span): boolean {
  return wordsOver(words, run).every(({ folded }) => ORIGINS.test(folded));
}

/** "in London": who acts doesn't stand behind such a word. */
function isPlace({ words }: Sentence, { start }: Span): boolean {
  return PLACING.has(words[countBefore(words, start) - 1]?.folded ?? '');
}

const PLACING = wordSet('in at into near');

const ORIGINS =
  /^(?:\w{2,}(?:ians?|ese|ish)|americans?|germans?|koreans?|europeans?|africans?|mexicans?|afghans?|french|dutch|swiss|greeks?|republicans?|democrat(?:ic|s)?|conservatives?|liberals?|congressional|islamic|jewish|muslims?)$/;

/** A name this near to an age, in words, has it: "Smith, 71", "71-year-old Jane Smith". */
const BESIDE = 2;

/** A sentence of more ages is a list; and so far (UTF-16 units) from a name is none beside it. */
const MOST_AGES = 100;
const FARTHEST = 80;

/** The ages in a sentence but for those that stand beside a name that the question doesn't give. */
export function agesOf(question: string, known: NamesKnown): Finder {
  const given = stemsOf(question);
  return (sentence) => {
    const names = runs(sentence, known);
    return ages(sentence)
      .slice(0, MOST_AGES)
      .filter((age) => {
        const before = sentence.words.findLast(({ end }) => end <= age.start);
        // "Smith said the 83-year-old judge": the age is of whom stands behind it.
        const own = ARTICLES.has(before?.folded ?? '')
          ? names.filter(({ start }) => start > age.start)
          : names;
        const near = own.filter(
          ({ start, end }) => age.start - end <= FARTHEST && start - age.end <= FARTHEST,
        );
        const beside = near.filter((run) => wordsBetween(sentence, run, age) <= BESIDE);
        return beside.length === 0 || beside.some((run) => isPartGiven(sentence, run, given));
      });
  };
}

function wordsBetween({ words }: Sentence, one: Span, other: Span): number {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return countBefore(words, second.start) - countBefore(words, first.end);
}

function isPartGiven({ words }: Sentence, run: Span, given: ReadonlySet<string>): boolean {
  return wordsOver(words, run).some(({ stem }) => given.has(stem));
}

function stemsOf(question: string): ReadonlySet<string> {
  return new Set(wordsOf(question).map(({ stem }) => stem));
}

function isGiven({ words }: Sentence, run: Span, given: ReadonlySet<string>): boolean {
  return wordsOver(words, run).every(({ folded, stem }) => given.has(stem) || INSIDE.has(folded));
}

/** A sentence may have any number of words, and of names. */
function wordsOver(words: readonly Word[], { start, end }: Span): readonly Word[] {
  return words.slice(countBefore(words, start), countBefore(words, end));
}

/** Words with capitals side by side, and what joins them: "Organization for Security and Cooperation in Europe". */
function runs({ text, words }: Sentence, known: NamesKnown): Span[] {
  const isName = words.map((word, at) => isNameAt(text, word, at, known));
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isName[at]) continue;
    let to = at;
    for (let next = to + 1; next < words.length && next <= to + 2; next += 1) {
      if (!isJoined(text, words[next - 1], words[next])) break;
      if (isName[next]) to = next;
      else if (!INSIDE.has(words[next]?.folded ?? '')) break;
    }
    found.push({ start: words[at]?.start ?? 0, end: words[to]?.end ?? 0 });
    at = to;
  }
  return found;
}

function isNameAt(text: string, { start, folded }: Word, at: number, known: NamesKnown): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  if (FUNCTION_WORDS.has(folded) || CALENDAR.has(folded) || /^I['’]/u.test(text.slice(start, start + 2)))
    return false;
  return at > 0 || known.names.has(folded);
}

function isJoined(text: string, before: Word | undefined, word: Word | undefined): boolean {
  return (
    before !== undefined && word !== undefined && /^(?:[ -]|\. )$/.test(text.slice(before.end, word.start))
  );
}
