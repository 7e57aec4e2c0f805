import { wordSet } from '../corpus/word-set.ts';
import type { Word } from '../search/words.ts';
import { topicWords } from './aboutness.ts';
import { askedFor } from './asked-for.ts';
import type { Candidate } from './candidates.ts';
import { tokensIn } from './read-text.ts';
import { meaning } from './synonyms.ts';
import { tokens } from './tokens.ts';

/** Is what a passage has in bold of something else? */
type OfAnother = (one: Candidate) => boolean;

/** Tells which passages give the age or the day of something else than is asked about. */
export function isOfAnother(question: string): OfAnother {
  const { kind } = askedFor(question);
  if (kind === 'age') return isAnothersAge(question);
  return kind === 'time' ? isAnotherDay(question) : () => false;
}

/** An age stands so many words from whose it is at most, and a day from what is done on it. */
const AGED_WITHIN = 5;
const DONE_WITHIN = 8;

/** "How old is Smith's son?": Smith's own age isn't his. */
function isAnothersAge(question: string): OfAnother {
  const relative = /['’]s? (?:\p{Ll}{1,30} )?(\p{Ll}{1,30})[^\p{L}]*$/u.exec(question)?.[1] ?? '';
  const stems = new Set(tokens(relative).flatMap(meaning));
  return (one) => stems.size > 0 && !isBeside(one, stems, AGED_WITHIN);
}

const DAYS =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
  last next this on morning afternoon evening night`);

/** "When did Smith marry?": "lost two jobs Monday" tells the day of what is done beside it. */
function isAnotherDay(question: string): OfAnother {
  const deeds = topicWords(tokens(question)).filter(({ capital }) => !capital);
  const stems = new Set(deeds.flatMap(meaning));
  return (one) => {
    const isDay = !one.isWhole && tokensIn(one.article, one.bold).every(({ folded }) => DAYS.has(folded));
    return isDay && stems.size > 0 && !isBeside(one, stems, DONE_WITHIN);
  };
}

/** Stands one of some words in the bold ones, or so near them? */
function isBeside(
  { article, sentence, bold }: Candidate,
  stems: ReadonlySet<string>,
  within: number,
): boolean {
  const told = tokensIn(article, sentence);
  const first = told.findIndex(({ end }) => end > bold.start);
  const last = told.findLastIndex(({ start }) => start < bold.end);
  const isIt = ({ stem }: Word) => stems.has(stem);
  return told.slice(Math.max(0, first - within), last + 1 + within).some(isIt);
}
