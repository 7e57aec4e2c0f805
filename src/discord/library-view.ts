import { type APIEmbed, ButtonStyle, escapeInlineCode, type InteractionReplyOptions } from 'discord.js';
import type { Article, Head } from '../corpus/article.ts';
import { Passage } from '../corpus/passage.ts';
import { filesInZip, type LibraryLimits } from '../servers/limits.ts';
import type { ReadArticle, ReadZip } from '../servers/read-upload.ts';
import type { NotRead } from '../servers/uploads.ts';
import { blockQuote } from './block-quote.ts';
import { dateOf, label, linkTarget, publisherOf } from './citation.ts';
import { oneLine } from './clip.ts';
import { cutPassage, leavesOut } from './cut-passage.ts';
import { escapeMarkdown } from './escape.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { button, row } from './reply-buttons.ts';
import type { Button, Row } from './shown.ts';

/** What the buttons under these replies begin with; what follows is read in library-use.ts. */
export const LIBRARY = 'library';

/** Code points of a headline above a preview: escaped within Discord's 256. */
const MAX_TITLE = 125;
/** Code points of an article that are shown before it is added: enough to see that it begins where it should. */
const MAX_OPENING = 400;
/** Speakers, new articles and files that are named: all at their longest they fit. The others are counted. */
const MAX_SPEAKERS = 5;
const MAX_LISTED = 5;
const MAX_NAME = 60;

/** A reply that only a moderator sees. */
export type LibraryReply = Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components'>;

/** One line, in the place of whatever the message showed. */
export function only(content: string): LibraryReply {
  return { content, embeds: [], components: [] };
}

/** Why nothing came of an attachment, with the limit that it broke. */
export function refusal(why: NotRead, limits: LibraryLimits, isZip: boolean, { say }: Language): string {
  return say(`library.refused.${why}`, {
    kb: (isZip ? limits.zip : limits.file) / 1_000,
    characters: limits.length,
    files: filesInZip(limits),
    total: limits.room.bytes / 1_000,
  });
}

export function noRoom({ room }: LibraryLimits, { say }: Language): string {
  return say('library.full', { articles: room.articles, kb: room.bytes / 1_000 });
}

/** What was understood of a file, before it is added. */
export function articlePreview(read: ReadArticle, draft: string, language: Language): LibraryReply {
  const { say } = language;
  const { article, words, quotations, speakers } = read;
  const counts = [
    say('library.paragraphs', { count: article.paragraphs.length }),
    say('words', { count: words }),
    say('quotationCount', { count: quotations }),
  ].join(' · ');
  const description = [
    [headLine(article.head, language), counts, ...speakersLine(speakers, language)].join('\n'),
    opening(article),
    ...warnings(read, language),
  ].join('\n\n');
  return {
    content: say('library.ask'),
    embeds: [{ title: titleOf(article.head), description, color: colours.plain }],
    components: [addOrCancel(draft, language)],
  };
}

/** What a zip holds. */
interface ZipShown {
  readonly fresh: readonly Article[];
  /** How many articles the server has already, or the zip several times. */
  readonly there: number;
  readonly refused: ReadZip['refused'];
  /** Null where nothing is to be added. */
  readonly draft: string | null;
}

/** What a zip holds, before it is added. */
export function zipPreview(
  { fresh, there, refused, draft }: ZipShown,
  limits: LibraryLimits,
  language: Language,
): LibraryReply {
  const { say } = language;
  const more = (all: readonly unknown[]) =>
    all.length > MAX_LISTED ? [say('more', { count: all.length - MAX_LISTED })] : [];
  const unread = refused
    .slice(0, MAX_LISTED)
    .map(({ name, why }) => `${label(name, MAX_NAME)} – ${refusal(why, limits, false, language)}`);
  const blocks = [
    [
      say('library.fresh', { count: fresh.length }),
      ...fresh.slice(0, MAX_LISTED).map(({ head }) => listed(head, language)),
      ...more(fresh),
    ],
    ...(there > 0 ? [[say('library.duplicates', { count: there })]] : []),
    ...(refused.length > 0
      ? [[say('library.unread', { count: refused.length }), ...unread, ...more(refused)]]
      : []),
  ];
  const description = blocks.map((lines) => lines.join('\n')).join('\n\n');
  return {
    content: say(draft === null ? 'library.cancelled' : 'library.importAsk'),
    embeds: [{ description, color: colours.plain }],
    components: draft === null ? [] : [addOrCancel(draft, language)],
  };
}

