import type { Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { shareHeld, shareMeant, topicWords } from './aboutness.ts';
import type { Entry } from './answer.ts';
import { quotationEntry, sentencesOf } from './entries.ts';
import type { Library } from './library.ts';
import { withSynonyms } from './passage-wording.ts';
import { isBy } from './resolve.ts';
import { searched } from './searched.ts';
import { type Token, tokens } from './tokens.ts';

/** A quotation and how much of a topic it holds. */
export interface Bearing {
  readonly quotation: Quotation;
  /** Share of the topic's words, weighted by rarity, 0…1. */
  readonly share: number;
}

/** Quotations that are compared with a topic. */
const CANDIDATES = 60;

/** How much of a topic's words a quotation holds, 0…1. */
export type Measure = (library: Library, asked: readonly Token[], quotation: Quotation) => number;

/**
 * Quotations that bear on a topic, most first; of one speaker where one is given.
 * @param called what articles call the speaker, and whose words are theirs, where nobody is known by it.
 */
export function quotationsAbout(
  library: Library,
  topic: string,
  speaker: Speaker | null,
  measure: Measure = inItself(shareHeld),
  called: { readonly name: string; isTheirs(quotation: Quotation): boolean } | null = null,
): Bearing[] {
  const asked = topicWords(tokens(topic));
  if (asked.length === 0) return [];
  const found = [topic, withSynonyms(library, topic), ...(called ? [called.name] : [])].flatMap((text) =>
    searched(library.statements, text)
      .hits.slice(0, CANDIDATES)
      .flatMap(({ id }) => library.quotation(id) ?? []),
  );
  const own = speaker ? library.quotationsBy(speaker).slice(0, CANDIDATES) : [];
  return [...new Set([...found, ...own])]
    .filter((quotation) => (!speaker || isBy(quotation, speaker)) && (!called || called.isTheirs(quotation)))
    .map((quotation) => ({ quotation, share: measure(library, asked, quotation) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => worth(b) - worth(a));
}

/** Between quotations that hold about as much of a topic, the speaker's own words come before a paraphrase. */
const OWN_WORDS = 0.1;

export function worth({ quotation, share }: Bearing): number {
  return share + (quotation.kind === 'direct' ? OWN_WORDS : 0);
}

/** By what a quotation's own statement says, as one of aboutness.ts counts it. */
export function inItself(share: typeof shareHeld): Measure {
  return (library, asked, quotation) =>
    share(library, asked, ownTokens(library, quotation, quotation.statement));
}

/** What stands before somebody's own words counts so much of what stands in them. */
const CONTEXT = 0.5;
/** What is read before them, in UTF-16 units. */
const LONGEST_CONTEXT = 800;

/** "It was a disgrace," said Smith: what it was, the headline tells, the paragraph or the one before. */
export function inContext(library: Library, asked: readonly Token[], quotation: Quotation): number {
  const { statement, kind } = quotation;
  const stated = ownTokens(library, quotation, statement);
  const own = shareMeant(library, asked, stated);
  if (kind !== 'direct' || own === 1) return own;
  const all = [...stated, ...contextOf(library, quotation)];
  return own + CONTEXT * (shareMeant(library, asked, all) - own);
}

/** The words before a quotation, as far back as the paragraph before, and the headline's. */
function contextOf(library: Library, quotation: Quotation): Token[] {
  const { article, statement } = quotation;
  const at = article.paragraphs.findIndex(({ end }) => end > statement.start);
  const start = Math.max(
    article.paragraphs[Math.max(0, at - 1)]?.start ?? 0,
    statement.start - LONGEST_CONTEXT,
  );
  const before = ownTokens(library, quotation, { start, end: statement.start });
  return [...before, ...tokens(article.head.headline)];
}

/**
 * How much of a topic a quotation tells, with what stands before it, 0…1. A word that the articles never use counts in full:
 * what somebody says about Russia isn't about the Americans in prison there.
 */
export function shareTold(library: Library, topic: string, quotation: Quotation): number {
  const asked = topicWords(tokens(topic));
  const told = [...ownTokens(library, quotation, quotation.statement), ...contextOf(library, quotation)];
  const weigh = (some: readonly Token[]) => some.reduce((sum, { stem }) => sum + library.rarity(stem), 0);
  return weigh(asked.filter((word) => shareMeant(library, [word], told) > 0)) / (weigh(asked) || 1);
}

/** The words of a stretch in or before a quotation without those that it quotes of other speakers. */
function ownTokens(library: Library, { article, speaker, pieces: own }: Quotation, within: Span): Token[] {
  const others = library
    .quotationsIn(article)
    .filter((other) => other.kind !== 'indirect' && !(speaker && isBy(other, speaker)))
    .flatMap(({ pieces }) => pieces)
    .filter(({ start, end }) => start < within.end && within.start < end);
  return tokens(article.text, within).filter(
    ({ start, end }) =>
      own.some((piece) => piece.start <= start && end <= piece.end) ||
      !others.some((piece) => piece.start <= start && end <= piece.end),
  );
}

/** A quotation with the sentence of it in bold that bears most on the topic. */
export function bearingEntry(library: Library, topic: string, quotation: Quotation): Entry {
  const best = bearingPart(library, topic, quotation);
  return quotationEntry(quotation, best ? [best] : []);
}

/** The sentence of a quotation, as far as it is quoted, that bears most on the topic. */
export function bearingPart(
  library: Library,
  topic: string,
  { article, pieces }: Quotation,
): Span | undefined {
  const asked = topicWords(tokens(topic));
  const parts = pieces.flatMap((piece) =>
    sentencesOf(article)
      .map(({ start, end }) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }))
      .filter(({ start, end }) => start < end),
  );
  let best = parts[0];
  let most = -1;
  for (const part of parts) {
    const share = shareHeld(library, asked, tokens(article.text, part));
    if (share > most) [best, most] = [part, share];
  }
  return best;
}
