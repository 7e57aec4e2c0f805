import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { NameIndex } from '../search/name-index.ts';
import { words } from '../search/words.ts';
import type { Steps } from '../steps.ts';
import type { Suggestion } from './answer.ts';
import type { SuggestedOption } from './answers.ts';
import type { Library } from './library.ts';
import { saidText } from './said.ts';
import { quotationSuggestions, sourceSuggestion, speakerSuggestion } from './suggestion.ts';

/** Discord shows no more. */
const MOST_SUGGESTIONS = 25;
/** Words of a quotation that is telling by itself: not a scrap, and short enough for a line. */
const TELLING_LEAST = 4;
const TELLING_MOST = 30;

/** What is offered of a library. */
type Offered = Pick<Library, 'speakers' | 'sources' | 'quotations' | 'quotationsBy' | 'namesByFrequency'>;

/** What to offer while somebody types; everything offered resolves when it comes back. */
export interface Suggestions {
  suggest(option: SuggestedOption, typed: string): readonly Suggestion[];
}

export function* suggestionsOf(library: Offered): Steps<Suggestions> {
  const speakers = NameIndex.of(
    library.speakers.map((speaker) => {
      const isName = (alias: string) => !/^(?:the|an?|his|her) /i.test(alias);
      const called = [speaker.name, ...speaker.aliases];
      return {
        // Whoever has a name comes before what is only described, though its words begin so: "Smith’s opponents".
        names: speaker.kind === 'description' ? [] : called.filter((name, at) => at === 0 || isName(name)),
        also: [...called, ...speaker.descriptions],
        value: speaker,
      };
    }),
  );
  yield;
  const topics = NameIndex.of(topicsOf(library).map((topic) => ({ names: [topic.value], value: topic })));
  yield;
  const quotations = NameIndex.of(
    tellingQuotations(library).map((quotation) => ({ names: [saidText(quotation)], value: quotation })),
  );
  const ofSpeakers = (typed: string) => speakers.find(typed, MOST_SUGGESTIONS);
  const ofSources = (typed: string) => library.sources.find(typed, MOST_SUGGESTIONS);
  const bySpeaker = (speaker: Speaker) => speakerSuggestion(library, speaker);
  return {
    suggest(option, typed) {
      switch (option) {
        case 'speaker':
          return ofSpeakers(typed).map(({ value }) => bySpeaker(value));
        case 'source':
          return ofSources(typed).map(({ value }) => sourceSuggestion(value));
        case 'of':
        case 'topic':
          return inTurn([
            ofSpeakers(typed).map(({ value, score }) => ({ score, suggestion: bySpeaker(value) })),
            ofSources(typed).map(({ value, score }) => ({ score, suggestion: sourceSuggestion(value) })),
            topics.find(typed, MOST_SUGGESTIONS).map(({ value, score }) => ({ score, suggestion: value })),
          ]);
        case 'text':
        case 'quote':
          return quotationSuggestions(quotations.find(typed, MOST_SUGGESTIONS).map(({ value }) => value));
      }
    },
  };
}

interface Scored {
  readonly score: number;
  readonly suggestion: Suggestion;
}

/** Suggestions of several kinds, best first, the kinds taking turns where equally good: each is there from the first key. */
function inTurn(kinds: readonly (readonly Scored[])[]): Suggestion[] {
  return kinds
    .flatMap((found) => found.map((one, rank) => ({ ...one, rank })))
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ suggestion }) => suggestion);
}

/** What the articles name most often, but for those who speak and are offered as people. */
function topicsOf(library: Offered): Suggestion[] {
  const speaking = new Set(
    library.speakers
      .flatMap(({ name, aliases }) => words([name, ...aliases].join(' ')))
      .map(({ folded }) => folded),
  );
  const topics: Suggestion[] = [];
  for (const { folded, written } of library.namesByFrequency()) {
    if (speaking.has(folded) || FUNCTION_WORDS.has(folded) || NO_TOPICS.has(folded) || folded.length <= 2)
      continue;
    const name = withoutPossessive(written());
    topics.push({ kind: 'topic', words: name, value: name });
    if (topics.length === MOST_TOPICS) break;
  }
  return topics;
}

const withoutPossessive = (name: string): string => name.replace(/['’]s?$/u, '');

/** Rarer names are hardly what somebody wants summed up. */
const MOST_TOPICS = 500;
/** Written with a capital, and nothing to sum up. */
const NO_TOPICS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Speakers' own words: those to be read at a glance first, and of these every speaker's first before anybody's second. */
function tellingQuotations(library: Offered): Quotation[] {
  const heard = new Map<Speaker | null, number>();
  const turn = new Map<Quotation, number>();
  const own = library.quotations.filter(({ kind }) => kind !== 'indirect');
  for (const quotation of own) {
    if (!isTelling(quotation)) continue;
    const before = heard.get(quotation.speaker) ?? 0;
    turn.set(quotation, before);
    heard.set(quotation.speaker, before + 1);
  }
  return own.sort((a, b) => (turn.get(a) ?? own.length) - (turn.get(b) ?? own.length));
}

function isTelling(quotation: Quotation): boolean {
  const count = saidText(quotation).split(/\s+/).length;
  return count >= TELLING_LEAST && count <= TELLING_MOST;
}
