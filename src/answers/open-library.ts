import type { Article } from '../corpus/article.ts';
import { type Attributed, attributed } from '../quotations/attribute.ts';
import { type Hearing, hear } from '../quotations/hear.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { NameIndex } from '../search/name-index.ts';
import { atOnce, type Steps } from '../steps.ts';
import { isCommon } from './common-words.ts';
import { TitleIndex } from './described.ts';
import { HeadlineIndex } from './headline-index.ts';
import type { Library } from './library.ts';
import { SpeakerIndex } from './speaker-index.ts';
import { type Suggestions, suggestionsOf } from './suggest.ts';
import { Texts } from './texts.ts';
import { type CorpusWords, corpusWords } from './vocabulary.ts';

/** A library, with what another of nearly the same articles is made of. */
export interface Opened {
  readonly library: Library;
  readonly suggestions: Suggestions;
  readonly hearings: readonly Hearing[];
  readonly attribution: Attributed;
  readonly texts: Texts;
}

/**
 * Up to so many articles come or go in the indexes that the earlier library answers from, in one step: some
 * 50 milliseconds' work. For more, new indexes are filled beside those.
 */
const MOST_CHANGED = 8;

/** Reads and indexes a set of articles. Linear in their length. */
export function openLibrary(articles: readonly Article[]): Library {
  return atOnce(opened(articles, null)).library;
}

/**
 * The library of a set of articles, the same as one opened afresh.
 * @param before of an earlier set, whose articles aren't read again. It answers till the last step, and then no more.
 */
export function* opened(articles: readonly Article[], before: Opened | null): Steps<Opened> {
  const hearings = yield* heardIn(articles, before?.hearings ?? []);
  const attribution = yield* attributed(hearings, before?.attribution ?? null);
  const shelf = yield* derived(hearings, attribution);
  const suggestions = yield* suggestionsOf(shelf);
  const [gone, come] = difference(before?.hearings ?? [], hearings);
  if (before && gone.length + come.length <= MOST_CHANGED && areDistinct(hearings)) {
    const { texts } = before;
    for (const hearing of gone) texts.remove(hearing);
    for (const hearing of come) texts.add(hearing);
    return { library: { ...shelf, ...texts }, suggestions, hearings, attribution, texts };
  }
  const texts = new Texts();
  for (const hearing of hearings) {
    texts.add(hearing);
    yield;
  }
  return { library: { ...shelf, ...texts }, suggestions, hearings, attribution, texts };
}

/** What each article says, read only where it wasn't before. */
function* heardIn(articles: readonly Article[], before: readonly Hearing[]): Steps<Hearing[]> {
  const known = new Map(before.map((hearing) => [hearing.article.id, hearing]));
  const hearings: Hearing[] = [];
  for (const article of articles) {
    const hearing = known.get(article.id);
    hearings.push(hearing && isSame(hearing.article, article) ? hearing : hear(article));
    yield;
  }
  return hearings;
}

function isSame(one: Article, other: Article): boolean {
  if (one === other) return true;
  return (
    one.text === other.text &&
    one.file === other.file &&
    JSON.stringify(one.head) === JSON.stringify(other.head)
  );
}

/** What only the one set holds, and what only the other. */
function difference(before: readonly Hearing[], after: readonly Hearing[]): [Hearing[], Hearing[]] {
  const [old, now] = [new Set(before), new Set(after)];
  return [before.filter((one) => !now.has(one)), after.filter((one) => !old.has(one))];
}

/** Whether each article has an id of its own, by which it can be taken out of the indexes. */
const areDistinct = (hearings: readonly Hearing[]): boolean =>
  new Set(hearings.map(({ article }) => article.id)).size === hearings.length;

/** All that is made anew for each set. */
function* derived(
  hearings: readonly Hearing[],
  { quotations, quotationsOf, speakers }: Attributed,
): Steps<Omit<Library, keyof Texts>> {
  const articles = hearings.map(({ article }) => article);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const quotationById = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  yield;
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const byArticle = new Map(hearings.map((one) => [one.article, quotationsOf.get(one) ?? []]));
  const bySpeaker = saidBy(quotations);
  yield;
  const placed = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({ article, paragraph })),
  );
  const known = corpusWords(
    placed.map(({ article, paragraph }) => article.text.slice(paragraph.start, paragraph.end)),
  );
  const knows = (folded: string) => known.vocabulary.has(folded) || isCommon(folded);
  yield;
  const named = new SpeakerIndex(speakers, knows);
  yield;
  const titles = new TitleIndex(speakers);
  yield;
  const headlines = new HeadlineIndex(articles, knows);
  yield;
  return {
    articles,
    quotations,
    speakers,
    named,
    titles,
    headlines,
    sources: NameIndex.of(articles.map((article) => ({ names: namesOf(article), value: article }))),
    ...known,
    knows,
    article: (id) => articleById.get(id),
    quotation: (id) => quotationById.get(id),
    speaker: (id) => speakerById.get(id),
    quotationsIn: (article) => byArticle.get(article) ?? [],
    quotationsBy: (speaker) => bySpeaker.get(speaker) ?? [],
    paragraph: (id) => {
      const [articleId = '', number] = id.split(':');
      const article = articleById.get(articleId);
      const paragraph = article?.paragraphs[Number(number) - 1];
      return article && paragraph && { article, paragraph };
    },
    paragraphsHolding: (groups) => placesOfAll(known, groups).flatMap((place) => placed[place] ?? []),
  };
}

function saidBy(quotations: readonly Quotation[]): Map<Speaker, Quotation[]> {
  const bySpeaker = new Map<Speaker, Quotation[]>();
  for (const quotation of quotations) {
    for (const one of new Set([quotation.speaker, ...quotation.alsoBy])) {
      if (!one) continue;
      const said = bySpeaker.get(one);
      if (said) said.push(quotation);
      else bySpeaker.set(one, [quotation]);
    }
  }
  return bySpeaker;
}

/** Where a stem of each group stands. */
function placesOfAll({ holding }: CorpusWords, groups: readonly (readonly string[])[]): number[] {
  const [rarest, ...others] = groups
    .map((stems) => new Set(stems.flatMap(holding)))
    .sort((a, b) => a.size - b.size);
  return [...(rarest ?? [])]
    .filter((place) => others.every((places) => places.has(place)))
    .sort((a, b) => a - b);
}

function namesOf({ head, file }: Article): string[] {
  const { headline, publisher } = head;
  return [headline, ...(publisher ? [publisher, `${publisher} ${headline}`] : []), file];
}
