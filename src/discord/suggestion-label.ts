import type { Suggestion } from '../answers/answer.ts';
import type { Head } from '../corpus/article.ts';
import { dateOf } from './citation.ts';
import { lengthOf, oneLine } from './clip.ts';
import type { Language } from './messages/language.ts';

/** Discord's limit for a suggestion's label, in code points. */
const MAX_LABEL = 100;
/** Of each part behind the first: three of them leave room for the first. */
const MAX_PART = 28;

/** What a label is made of: its beginning, what always follows, and what follows where two would read the same. */
interface Parts {
  readonly begins: string;
  readonly always: readonly string[];
  readonly toTell: readonly string[];
}

/**
 * Labels for suggestions that are offered together, in their order: "Ada Moss · 9 quotations". All different, at most
 * 100 code points each, on one line, not escaped. A long one is cut behind a whole word, marked with "…", and keeps
 * its end, which tells it from others.
 */
export function suggestionLabels(suggestions: readonly Suggestion[], language: Language): string[] {
  const parts = suggestions.map((suggestion) => partsOf(suggestion, language));
  let labels = parts.map((one) => labelOf(one, 0));
  const mostToTell = Math.max(0, ...parts.map(({ toTell }) => toTell.length));
  for (let more = 1; more <= mostToTell; more += 1) {
    const alike = repeated(labels);
    labels = parts.map((one, at) => (alike.has(labels[at] ?? '') ? labelOf(one, more) : (labels[at] ?? '')));
  }
  return numbered(labels);
}

function partsOf(suggestion: Suggestion, language: Language): Parts {
  switch (suggestion.kind) {
    case 'speaker': {
      const { name, quotations, head } = suggestion;
      const count = language.say('quotationCount', { count: quotations });
      const place = head === null ? [] : [head.publisher ?? head.headline];
      return {
        begins: name,
        always: [count, ...place],
        toTell: head === null ? [] : [dateOf(head.published, language)],
      };
    }
    case 'source': {
      const { headline, publisher, published } = suggestion.head;
      return {
        begins: headline,
        always: publisher === null ? [] : [publisher],
        toTell: [dateOf(published, language)],
      };
    }
    case 'quotation': {
      const { words, speaker, head } = suggestion;
      return {
        begins: words,
        always: [],
        toTell: [...(speaker === null ? [] : [speaker]), ...placeAndTime(head, language)],
      };
    }
    case 'topic':
      return { begins: suggestion.words, always: [], toTell: [] };
  }
}

function placeAndTime({ headline, publisher, published }: Head, language: Language): string[] {
  return [publisher ?? headline, dateOf(published, language)];
}

function labelOf({ begins, always, toTell }: Parts, more: number): string {
  const behind = [...always, ...toTell.slice(0, more)]
    .map((part) => ` · ${oneLine(part, MAX_PART)}`)
    .join('');
  return `${oneLine(begins, MAX_LABEL - lengthOf(behind)) || '–'}${behind}`;
}

function repeated(labels: readonly string[]): Set<string> {
  return new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
}

/** The second of two that still read the same ends with "(2)". */
function numbered(labels: readonly string[]): string[] {
  const given = new Set<string>();
  for (const label of labels) {
    let told = label;
    for (let number = 2; given.has(told); number += 1) {
      const end = ` (${number})`;
      told = `${oneLine(label, MAX_LABEL - end.length)}${end}`;
    }
    given.add(told);
  }
  return [...given];
}
