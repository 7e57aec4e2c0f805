import type { Article } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { About, Answer, Entry } from './answer.ts';
import { quotationEntry } from './entries.ts';
import type { Library } from './library.ts';
import { type Found, matchQuotations } from './matching.ts';
import { entriesOf, withRef } from './refs.ts';
import { findSource, isBy, namedSpeaker, unknown } from './resolve.ts';
import { bySound } from './respelling.ts';
import { bearingEntry, quotationsAbout } from './said-about.ts';

/** Likeness from which a quotation is what was remembered (0…1, verdict.ts). */
const LEAST_LIKE = 0.6;
/** Likeness from which it is worth showing as the nearest. */
const LEAST_NEAR = 0.35;
/** Share of typed words (aboutness.ts) from which a quotation that holds them in another order is meant. */
const LEAST_HELD = 0.75;
/** Candidates where speaker or source are still to be sifted. */
const CANDIDATES = 50;
const MOST_NEAR = 3;

interface Filter {
  readonly speaker: Speaker | null;
  readonly article: Article | null;
}

/** Quotations by words, speaker and source: all that are given must agree; none given are all quotations. */
export function quote(library: Library, asked: { text?: string; speaker?: string; source?: string }): Answer {
  const text = asked.text?.trim();
  const speaker = asked.speaker?.trim() ? namedSpeaker(library, asked.speaker) : null;
  if (speaker?.found === null) return unknown('speaker', speaker.nearest(), speaker.several);
  const source = asked.source?.trim() ? findSource(library, asked.source) : null;
  if (source?.found === null) return unknown('source', source.nearest());
  const filter = { speaker: speaker?.found ?? null, article: source?.found ?? null };
  return text ? byWords(library, text, filter) : listed(library, filter);
}

/** All quotations of a speaker, a source or both, in the order of the articles. */
function listed(library: Library, filter: Filter): Answer {
  const [first, ...rest] = (
    filter.speaker ? library.quotationsBy(filter.speaker) : library.quotations
  ).filter((quotation) => agrees(quotation, filter));
  const about = { kind: 'quotations', ...filter, words: false } as const;
  if (!first) return { kind: 'nothing', about, ref: null };
  const entries = [first, ...rest].map((quotation) => quotationEntry(quotation));
  return {
    kind: 'passages',
    about,
    sure: true,
    entries: entries as [Entry, ...Entry[]],
    ref: `s/${filter.speaker?.id ?? ''}/${filter.article?.id ?? ''}`,
  };
}

function byWords(library: Library, text: string, filter: Filter): Answer {
  const about = { kind: 'quotations', ...filter, words: true } as const;
  const picked = library.quotation(text);
  if (picked && agrees(picked, filter)) return answer(about, true, [quotationEntry(picked)]);
  const found = matchQuotations(library, text, CANDIDATES).filter(
    ({ quotation }) => quotation && agrees(quotation, filter),
  );
  const like = found.filter(({ judgement }) => judgement.score >= LEAST_LIKE);
  if (like.length > 0) return answer(about, true, like.flatMap(entry));
  const bearing = quotationsAbout(library, text, filter.speaker).filter(
    ({ quotation, share }) => share >= LEAST_HELD && agrees(quotation, filter),
  );
  if (bearing.length > 0)
    return answer(
      about,
      true,
      bearing.map((one) => bearingEntry(library, text, one.quotation)),
    );
  const near = found.filter(({ judgement }) => judgement.score >= LEAST_NEAR).slice(0, MOST_NEAR);
  const heard = near.length === 0 ? bySound(library, text) : text;
  if (heard !== text) return byWords(library, heard, filter);
  return answer(about, false, near.flatMap(entry));
}

function entry({ quotation, bold }: Found): Entry[] {
  return quotation ? [quotationEntry(quotation, bold)] : [];
}

function agrees(quotation: Quotation, { speaker, article }: Filter): boolean {
  return (!speaker || isBy(quotation, speaker)) && (!article || quotation.article === article);
}

/** The flags of the address stand for the filter: its speaker and article are those of the first entry. */
function answer(about: About & { kind: 'quotations' }, sure: boolean, entries: readonly Entry[]): Answer {
  const flags = `${sure ? 'y' : 'n'}${about.speaker ? 's' : ''}${about.article ? 'a' : ''}`;
  const addressed = withRef(`q/${flags}/`, entries);
  return addressed ? { kind: 'passages', about, sure, ...addressed } : { kind: 'nothing', about, ref: null };
}

/** The answer of `q/<flags>/<entries>`. */
export function quoteAgain(library: Library, ref: string, flags: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  const quotation = entries?.[0].quotation;
  if (!entries || !quotation) return null;
  const speaker = flags.includes('s') ? quotation.speaker : null;
  const article = flags.includes('a') ? quotation.article : null;
  const about = { kind: 'quotations', speaker, article, words: true } as const;
  return { kind: 'passages', about, sure: flags.startsWith('y'), entries, ref };
}

/** The answer of `s/<speaker>/<article>`. */
export function listedAgain(library: Library, speakerId: string, articleId: string): Answer | null {
  const speaker = library.speaker(speakerId) ?? null;
  const article = library.article(articleId) ?? null;
  if ((speakerId && !speaker) || (articleId && !article)) return null;
  const answer = listed(library, { speaker, article });
  return answer.kind === 'passages' ? answer : null;
}
