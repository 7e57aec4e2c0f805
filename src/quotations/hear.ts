import type { Article, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { type Mentioned, mentionedOf } from './mentioned.ts';
import type { Referent } from './people.ts';
import type { Quotation } from './quotation.ts';
import { type Attributed, readSayings } from './read-sayings.ts';

/** A quotation by those whom its own article names: whom other articles mean by those names is told later. */
export interface Heard extends Omit<Quotation, 'speaker' | 'alsoBy'> {
  readonly speaker: Mentioned | null;
  readonly alsoBy: readonly Mentioned[];
}

/** What is said in one article, in order, and whom it names, whether they speak or not. */
export interface Hearing {
  readonly article: Article;
  readonly heard: readonly Heard[];
  readonly referents: readonly Mentioned[];
}

/** Several servers' libraries hold the articles that the bot comes with: what is read of these is there once. */
const hearings = new WeakMap<Article, Hearing>();

/** Reads what is said in an article. Linear in its length, and it takes longer than all else that is done with it. */
export const hear = (article: Article): Hearing => hearingBy(heardIn, article);

/** What is said in an article, where it isn't known yet read as is told: out of what was kept of it. */
export function hearingBy(reads: (article: Article) => Hearing, article: Article): Hearing {
  const known = hearings.get(article);
  if (known) return known;
  const hearing = reads(article);
  hearings.set(article, hearing);
  return hearing;
}

function heardIn(article: Article): Hearing {
  const { sayings, referents } = readSayings(article.text, article.paragraphs);
  const speaking = new Set(sayings.flatMap(({ speaker, alsoBy }) => (speaker ? [speaker, ...alsoBy] : [])));
  const mentioned = new Map(
    referents.map((referent) => [referent, mentionedOf(referent, speaking.has(referent))]),
  );
  const whom = (referent: Referent) => mentioned.get(referent) ?? null;
  const heard = sayings.map((saying, n) => heardOf(article, saying, n, whom));
  return { article, heard, referents: [...mentioned.values()] };
}

/** @param n its place among all that is said in the article. */
export const heardId = ({ id }: Pick<Article, 'id'>, n: number): string => `${id}-${n.toString(36)}`;

function heardOf(
  article: Article,
  saying: Attributed,
  n: number,
  whom: (referent: Referent) => Mentioned | null,
): Heard {
  const statement = statementOf(article, saying.extent);
  const inside = (span: Span | null): Span | null =>
    span && span.start >= statement.start && span.end <= statement.end ? bare(span) : null;
  const [first, ...rest] = saying.pieces;
  return {
    id: heardId(article, n),
    kind: saying.kind,
    article,
    pieces: [bare(first), ...rest.map(bare)],
    statement,
    cue: inside(saying.cue),
    mention: inside(saying.mention),
    speaker: saying.speaker && whom(saying.speaker),
    alsoBy: saying.alsoBy.flatMap((referent) => whom(referent) ?? []),
  };
}

/** Without what the reading noted beside it, which needn't be kept. */
const bare = ({ start, end }: Span): Span => ({ start, end });

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
