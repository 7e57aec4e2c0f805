import type { Article, Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { askedFor } from './asked-for.ts';
import { saysBareNoun } from './bare-noun.ts';
import type { Candidate } from './candidates.ts';
import type { Library } from './library.ts';
import { AUXILIARIES } from './question-words.ts';
import { wordsIn } from './read-text.ts';
import { meaning } from './synonyms.ts';

/** Does a passage leave open what is asked of it? */
type LeavingOpen = (one: Candidate) => boolean;

/**
 * Tells which passages only repeat what a question takes for known: that there was a deed to react to, that "an employee"
 * did it, that a vote is to come, that there was a role.
 */
export function leavesOpen(library: Library, question: string): LeavingOpen {
  const all = [
    reactionOpen(library, question),
    nameOpen(question),
    kindOpen(question),
    partOpen(question),
    dayOpen(question),
    saysBareNoun(question),
  ];
  return (one) => all.some((isOpen) => isOpen(one));
}

const NOTHING_OPEN: LeavingOpen = () => false;

const REACTING =
  /^\W*(?:(?:and|so|but) )?(?:how|what) (?:did|does|do|has|have) (.{2,60}?) (?:react|reacted|respond|responded|answer|answered|reply|replied)\b/i;
/** Verbs and nouns of who reacts, by stem. */
const REACTIONS =
  wordSet(`react reaction respond respons repli answer call blast tweet condemn prais dismiss reject accus
  congratul welcom mock said say criticis critic denounc insist promis warn urg vow argu told claim regret refus
  declin attack defend deni applaud post wrote issu hail slam concede conced spokesman spokeswoman`);
/** Behind a name stand so many words at most before what it does: "Smith, the mayor of the city, said". */
const REACTS_WITHIN = 5;

/** "How did Smith react to Jones's speech?": that Jones held one doesn't tell it, nor what others say. */
function reactionOpen(library: Library, question: string): LeavingOpen {
  const named = words(REACTING.exec(question)?.[1] ?? '').filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  if (named.length === 0) return NOTHING_OPEN;
  const who = new Set(named.flatMap(meaning));
  const isWho = ({ stem }: Word) => who.has(stem);
  return ({ article, sentence }) => {
    const told = wordsIn(article, sentence);
    const reacts = told.some(
      (word, at) =>
        isWho(word) && told.slice(at + 1, at + 1 + REACTS_WITHIN).some(({ stem }) => REACTIONS.has(stem)),
    );
    return !reacts && !isQuoted(library, article, sentence, isWho);
  };
}

function isQuoted(
  library: Library,
  article: Article,
  sentence: Span,
  isWho: (word: Word) => boolean,
): boolean {
  return library
    .quotationsIn(article)
    .some(
      ({ statement, speaker }) =>
        statement.start < sentence.end &&
        sentence.start < statement.end &&
        words(speaker?.name ?? '').some(isWho),
    );
}

/** "What is the name of the city employee who …", up to what tells more of them. */
const NAME_OF =
  /\bnames? of (?:the |a |an )?([\w'’.-]+(?: [\w'’.-]+){0,4}?)(?= (?:that|who|which|whose|in|on|at|to|of|for|with|by|from|is|was|were|are|\w+ed|found)\b|\W*$)/i;
