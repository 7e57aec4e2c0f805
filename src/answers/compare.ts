import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { shareMeant, topicWords } from './aboutness.ts';
import type { About, Answer, Entry, OnlyIn } from './answer.ts';
import { NOTHING } from './answer-of.ts';
import { differingWords } from './differing-words.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';
import { type SameMoment, sameMoments } from './moments.ts';
import { findSource, namedSpeaker, unknown } from './resolve.ts';
import { corrected } from './spelling.ts';
import { isNameOf } from './summary.ts';
import { readTelling, type Telling } from './telling.ts';
import { tokens } from './tokens.ts';
import { addressedTopic, topicOf } from './topic-ref.ts';

/** Passages of the search that are looked through for what bears on a topic. */
const MOST_HITS = 30;
/** Paragraphs of other articles that a sentence is compared with: those that share most of so many words, the most telling. */
const MOST_PARTNERS = 12;
const MOST_WORDS = 12;
/** A word that more paragraphs hold finds none of them. */
const MOST_HOLDERS = 300;
/** Share of a topic's words (aboutness.ts) that a sentence holds to bear on it. */
const LEAST_SHARE = 0.5;
/** Sentences on a topic at most, those that stand first in their articles: each is sought in all other articles. */
const MOST_TELLINGS = 60;
/** A sentence of fewer words tells nothing by itself ("Why not?"). */
const FEWEST_WORDS = 4;
const MOST_NEAREST = 5;

