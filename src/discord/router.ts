import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { describeError, type Log } from '../log.ts';
import { StorageDownError } from '../storage/storage-error.ts';
import { serverOf } from './audience.ts';
import type { Commands, ComponentKind, ComponentUse, Desk } from './command.ts';
import { parseComponentId } from './custom-id.ts';
import { promiseAnswer } from './lookup.ts';
import type { PlainKey } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';
import { NO_TALLY, type Outcome, type Tally } from './tally.ts';
import { createTurns } from './turns.ts';

/**
 * How many interactions are remembered, so that one delivered twice is answered once: more than can arrive in the 3 s in
 * which one can be answered at all. Their ids take a megabyte.
 */
const REMEMBERED = 10_000;
/**
 * Discord's codes for a response that comes too late, for a second one, and for a message that was deleted meanwhile.
 * A reply would mend none of them.
 */
const TOO_LATE: readonly unknown[] = [10062, 40060, 10008];

/**
 * With more than so many ahead of it, a look-up is acknowledged before its turn comes: they take some milliseconds each, and
 * Discord gives it 3 s.
 */
const MOST_AHEAD = 100;

/** How long an interaction waits for a server's articles: Discord gives it 3 s to be answered. */
const LONGEST_WAIT_MS = 2_000;

export interface Routes {
  readonly commands: Commands;
  /** The kinds of buttons and menus, by what their custom_ids begin with. */
  readonly components: ReadonlyMap<string, ComponentKind>;
  /** What is needed to answer in a server, or outside of any (null); on its way while its articles are read. */
  deskOf(guildId: string | null): Desk | Promise<Desk>;
  readonly log: Log;
  readonly tally?: Tally;
}

export interface Router {
  /** Answers one interaction. Never rejects. */
  route(interaction: Interaction): Promise<void>;
  /** Resolves when everything that has been routed until now is answered. */
  settled(): Promise<void>;
  /** Says in the log what is not answered yet: for a stop that waits no longer. */
  giveUp(): void;
}

/** The one place through which every interaction passes: found, answered, measured, and guarded. */
export function createRouter({ commands, components, deskOf, log, tally = NO_TALLY }: Routes): Router {
  const seen = new Set<string>();
  const open = new Map<Promise<void>, Interaction>();
  const turns = createTurns();

  async function answer(interaction: Interaction): Promise<void> {
    const started = performance.now();
    const line = { ...nameOf(interaction), interaction: interaction.id };
    /** Counts it as done. @returns what the log says of it */
    const done = (outcome: Outcome) => {
      const ms = performance.now() - started;
      tally.interaction(countedAs(interaction), outcome, ms / 1_000);
      return { ...line, outcome, ms: Math.round(ms * 10) / 10 };
    };
    if (log.isLevelEnabled('debug')) log.debug({ ...line, typed: typedIn(interaction) }, 'asked');
    try {
      const desk = await inTime(deskOf(serverOf(interaction)));
      if (desk && turns.waiting > MOST_AHEAD) await promise(interaction, desk);
      await turns.take(interaction.isRepliable() && interaction.deferred);
      const outcome = desk ? await dispatch(interaction, desk) : await putOff(interaction);
      log[interaction.isAutocomplete() ? 'debug' : 'info'](done(outcome), 'interaction');
    } catch (error) {
      if (isTooLate(error)) {
        log.warn({ ...done('too late'), ...describeError(error) }, 'interaction');
        return;
      }
      const errorId = randomBytes(4).toString('hex');
      const failed = { ...done('failed'), errorId, ...describeError(error) };
      const apology = await apologise(interaction, error, errorId);
      log.error({ ...failed, apology }, 'interaction');
    }
  }

  async function dispatch(interaction: Interaction, at: Desk): Promise<Outcome> {
    if (interaction.isAutocomplete()) {
      const command = commands.slash.get(interaction.commandName);
      await (command?.autocomplete?.(interaction, at) ?? interaction.respond([]));
      return 'suggested';
    }
    if (interaction.isChatInputCommand()) {
      const command = commands.slash.get(interaction.commandName);
      if (!command) return refuse(interaction, 'unknownCommand');
      await command.execute(interaction, at);
      return 'answered';
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = commands.message.get(interaction.commandName);
      if (!command) return refuse(interaction, 'unknownCommand');
      await command.execute(interaction, at);
      return 'answered';
    }
    if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isChannelSelectMenu()) {
      const run = runOf(interaction);
      if (!run) return refuse(interaction, 'staleButton');
      await run(interaction, at);
      return 'answered';
    }
    return interaction.isRepliable() ? refuse(interaction, 'unknownCommand') : 'ignored';
  }

  /** Has a look-up promised, where it would come too late otherwise. */
  async function promise(interaction: Interaction, { settings }: Desk): Promise<void> {
    if (!interaction.isChatInputCommand() || !commands.slash.get(interaction.commandName)?.answer) return;
    // Whoever has to wait is told alone, which a public promise doesn't allow. Nor do many ask at once there.
    if (settings.coolDown === 0) await promiseAnswer(interaction, settings);
  }

  function runOf(use: ComponentUse): ReturnType<ComponentKind> {
    const id = parseComponentId(use.customId);
    const kind = id && components.get(id.kind);
    return kind ? kind(id.state, use.isStringSelectMenu() ? (use.values[0] ?? null) : null) : null;
  }

  return {
    async route(interaction) {
      if (seen.has(interaction.id)) {
        log.warn({ ...nameOf(interaction), interaction: interaction.id, outcome: 'repeated' }, 'interaction');
        tally.interaction(countedAs(interaction), 'repeated', 0);
        return;
      }
      remember(seen, interaction.id);
      const answered = answer(interaction);
      open.set(answered, interaction);
      await answered.finally(() => open.delete(answered));
    },
    async settled() {
      await Promise.all(open.keys());
    },
    giveUp() {
      for (const interaction of open.values())
        log.warn(
          { ...nameOf(interaction), interaction: interaction.id },
          'stopping, and it isn’t answered yet',
        );
    },
  };
}

