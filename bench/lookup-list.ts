import type { Answers, SuggestedOption } from '../src/answers/answers.ts';
import type { Article, Span } from '../src/corpus/article.ts';
import { FUNCTION_WORDS } from '../src/search/function-words.ts';
import { words } from '../src/search/words.ts';
import { shuffled } from './random.ts';
import { withTypos } from './typos.ts';

/** One call of a command, or a suggestion while one is typed, as a member may make it. */
export interface Lookup {
  /** What it is about, to name the slowest. */
  readonly typed: string;
  readonly run: (answers: Answers) => unknown;
}

/** Questions' forms around a few words in a row out of a sentence. */
const FORMS: readonly ((what: string) => string)[] = [
  (what) => `When did ${what}?`,
  (what) => `Where was ${what}?`,
  (what) => `Who ${what}?`,
  (what) => `How many ${what}?`,
  (what) => `Why did ${what}?`,
  (what) => `What ${what}?`,
  (what) => `Was ${what}?`,
];
/** Sentences of fewer letters say too little to ask about. */
const SHORTEST_SENTENCE = 60;
/** Quotations in a message of a few, and in one full of them. */
const FEW = 5;
const FULL = 14;
/** Discord's limit for a message. */
const LONGEST_MESSAGE = 2000;
/** How much somebody has typed so far, in letters. */
const TYPED_LENGTHS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50];
const IN_NO_ARTICLE = ['zx', 'qwx', 'xyzzy', 'blorptang', 'the quzzel of Frombosia', 'Ignatz Vrubelwald'];

/**
 * What members may look up in some articles, by command: questions made of the articles' own words, in order, out of
 * order, misspelt, mixed with words of other articles, and with names and headlines; and suggestions for what is typed
 * of these: beginnings, words from the middle, slips, and words that no article has.
 */
