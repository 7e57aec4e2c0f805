import type { Head, Published, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { oneLine } from './clip.ts';
import { escapeMarkdown } from './escape.ts';
import type { Language } from './messages/language.ts';

/**
 * Most code points of each part, before escaping: long enough for real ones. All at their longest, twice over, and
 * a link come to less than 1,600 code points: a page always has room for words.
 */
const MAX_NAME = 80;
const MAX_CUE = 40;
const MAX_SPEAKERS = 3;
const MAX_HEADLINE = 120;
/** A longer address is not linked: Discord's own limit for links. */
const MAX_URL = 512;

/** "Publisher · Headline · 22 January 2022 · ¶4", the ¶ linked to the article where its address is known. */
export function cite(passage: Passage, language: Language): string {
  return `${sourceOf(passage.article.head, language)} · ${citeParagraph(passage, language)}`;
}

/** What was said of an article in a language is kept as long as the article: it is cited thousands of times. */
const sources = new WeakMap<Head, Map<Language, string>>();

/** "Publisher · Headline · 22 January 2022". */
function sourceOf(head: Head, language: Language): string {
  const worded = sources.get(head) ?? new Map<Language, string>();
  sources.set(head, worded);
  const known = worded.get(language);
  if (known !== undefined) return known;
  const parts = [publisherOf(head, language), label(head.headline), dateOf(head.published, language)];
  const source = parts.join(' · ');
  worded.set(language, source);
  return source;
}

/** The same in its parts, as plain text: for where no markdown is read. */
export function citationOf(passage: Passage, language: Language) {
  const { publisher, headline, published } = passage.article.head;
  return {
    publisher: publisher === null ? language.say('unknownPublisher') : plain(publisher, MAX_NAME),
    headline: plain(headline, MAX_HEADLINE),
    date: dateOf(published, language),
    paragraph: paragraphsOf(passage, language),
  };
}

/** "Publisher ¶4": a passage named as briefly as can be, as plain text. */
export function citedParagraph(passage: Passage, language: Language): string {
  const { publisher, headline } = passage.article.head;
  return `${oneLine(publisher ?? headline, MAX_NAME)} ${paragraphsOf(passage, language)}`;
}

/** The end of a citation: "¶4". Only the ¶ is the link's text: a headline may hold brackets, which would break it. */
export function citeParagraph(passage: Passage, language: Language): string {
  const paragraph = paragraphsOf(passage, language);
  const { url } = passage.article.head;
  const link = url === null ? null : linkTarget(url);
  return link === null ? paragraph : `[${paragraph}](${link})`;
}

/** "¶4", or "¶4–5". */
function paragraphsOf({ article, start, end }: Passage, language: Language): string {
  const from = paragraphAt(article, start)?.number ?? 1;
  const to = paragraphAt(article, end - 1)?.number ?? from;
  // As strings: a paragraph's number is a name, without a thousands mark.
  return from === to
    ? language.say('paragraph', { from: String(from) })
    : language.say('paragraphs', { from: String(from), to: String(to) });
}

export function publisherOf({ publisher }: Head, language: Language): string {
  return publisher === null ? language.say('unknownPublisher') : label(publisher, MAX_NAME);
}

/** "— **Speaker**, said · quoted". */
export function saidBy(quotation: Quotation, language: Language): string {
  const { speakers, cue, kind } = sayingOf(quotation, language);
  const names = language.all(speakers.map((name) => `**${escapeMarkdown(name)}**`));
  return `— ${names}${cue === null ? '' : `, ${escapeMarkdown(cue)}`} · ${kind}`;
}

/** Who said it, the word of saying, and whether it is quoted or paraphrased: as plain text. */
export function sayingOf(
  { article, kind, speaker, alsoBy, mention, cue }: Quotation,
  language: Language,
): { readonly speakers: readonly string[]; readonly cue: string | null; readonly kind: string } {
  const words = (span: Span) => article.text.slice(span.start, span.end);
  const named = [...(speaker ? [speaker] : []), ...alsoBy].slice(0, MAX_SPEAKERS).map(({ name }) => name);
  const who = named.length > 0 ? named : [mention === null ? language.say('unnamedSpeaker') : words(mention)];
  return {
    speakers: who.map((name) => plain(name, MAX_NAME)),
    cue: cue === null ? null : plain(words(cue), MAX_CUE),
    kind: language.say(`kind.${kind}`),
  };
}

/** A name or headline on one line, not too long, escaped. */
export function label(text: string, max = MAX_HEADLINE): string {
  return escapeMarkdown(plain(text, max));
}

/** Never empty: "****" would show as stars. */
function plain(text: string, max: number): string {
  return oneLine(text, max) || '–';
}

export function dateOf(published: Published | null, language: Language): string {
  if (published === null) return language.say('undated');
  return Number.isNaN(Date.parse(published.date)) ? label(published.date) : language.date(published.date);
}

/** An address fit for `[…](…)`: http(s), with everything that could end the link early percent-encoded, and without tracking. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.search !== '') address.search = withoutTracking(address.search);
  const { protocol, href } = address;
  const target = href.replace(/[()<>\\[\]\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return /^https?:$/.test(protocol) && target.length <= MAX_URL ? target : null;
}

/** What tells a site who passed a link on, and nothing about which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id)(?:=|$)/i;

function withoutTracking(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter((parameter) => !TRACKING.test(parameter))
    .join('&');
}
