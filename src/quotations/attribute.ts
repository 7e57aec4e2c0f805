import type { Article, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { mergePeople } from './merge-people.ts';
import type { Referent } from './people.ts';
import type { Attribution, Quotation, Speaker } from './quotation.ts';
import { type Attributed, readSayings } from './read-sayings.ts';
import { speakersOf } from './speakers.ts';

/**
 * Finds everything said in the articles and by whom. Speakers are told apart inside each article first, then one
 * person's names in all of them are put together.
 */
export function attribute(articles: readonly Article[]): Attribution {
  const read = articles.map((article) => ({ article, ...readSayings(article.text, article.paragraphs) }));
  const speaking = new Set(
    read.flatMap(({ sayings }) =>
      sayings.flatMap(({ speaker, alsoBy }) => (speaker ? [speaker, ...alsoBy] : [])),
    ),
  );
  const groups = mergePeople(read.map(({ referents }) => referents));
  const speakers = speakersOf(
    groups.filter(({ referents }) => referents.some((referent) => speaking.has(referent))),
  );
  const quotations = read.flatMap(({ article, sayings }) =>
    sayings.map((saying, n) => quotationOf(article, saying, n, speakers)),
  );
  return { quotations, speakers: byFrequency(quotations) };
}

function quotationOf(
  article: Article,
  saying: Attributed,
  n: number,
  speakers: ReadonlyMap<Referent, Speaker>,
): Quotation {
  const statement = statementOf(article, saying.extent);
  const inside = (span: Span | null): Span | null =>
    span && span.start >= statement.start && span.end <= statement.end
      ? { start: span.start, end: span.end }
      : null;
  return {
    id: `${article.id}-${n.toString(36)}`,
    kind: saying.kind,
    article,
    pieces: saying.pieces,
    statement,
    cue: inside(saying.cue),
    mention: inside(saying.mention),
    speaker: (saying.speaker && speakers.get(saying.speaker)) ?? null,
    alsoBy: saying.alsoBy.flatMap((referent) => speakers.get(referent) ?? []),
  };
}

/** The whole sentences that hold a stretch. */
function statementOf(article: Article, stretch: Span): Span {
  let { start, end } = stretch;
  let paragraph = paragraphAt(article, stretch.start);
  while (paragraph && paragraph.start < stretch.end) {
    for (const sentence of paragraph.sentences) {
      if (sentence.end <= stretch.start || sentence.start >= stretch.end) continue;
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
    // Numbers count from 1, so this is the next one.
    paragraph = article.paragraphs[paragraph.number] ?? null;
  }
  return { start, end };
}

/** Who speaks, most quotations first. */
function byFrequency(quotations: readonly Quotation[]): Speaker[] {
  const counts = new Map<Speaker, number>();
  for (const { speaker, alsoBy } of quotations) {
    for (const each of speaker ? [speaker, ...alsoBy] : []) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1)).map(([speaker]) => speaker);
}
