import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { NameIndex } from '../search/name-index.ts';
import type { Suggestion } from './answer.ts';
import type { SuggestedOption } from './answers.ts';
import { LONGEST_LABEL, quotationLabel } from './labels.ts';
import type { Library } from './library.ts';
import { sourceSuggestion, speakerSuggestion } from './resolve.ts';
import { saidText } from './said.ts';

/** Discord shows no more. */
const MOST_SUGGESTIONS = 25;
/** Words of a quotation that is telling by itself: not a scrap, and short enough for a line. */
const TELLING_LEAST = 4;
const TELLING_MOST = 30;

/** What to offer while somebody types; everything offered resolves when it comes back. */
export interface Suggestions {
  suggest(option: SuggestedOption, typed: string): readonly Suggestion[];
}

export function suggestionsOf(library: Library): Suggestions {
  const speakers = NameIndex.of(
    library.speakers.map((speaker) => ({ names: [speaker.name, ...speaker.aliases], value: speaker })),
  );
  const telling = tellingQuotations(library);
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
        case 'of': {
          const people = ofSpeakers(typed).map(({ value, score }) => ({
            score,
            suggestion: bySpeaker(value),
          }));
          const articles = ofSources(typed).map(({ value, score }) => ({
            score,
            suggestion: sourceSuggestion(value),
          }));
          return [...articles, ...people]
            .sort((a, b) => b.score - a.score)
            .slice(0, MOST_SUGGESTIONS)
            .map(({ suggestion }) => suggestion);
        }
        case 'text':
        case 'quote':
          return quotationsLike(library, telling, typed).map(quotationSuggestion);
      }
    },
  };
}

function quotationsLike(library: Library, telling: readonly Quotation[], typed: string): Quotation[] {
  if (!typed.trim()) return telling.slice(0, MOST_SUGGESTIONS);
  const begun = typed.trim().toLowerCase();
  const literal = library.quotations.filter((quotation) => saidText(quotation).toLowerCase().includes(begun));
  const found = library.said.find(typed, MOST_SUGGESTIONS).flatMap(({ id }) => library.quotation(id) ?? []);
  return [...new Set([...literal, ...found])].slice(0, MOST_SUGGESTIONS);
}

/** The words themselves where they fit; the quotation's id where the label had to be cut. */
function quotationSuggestion(quotation: Quotation): Suggestion {
  const label = quotationLabel(quotation);
  return { label, value: [...saidText(quotation)].length <= LONGEST_LABEL ? label : quotation.id };
}

/** Speakers' own words, of a length to be read at a glance first; every speaker's turn comes in turn. */
function tellingQuotations(library: Library): Quotation[] {
  const own = library.quotations.filter(({ kind }) => kind !== 'indirect');
  const isTelling = (quotation: Quotation) => {
    const count = saidText(quotation).split(/\s+/).length;
    return count >= TELLING_LEAST && count <= TELLING_MOST;
  };
  return [...own.filter(isTelling), ...own.filter((quotation) => !isTelling(quotation))];
}
