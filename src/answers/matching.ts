import type { Article, Span } from '../corpus/article.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Aligned } from '../search/quotation-index.ts';
import { quotationOf, sentencesOf } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { tokensIn } from './read-text.ts';
import { inArticle, saidText, sentencesSaid } from './said.ts';
import { type Token, tokens } from './tokens.ts';
import { isCutShort } from './turn.ts';
import { type Judgement, judge, matchedSpans } from './verdict.ts';

/** A place in the articles that a claim's words are like. */
export interface Found {
  readonly article: Article;
  /** Whose words they are there; null where they are the article's own. */
  readonly quotation: Quotation | null;
  readonly judgement: Judgement;
  /** The text that the judgement's published tokens are offsets into. */
  readonly text: string;
  /** The repeated words, as stretches of the article. */
  readonly bold: readonly Span[];
  /** Does the claim end where the quoted stretch ends, and begin where it begins? */
  readonly isWhole: boolean;
}

/** A claim is judged by its first words: the work stays small for a hostile one, and few quotations have more. */
const MOST_CLAIMED = 200;
/** Texts that are aligned word by word; more of them for a claim of a few words, which many are like. */
const CANDIDATES = 12;
const CANDIDATES_OF_FEW = 30;
const FEW_WORDS = 8;
/** A longer text (UTF-16 units) is aligned around the place found, not whole. */
const LONGEST_ALIGNED = 4_000;

/** Reads what somebody claims or remembers into tokens. */
export function claimTokens(text: string, reported = false): Token[] {
  const read = tokens(text).slice(0, MOST_CLAIMED);
  return reported ? read.map((token) => ({ ...token, reported })) : read;
}

/** Quotations whose words are like a claim's, best first. */
export function matchQuotations(library: Library, claim: string, most?: number): Found[] {
  return matchSaid(library, claim, claimTokens(claim), most);
}

function matchSaid(library: Library, claim: string, claimed: readonly Token[], most?: number): Found[] {
  const limit = most ?? candidates(claimed);
  if (claimed.length === 0) return [];
  return library.said
    .find(claim, limit, WORTH_ALIGNING)
    .filter(isWorthAligning)
    .flatMap(({ id, span }) => matchQuotation(library, claimed, library.quotation(id), span))
    .sort(byLikeness);
}

/**
 * Places whose words are like a claim's, quoted or not, best first: one a quotation, one a paragraph.
 *
 * @param reported the claim is in the form that reports what was said (claim.ts).
 */
export function matchAnywhere(library: Library, claim: string, reported: boolean): Found[] {
  const claimed = claimTokens(claim, reported);
  if (claimed.length === 0) return [];
  const found = [...matchSaid(library, claim, claimed), ...matchParagraphs(library, claim, claimed)].sort(
    byLikeness,
  );
  return found.filter((one, at) => !found.slice(0, at).some((better) => isSamePlace(better, one)));
}

function candidates(claimed: readonly Token[]): number {
  return claimed.length < FEW_WORDS ? CANDIDATES_OF_FEW : CANDIDATES;
}

/** Texts that the index finds this much less like the claim than the best are not aligned word by word. */
const WORTH_ALIGNING = 0.5;

function isWorthAligning(one: Aligned, _at: number, all: readonly Aligned[]): boolean {
  return one.score >= (all[0]?.score ?? 0) * WORTH_ALIGNING;
}

function byLikeness(a: Found, b: Found): number {
  return b.judgement.score - a.judgement.score || rank(a) - rank(b);
}

/** Between equals: a speaker's own words before a paraphrase before the article's own words. */
function rank({ quotation }: Found): number {
  return quotation ? ['direct', 'mixed', 'indirect'].indexOf(quotation.kind) : 3;
}

function isSamePlace(a: Found, b: Found): boolean {
  if (a.article !== b.article) return false;
  if (a.quotation && a.quotation === b.quotation) return true;
  return a.bold.some((one) => b.bold.some((other) => one.start < other.end && other.start < one.end));
}

function matchQuotation(
  library: Library,
  claimed: readonly Token[],
  quotation: Quotation | undefined,
  near: Span,
): Found[] {
  if (!quotation) return [];
  const text = saidText(quotation);
  const judgement = judge(claimed, tokens(text, around(near, { start: 0, end: text.length })), library.knows);
  const matched = matchedSpans(judgement, text);
  const bold = matched.flatMap((span) => inArticle(quotation, span));
  if (matched.length === 0) return [];
  const { article } = quotation;
  // A quotation of whole sentences is judged by what was said, a fragment by the sentence that it stands in.
  const turned = () =>
    quotation.kind === 'direct'
      ? isTurned(text, matched, sentencesSaid(quotation), 0)
      : isTurned(article.text, bold, sentencesOf(article), ownStart(quotation, bold));
  const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(0, matched[0]?.start) + text.slice(matched.at(-1)?.end));
  return [{ article, quotation, judgement: cutShort(judgement, turned), text, bold, isWhole }];
}

function matchParagraphs(library: Library, claim: string, claimed: readonly Token[]): Found[] {
  const lines = library.lines.find(claim, candidates(claimed), WORTH_ALIGNING).filter(isWorthAligning);
  return lines.flatMap(({ id, span }): Found[] => {
    const place = library.paragraph(id);
    if (!place) return [];
    const { article, paragraph } = place;
    const near = around(shifted(span, paragraph.start), paragraph);
    const judgement = judge(claimed, tokensIn(article, near), library.knows);
    const bold = matchedSpans(judgement, article.text);
    if (bold.length === 0) return [];
    const quotation = quotationOf(library, article, bold);
    const turned = () => isTurned(article.text, bold, sentencesOf(article), ownStart(quotation, bold));
    return [
      {
        article,
        quotation,
        judgement: cutShort(judgement, turned),
        text: article.text,
        bold,
        isWhole: false,
      },
    ];
  });
}

/** A text, or where it is long what stands around the place found. */
function around(near: Span, text: Span): Span {
  if (text.end - text.start <= LONGEST_ALIGNED) return text;
  return {
    start: Math.max(text.start, near.start - LONGEST_ALIGNED / 2),
    end: Math.min(text.end, near.start + LONGEST_ALIGNED / 2),
  };
}

/** Where the words of whoever is quoted begin, of which some are kept. */
function ownStart(quotation: Quotation | null, kept: readonly Span[]): number {
  const from = kept[0]?.start ?? 0;
  return quotation?.pieces.find(({ start, end }) => start <= from && from < end)?.start ?? from;
}

/** Is what is kept turned by the rest of the sentences that it stands in? */
function isTurned(text: string, kept: readonly Span[], sentences: readonly Span[], own: number): boolean {
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return false;
  const from = sentences.findLast(({ start }) => start <= first.start) ?? first;
  const to = sentences.find(({ end }) => end >= last.end) ?? last;
  return isCutShort(text, { start: from.start, end: to.end }, { start: first.start, end: last.end }, own);
}

function cutShort(judgement: Judgement, isTurned: () => boolean): Judgement {
  const isTrue = judgement.words === 'verbatim' || judgement.words === 'nearly';
  if (!isTrue || !isTurned()) return judgement;
  // "We were | expecting" for "We didn't | expect": what was cut off is replaced, not only left out.
  const { pairs } = judgement;
  const isReplaced = [pairs[0], pairs.at(-1)].some((pair) => pair?.claimed && !pair.published);
  return { ...judgement, words: isReplaced ? 'altered' : 'cut-short' };
}