/** "Name of the restaurant?", which is read as "Which restaurant?" */
const NAME_ASKED = /^\W*(?:which|what) ((?:[\w'’-]+ ){0,3}[\w'’-]+)[^\w'’-]*$/i;
/** "Which federal judge ordered …" */
const WHICH_PERSON =
  /\b(?:which|what) ((?:[\w'’.-]+ ){0,3}(?:judge|aide|official|employee|officer|reporter|senator|lawyer|lawmaker|donor|advis[eo]r|strategist|soldier|marine|doctor|teacher|candidate|member|minister|mother|neighbou?r|expert|analyst|professor|student|worker)s?)\b/i;
/** "a", "some": somebody who isn't named, so many words before the noun at most ("a senior city employee"). */
const UNNAMED = wordSet('a an another some any other');
const UNNAMED_WITHIN = 4;
/** "an employee, Jane Smith", "a judge named Smith", "an employee: Smith". */
const NAMED_BEHIND =
  /^,? (?:(?:named|called|titled|entitled|identified as|known as) )?["“‘']?\p{Lu}|^ ?[:—–]/u;
/** "Jane Smith, an employee" */
const NAMED_BEFORE = /\p{Lu}[\p{L}'’.-]{0,30}, $/u;

/** Whoever is asked for by name is "an employee" in the sentence, and no name stands beside it. */
function nameOpen(question: string): LeavingOpen {
  const phrase =
    [NAME_OF, NAME_ASKED, WHICH_PERSON].flatMap((form) => form.exec(question)?.[1] ?? [])[0] ?? '';
  const asked = words(phrase);
  const noun = asked.at(-1);
  if (!noun || asked.some(({ folded }) => AUXILIARIES.has(folded) || FUNCTION_WORDS.has(folded)))
    return NOTHING_OPEN;
  return ({ article, sentence }) => {
    const told = wordsIn(article, sentence);
    const places = [...told.keys()].filter((at) => told[at]?.stem === noun.stem);
    return places.length > 0 && places.every((at) => isUnnamed(article, told, at));
  };
}

function isUnnamed({ text }: Article, told: readonly Word[], at: number): boolean {
  const before = told.slice(Math.max(0, at - UNNAMED_WITHIN), at);
  const small = before.findLast(({ folded }) => FUNCTION_WORDS.has(folded));
  if (!small || !UNNAMED.has(small.folded)) return false;
  const isNamed =
    NAMED_BEFORE.test(text.slice(0, small.start).slice(-LONGEST_NAME)) ||
    NAMED_BEHIND.test(text.slice(told[at]?.end).slice(0, LONGEST_NAME));
  return !isNamed;
}

/** Room for the name beside a noun, in UTF-16 units. */
const LONGEST_NAME = 30;

/** "Which company is developing the vaccine?": a sentence without a name tells of none. A type of company may have none. */
function kindOpen(question: string): LeavingOpen {
  const isNamed = ['name', 'person'].includes(askedFor(question).kind);
  const isOfKind =
    /\b(?:what|which)\b/i.test(question) && !/\bwho\w*\b|\b(?:type|kind|sort)s?\b/i.test(question);
  return isNamed && isOfKind ? ({ isWhole }) => isWhole : NOTHING_OPEN;
}

/** What is asked of a thing, and words without one of which a sentence doesn't tell it. */
const PARTS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\bwhat (?:role|part|character) (?:did|does|do|has|will) .{1,80}\bplay/i,
    /\b(?:as|roles?|(?<!\b(?:take|takes|taken|taking|took) )parts?|characters?|play\w*|starring|starred|portray\w*)\b/i,
  ],
  [
    /\bwhat (?:is|was|are|were) (?:the|an?|his|her|their|its|this|that|these|those) .{1,80} about\W*$/i,
    /\b(?:about|regarding|concerning|on|over|into|describ\w+|discuss\w+|subject|topic|titled|entitled|tells?|told|deal\w*|focus\w*|featur\w+|covers?|covered)\b/i,
  ],
];

/** "What role did he play in the film?": that he acted in it doesn't tell it. */
function partOpen(question: string): LeavingOpen {
  const told = PARTS.find(([asked]) => asked.test(question))?.[1];
  if (!told) return NOTHING_OPEN;
  return ({ article: { text }, sentence: { start, end } }) => !told.test(text.slice(start, end));
}

const GONE_BY = /\b(?:last|ago|yesterday|earlier)\b/i;

/** "When will the council vote?": "last year" tells of another vote, and so does a year that was over by then. */
function dayOpen(question: string): LeavingOpen {
  if (!/\bwhen will\b/i.test(question)) return NOTHING_OPEN;
  return ({ article: { text, head }, bold, isWhole }) => {
    const time = text.slice(bold.start, bold.end);
    const isOver =
      /^\d{4}$/.test(time) && head.published !== null && time < head.published.date.slice(0, time.length);
    return !isWhole && (isOver || GONE_BY.test(time));
  };
}
