import type { Article } from '../corpus/article.ts';
import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';
import { ask, askAgain } from './ask.ts';
import { check } from './check.ts';
import { compare, compareAgain } from './compare.ts';
import { findSource, foundAgain } from './find-source.ts';
import { type Library, openLibrary } from './library.ts';
import { withNearest } from './nearest.ts';
import { listedAgain, quote, quoteAgain } from './quote.ts';
import { ARTICLE_REF, isRef } from './refs.ts';
import { articleAgain, LIST_REF, listOfSources, sources } from './sources.ts';
import { suggestionsOf } from './suggest.ts';
import { summary, summaryAgain, topicAgain } from './summary.ts';
import { TIMELINE_REF, timeline } from './timeline.ts';
import { whoSaid } from './who-said.ts';

/** Answers over one set of articles, which it reads and indexes once. Nothing is shared with another set. */
export function createAnswers(articles: readonly Article[]): Answers {
  const library = openLibrary(articles);
  const { suggest } = suggestionsOf(library);
  return {
    quote: (asked) => withNearest(quote(library, asked), asked, suggest),
    whoSaid: (asked) => whoSaid(library, asked.quote),
    summary: (asked) => withNearest(summary(library, asked), asked, suggest),
    ask: (asked) => ask(library, asked.question),
    check: (asked) => check(library, asked.message),
    findSource: (asked) => findSource(library, asked.message),
    compare: (asked) => withNearest(compare(library, asked.topic), asked, suggest),
    timeline: () => timeline(library),
    sources: (asked) => withNearest(sources(library, asked.source), asked, suggest),
    again: (ref) => (isRef(ref) ? again(library, ref) : null),
    quotation: (id) => library.quotation(id) ?? null,
    quotations: library.quotations,
    suggest,
  };
}

function again(library: Library, ref: string): Answer | null {
  const [kind, first = '', second = '', third = ''] = ref.split('/');
  switch (kind) {
    case LIST_REF:
      return ref === LIST_REF ? listOfSources(library) : null;
    case ARTICLE_REF:
      return articleAgain(library, first, second);
    case 's':
      return listedAgain(library, first, second);
    case 'q':
      return quoteAgain(library, ref, first, second);
    case 'm':
      return summaryAgain(library, first, second, third);
    case 't':
      return topicAgain(library, ref, first);
    case 'c':
      return compareAgain(library, ref, first, second);
    case TIMELINE_REF:
      return ref === TIMELINE_REF ? timeline(library) : null;
    case 'n':
      return foundAgain(library, ref, first);
    case 'p':
      return askAgain(library, ref, first, second);
    default:
      return null;
  }
}
