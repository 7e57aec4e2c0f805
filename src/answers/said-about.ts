import type { Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { shareHeld, topicWords } from './aboutness.ts';
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

/**
 * Quotations that bear on a topic, most first; of one speaker where one is given. `share` measures how much
 * (aboutness.ts).
 * @param called what articles call the speaker, where nobody is known by it.
 */
export function quotationsAbout(
  library: Library,
  topic: string,
  speaker: Speaker | null,
  share: typeof shareHeld = shareHeld,
  called = '',
): Bearing[] {
  const asked = topicWords(tokens(topic));
  if (asked.length === 0) return [];
  const found = [topic, withSynonyms(library, topic), ...(called ? [called] : [])].flatMap((text) =>
    searched(library.statements, text)
      .hits.slice(0, CANDIDATES)
      .flatMap(({ id }) => library.quotation(id) ?? []),
  );
  const own = speaker ? library.quotationsBy(speaker).slice(0, CANDIDATES) : [];
  return [...new Set([...found, ...own])]
    .filter((quotation) => !speaker || isBy(quotation, speaker))
    .map((quotation) => ({
      quotation,
      share: share(library, asked, ownTokens(library, quotation)),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => worth(b) - worth(a));
}

/** Between quotations that hold about as much of a topic, the speaker's own words come before a paraphrase. */
const OWN_WORDS = 0.1;

export function worth({ quotation, share }: Bearing): number {
  return share + (quotation.kind === 'direct' ? OWN_WORDS : 0);
}

/** The statement's words without those that it quotes of other speakers. */
function ownTokens(library: Library, quotation: Quotation): Token[] {
  const { article, statement, speaker } = quotation;
  const others = library
    .quotationsIn(article)
    .filter((other) => other.kind !== 'indirect' && !(speaker && isBy(other, speaker)))
    .flatMap(({ pieces }) => pieces);
  const own = quotation.pieces;
  return tokens(article.text, statement).filter(
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