/** Null where it takes so long that Discord would give up on the interaction. */
async function inTime<T>(value: T | Promise<T>): Promise<T | null> {
  if (!(value instanceof Promise)) return value;
  const late = new AbortController();
  const expired = wait(LONGEST_WAIT_MS, null, { signal: late.signal }).catch(() => null);
  try {
    return await Promise.race([value, expired]);
  } finally {
    late.abort();
  }
}

/** The articles are still being read. */
async function putOff(interaction: Interaction): Promise<Outcome> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await refuse(interaction, 'stillReading');
  return 'postponed';
}

/** Sets keep the order of insertion, so the first is the oldest. */
function remember(seen: Set<string>, id: string): void {
  seen.add(id);
  if (seen.size <= REMEMBERED) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    return;
  }
}

async function refuse(interaction: RepliableInteraction, why: PlainKey): Promise<Outcome> {
  const content = theirLanguage(interaction).say(why);
  await tell(interaction, content);
  return 'refused';
}

/** One attempt to say sorry, where there is no reply yet. @returns whether it arrived, or why not */
async function apologise(interaction: Interaction, error: unknown, errorId: string): Promise<string> {
  try {
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else if (interaction.isRepliable()) {
      if (interaction.replied) return 'unneeded';
      const language = theirLanguage(interaction);
      const content =
        error instanceof StorageDownError
          ? language.say(error.perhapsKept ? 'storageLost' : 'storageDown')
          : language.say('failed', { id: errorId });
      if (!interaction.deferred) await interaction.reply({ content, flags: MessageFlags.Ephemeral });
      else if (isOnPublic(interaction))
        await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
      else await interaction.editReply({ content });
    }
    return 'sent';
  } catch (error) {
    return String(describeError(error)['message'] ?? error);
  }
}

/** Whether it is of a button or menu under what everybody sees, which then stays as it is. */
function isOnPublic(interaction: Interaction): boolean {
  return interaction.isMessageComponent() && !interaction.message.flags.has(MessageFlags.Ephemeral);
}

function isTooLate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TOO_LATE.includes(error.code);
}

/** What was invoked, for the log: nothing of what a user typed. */
function nameOf(interaction: Interaction): Record<string, unknown> {
  if (interaction.isCommand() || interaction.isAutocomplete()) return { command: interaction.commandName };
  return interaction.isMessageComponent()
    ? { component: interaction.componentType }
    : { type: interaction.type };
}

/** What it is counted as: one of the commands' names, or what all components are. */
function countedAs(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return interaction.isMessageComponent() ? 'component' : 'other';
}

/** What a user typed or pressed: for the debug level alone. */
function typedIn(interaction: Interaction): unknown {
  if (interaction.isMessageComponent()) return interaction.customId;
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return null;
  return Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
}
