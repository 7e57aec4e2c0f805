import type { Article, Paragraph } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { isSameWord } from './aboutness.ts';
import type { Wanted } from './candidates.ts';
import type { Library } from './library.ts';
import { DENIALS } from './meaning.ts';
import { nationsOf } from './nations.ts';
import { headlineStems, stemsOf, tokensIn } from './read-text.ts';
import { holdsMeaning, type Stems } from './synonyms.ts';
import { CALENDAR } from './times.ts';
import { type Token, tokens } from './tokens.ts';

/** Does a paragraph have something as the question has it? */
type Agreeing = (article: Article, paragraph: Paragraph) => boolean;

/**
 * Tells which paragraphs give the details of a question: its year, its names, the "second" and the "northern" of it, the
 * "not". What holds all else of a question, and another detail in its place, answers another question.
 */
export function givesDetails(library: Library, wanted: Wanted): Agreeing {
  const { question } = wanted;
  const asked = tokens(question);
  const all = [
    ...KINDS.map((isOfKind) => isNoOther(asked.filter(isOfKind), isOfKind)),
    isNotOpposite(asked),
    ...(wanted.measure.topic.length > FEW_WORDS
      ? []
      : [isOfNations(question, asked), namesAsAsked(library, wanted, asked)]),
    ...(isNegative(wanted, asked) ? [denies] : []),
  ];
  return (article, paragraph) => all.every((agrees) => agrees(article, paragraph));
}

/** A question of more words than these gives some of its names in passing: "US", and who reported it. */
const FEW_WORDS = 5;

const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth');
const BEARINGS = wordSet(`north south east west northern southern eastern western
  northeast northwest southeast southwest`);
const MONTHS = wordSet(
  'january february march april may june july august september october november december',
);

/** Words that rule each other out. */
const KINDS: readonly ((word: Token) => boolean)[] = [
  ({ folded }) => /^(?:1\d{3}|20\d\d)$/.test(folded),
  ({ folded }) => ORDINALS.has(folded),
  ({ folded }) => BEARINGS.has(folded),
  ({ folded, capital }) => capital && MONTHS.has(folded),
];

/** One of a kind that a question gives is there, or no other of it. */
function isNoOther(given: readonly Token[], isOfKind: (word: Token) => boolean): Agreeing {
  if (given.length === 0) return () => true;
  return (article, paragraph) => {
    const held = around(article, paragraph);
    // "in 1950" is in the "1950s"
    const isHeld = (word: Word) => holdsMeaning(held, word) || held.has(`${word.folded}s`);
    if (given.every((word) => isHeld(word) || isOfItsDay(article, word))) return true;
    return !tokensIn(article, paragraph).some(isOfKind);
  };
}

/** A report tells of its own year without naming it. */
function isOfItsDay({ head }: Article, { folded }: Word): boolean {
  return head.published?.date.startsWith(folded) === true;
}

const OPPOSITES = new Map(
  `increase decrease reduce|increased decreased reduced|increases decreases reduces|rise fall|rose fell
higher lower|highest lowest|largest smallest|simple complex|simplicity complexity|easy difficult
support oppose|supported opposed|accept reject|accepted rejected|allow ban|allowed banned|open closed
public private|male female|men women|man woman|father mother|brother sister|son daughter|husband wife
best worst|strong weak|strongest weakest|rich poor|oldest youngest newest|earliest latest|longest shortest
export import|exports imports|majority minority|maximum minimum|positive negative|internal external`
    .split(/[|\n]/)
    .map((line) => line.split(' '))
    .flatMap((line) => line.map((word) => [word, line.filter((other) => other !== word)] as const)),
);

/** None of a question's words is missing where the opposite of it stands. */
function isNotOpposite(asked: readonly Token[]): Agreeing {
  const given = new Set(asked.map(({ folded }) => folded));
  const opposed = asked.flatMap((word) => {
    const others = OPPOSITES.get(word.folded)?.filter((other) => !given.has(other)) ?? [];
    return others.length > 0 ? [{ word, others }] : [];
  });
  if (opposed.length === 0) return () => true;
  return (article, paragraph) => {
    const held = around(article, paragraph);
    const told = new Set(tokensIn(article, paragraph).map(({ folded }) => folded));
    return opposed.every(
      ({ word, others }) => holdsMeaning(held, word) || !others.some((one) => told.has(one)),
    );
  };
}

