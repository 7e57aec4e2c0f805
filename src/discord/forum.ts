import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type AnyThreadChannel,
  type Client,
  DiscordAPIError,
  Events,
  type Message,
  RESTJSONErrorCodes,
  SnowflakeUtil,
} from 'discord.js';
import { describeError, type Log } from '../log.ts';
import type { Desk } from './command.ts';
import type { Desks } from './desks.ts';
import { publicLanguage } from './messages/languages.ts';
import { replyPage } from './reply.ts';
import { FORUM, noteUnanswered } from './unanswered-notes.ts';

/** A post is answered while it is new. What Discord tells of later, or again, is left alone. */
const MAX_AGE_MS = 10 * 60_000;
/**
 * Discord tells of a post and of its first message apart. A message that comes before its post comes from a channel that
 * isn't known yet, and is lost: it is asked for where none has come this long after the post.
 */
const WAIT_FOR_MESSAGE_MS = 5_000;
/** Posts that are remembered, so that most of what is delivered twice costs no look into the storage. */
const REMEMBERED = 1_000;

const NOT_ALLOWED: readonly unknown[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.ThreadLocked,
];
/** The first message isn't there yet, and will come by itself; or somebody deleted the post. */
const NOT_THERE: readonly unknown[] = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel];

export interface Forums {
  /** Answers no more posts. Resolves when those under way are answered. */
  close(): Promise<void>;
}

/**
 * Answers new posts in the forum channels that servers chose, each once, where the sources surely do. Nothing that goes
 * wrong with a post goes further than the log.
 * @param maxWait milliseconds that the first message may be behind its post before it is asked for
 */
export function watchForums(
  client: Pick<Client, 'on'>,
  desks: Promise<Pick<Desks, 'of' | 'settingsOf'>>,
  log: Log,
  maxWait = WAIT_FOR_MESSAGE_MS,
): Forums {
  const open = new Set<Promise<void>>();
  const seen = new Set<string>();
  const shut = new Set<string>();
  const closing = new AbortController();
  // Each post that waits for its message listens: no leak, however many.
  setMaxListeners(0, closing.signal);

  const follow = (post: AnyThreadChannel, doing: Promise<void>) => {
    const guarded = doing
      .catch((error) => report(post, error))
      .finally(() => {
        open.delete(guarded);
      });
    open.add(guarded);
  };

  client.on(Events.MessageCreate, (message) => {
    // The first message of a post has the post's own id.
    if (closing.signal.aborted || message.id !== message.channelId || !message.channel.isThread()) return;
    follow(message.channel, take(message.channel, message));
  });
  client.on(Events.ThreadCreate, (post, isNew) => {
    if (isNew && !closing.signal.aborted) follow(post, askForMessage(post));
  });

  async function askForMessage(post: AnyThreadChannel): Promise<void> {
    if (!(await isChosen(post))) return;
    await wait(maxWait, undefined, { ref: false, signal: closing.signal }).catch(() => undefined);
    if (closing.signal.aborted || seen.has(post.id)) return;
    const message = await post.fetchStarterMessage();
    if (message) await take(post, message);
  }

  async function take(post: AnyThreadChannel, message: Message): Promise<void> {
    if (!(await isChosen(post)) || seen.has(post.id)) return;
    remember(seen, post.id);
    if (message.author.bot || message.webhookId !== null || message.system) return;
    if (isOld(post)) {
      log.info({ post: post.id }, 'a forum post is too old by this machine’s clock, and left alone');
      return;
    }
    const desk = await (await desks).of(post.guildId);
    // Of all processes and restarts one.
    if (await desk.storage.posts.claim(post.guildId, post.id)) await answer(post, message, desk);
  }

  async function isChosen({ guildId, parentId }: AnyThreadChannel): Promise<boolean> {
    return parentId !== null && (await desks).settingsOf(guildId).forums.includes(parentId);
  }

  /** What the bot may not do in a channel is said once: it is the same for every post there. */
  function report({ guildId, parentId, id }: AnyThreadChannel, error: unknown): void {
    const code = error instanceof DiscordAPIError ? error.code : null;
    if (NOT_THERE.includes(code)) return;
    const about = { guildId, channelId: parentId, ...describeError(error) };
    if (!NOT_ALLOWED.includes(code)) {
      log.error({ ...about, post: id }, 'a forum post could not be answered');
    } else if (!shut.has(parentId ?? '')) {
      remember(shut, parentId ?? '');
      log.warn(
        about,
        'posts in a forum channel can’t be answered: the bot needs View Channel, Send Messages in Threads and Embed Links there',
      );
    }
  }

  return {
    async close() {
      closing.abort();
      await Promise.all(open);
    },
  };
}

async function answer(post: AnyThreadChannel, message: Message, desk: Desk): Promise<void> {
  const { question, answer } = desk.answers.post({ title: post.name, body: message.content });
  if (question === null) return;
  if (answer === null) {
    desk.tally.abstained(FORUM);
    noteUnanswered(desk, post.guildId, { command: FORUM, question: underTitle(post.name, question) });
    return;
  }
  const { preferredLocale: locale } = post.guild;
  const language = publicLanguage({ locale, guildLocale: locale }, desk.settings);
  const page = replyPage(
    { answer, page: 1, asked: { command: 'ask', options: { question } } },
    { isPublic: true, feedback: false, language, poster: message.author.id },
  );
  await post.send({
    ...page,
    content: language.say('forum.lead'),
    allowedMentions: { parse: [] },
    // A request that is repeated because no response came makes no second message.
    nonce: post.id,
    enforceNonce: true,
  });
}

/** "Harbour: When does it open?" */
function underTitle(title: string, question: string): string {
  if (title.includes(question)) return question;
  return /[\p{L}\p{N}]$/u.test(title) ? `${title}: ${question}` : `${title} ${question}`;
}

function isOld({ id }: AnyThreadChannel): boolean {
  return Date.now() - SnowflakeUtil.timestampFrom(id) > MAX_AGE_MS;
}

/** Sets keep the order of insertion, so the first is the oldest. */
function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  if (ids.size <= REMEMBERED) return;
  for (const oldest of ids) {
    ids.delete(oldest);
    return;
  }
}
