import type { Answers } from '../answers/answers.ts';
import { createAnswers } from '../answers/create-answers.ts';
import type { Article } from '../corpus/article.ts';
import { describeError, type Log } from '../log.ts';
import type { Storage } from '../storage/storage.ts';
import { readServerArticles } from './read-server-articles.ts';

/** What is asked in a server is answered from the shipped articles and from its own, and from no other server's. */
export interface Servers {
  /** @param guildId null: outside of servers. @returns at once where its articles are read already. */
  answersOf(guildId: string | null): Answers | Promise<Answers>;
}

export interface ServersSettings {
  /** The articles that the bot comes with. */
  readonly shipped: readonly Article[];
  readonly storage: Pick<Storage, 'articles' | 'settings' | 'changes'>;
  readonly log: Log;
}

/** Reads a server's own articles when it first asks, and anew when they change. */
export function createServers({ shipped, storage, log }: ServersSettings): Servers {
  const everywhere = createAnswers(shipped);
  const known = new Map<string, Answers | Promise<Answers>>();

  async function read(guildId: string): Promise<Answers> {
    const own = readServerArticles(await storage.articles.of(guildId), log);
    const { shipped: withShipped } = storage.settings.of(guildId);
    if (own.length === 0 && withShipped) return everywhere;
    const others = withShipped ? shipped.filter(({ text }) => !own.some((one) => one.text === text)) : [];
    return createAnswers([...others, ...own]);
  }

  function open(guildId: string): Promise<Answers> {
    const reading = read(guildId);
    known.set(guildId, reading);
    const settle = (answers: Answers | null) => {
      // Changed meanwhile: another reading has taken its place.
      if (known.get(guildId) !== reading) return;
      if (answers) known.set(guildId, answers);
      else known.delete(guildId);
    };
    reading.then(settle, (error) => {
      log.error({ guildId, ...describeError(error) }, "a server's articles could not be read");
      settle(null);
    });
    return reading;
  }

  storage.changes.listen(async (guildId) => {
    if (known.has(guildId)) await open(guildId);
  });

  return { answersOf: (guildId) => (guildId === null ? everywhere : (known.get(guildId) ?? open(guildId))) };
}