export function lookupsOf(
  articles: readonly Article[],
  { quotations: all }: Answers,
  each: number,
  random: () => number,
): Map<string, Lookup[]> {
  const some = <T>(items: readonly T[], most = each): T[] => shuffled(items, random).slice(0, most);
  const sentences = some(articles, 10 * each).flatMap((article) => {
    const told = article.paragraphs.flatMap((paragraph) => paragraph.sentences.map(textOf(article)));
    return some(
      told.filter(({ length }) => length >= SHORTEST_SENTENCE),
      2,
    );
  });
  const quotations = some(all, 4 * each).map((quotation) => ({
    said: quotation.pieces.map(textOf(quotation.article)).join(' '),
    name: quotation.speaker?.name ?? null,
  }));
  const people = some([...new Set(all.flatMap(({ speaker }) => speaker?.name ?? []))]);
  const headlines = some(articles).map(({ head }) => head.headline);
  const stretch = (text: string, least: number, most: number) => {
    const all = text.split(/\s+/);
    const from = Math.floor(random() * Math.max(1, all.length - most));
    return all.slice(from, from + least + Math.floor(random() * (most - least + 1))).join(' ');
  };
  const sentence = (at: number) => sentences[at % Math.max(1, sentences.length)] ?? '';
  const saying = (at: number) => quotations[at % Math.max(1, quotations.length)] ?? { said: '', name: null };
  const times = <T>(make: (at: number) => T): T[] => Array.from({ length: each }, (_, at) => make(at));

  const facts = times((at) => FORMS[at % FORMS.length]?.(stretch(sentence(at), 4, 9)) ?? '');
  const mixed = times((at) => {
    const telling = [sentence(at), sentence(at + 1), sentence(at + 2)].map((text) => content(text, 2));
    return FORMS[at % FORMS.length]?.(telling.join(' ')) ?? '';
  });
  const said = times((at) => {
    const { said, name } = saying(at);
    const topic = content(said, 3);
    if (at % 3 === 0) return `Who said ${stretch(said, 4, 10)}?`;
    return at % 3 === 1
      ? `What did ${name ?? 'the minister'} say about ${topic}?`
      : `Did ${name ?? 'they'} say that ${stretch(said, 4, 10)}?`;
  });
  const introduced = people.map((name) => `Who is ${name}?`);
  const quotes = times((at) => saying(at + each).said);
  const fragments = times((at) => stretch(saying(at + each).said, 3, 8));
  const marked = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const { said, name } = saying(from + at);
      return `“${at % 3 === 2 ? withTypos(said) : said}”${name ? `, said ${saying(from + at + (at % 2)).name ?? name}` : ''}.`;
    })
      .join(' ')
      .slice(0, LONGEST_MESSAGE);

  const suggested = (option: SuggestedOption, texts: readonly string[]): [string, Lookup[]] => {
    const typed = texts.flatMap((text) => {
      const inside = stretch(text, 1, 4);
      const beginnings = TYPED_LENGTHS.map((length) => text.slice(0, length));
      return [...beginnings, withTypos(text.slice(0, 30)), inside, withTypos(inside)];
    });
    const run = (value: string) => (answers: Answers) => answers.suggest(option, value);
    const lookups = some([...typed, ...IN_NO_ARTICLE], 4 * each);
    return [`suggestion, ${option}`, lookups.map((value) => ({ typed: value, run: run(value) }))];
  };

  const ask = (question: string): Lookup => ({
    typed: question,
    run: (answers) => answers.ask({ question }),
  });
  const whoSaid = (quote: string): Lookup => ({ typed: quote, run: (answers) => answers.whoSaid({ quote }) });
  const check = (message: string): Lookup => ({
    typed: message,
    run: (answers) => answers.check({ message }),
  });
  const findSource = (message: string): Lookup => ({
    typed: message,
    run: (answers) => answers.findSource({ message }),
  });
  const topics = times((at) => content(sentence(at + each), 1 + (at % 3)));
  return new Map([
    ['ask, of facts', facts.map(ask)],
    ['ask, with slips', facts.map(withTypos).map(ask)],
    ['ask, unanswerable', mixed.map(ask)],
    ['ask, of sayings', said.map(ask)],
    ['ask, who is', introduced.map(ask)],
    ['who-said', [...quotes, ...quotes.map(withTypos), ...fragments, ...mixed].map(whoSaid)],
    [
      'quote',
      [
        ...[...fragments, ...fragments.map(withTypos)].map((text) => ({
          typed: text,
          run: (answers: Answers) => answers.quote({ text }),
        })),
        ...people.map((speaker) => ({
          typed: speaker,
          run: (answers: Answers) => answers.quote({ speaker }),
        })),
        ...people.map((speaker, at) => ({
          typed: `${speaker}: ${topics[at]}`,
          run: (answers: Answers) => answers.quote({ speaker, text: topics[at] ?? '' }),
        })),
        ...headlines.map((source) => ({
          typed: source,
          run: (answers: Answers) => answers.quote({ source }),
        })),
      ],
    ],
    [
      'summary',
      [...people, ...headlines, ...topics, ...people.map(withTypos)].map((of) => ({
        typed: of,
        run: (answers: Answers) => answers.summary({ of, length: 'long' }),
      })),
    ],
    [
      'summary, of all',
      times(() => ({ typed: '', run: (answers) => answers.summary({ length: 'medium' }) })),
    ],
    [
      'compare',
      [...people, ...headlines, ...topics].map((topic) => ({
        typed: topic,
        run: (answers: Answers) => answers.compare({ topic }),
      })),
    ],
    ['timeline', times(() => ({ typed: '', run: (answers) => answers.timeline() }))],
    [
      'sources',
      [
        { typed: '', run: (answers) => answers.sources({}) },
        ...headlines.map((source) => ({
          typed: source,
          run: (answers: Answers) => answers.sources({ source }),
        })),
      ],
    ],
    [
      'find source',
      times((at) => [0, 1, 2].map((more) => sentence(3 * at + more)).join(' ')).map(findSource),
    ],
    ['check, few', times((at) => marked(FEW * at, FEW)).map(check)],
    ['check, full', times((at) => marked(FULL * at, FULL)).map(check)],
    [
      'check, prose',
      times((at) => [0, 1, 2, 3, 4].map((more) => sentence(5 * at + more)).join(' ')).map(check),
    ],
    suggested(
      'text',
      some(quotations).map(({ said }) => said),
    ),
    suggested('speaker', people),
    suggested('source', headlines),
    suggested('topic', [...people, ...headlines, ...topics]),
  ]);
}

const textOf =
  ({ text }: Article) =>
  ({ start, end }: Span) =>
    text.slice(start, end);

/** The first few of a text's words that say what it is about, as written. */
function content(text: string, most: number): string {
  return words(text)
    .filter(({ folded }) => folded.length > 3 && !FUNCTION_WORDS.has(folded))
    .slice(0, most)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
