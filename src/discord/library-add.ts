import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import type { Answers } from '../answers/answers.ts';
import type { Article } from '../corpus/article.ts';
import { cleanText } from '../corpus/clean.ts';
import { readTime } from '../corpus/dates.ts';
import { isAddress } from '../corpus/fields.ts';
import type { Said } from '../servers/read-upload.ts';
import { sortArticles, stored } from '../servers/sort-articles.ts';
import { isZip } from '../servers/upload-kinds.ts';
import type { Room, ServerArticle } from '../storage/articles.ts';
import { label } from './citation.ts';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { articlePreview, type LibraryReply, noRoom, only, refusal, zipPreview } from './library-view.ts';
import type { PlainKey } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';

type Asked = ChatInputCommandInteraction;

/** Reads the article in a file, and shows what was understood: it is added by a button. */
export async function previewArticle(interaction: Asked, desk: Desk, guildId: string): Promise<LibraryReply> {
  const language = theirLanguage(interaction);
  const said = saidBy(interaction);
  if (typeof said === 'string') return only(language.say(said));
  const { commandIds, storage, uploads } = desk;
  const file = attachmentOf(interaction);
  if (isZip(file.name)) {
    return only(language.say('library.zip', { command: commandMention(['library', 'import'], commandIds) }));
  }
  const read = await uploads.article(guildId, file, said);
  if (typeof read === 'string') return only(refusal(read, uploads.limits, false, language));
  const { fresh, there } = sortArticles([read.article], articlesOf(desk.answers));
  const [same] = there;
  if (same) return only(language.say('library.there', { headline: label(same.head.headline) }));
  const articles = fresh.map(stored);
  if (!hasRoom(await storage.articles.size(guildId), articles, uploads.limits.room)) {
    return only(noRoom(uploads.limits, language));
  }
  const draft = await storage.drafts.keep(guildId, interaction.user.id, articles);
  return articlePreview(read, draft, language);
}

/** Reads the articles in a zip, and shows which of them can be added: a button adds them all. */
export async function previewZip(interaction: Asked, desk: Desk, guildId: string): Promise<LibraryReply> {
  const language = theirLanguage(interaction);
  const { storage, uploads } = desk;
  const read = await uploads.zip(guildId, attachmentOf(interaction));
  if (typeof read === 'string') return only(refusal(read, uploads.limits, true, language));
  const { fresh, there } = sortArticles(read.articles, articlesOf(desk.answers));
  const shown = { fresh, there: there.length + read.repeated, refused: read.refused, draft: null };
  if (fresh.length === 0) return zipPreview(shown, uploads.limits, language);
  const articles = fresh.map(stored);
  if (!hasRoom(await storage.articles.size(guildId), articles, uploads.limits.room)) {
    return only(noRoom(uploads.limits, language));
  }
  const draft = await storage.drafts.keep(guildId, interaction.user.id, articles);
  return zipPreview({ ...shown, draft }, uploads.limits, language);
}

function attachmentOf({ options }: Asked): Attachment {
  return options.getAttachment('file', true);
}

function articlesOf(answers: Answers): Article[] {
  const all = answers.sources({});
  return all.kind === 'articles' ? all.articles.map(({ article }) => article) : [];
}

/** Whether some articles fit beside those that are there; when they are added, that is asked again. */
function hasRoom(taken: Room, fresh: readonly ServerArticle[], room: Room): boolean {
  const bytes = fresh.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return taken.articles + fresh.length <= room.articles && taken.bytes + bytes <= room.bytes;
}

/** What the options say of the article; or the message that says what is wrong with one. */
function saidBy({ options }: Asked): Said | PlainKey {
  const typed = (name: string) => cleanText(options.getString(name) ?? '').replace(/\s+/g, ' ');
  const [headline, publisher, date, url] = [
    typed('title'),
    typed('publisher'),
    typed('published'),
    typed('url'),
  ];
  const published = date === '' ? null : readTime(date);
  if (date !== '' && (!published?.published || published.rest !== '')) return 'library.badDate';
  if (url !== '' && !isAddress(url)) return 'library.badUrl';
  return {
    ...(headline !== '' && { headline }),
    ...(publisher !== '' && { publisher }),
    ...(published && { published: published.published }),
    ...(url !== '' && { url }),
  };
}
