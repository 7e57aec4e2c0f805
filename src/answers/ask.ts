import type { Answer } from './answer.ts';
import { addressedAnswer, answerOf, unsure } from './answer-of.ts';
import { onTopic, whatWasSaid, whoSaidIt } from './asked-words.ts';
import { compared } from './compare.ts';
import { factual } from './fact.ts';
import { introduction } from './introduce.ts';
import type { Library } from './library.ts';
import { readQuestion } from './question.ts';
import { entriesOf } from './refs.ts';
import { listOfSources } from './sources.ts';
import { corrected } from './spelling.ts';
import { standsFor } from './stands-for.ts';
import { summary } from './summary.ts';

/** What is read of a question, in UTF-16 units. */
const LONGEST_QUESTION = 1_000;

/** A question gets the kind of answer that it asks for, or none. */
export function ask(library: Library, asked: string): Answer {
  const typed = asked.slice(0, LONGEST_QUESTION);
  const question = readQuestion(corrected(library, typed));
  switch (question.kind) {
    case 'list':
      return listOfSources(library);
    case 'compare':
      return compared(library, question.topic);
    case 'summary':
      return summary(library, { of: question.of, length: 'medium' });
    case 'stands-for':
      return answerOf(true, standsFor(library, question.abbreviation));
    case 'introduce': {
      const { entries, isTitle } = introduction(library, question.name);
      if (entries.length > 0) return answerOf(true, entries);
      // "the minister of X": who has the title elsewhere is not the one asked for.
      return isTitle ? unsure(factual(library, typed)) : factual(library, typed);
    }
    case 'who-said':
      return whoSaidIt(library, typed, question);
    case 'what-said':
    case 'did-say':
      return whatWasSaid(library, typed, question);
    case 'fact': {
      const said = onTopic(library, typed);
      return said ? whatWasSaid(library, typed, said) : factual(library, typed);
    }
  }
}

/** The answer of `p/<y or n>/<entries>`. */
export function askAgain(library: Library, ref: string, sure: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && addressedAnswer(sure === 'y', { ref, entries });
}
