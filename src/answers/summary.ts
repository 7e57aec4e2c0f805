import type { Article, Span } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { fold } from '../search/words.ts';
import { shareHeld, topicWords } from './aboutness.ts';
import type { About, Answer, Entry } from './answer.ts';
import type { SummaryLength } from './answers.ts';
import { passageEntry } from './entries.ts';
import { keySentences } from './key-sentences.ts';
import type { Library } from './library.ts';
import { tokensIn } from './read-text.ts';
import { entriesOf, withRef } from './refs.ts';
import { findSource, namedSpeaker, unknown, withoutTails } from './resolve.ts';
import { type Candidate, candidatesIn, type Part } from './sentences.ts';
import { tokens } from './tokens.ts';

/** Sentences at most. */
const LENGTHS: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 6, long: 12 };
/** Share of a topic's words that a sentence must hold to bear on it. */
const LEAST_SHARE = 0.5;
const MOST_PASSAGES = 30;
const MOST_NEAREST = 5;
/** Share of all quotations from which somebody is one of the main speakers, and how many of them there are at most. */
const MAIN_SHARE = 0.1;
const MOST_MAIN = 6;

/** Key sentences of an article, a person, a topic, or the whole event, in the order of events. */
export function summary(library: Library, asked: { of?: string; length: SummaryLength }): Answer {
  const of = asked.of?.trim();
  if (!of || /^(?:the )?(?:event|articles|news|story)$/i.test(of)) return ofEvent(library, asked.length);
  const picked = library.article(of);
  if (picked) return ofArticle(library, picked, asked.length);
  // A paper is quoted by others now and then, or called like a person: who types just its name wants what it wrote.
  const [published] = publishedBy(library, of);
  if (published) return ofPublisher(library, published, asked.length);
  const speaker = namedSpeaker(library, of);
  if (speaker.found) return ofSpeaker(library, speaker.found, asked.length);
  const source = findSource(library, of);
  if (source.found && isNameOf(source.found, of)) return ofArticle(library, source.found, asked.length);
  const bearing = topicCandidates(library, of);
  if (bearing.length > 0) return ofTopic(library, bearing, asked.length);
  if (source.found) return ofArticle(library, source.found, asked.length);
  return unknown('of', [...speaker.nearest(), ...source.nearest()].slice(0, MOST_NEAREST), speaker.several);
}

/** A topic may be a word of a headline; an article is named by its publisher or most of its headline. */
const LEAST_OF_HEADLINE = 0.6;

export function isNameOf({ head }: Article, typed: string): boolean {
  const [wanted, headline] = [fold(withoutTails(typed)), fold(head.headline)];
  if (head.publisher && wanted === fold(head.publisher)) return true;
  return headline.startsWith(wanted) && wanted.length >= headline.length * LEAST_OF_HEADLINE;
}

function ofEvent(library: Library, length: SummaryLength): Answer {
  return ofArticles(library, library.articles, { kind: 'event' }, length, `m/${length}/e`);
}

function ofArticle(library: Library, article: Article, length: SummaryLength): Answer {
  return ofArticles(library, [article], { kind: 'article', article }, length, `m/${length}/a/${article.id}`);
}

function ofArticles(
  library: Library,
  articles: readonly Article[],
  about: About,
  length: SummaryLength,
  ref: string,
): Answer {
  const speakers = mainSpeakers(library, articles);
  const candidates = candidatesIn(library, articles.map(wholeOf));
  return answer(
    library,
    keySentences(library.articles, candidates, LENGTHS[length], { speakers, opens: true }),
    about,
    ref,
  );
}

const byPublisher = oncePer((articles: readonly Article[]) => {
  const published = new Map<string, Article[]>();
  for (const article of articles) {
    const publisher = fold(article.head.publisher ?? '');
    const theirs = published.get(publisher);
    if (theirs) theirs.push(article);
    else if (publisher !== '') published.set(publisher, [article]);
  }
  return published;
});

function publishedBy(library: Library, publisher: string): readonly Article[] {
  return byPublisher(library.articles).get(fold(publisher)) ?? [];
}

/** All that the publisher of an article wrote. */
function ofPublisher(library: Library, article: Article, length: SummaryLength): Answer {
  const articles = publishedBy(library, article.head.publisher ?? '');
  if (articles.length < 2) return ofArticle(library, article, length);
  return ofArticles(library, articles, { kind: 'topic' }, length, `m/${length}/p/${article.id}`);
}

const wholeOf = (article: Article): Part => ({ article, paragraphs: article.paragraphs });

/** Who says much of what is said, most first. */
function mainSpeakers(library: Library, articles: readonly Article[]): Speaker[] {
  const counts = new Map<Speaker, number>();
  let all = 0;
  for (const article of articles) {
    for (const { speaker, alsoBy } of library.quotationsIn(article)) {
      for (const one of speaker ? [speaker, ...alsoBy] : alsoBy) counts.set(one, (counts.get(one) ?? 0) + 1);
      all += 1;
    }
  }
  return [...counts]
    .filter(([, count]) => count >= all * MAIN_SHARE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_MAIN)
    .map(([speaker]) => speaker);
}

/** What they said: the sentences of their statements. */
function ofSpeaker(library: Library, speaker: Speaker, length: SummaryLength): Answer {
  const pieces = new Map<Article, Span[]>();
  for (const { article, pieces: said } of library.quotationsBy(speaker))
    pieces.set(article, [...(pieces.get(article) ?? []), ...said]);
  const parts = [...pieces].map(([article, said]) => ({
    article,
    paragraphs: article.paragraphs.filter(({ start, end }) =>
      said.some((piece) => piece.start < end && start < piece.end),
    ),
  }));
  const chosen = keySentences(library.articles, candidatesIn(library, parts, { speaker }), LENGTHS[length]);
  return answer(library, chosen, { kind: 'speaker', speaker }, `m/${length}/s/${speaker.id}`);
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
  const { hits } = library.passages.search(topic, MOST_PASSAGES);
  const parts = hits.flatMap(({ id }): Part[] => {
    const found = library.paragraph(id);
    return found ? [{ article: found.article, paragraphs: [found.paragraph] }] : [];
  });
  const isOn = (article: Article, span: Span) =>
    shareHeld(library, asked, tokensIn(article, span)) >= LEAST_SHARE;
  return candidatesIn(library, parts, { isOn });
}

function answer(library: Library, chosen: readonly Candidate[], about: About, ref: string): Answer {
  const [first, ...rest] = chosen.map((one) => entryOf(library, one));
  if (!first) return { kind: 'nothing', about, ref: null };
  return { kind: 'passages', about, sure: true, entries: [first, ...rest], ref };
}

function entryOf(library: Library, { article, span }: Candidate): Entry {
  return passageEntry(library, article, span);
}

/** The answer of `m/<length>/e`, `m/<length>/a/<article>`, `m/<length>/p/<article>` or `m/<length>/s/<speaker>`. */
export function summaryAgain(library: Library, length: string, what: string, id: string): Answer | null {
  if (!(length === 'short' || length === 'medium' || length === 'long')) return null;
  const article = library.article(id);
  const speaker = library.speaker(id);
  if (what === 'e') return ofEvent(library, length);
  if (what === 'a' && article) return ofArticle(library, article, length);
  if (what === 'p' && article) return ofPublisher(library, article, length);
  return what === 's' && speaker ? ofSpeaker(library, speaker, length) : null;
}

/** The answer of `t/<entries>`. */
export function topicAgain(library: Library, ref: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && { kind: 'passages', about: { kind: 'topic' }, sure: true, entries, ref };
}
