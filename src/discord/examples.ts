import type { Answers } from '../answers/answers.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { oneLine } from './clip.ts';

/** How many words of a quotation make an example, and how long a name in one may get, in code points. */
const WORDS = 7;
const MAX_EXAMPLE = 60;

/** Things to ask for that the loaded articles hold. Empty where they hold no such thing. */
export interface Examples {
  readonly speaker: string;
  readonly words: string;
  readonly source: string;
}

/** What somebody new can try, out of the articles themselves: whoever speaks most, and words of theirs. */
export function examplesIn(answers: Answers): Examples {
  const speaker = answers.suggest('speaker', '')[0]?.value;
  const said = answers.quote(speaker === undefined ? {} : { speaker });
  const quotations = said.kind === 'passages' ? said.entries.flatMap(({ quotation }) => quotation ?? []) : [];
  const listed = answers.sources({});
  const head = listed.kind === 'articles' ? listed.articles[0]?.article.head : undefined;
  return {
    speaker: example(quotations[0]?.speaker?.name ?? ''),
    words: example(quotations.map(openingWords).find((words) => words !== '') ?? ''),
    source: example(head?.publisher ?? head?.headline ?? ''),
  };
}

/** The first words of a speaker's own sentence, or nothing where it is shorter or a paraphrase. */
function openingWords({ kind, article, pieces: [{ start, end }] }: Quotation): string {
  const words = article.text.slice(start, end).split(/\s+/);
  return kind === 'direct' && words.length >= WORDS ? words.slice(0, WORDS).join(' ') : '';
}

/** Fit to stand between backticks. */
function example(text: string): string {
  return oneLine(text, MAX_EXAMPLE).replaceAll('`', "'");
}
