import {
  AttachmentBuilder,
  type InteractionReplyOptions,
  TimestampStyles,
  time,
  userMention,
} from 'discord.js';
import { zipArticles } from '../servers/zip-articles.ts';
import type { Addition, ServerArticle } from '../storage/articles.ts';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { LIBRARY, type LibraryReply, listed, only } from './library-view.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { paginate } from './pages.ts';
import { pagingButtons, row } from './reply-buttons.ts';

/** Bytes of articles in one zip: packed a third, which is uploaded in a second and far below what Discord takes. */
const ZIP_BYTES = 4_000_000;

/** A page of a server's own articles. @param wanted from 1; one past the end is the last one */
export async function listPage(
  desk: Desk,
  guildId: string,
  wanted: number,
  language: Language,
): Promise<LibraryReply> {
  const { say } = language;
  const additions = await desk.storage.articles.additions(guildId);
  const lines = linesOf(desk, additions, language);
  if (lines.length === 0) return noneYet(desk, language);
  const most = desk.uploads.limits.room.articles;
  const pages = paginate(
    {
      title: say('library.title'),
      lead: say('library.room', { count: additions.length, most }),
      colour: colours.plain,
      blocks: lines.map((text) => ({ text, colour: colours.plain })),
      opening: null,
      cards: false,
    },
    language,
  );
  const page = Math.min(wanted, pages.length);
  const buttons = pagingButtons({ page, pages: pages.length, language }, LIBRARY, (to) => `list:${to}`);
  const { embeds } = pages[page - 1] ?? pages[0];
  return { embeds, components: buttons.length > 0 ? [row(...buttons)] : [] };
}

function linesOf({ answers, own }: Desk, additions: readonly Addition[], language: Language): string[] {
  const all = answers.sources({});
  const notes = new Map(all.kind === 'articles' ? all.articles.map((note) => [note.article.id, note]) : []);
  const heads = new Map(own.map(({ id, head }) => [id, head]));
  return additions.flatMap(({ id, memberId, at }) => {
    const head = heads.get(id);
    if (!head) return [];
    const note = notes.get(id);
    const added = language.say('library.addedBy', {
      when: time(Math.floor(at / 1_000), TimestampStyles.ShortDate),
      who: userMention(memberId),
    });
    const about = [...(note ? [language.say('words', { count: note.words })] : []), added];
    return [`${listed(head, language)}\n${about.join(' · ')}`];
  });
}

/** All of a server's own articles, in as many messages as there are zips. */
export async function exported(
  desk: Desk,
  guildId: string,
  language: Language,
): Promise<readonly [InteractionReplyOptions, ...InteractionReplyOptions[]]> {
  const { articles } = desk.storage;
  const all = await articles.read(guildId, await articles.ids(guildId));
  if (all.length === 0) return [noneYet(desk, language)];
  const zips = await Promise.all(parts(all).map(zipArticles));
  const [first, ...rest] = zips.map((zip, at) => {
    const name = zips.length > 1 ? `articles-${at + 1}.zip` : 'articles.zip';
    return { files: [new AttachmentBuilder(Buffer.from(zip), { name })] };
  });
  const command = commandMention(['library', 'import'], desk.commandIds);
  return [{ ...first, content: language.say('library.exported', { count: all.length, command }) }, ...rest];
}

function parts(articles: readonly ServerArticle[]): ServerArticle[][] {
  const dealt: ServerArticle[][] = [];
  let left = 0;
  for (const article of articles) {
    const bytes = Buffer.byteLength(article.text);
    const part = dealt.at(-1);
    if (part && bytes <= left) part.push(article);
    else {
      dealt.push([article]);
      left = ZIP_BYTES;
    }
    left -= bytes;
  }
  return dealt;
}

function noneYet({ commandIds }: Desk, { say }: Language): LibraryReply {
  return only(say('library.none', { command: commandMention(['library', 'add'], commandIds) }));
}