/** The nations that a question names are told of, or no others. */
function isOfNations(question: string, asked: readonly Token[]): Agreeing {
  const named = nationsIn(question, asked);
  if (named.size === 0) return () => true;
  return (article, paragraph) => {
    const here = nationsIn(article.text, tokensIn(article, paragraph));
    const missing = [...named].filter((nation) => !here.has(nation));
    if (missing.length === 0 || [...here].every((nation) => named.has(nation))) return true;
    const { headline } = article.head;
    const [lead = paragraph] = article.paragraphs;
    const above = [nationsIn(headline, tokens(headline)), nationsIn(article.text, tokensIn(article, lead))];
    return missing.every((nation) => above.some((held) => held.has(nation)));
  };
}

function nationsIn(text: string, told: readonly Token[]): ReadonlySet<string> {
  return new Set(
    nationsOf(text, told).filter((nation) => nation !== undefined && !UNTOLD.has(nation)) as string[],
  );
}

/** What is European goes by its own nation, and what is American goes without saying. */
const UNTOLD = new Set(['EU', 'US']);

/** Words that join the parts of a name. */
const JOINING = wordSet('of the and for');

/** Every name of a question is there by one of its words, or misspelt; people and nations have rules of their own. */
function namesAsAsked(library: Library, { question, people }: Wanted, asked: readonly Token[]): Agreeing {
  const known = new Set(
    people.flatMap(({ name, aliases }) => words([name, ...aliases].join(' ')).map(({ stem }) => stem)),
  );
  const nations = nationsOf(question, asked);
  const isOwn = (word: Token, at: number) => isNameIn(question, word, at) && !nations[at];
  const names = runsOf(question, asked, isOwn).filter((name) => !name.some(({ stem }) => known.has(stem)));
  if (names.length === 0) return () => true;
  return (article, paragraph) => {
    const held = around(article, paragraph);
    const [lead = paragraph] = article.paragraphs;
    const told = [...tokensIn(article, paragraph), ...tokensIn(article, lead)];
    const isHere = (word: Token) =>
      holdsMeaning(held, word) || told.some((other) => isSameWord(library, word, other));
    return names.every((name) => name.some(isHere));
  };
}

/** A capital tells a name, but at the beginning; "NATO" and "SP" may be spelled out. */
function isNameIn(question: string, { start, end, folded, capital }: Token, at: number): boolean {
  if (at === 0 || !capital || FUNCTION_WORDS.has(folded) || CALENDAR.has(folded)) return false;
  return !/^\p{Lu}+(?:['’]?s)?$/u.test(question.slice(start, end));
}

/** Names of several words together: "Bank of the South". */
function runsOf(
  question: string,
  asked: readonly Token[],
  isName: (word: Token, at: number) => boolean,
): Token[][] {
  const runs: Token[][] = [];
  let last = -1;
  for (const [at, word] of asked.entries()) {
    if (!isName(word, at)) continue;
    const between = asked.slice(last + 1, at);
    const isJoined =
      last >= 0 &&
      between.every(({ folded }) => JOINING.has(folded)) &&
      !/[,;:]/.test(question.slice(asked[last]?.end, word.start));
    if (isJoined) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = at;
  }
  return runs;
}

const NEGATING = wordSet('not never');
/** Behind these a negation is of something else, or of nothing: "those who did not vote", "whether or not". */
const ASIDE = wordSet('who that which or if');
/** Without a negation these say that something isn't so. */
const EXCEPTING = wordSet('not no never none nobody nothing neither nor without except only');

/** "Which cities were not destroyed?" */
function isNegative({ asksWhether }: Wanted, asked: readonly Token[]): boolean {
  const at = asked.findIndex(({ folded }) => NEGATING.has(folded));
  return !asksWhether && at > 0 && !asked.slice(1, at).some(({ folded }) => ASIDE.has(folded));
}

function denies(article: Article, paragraph: Paragraph): boolean {
  return tokensIn(article, paragraph).some(
    ({ folded, stem }) => EXCEPTING.has(folded) || EXCEPTING.has(stem) || DENIALS.has(stem),
  );
}

/** What a paragraph holds, and the headline and the beginning of its article, which names what it is about. */
function around(article: Article, paragraph: Paragraph): Stems {
  const [lead = paragraph] = article.paragraphs;
  const texts = [paragraph, lead].map((one) => stemsOf(tokensIn(article, one)));
  const headline = headlineStems(article);
  return { has: (stem) => headline.has(stem) || texts.some((text) => text.has(stem)) };
}
