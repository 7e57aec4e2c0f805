import type { Suggestion } from '../answers/answer.ts';
import type { Answers } from '../answers/answers.ts';
import { oneLine } from './clip.ts';

/** How long an example may get, in code points. */
const MAX_EXAMPLE = 60;

/** Things to ask for that the loaded articles hold. Empty where they hold no such thing. */
export interface Examples {
  readonly speaker: string;
  /** Words to look for, and words to ask about. */
  readonly text: string;
  readonly quote: string;
  readonly topic: string;
  readonly source: string;
}

/**
 * Found once for a set of articles, which its quotations stand for: trying out what can be compared takes longer than
 * everything else in a reply.
 */
const remembered = new WeakMap<Answers['quotations'], Examples>();

/** What somebody new can try, out of the articles themselves: whoever speaks most, and telling words. */
export function examplesIn(answers: Answers): Examples {
  const known = remembered.get(answers.quotations);
  if (known) return known;
  const examples = findExamples(answers);
  remembered.set(answers.quotations, examples);
  return examples;
}

function findExamples(answers: Answers): Examples {
  const speaker = answers.suggest('speaker', '')[0]?.value;
  const said = speaker === undefined ? null : answers.quote({ speaker });
  const about = said?.kind === 'passages' && said.about.kind === 'quotations' ? said.about : null;
  const listed = answers.sources({});
  const head = listed.kind === 'articles' ? listed.articles[0]?.article.head : undefined;
  return {
    speaker: example(about?.speaker?.name ?? ''),
    text: phrase(answers, 'text'),
    quote: phrase(answers, 'quote'),
    topic: example(
      answers
        .suggest('topic', '')
        .map(nameOf)
        .find((topic) => isCompared(answers, topic)) ?? '',
    ),
    source: example(head?.publisher ?? head?.headline ?? ''),
  };
}

function nameOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'speaker') return suggestion.name;
  return suggestion.kind === 'topic' ? suggestion.words : '';
}

function isCompared(answers: Answers, topic: string): boolean {
  return topic !== '' && answers.compare({ topic }).kind === 'comparison';
}

/** The first suggestion that is short enough to be copied whole. */
function phrase(answers: Answers, option: 'text' | 'quote'): string {
  const said = answers.suggest(option, '').map((one) => (one.kind === 'quotation' ? one.words : ''));
  return example(said.find((words) => words !== '' && words.length <= MAX_EXAMPLE) ?? '');
}

/** Fit to stand between backticks. */
function example(text: string): string {
  return oneLine(text, MAX_EXAMPLE).replaceAll('`', "'");
}
