import type { Article } from '../corpus/article.ts';
import { type Attributed, attributed } from '../quotations/attribute.ts';
import type { Hearing } from '../quotations/hear.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { TextWords } from '../search/text-words.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Reader, reader } from './annotations.ts';
import { Indexes } from './indexes.ts';
import type { Library, Placed } from './library.ts';
import { haveOwnIds, type Saved, type SavedLibrary, type Saving } from './saved-library.ts';
import { type Entries, filed } from './texts.ts';
import { corpusWords } from './vocabulary.ts';

/** A library, with what another of nearly the same articles is made of. */
export interface Opened extends Saving {
  readonly library: Library;
  readonly attribution: Attributed;
}

/**
 * Up to so many articles come or go in the indexes that the earlier library answers from, in one step: some
 * 50 milliseconds' work. For more, new indexes are filled beside those.
 */
const MOST_CHANGED = 8;
/** Up to so many articles what is only sometimes needed is made when it is: that takes no longer than an answer. */
const QUICKLY_SETTLED = 100;

/** Reads and indexes a set of articles. Linear in their length. */
export function openLibrary(articles: readonly Article[]): Library {
  return atOnce(opened(articles, null)).library;
}

/**
 * The library of a set of articles, the same as one opened afresh.
 * @param before of an earlier set, whose articles aren't read again. It answers till the last step, and then no more.
 * @param reads those that weren't there before.
 * @param saved what was saved of such a set, to be filled no more than it differs.
 */
export function* opened(
  articles: readonly Article[],
  before: Opened | null,
  reads: Reader = reader,
  saved: SavedLibrary | null = null,
): Steps<Opened> {
  const hearings = yield* heardIn(articles, before?.hearings ?? [], reads);
  const isSaved = saved !== null && areDistinct(hearings);
  const known = isSaved ? yield* saved.groups(hearings) : null;
  const attribution = yield* attributed(hearings, before?.attribution ?? null, known);
  const inPlace = before && isNearly(before.hearings, hearings);
  const kept = inPlace
    ? keptOf(before, hearings)
    : isSaved
      ? yield* saved.indexes(attribution.speakers)
      : null;
  const indexes = kept?.indexes ?? new Indexes();
  const read = new Map<Hearing, TextWords>();
  const coming: Entries[] = [];
  for (const hearing of hearings) {
    const known = kept?.read.get(hearing);
    const entries = known ? null : indexes.texts.read(hearing, reads.tokens(hearing.article));
    if (entries) coming.push(entries);
    read.set(hearing, known ?? (entries as Entries).whole);
    yield;
  }
  const library = yield* shelved(hearings, attribution, indexes, [...read.values()]);
  const last = indexes.hold({ gone: kept?.gone ?? [], coming, library, hearings });
  // While nobody answers from them, others may have their turn.
  if (inPlace) atOnce(last);
  else yield* last;
  const { speakers, groups } = attribution;
  return { library, hearings, speakers, attribution, groups, indexes, read };
}

/** Makes what the first who needs it would make, where that takes long. */
export function* settled({ hearings, indexes }: Opened): Steps<void> {
  if (hearings.length > QUICKLY_SETTLED) yield* indexes.settle();
}

/** What of an earlier set is used as it is. */
function keptOf(before: Opened, hearings: readonly Hearing[]): Saved {
  const now = new Set(hearings);
  const gone = before.hearings.filter((hearing) => !now.has(hearing));
  return { indexes: before.indexes, read: before.read, gone: gone.map(filed) };
}

/** What each article says, read only where it wasn't before. */
function* heardIn(articles: readonly Article[], before: readonly Hearing[], reads: Reader): Steps<Hearing[]> {
  const known = new Map(before.map((hearing) => [hearing.article.id, hearing]));
  const hearings: Hearing[] = [];
  for (const article of articles) {
    const hearing = known.get(article.id);
    hearings.push(hearing && isSame(hearing.article, article) ? hearing : reads.hearing(article));
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

/**
 * Whether a set is so nearly the other that what differs comes and goes in the indexes from which the other answers. It
 * comes and goes by ids, so each article must have its own.
 */
function isNearly(before: readonly Hearing[], after: readonly Hearing[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((one) => !now.has(one));
  const come = after.filter((one) => !old.has(one));
  return gone.length + come.length <= MOST_CHANGED && areDistinct(before) && areDistinct(after);
}

const areDistinct = (hearings: readonly Hearing[]): boolean =>
  haveOwnIds(hearings.map(({ article }) => article));

/** A library over indexes that are made to hold the same articles. */
function* shelved(
  hearings: readonly Hearing[],
  { quotations, quotationsOf, speakers }: Attributed,
  { texts, named, titles, headlines, offers, knows }: Indexes,
  read: readonly TextWords[],
): Steps<Library> {
  const { passages, statements, said, lines } = texts;
  const articles = hearings.map(({ article }) => article);
  const places = new Map(articles.map((article, place) => [article, place]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const quotationById = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  yield;
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const byArticle = new Map(hearings.map((one) => [one.article, quotationsOf.get(one) ?? []]));
  const bySpeaker = saidBy(quotations);
  yield;
  const words = yield* corpusWords(read, passages);
  const paragraph = (id: string): Placed | undefined => {
    const colon = id.lastIndexOf(':');
    const article = articleById.get(id.slice(0, colon));
    const paragraph = article?.paragraphs[Number(id.slice(colon + 1)) - 1];
    return article && paragraph && { article, paragraph };
  };
  const byPlace = (one: Placed, other: Placed) =>
    (places.get(one.article) ?? 0) - (places.get(other.article) ?? 0) ||
    one.paragraph.number - other.paragraph.number;
  return {
    articles,
    quotations,
    speakers,
    passages,
    statements,
    said,
    lines,
    named,
    titles,
    headlines,
    sources: offers.sources,
    ...words,
    knows,
    article: (id) => articleById.get(id),
    quotation: (id) => quotationById.get(id),
    speaker: (id) => speakerById.get(id),
    quotationsIn: (article) => byArticle.get(article) ?? [],
    quotationsBy: (speaker) => bySpeaker.get(speaker) ?? [],
    paragraph,
    paragraphsHolding: (groups) =>
      passages
        .holdingAll(groups)
        .flatMap((id) => paragraph(id) ?? [])
        .sort(byPlace),
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
