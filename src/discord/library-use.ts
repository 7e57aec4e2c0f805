import { readArticle } from '../corpus/read-article.ts';
import type { ServerArticle } from '../storage/articles.ts';
import { label } from './citation.ts';
import type { ComponentKind, ComponentUse, Desk } from './command.ts';
import { forModerators } from './for-moderators.ts';
import { listPage } from './library-list.ts';
import { type LibraryReply, noRoom, only } from './library-view.ts';
import type { Language } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';

const DRAFT = /^(add|cancel):([0-9a-f-]{36})$/;
const ARTICLE = /^remove:([a-z0-9]{1,16})$/;
const PAGE = /^list:([1-9]\d{0,3})$/;

/** How long an article can be removed after that was asked: as long as one can be added. Who moderates may change. */
const MAX_AGE_MS = 15 * 60_000;

type Run = (use: ComponentUse, desk: Desk, guildId: string) => Promise<LibraryReply>;

/** The buttons under what moderators see of a server's own articles. */
export const useLibrary: ComponentKind = (state) => {
  const run = runOf(state);
  if (!run) return null;
  return forModerators(async (use, desk, guildId) => {
    // First of all: a change of a large library takes a while.
    await use.deferUpdate();
    await use.editReply(await run(use, desk, guildId));
  });
};

function runOf(state: string): Run | null {
  const [, action, draft = ''] = DRAFT.exec(state) ?? [];
  if (action === 'add') return (use, desk, guildId) => add(use, desk, guildId, draft);
  if (action === 'cancel') return (use, desk) => cancel(use, desk, draft);
  const article = ARTICLE.exec(state)?.[1];
  if (article !== undefined) return (use, desk, guildId) => remove(use, desk, guildId, article);
  if (state === 'keep') return async (use) => only(theirLanguage(use).say('library.kept'));
  const page = PAGE.exec(state)?.[1];
  if (page !== undefined) {
    return (use, desk, guildId) => listPage(desk, guildId, Number(page), theirLanguage(use));
  }
  return null;
}

async function add(use: ComponentUse, desk: Desk, guildId: string, id: string): Promise<LibraryReply> {
  const { storage, uploads, log } = desk;
  const language = theirLanguage(use);
  const memberId = use.user.id;
  const articles = await storage.drafts.read(guildId, memberId, id);
  if (articles === null) return only(language.say('library.gone'));
  const added = await storage.articles.add(guildId, articles, memberId, uploads.limits.room);
  await storage.drafts.drop(id);
  if (added === null) return only(noRoom(uploads.limits, language));
  log.info({ guildId, memberId, articles: added }, 'articles added');
  // So that what is said now is true.
  await desk.renewed();
  return only(saidOfAdded(articles, added.length, language));
}

function saidOfAdded(articles: readonly ServerArticle[], added: number, { say }: Language): string {
  const [first] = articles;
  if (articles.length > 1 || !first) {
    return added > 0 ? say('library.addedMany', { count: added }) : say('library.allThere');
  }
  const headline = label(readArticle(first.file, first.text).head.headline);
  return say(added > 0 ? 'library.added' : 'library.there', { headline });
}

async function cancel(use: ComponentUse, { storage }: Desk, draft: string): Promise<LibraryReply> {
  await storage.drafts.drop(draft);
  return only(theirLanguage(use).say('library.cancelled'));
}

async function remove(
  use: ComponentUse,
  { own, storage, log }: Desk,
  guildId: string,
  id: string,
): Promise<LibraryReply> {
  const { say } = theirLanguage(use);
  // Both by Discord's clock: this machine's may be another.
  if (use.createdTimestamp - use.message.createdTimestamp > MAX_AGE_MS) return only(say('library.gone'));
  const article = own.find((one) => one.id === id);
  const removed = article !== undefined && (await storage.articles.remove(guildId, id));
  if (!removed) return only(say('library.removedBefore'));
  log.info({ guildId, memberId: use.user.id, article: id }, 'article removed');
  return only(say('library.removed', { headline: label(article.head.headline) }));
}
