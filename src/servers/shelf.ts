import { Annotations } from '../answers/annotations.ts';
import { type ChangingAnswers, openAnswers } from '../answers/create-answers.ts';
import type { Article } from '../corpus/article.ts';
import { sameArticles } from '../corpus/same-articles.ts';
import { describeError, type Log } from '../log.ts';
import { inSlices, type Steps } from '../steps.ts';
import type { ServerArticle } from '../storage/articles.ts';
import { openSaved } from './open-saved.ts';
import type { Reading, ServersSettings } from './servers.ts';

/** What is read of servers that have articles of their own, as much as there is room for. */
interface Shelf {
  /** @returns at once where it is there. Rejects where it can't be read. */
  of(guildId: string): Reading | Promise<Reading>;
  /** Brings a server's up to date, if it was read. Until that is done the one that is there answers. */
  renew(guildId: string): Promise<void>;
  /** The same for every server's. */
  renewAll(): Promise<void>;
  /** Resolves when it is gone, also what is still being read of it. */
  drop(guildId: string): Promise<void>;
}

interface ShelfSettings extends Omit<Required<ServersSettings>, 'shipped' | 'reads'> {
  /** The articles that the bot comes with, as they are now. */
  shipped(): readonly Article[];
}

interface Shelved extends Reading {
  readonly answers: ChangingAnswers;
  /** Those that it answers from. */
  readonly articles: readonly Article[];
  /** Letters. */
  readonly size: number;
}

/** What a library takes however few articles it has, in letters of articles that would take as much (about 1 MB). */
const EVEN_IF_EMPTY = 40_000;
/** Letters that are read again in less time than an interaction may wait. What is larger makes room last. */
const QUICKLY_READ = 500_000;
/** A server's own articles from which on what is read of them is saved: fewer are opened as quickly without. */
const LEAST_SAVED = 5;

export function createShelf({ shipped, storage, saved, log, room }: ShelfSettings): Shelf {
  /** The one asked for longest ago first: Maps keep the order of insertion. */
  const shelved = new Map<string, Shelved>();
  const reading = new Map<string, Promise<Shelved>>();

  async function read(guildId: string): Promise<Shelved> {
    const ids = await storage.articles.ids(guildId);
    const before = shelved.get(guildId);
    // Articles don't change, so that only new ones need be read.
    const known = new Map((before?.own ?? []).map((article) => [article.id, article]));
    const added = ids.filter((id) => !known.has(id));
    const annotations = new Annotations(await storage.annotations.read(guildId, added));
    const fresh = await storage.articles.read(guildId, added);
    for (const article of await inSlices(articlesOf(fresh, annotations, log))) known.set(article.id, article);
    const own = ids.flatMap((id) => known.get(id) ?? []);
    const texts = new Set(own.map(({ text }) => text));
    const others = storage.settings.of(guildId).shipped
      ? shipped().filter(({ text }) => !texts.has(text))
      : [];
    const articles = [...others, ...own];
    if (before && !sameArticles(articles, before.articles)) {
      await before.answers.change(articles, annotations);
      await saveChanged(guildId, before, own);
    }
    const answers = before?.answers ?? (await open(guildId, articles, own.length, annotations));
    keep(guildId, own, annotations);
    return { answers, own, articles, size: sizeOf(articles) };
  }

  /** Of articles some of which are the server's own. */
  async function open(guildId: string, articles: readonly Article[], own: number, annotations: Annotations) {
    if (own >= LEAST_SAVED) return openSaved(guildId, articles, annotations, { saved, log });
    void saved.remove(guildId);
    return openAnswers(articles, annotations);
  }

  /** What is saved of articles that are deleted goes at once; what is new is saved when no more comes. */
  async function saveChanged(guildId: string, { answers, own: before }: Shelved, own: readonly Article[]) {
    const now = new Set(own);
    if (own.length < LEAST_SAVED || before.some((article) => !now.has(article))) await saved.remove(guildId);
    if (own.length >= LEAST_SAVED) saved.save(guildId, answers, 'later');
  }

  /** Nobody waits for it: where it fails, the articles are read again the next time. */
  function keep(guildId: string, articles: readonly Article[], annotations: Annotations): void {
    const fresh = articles.flatMap((article) => {
      const record = annotations.freshOf(article);
      return record ? [[article.id, record] as const] : [];
    });
    if (fresh.length === 0) return;
    storage.annotations.keep(guildId, new Map(fresh)).catch((error) => {
      log.warn({ guildId, ...describeError(error) }, 'what was read of articles could not be kept');
    });
  }

  /** After a reading that is under way, so that it reads what has changed since that one began. */
  async function readNext(guildId: string): Promise<Shelved> {
    const before = reading.get(guildId);
    const next = (async () => {
      await before?.catch(() => undefined);
      return read(guildId);
    })();
    reading.set(guildId, next);
    try {
      const done = await next;
      put(guildId, done);
      return done;
    } catch (error) {
      log.error({ guildId, ...describeError(error) }, "a server's articles could not be read");
      throw error;
    } finally {
      if (reading.get(guildId) === next) reading.delete(guildId);
    }
  }

  function put(guildId: string, one: Shelved): void {
    shelved.delete(guildId);
    shelved.set(guildId, one);
    let size = 0;
    for (const { size: each } of shelved.values()) size += each;
    const others = [...shelved].filter(([other]) => other !== guildId);
    const small = others.filter(([, other]) => other.size <= QUICKLY_READ);
    for (const [other, { size: each }] of new Map([...small, ...others])) {
      if (size <= room) return;
      shelved.delete(other);
      saved.leave(other);
      size -= each;
    }
  }

  const isRead = (guildId: string) => shelved.has(guildId) || reading.has(guildId);

  /** What is saved of one that isn't read may hold articles that are deleted: nothing here tells. So it goes. */
  async function renew(guildId: string): Promise<void> {
    if (isRead(guildId)) await readNext(guildId);
    else await saved.remove(guildId);
  }

  return {
    of(guildId) {
      const one = shelved.get(guildId);
      if (!one) return reading.get(guildId) ?? readNext(guildId);
      shelved.delete(guildId);
      shelved.set(guildId, one);
      return one;
    },
    renew,
    async renewAll() {
      for (const guildId of new Set([...shelved.keys(), ...reading.keys()])) {
        // One that can't be read is in the log, and is read anew when it is asked for; the others are renewed all the same.
        if (isRead(guildId)) await readNext(guildId).catch(() => shelved.delete(guildId));
      }
    },
    async drop(guildId) {
      await reading.get(guildId)?.catch(() => undefined);
      shelved.delete(guildId);
      await saved.remove(guildId);
    },
  };
}

/** What a library of these articles takes of the room, in letters. */
export function sizeOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + text.length, EVEN_IF_EMPTY);
}

/** One that can't be read any more takes no other down with it. */
function* articlesOf(stored: readonly ServerArticle[], annotations: Annotations, log: Log): Steps<Article[]> {
  const articles: Article[] = [];
  for (const { id, file, text } of stored) {
    try {
      // Its id is the one under which it was added, so that what was cited then is found now.
      articles.push({ ...annotations.article(file, text), id });
    } catch (error) {
      log.warn({ article: id, ...describeError(error) }, "a server's article left out");
    }
    yield;
  }
  return articles;
}
