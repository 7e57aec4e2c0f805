import type { Article } from '../corpus/article.ts';
import { Memo } from '../memo.ts';
import type { Parts } from '../search/parts.ts';
import { atOnce, inSlices, type Steps } from '../steps.ts';
import type { Reader } from './annotations.ts';
import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';
import { ask, askAgain } from './ask.ts';
import { check } from './check.ts';
import { compare, compareAgain } from './compare.ts';
import { findSource, foundAgain } from './find-source.ts';
import type { Library } from './library.ts';
import { withNearest } from './nearest.ts';
import { type Opened, opened, settled } from './open-library.ts';
import { answerPost } from './post.ts';
import { listedAgain, quote, quoteAgain } from './quote.ts';
import { ARTICLE_REF, isRef } from './refs.ts';
import { type SavedLibrary, savedParts } from './saved-library.ts';
import { articleAgain, LIST_REF, listOfSources, sources } from './sources.ts';
import { summary, summaryAgain, topicAgain } from './summary.ts';
import { TIMELINE_REF, timeline } from './timeline.ts';
import { whoSaid } from './who-said.ts';

/** Answers over a set of articles that may change. Nothing is shared with another set. */
export interface ChangingAnswers extends Answers {
  /**
   * Answers from other articles as soon as it resolves, and from those before until then. What stays isn't read
   * again: one article more or less takes a small part of the time in which all are opened. One change follows another.
   * @param reads those that weren't there before
   */
  change(articles: readonly Article[], reads?: Reader): Promise<void>;
  /** Makes in slices what `parts` would make at once. */
  settle(): Promise<void>;
  /**
   * What it answers from, to be saved and opened again (saved-library.ts). A part that isn't written down before the next
   * one is taken may change. @throws ChangedError once it answers from something else, or is about to.
   */
  parts(): Parts;
}

/** What was being saved isn't there any more. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

/** Answers over a set of articles, which it reads and indexes at once. */
export function createAnswers(articles: readonly Article[]): Answers {
  const only = atOnce(opened(articles, null));
  return answersFrom(() => only);
}

/**
 * The same in slices of some milliseconds, so that others are answered meanwhile.
 * @param reads these articles
 * @param saved of these articles, or of nearly the same
 */
export async function openAnswers(
  articles: readonly Article[],
  reads?: Reader,
  saved?: SavedLibrary | null,
): Promise<ChangingAnswers> {
  let current = await inSlices(opened(articles, null, reads, saved));
  await inSlices(settled(current));
  let changed = Promise.resolve();
  /** Changes that were asked for, and those of them that are done. */
  let [asked, done] = [0, 0];
  // In one step with its indexes: no answer comes between the two.
  function* changing(others: readonly Article[], reads?: Reader): Steps<void> {
    current = yield* opened(others, current, reads);
    yield* settled(current);
  }
  const change = (others: readonly Article[], reads?: Reader) => {
    asked += 1;
    const next = changed.then(async () => {
      try {
        await inSlices(changing(others, reads));
      } finally {
        done += 1;
      }
    });
    // Whoever asked for a change that failed is told; the next one goes on from what is there.
    changed = next.catch(() => undefined);
    return next;
  };
  function* parts(): Parts {
    const begun = done;
    for (const part of savedParts(current)) {
      if (asked > begun) throw new ChangedError('the articles changed');
      yield part;
    }
    if (asked > begun) throw new ChangedError('the articles changed');
  }
  const settle = () => inSlices(current.indexes.offers.settle());
  return Object.assign(
    answersFrom(() => current),
    { change, settle, parts },
  );
}

/**
 * Answers that are remembered, in all libraries together: of what was asked, most is asked for again when its page is
 * turned or it is shared, and by others. Some 5 MB.
 */
const MOST_REMEMBERED = 200;
const remembered = new Memo<Library, Answer | null>(MOST_REMEMBERED);

/** @param now what is open when a question comes: nothing awaits until its answer is there. */
function answersFrom(now: () => Opened): Answers {
  const suggest: Answers['suggest'] = (option, typed) =>
    now().indexes.offers.suggest(now().library, option, typed);
  /** Other articles make another library, of which nothing is remembered yet. */
  const known = <Given extends Answer | null>(
    kind: keyof Answers,
    asked: unknown,
    answer: (library: Library) => Given,
  ): Given => {
    const { library } = now();
    return remembered.of(library, `${kind} ${JSON.stringify(asked)}`, () => answer(library)) as Given;
  };
  return {
    quote: (asked) => known('quote', asked, (at) => withNearest(quote(at, asked), asked, suggest)),
    whoSaid: (asked) => known('whoSaid', asked, (at) => whoSaid(at, asked.quote)),
    summary: (asked) => known('summary', asked, (at) => withNearest(summary(at, asked), asked, suggest)),
    ask: (asked) => known('ask', asked, (at) => ask(at, asked.question)),
    post: (asked) => answerPost(now().library, asked),
    check: (asked) => known('check', asked, (at) => check(at, asked.message)),
    findSource: (asked) => known('findSource', asked, (at) => findSource(at, asked.message)),
    compare: (asked) =>
      known('compare', asked, (at) => withNearest(compare(at, asked.topic), asked, suggest)),
    timeline: () => timeline(now().library),
    sources: (asked) =>
      known('sources', asked, (at) => withNearest(sources(at, asked.source), asked, suggest)),
    again: (ref) => (isRef(ref) ? known('again', ref, (at) => again(at, ref)) : null),
    quotation: (id) => now().library.quotation(id) ?? null,
    get quotations() {
      return now().library.quotations;
    },
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
