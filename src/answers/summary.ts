import type { Article } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { fold } from '../search/words.ts';
import { shareHeld, topicWords } from './aboutness.ts';
import type { About, Answer, Entry } from './answer.ts';
import type { SummaryLength } from './answers.ts';
import { passageEntry } from './entries.ts';
import { keySentences } from './key-sentences.ts';
import type { Library } from './library.ts';
import { entriesOf, withRef } from './refs.ts';
import { findSource, isBy, namedSpeaker, unknown } from './resolve.ts';
import { type Candidate, candidatesOf } from './sentences.ts';
import { tokens } from './tokens.ts';

/** Sentences at most. */
const LENGTHS: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 6, long: 12 };
/** Share of a topic's words that a sentence must hold to bear on it. */
const LEAST_SHARE = 0.5;
const MOST_PASSAGES = 30;
const MOST_NEAREST = 5;

/** Key sentences of an article, a person, a topic, or the whole event, in the order of events. */
export function summary(library: Library, asked: { of?: string; length: SummaryLength }): Answer {
  const of = asked.of?.trim();
  if (!of || /^(?:the )?(?:event|articles|news|story)$/i.test(of)) return ofEvent(library, asked.length);
  const picked = library.article(of);
  if (picked) return ofArticle(library, picked, asked.length);
  const speaker = namedSpeaker(library, of);
  if (speaker.found) return ofSpeaker(library, speaker.found, asked.length);
  const source = findSource(library, of);
  if (source.found && isNameOf(source.found, of)) return ofArticle(library, source.found, asked.length);
  const bearing = topicCandidates(library, of);
  if (bearing.length > 0) return ofTopic(library, bearing, asked.length);
  if (source.found) return ofArticle(library, source.found, asked.length);
  return unknown('of', [...speaker.nearest, ...source.nearest].slice(0, MOST_NEAREST), speaker.several);
}

/** A topic may be a word of a headline; an article is named by its publisher or most of its headline. */
const LEAST_OF_HEADLINE = 0.6;

export function isNameOf({ head }: Article, typed: string): boolean {
  const [wanted, headline] = [fold(typed), fold(head.headline)];
  if (head.publisher && wanted === fold(head.publisher)) return true;
  return headline.startsWith(wanted) && wanted.length >= headline.length * LEAST_OF_HEADLINE;
}

function ofEvent(library: Library, length: SummaryLength): Answer {
  return answer(library, library.articles.flatMap(candidatesOf), { kind: 'event' }, length, `m/${length}/e`);
}

function ofArticle(library: Library, article: Article, length: SummaryLength): Answer {
  const ref = `m/${length}/a/${article.id}`;
  return answer(library, candidatesOf(article), { kind: 'article', article }, length, ref);
}

/** What they said: the sentences of their statements. */
function ofSpeaker(library: Library, speaker: Speaker, length: SummaryLength): Answer {
  const statements = library.quotations.filter((quotation) => isBy(quotation, speaker));
  const candidates = library.articles
    .flatMap(candidatesOf)
    .filter(({ article, span }) =>
      statements.some(
        (quotation) =>
          quotation.article === article &&
          quotation.pieces.some((piece) => piece.start < span.end && span.start < piece.end),
      ),
    );
  return answer(library, candidates, { kind: 'speaker', speaker }, length, `m/${length}/s/${speaker.id}`);
}

function ofTopic(library: Library, candidates: readonly Candidate[], length: SummaryLength): Answer {
  const about = { kind: 'topic' } as const;
  const entries = keySentences(library.articles, candidates, LENGTHS[length]).map((one) =>
    entryOf(library, one),
  );
  const addressed = withRef('t/', entries);
  return addressed
    ? { kind: 'passages', about, sure: true, ...addressed }
    : { kind: 'nothing', about, ref: null };
}

/** Sentences that bear on a topic. */
function topicCandidates(library: Library, topic: string): Candidate[] {
  const asked = topicWords(tokens(topic));
  if (asked.length === 0) return [];
  const paragraphs = new Set(library.passages.search(topic, MOST_PASSAGES).hits.map(({ id }) => id));
  return library.articles
    .flatMap(candidatesOf)
    .filter(({ article, paragraph }) => paragraphs.has(`${article.id}:${paragraph}`))
    .filter(({ article, span }) => shareHeld(library, asked, tokens(article.text, span)) >= LEAST_SHARE);
}

function answer(
  library: Library,
  candidates: readonly Candidate[],
  about: About,
  length: SummaryLength,
  ref: string,
): Answer {
  const [first, ...rest] = keySentences(library.articles, candidates, LENGTHS[length]).map((one) =>
    entryOf(library, one),
  );
  if (!first) return { kind: 'nothing', about, ref: null };
  return { kind: 'passages', about, sure: true, entries: [first, ...rest], ref };
}

function entryOf(library: Library, { article, span }: Candidate): Entry {
  return passageEntry(library, article, span);
}

/** The answer of `m/<length>/e`, `m/<length>/a/<article>` or `m/<length>/s/<speaker>`. */
export function summaryAgain(library: Library, length: string, what: string, id: string): Answer | null {
  if (!(length === 'short' || length === 'medium' || length === 'long')) return null;
  const article = library.article(id);
  const speaker = library.speaker(id);
  if (what === 'e') return ofEvent(library, length);
  if (what === 'a' && article) return ofArticle(library, article, length);
  return what === 's' && speaker ? ofSpeaker(library, speaker, length) : null;
}

/** The answer of `t/<entries>`. */
export function topicAgain(library: Library, ref: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && { kind: 'passages', about: { kind: 'topic' }, sure: true, entries, ref };
}
