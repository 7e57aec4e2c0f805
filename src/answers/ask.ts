import { wordSet } from '../corpus/word-set.ts';
import { words } from '../search/words.ts';
import type { Answer } from './answer.ts';
import { addressedAnswer, answerOf, unsure } from './answer-of.ts';
import { askedFor, isYesOrNo } from './asked-for.ts';
import { onTopic, whatWasSaid, whoSaidIt } from './asked-words.ts';
import { compared } from './compare.ts';
import { answersInFull, factual } from './fact.ts';
import { introduction } from './introduce.ts';
import type { Library } from './library.ts';
import { type Question, readQuestion } from './question.ts';
import { entriesOf } from './refs.ts';
import { restatements } from './restatement.ts';
import { listOfSources } from './sources.ts';
import { corrected } from './spelling.ts';
import { standsFor } from './stands-for.ts';
import { summary } from './summary.ts';
import { isOfPlaceUnknown } from './unknown-place.ts';
import { tellsWhether } from './whether.ts';

/** What is read of a question, in UTF-16 units. */
const LONGEST_QUESTION = 1_000;

/** A question gets the kind of answer that it asks for, or none; put otherwise where only that is answered. */
export function ask(library: Library, asked: string): Answer {
  const typed = asked.slice(0, LONGEST_QUESTION);
  const answer = tellingWhether(library, typed, firmest(library, typed));
  return isOfPlaceUnknown(library, typed) ? unsure(answer) : answer;
}

/** What doesn't tell whether it is so is only the nearest. Whether somebody said a thing, their words tell. */
function tellingWhether(library: Library, typed: string, answer: Answer): Answer {
  if (!isFirm(answer) || isOfSaying(typed)) return answer;
  if (answer.kind !== 'passages' && (answer.kind !== 'verdict' || answer.verdict !== 'somebody-else'))
    return answer;
  const telling = answer.entries.filter(tellsWhether(library, corrected(library, typed)));
  if (telling.length === answer.entries.length) return answer;
  return answer.kind === 'passages' && telling.length > 0
    ? answerOf(true, telling)
    : answerOf(false, answer.entries);
}

function firmest(library: Library, typed: string): Answer {
  const answer = askedAs(library, typed);
  if (isFirm(answer)) return answer;
  for (const other of restatements(library, typed)) {
    const restated = askedAs(library, other);
    if (isFirm(restated)) return restated;
  }
  return answer;
}

/** Does it answer, and not only show the nearest? */
function isFirm(answer: Answer): boolean {
  if (answer.kind === 'passages') return answer.sure;
  return answer.kind === 'verdict' ? answer.verdict !== 'not-in-sources' : answer.kind !== 'nothing';
}

function askedAs(library: Library, typed: string): Answer {
  const question = readQuestion(corrected(library, typed));
  switch (question.kind) {
    case 'list':
      // "When was the report published?" may ask about one that the articles tell of.
      return OF_REPORT.test(typed) ? toldOr(library, typed, listOfSources(library)) : listOfSources(library);
    case 'compare':
      return compared(library, question.topic);
    case 'summary':
      return summary(library, { of: question.of, length: 'medium' });
    case 'stands-for':
      return answerOf(true, standsFor(library, question.abbreviation));
    case 'introduce': {
      const { entries, isUnsure } = introduction(library, question.name, question.asking === 'who');
      const full = entries.filter(answersInFull(library, corrected(library, typed)));
      if (full.length > 0) return answerOf(true, full);
      return isUnsure ? unsure(factual(library, typed)) : factual(library, typed);
    }
    case 'who-said': {
      const said = whoSaidIt(library, typed, question);
      return said.kind !== 'passages' || said.sure || isOfSaying(typed) ? said : toldOr(library, typed, said);
    }
    case 'what-said':
    case 'did-say': {
      const said = whatWasSaid(library, typed, question);
      if (isOfWords(question, typed, said) || isAnswered(said, question, typed)) return said;
      const told = toldOr(library, typed, said);
      // Whether somebody said a thing, what others tell of it doesn't answer.
      const isOfTheirs = question.kind === 'did-say' && isYesOrNo(typed) && isOfSaying(typed);
      return isOfTheirs && told !== said ? unsure(told) : told;
    }
    case 'fact': {
      const said = onTopic(library, typed);
      return said ? whatWasSaid(library, typed, said) : factual(library, typed);
    }
  }
}

const OF_REPORT = /\bthe report\b/i;

/** What the articles tell, where that answers for certain; else another answer. */
function toldOr(library: Library, typed: string, other: Answer): Answer {
  const told = factual(library, typed);
  return isFirm(told) ? told : other;
}

/** Of whom a question with one of these asks what they said, their words alone tell it. */
const SAYING =
  wordSet(`say says said tell tells told state states stated claim claims claimed think thinks thought
  believe believes believed insist insists insisted argue argues argued call calls called describe describes described`);

/**
 * Does a question ask for somebody's words and nothing else: "What did Smith say about the bridge?" So does "Did Smith say
 * that …", where Smith said something like it. "Did Smith comment?", "When did Smith promise the bridge?" may be told too.
 */
function isOfWords(
  { kind, speaker }: Question & { kind: 'what-said' | 'did-say' },
  typed: string,
  said: Answer,
): boolean {
  if (speaker === '' || askedFor(typed).kind !== 'anything') return false;
  return kind === 'what-said' || (said.kind === 'passages' && isOfSaying(typed));
}

/** Words that somebody else said are no answer to "When did Smith promise the bridge?" */
function isAnswered(
  said: Answer,
  { quoted }: Question & { kind: 'what-said' | 'did-say' },
  typed: string,
): boolean {
  if (said.kind === 'passages') return said.sure;
  if (said.kind === 'verdict' && said.verdict === 'somebody-else')
    return quoted !== null || isOfSaying(typed);
  return said.kind !== 'nothing';
}

function isOfSaying(typed: string): boolean {
  return words(typed).some(({ folded }) => SAYING.has(folded));
}

/** The answer of `p/<y or n>/<entries>`. */
export function askAgain(library: Library, ref: string, sure: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && addressedAnswer(sure === 'y', { ref, entries });
}