interface Place {
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** What a comparison is of, and the sentences that bear on it. */
interface Topic {
  readonly about: About;
  readonly tellings: readonly Telling[];
  readonly ref: string;
}

/**
 * What each source has on a topic: first the moments that several of them tell, side by side, then what one of them alone
 * has. @param asked an article, a person or a topic, by id or as typed.
 */
export function compare(library: Library, asked: string): Answer {
  const picked = library.article(asked.trim());
  if (picked) return ofArticle(library, picked);
  const speaker = namedSpeaker(library, asked);
  if (speaker.found) return ofSpeaker(library, speaker.found);
  const source = findSource(library, asked);
  if (source.found && isNameOf(source.found, asked)) return ofArticle(library, source.found);
  const onTopic = ofText(library, asked);
  if (onTopic) return onTopic;
  if (source.found) return ofArticle(library, source.found);
  const nearest = [...speaker.nearest, ...source.nearest].slice(0, MOST_NEAREST);
  return unknown('topic', nearest, speaker.several);
}

/** On a topic in a member's own words; null where no source has anything on it. */
function ofText(library: Library, text: string): Answer | null {
  const { words, ref } = addressedTopic(tokens(corrected(library, text)).map(({ folded }) => folded));
  return ofWords(library, words, ref);
}

function ofArticle(library: Library, article: Article): Answer {
  const tellings = tellingsIn(library, article, () => true);
  return comparison(library, { about: { kind: 'article', article }, tellings, ref: `c/a/${article.id}` });
}

function ofSpeaker(library: Library, speaker: Speaker): Answer {
  const said = library.quotationsBy(speaker);
  const tellings = [...new Set(said.map(({ article }) => article))].flatMap((article) =>
    tellingsIn(library, article, (span) =>
      said.some((one) => one.article === article && overlaps(one.pieces, span)),
    ),
  );
  return comparison(library, { about: { kind: 'speaker', speaker }, tellings, ref: `c/s/${speaker.id}` });
}

function ofWords(library: Library, words: readonly string[], ref: string): Answer | null {
  const asked = topicWords(tokens(words.join(' ')));
  if (asked.length === 0) return null;
  const tellings = library.passages.search(words.join(' '), MOST_HITS).hits.flatMap(({ id, sentence }) => {
    const place = library.paragraph(id);
    if (!place) return [];
    const { article, paragraph } = place;
    const share = (span: Span) => shareMeant(library, asked, tokens(article.text, span));
    const bearing = paragraph.sentences.filter((span) => share(span) >= LEAST_SHARE);
    // The words of a topic may be spread over a paragraph's sentences.
    const best = { start: paragraph.start + sentence.start, end: paragraph.start + sentence.end };
    const spans = bearing.length > 0 || share(paragraph) < LEAST_SHARE ? bearing : [best];
    return spans.map((span) => readTelling(library, article, paragraph.number, span));
  });
  if (tellings.length === 0) return null;
  return comparison(library, { about: { kind: 'topic' }, tellings: tellings.slice(0, MOST_TELLINGS), ref });
}

/** The sentences of an article that bear on a topic. */
function tellingsIn(library: Library, article: Article, isOn: (span: Span) => boolean): Telling[] {
  return article.paragraphs.flatMap(({ number, sentences }) =>
    sentences.filter(isOn).map((span) => readTelling(library, article, number, span)),
  );
}

function overlaps(pieces: readonly Span[], { start, end }: Span): boolean {
  return pieces.some((piece) => piece.start < end && start < piece.end);
}

function comparison(library: Library, { about, tellings: all, ref }: Topic): Answer {
  const tellings = [...all].sort((one, other) => one.paragraph - other.paragraph).slice(0, MOST_TELLINGS);
  const moments = sameMoments(pairsOf(library, tellings)).map((moment) => inOrder(library, moment));
  const place = (moment: SameMoment) => placeOf(library, moment[0]);
  moments.sort((one, other) => place(one) - place(other) || one[0].span.start - other[0].span.start);
  const told = new Set(moments.flat());
  const only = onlyIn(
    library,
    tellings.filter((telling) => !told.has(telling)),
  );
  if (moments.length === 0 && only.length === 0) return { kind: 'nothing', about, ref: null };
  return {
    kind: 'comparison',
    about,
    moments: moments.map((moment) => entriesOf(library, moment)),
    only,
    ref,
  };
}

/** Each sentence with those of other articles that may tell the same. */
function* pairsOf(library: Library, tellings: readonly Telling[]): Iterable<readonly [Telling, Telling]> {
  const read = new Map(tellings.map((telling) => [keyOf(telling.article, telling.span), telling]));
  for (const telling of tellings) {
    for (const { article, paragraph } of partners(library, telling)) {
      for (const sentence of paragraph.sentences) {
        const key = keyOf(article, sentence);
        const other = read.get(key) ?? readTelling(library, article, paragraph.number, sentence);
        read.set(key, other);
        yield [telling, other];
      }
    }
  }
}

/** The paragraphs of other articles that hold most of a sentence's telling words. */
function partners(library: Library, { article, content }: Telling): Place[] {
  const shared = new Map<Paragraph, { place: Place; weight: number }>();
  const telling = content
    .filter(({ stem }) => library.holding(stem).length <= MOST_HOLDERS)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  for (const { stem, weight } of telling) {
    for (const place of library.paragraphsHolding([[stem]])) {
      if (place.article === article) continue;
      const before = shared.get(place.paragraph)?.weight ?? 0;
      shared.set(place.paragraph, { place, weight: before + weight });
    }
  }
  return [...shared.values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_PARTNERS)
    .map(({ place }) => place);
}

const keyOf = ({ id }: Article, { start }: Span): string => `${id}:${start}`;

/** A moment's sentences in the order of the articles. */
function inOrder(library: Library, moment: SameMoment): SameMoment {
  const [first, second, ...rest] = [...moment].sort(
    (one, other) => placeOf(library, one) - placeOf(library, other),
  );
  return first && second ? [first, second, ...rest] : moment;
}

const placeOf = (library: Library, { article }: Telling): number => library.articles.indexOf(article);

function entriesOf(library: Library, moment: SameMoment): readonly [Entry, Entry, ...Entry[]] {
  const entry = (telling: Telling) => {
    const others = moment.filter((other) => other !== telling);
    const bold = differingWords(telling, others, library.knows);
    return passageEntry(library, telling.article, telling.span, bold);
  };
  const [first, second, ...rest] = moment;
  return [entry(first), entry(second), ...rest.map(entry)];
}

/** What no other article tells, by article; neighbouring sentences of a paragraph in one passage. */
function onlyIn(library: Library, tellings: readonly Telling[]): OnlyIn[] {
  const byArticle = new Map<Article, Telling[]>();
  for (const telling of tellings) {
    if (telling.words.length < FEWEST_WORDS) continue;
    byArticle.set(telling.article, [...(byArticle.get(telling.article) ?? []), telling]);
  }
  return library.articles.flatMap((article) => {
    const [first, ...rest] = joined(byArticle.get(article) ?? []);
    if (!first) return [];
    const entry = (span: Span) => passageEntry(library, article, span);
    return [{ article, entries: [entry(first), ...rest.map(entry)] }];
  });
}

function joined(tellings: readonly Telling[]): Span[] {
  const spans: { start: number; end: number; paragraph: number }[] = [];
  for (const { article, span, paragraph } of [...tellings].sort((a, b) => a.span.start - b.span.start)) {
    const last = spans.at(-1);
    const isNext = last?.paragraph === paragraph && article.text.slice(last.end, span.start).trim() === '';
    if (last && isNext) last.end = span.end;
    else spans.push({ ...span, paragraph });
  }
  return spans;
}

/** The answer of `c/a/<article>`, `c/s/<speaker>` or `c/t/<words>`. */
export function compareAgain(library: Library, ref: string, what: string, id: string): Answer | null {
  const article = library.article(id);
  const speaker = library.speaker(id);
  if (what === 'a' && article) return ofArticle(library, article);
  if (what === 's' && speaker) return ofSpeaker(library, speaker);
  return what === 't' ? ofWords(library, topicOf(id), ref) : null;
}

/** The same as the answer to a question, which need not be about anything that the articles hold. */
export function compared(library: Library, topic: string): Answer {
  const answer = compare(library, topic);
  return answer.kind === 'unknown' ? NOTHING : answer;
}
