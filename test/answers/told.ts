import type { Answers, SuggestedOption } from '../../src/answers/answers.ts';

const OPTIONS: readonly SuggestedOption[] = ['text', 'speaker', 'source', 'quote', 'of', 'topic'];

/** What members type, to be told all that there is. */
export interface Typed {
  /** Beginnings of values, for suggestions. */
  readonly values: readonly string[];
  readonly questions: readonly string[];
  readonly topics: readonly string[];
  readonly messages: readonly string[];
}

/** Of the articles in libraries.ts. */
export const TYPED: Typed = {
  values: ['m', 'the', 'marsh', 'minster', 'Bridge', 'cloesd'],
  questions: [
    'Why is the bridge closed?',
    'wat did the mayer say about the ferries',
    'When did the talks end?',
    'Did the minister promise security guarantees?',
  ],
  topics: ['bridge'],
  messages: [
    'He said “the bridge is closed all week” and “we seek no conflict”.',
    'Ferries carry people over the river until the bridge opens.',
  ],
};

/**
 * What members can be told of some articles, to the last word: everything said in them and by whom, every list, and
 * answers to what they type.
 * @param every so many quotations, one is asked for
 */
export function told(answers: Answers, typed: Typed, every = 20): unknown[] {
  const some = answers.quotations.filter((_, at) => at % every === 0);
  const names = new Set(some.flatMap(({ speaker }) => speaker?.name ?? []));
  return [
    answers.quotations,
    ...OPTIONS.flatMap((option) => ['', ...typed.values].map((value) => answers.suggest(option, value))),
    ...typed.questions.map((question) => answers.ask({ question })),
    ...[...names].map((speaker) => answers.quote({ speaker })),
    ...some.map(({ article, pieces: [{ start, end }] }) =>
      answers.whoSaid({ quote: article.text.slice(start + 3, end) }),
    ),
    ...typed.messages.flatMap((message) => [answers.check({ message }), answers.findSource({ message })]),
    ...typed.topics.flatMap((topic) => [
      answers.compare({ topic }),
      answers.summary({ of: topic, length: 'short' }),
    ]),
    answers.summary({ length: 'medium' }),
    answers.timeline(),
    answers.sources({}),
  ];
}