/** Asks before an article is removed. */
export function removalPreview({ id, head }: Article, language: Language): LibraryReply {
  const { say } = language;
  const embed: APIEmbed = {
    title: titleOf(head),
    description: headLine(head, language),
    color: colours.verdict['not-in-sources'],
  };
  const remove: Button = {
    ...button(LIBRARY, `remove:${id}`, say('library.remove')),
    style: ButtonStyle.Danger,
  };
  return {
    content: say('library.removeAsk'),
    embeds: [embed],
    components: [row(remove, button(LIBRARY, 'keep', say('library.keep')))],
  };
}

/** An article in one line: what it is called, and by whom and when it was published. */
export function listed(head: Head, language: Language): string {
  return [`**${label(head.headline)}**`, publisherOf(head, language), dateOf(head.published, language)].join(
    ' · ',
  );
}

function addOrCancel(draft: string, { say }: Language): Row {
  const add: Button = {
    ...button(LIBRARY, `add:${draft}`, say('library.add')),
    style: ButtonStyle.Success,
  };
  return row(add, button(LIBRARY, `cancel:${draft}`, say('library.cancel')));
}

function titleOf({ headline }: Head): string {
  return escapeMarkdown(oneLine(headline, MAX_TITLE) || '–');
}

/** "The Paper · 22 January 2022 · example.org", the last a link. */
function headLine(head: Head, language: Language): string {
  const target = head.url === null ? null : linkTarget(head.url);
  return [
    publisherOf(head, language),
    dateOf(head.published, language),
    ...(head.author ? [language.say('author', { name: label(head.author, MAX_NAME) })] : []),
    ...(target === null ? [] : [`[${label(new URL(target).host, MAX_NAME)}](${target})`]),
  ].join(' · ');
}

function speakersLine(speakers: ReadArticle['speakers'], language: Language): string[] {
  if (speakers.length === 0) return [];
  const named = speakers
    .slice(0, MAX_SPEAKERS)
    .map(({ name, quotations }) =>
      language.say('library.speaker', { name: label(name, MAX_NAME), count: quotations }),
    );
  const left = speakers.length - named.length;
  const more = left > 0 ? [language.say('library.moreSpeakers', { count: left })] : [];
  return [language.say('library.speakers', { speakers: language.all([...named, ...more]) })];
}

/** How the article begins, as published. */
function opening(article: Article): string {
  const [piece] = cutPassage(Passage.of(article, { start: 0, end: article.text.length }), MAX_OPENING);
  return blockQuote(piece, [], leavesOut(piece));
}

/** What was not found, and the option that says it. */
function warnings({ article: { head, file }, quotations }: ReadArticle, { say }: Language): string[] {
  const option = (name: 'title' | 'publisher' | 'published' | 'url') => ({
    option: `\`${escapeInlineCode(say(`option.${name}`))}\``,
  });
  const isNamedByFile = `${head.headline}.txt` === file;
  const lines = [
    ...(isNamedByFile ? [say('library.no.title', option('title'))] : []),
    ...(head.publisher === null ? [say('library.no.publisher', option('publisher'))] : []),
    ...(head.published === null ? [say('library.no.published', option('published'))] : []),
    ...(head.url === null ? [say('library.no.url', option('url'))] : []),
    ...(quotations === 0 ? [say('library.no.quotations')] : []),
  ];
  return lines.length > 0 ? [lines.map((line) => `⚠️ ${line}`).join('\n')] : [];
}
