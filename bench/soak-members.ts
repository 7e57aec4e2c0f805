import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { strToU8, zipSync } from 'fflate';
import type { Interactive } from '../src/sandbox/actions.ts';
import { InteractionFailed, type Outcome } from '../src/sandbox/interactions.ts';
import type { Person } from '../src/sandbox/person.ts';
import type { OptionValue, UploadedFile } from '../src/sandbox/protocol.ts';
import type { Sandbox } from '../src/sandbox/sandbox.ts';

/** What became of one interaction. */
export interface Told {
  /** "/quote", "suggestion", "press", "Check quotes". */
  readonly what: string;
  /** By performance.now(). */
  readonly began: number;
  /** Milliseconds until the first reaction; null: none came in time. */
  readonly reacted: number | null;
  /** Whether what it led to was to be seen in the end. */
  readonly isAnswered: boolean;
}

/** What members have to say. */
export interface Words {
  question(): string;
  message(): string;
  /** An article as a file. */
  article(): string;
}

/** "Thinking" for longer than this, in milliseconds, is a reply that doesn't come. */
const LONGEST_THINKING = 30_000;
/** Messages with buttons and menus that somebody still looks at. */
const MOST_RECENT = 40;
/** How often an option that may be left out is filled in. */
const SHARE_FILLED = 0.35;
/** An integer option is set to its least value or to so many above: a cool-down of hours would end the use. */
const MOST_ABOVE_LEAST = 2;

/**
 * Members who use whatever the bot offers: each command with any of its options, suggestions while they type, each button
 * and menu of replies, messages' own commands, forum posts. No name of a command is needed for that, but for files.
 */
export function createMembers(
  sandbox: Sandbox,
  words: Words,
  random: () => number,
  note: (told: Told) => void,
) {
  const { member, moderator, pressClub } = sandbox;
  const recent = new Map<Person, APIMessage[]>([
    [member, []],
    [moderator, []],
  ]);
  const one = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const server = () => (random() < 0.5 ? sandbox : pressClub);

  async function ask(person: Person, what: string, action: Interactive): Promise<Outcome | null> {
    const began = performance.now();
    let interaction: ReturnType<Person['start']>;
    try {
      interaction = person.start(action);
    } catch (error) {
      // Discord's client wouldn't have let it pass: a message that is gone, say.
      if (error instanceof InteractionFailed && error.reason !== 'offline') return null;
      throw error;
    }
    const reacted = await interaction.acknowledged.then(
      () => performance.now() - began,
      () => null,
    );
    const outcome = await within(interaction.outcome);
    note({ what, began, reacted, isAnswered: outcome !== null });
    if (outcome?.kind === 'message' && !outcome.deleted) keep(person, outcome.message.data);
    return outcome;
  }

  function keep(person: Person, message: APIMessage): void {
    const messages = [message, ...(recent.get(person) ?? []).filter(({ id }) => id !== message.id)];
    recent.set(person, messages.slice(0, MOST_RECENT));
  }

  async function runCommand(person: Person): Promise<void> {
    const { text, forum } = server();
    const channel = random() < 0.2 ? person.dm : text;
    const commands = person.commands(channel).filter(({ type }) => type === ApplicationCommandType.ChatInput);
    const command = one(commands.flatMap(({ name, options = [] }) => levels(name, options)));
    if (!command) return;
    const options: Record<string, OptionValue> = {};
    for (const option of command.options) {
      if (!option.required && random() > SHARE_FILLED) continue;
      const value = isSuggested(option)
        ? await pick(person, channel.id, command.path, options, option.name)
        : filled(command.path, option, forum.id);
      if (value !== undefined) options[option.name] = value;
    }
    const action = { type: 'run', channelId: channel.id, command: command.path, options } as const;
    await ask(person, `/${command.path}`, action);
  }

  /** Types the beginning of something, and picks what is suggested; or goes on with what was typed. */
  async function pick(
    person: Person,
    channelId: string,
    command: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
  ): Promise<string> {
    const typed = words.question().slice(0, Math.floor(random() * 8));
    const action = {
      type: 'suggest',
      channelId,
      command,
      options: { ...options, [focused]: typed },
      focused,
    } as const;
    const outcome = await ask(person, 'suggestion', action);
    const choice = outcome?.kind === 'choices' ? one(outcome.choices) : undefined;
    return choice ? String(choice.value) : words.question();
  }

  function filled(
    command: string,
    option: APIApplicationCommandBasicOption,
    forumId: string,
  ): OptionValue | undefined {
    switch (option.type) {
      case Option.String:
        return 'choices' in option && option.choices
          ? one(option.choices)?.value
          : words.question().slice(0, 100);
      case Option.Integer:
        return (
          ('min_value' in option ? (option.min_value ?? 0) : 0) +
          Math.floor(random() * (MOST_ABOVE_LEAST + 1))
        );
      case Option.Boolean:
        return random() < 0.5;
      case Option.User:
        return one([member, moderator])?.user.id;
      case Option.Channel:
        return forumId;
      case Option.Attachment:
        return command.includes('import') ? zip() : file('report.txt', strToU8(words.article()));
      default:
        return undefined;
    }
  }

  function zip(): UploadedFile {
    const articles = [1, 2, 3].map((number) => [`report-${number}.txt`, strToU8(words.article())]);
    return file('reports.zip', zipSync(Object.fromEntries(articles)));
  }

  /** Uses a button or a menu that stands under a reply. */
  async function use(person: Person): Promise<void> {
    const message = one(recent.get(person) ?? []);
    const component = message && one(usable(message));
    if (!component) return;
    const address = { channelId: message.channel_id, messageId: message.id, customId: component.custom_id };
    if (component.type === ComponentType.Button) await ask(person, 'press', { type: 'press', ...address });
    else {
      const values = 'options' in component ? [one(component.options)?.value ?? ''] : [sandbox.forum.id];
      await ask(person, 'select', { type: 'select', ...address, values });
    }
  }

  async function runOnMessage(person: Person): Promise<void> {
    const said = person.say(words.message());
    const commands = person.commands().filter(({ type }) => type === ApplicationCommandType.Message);
    const name = one(commands)?.name;
    if (!name) return;
    await ask(person, name, {
      type: 'runOnMessage',
      channelId: said.channel_id,
      messageId: said.id,
      command: name,
    });
  }

  return {
    /** One of them does one thing, and waits for what comes of it. */
    async act(): Promise<void> {
      const person = random() < 0.6 ? member : moderator;
      const dice = random();
      if (dice < 0.5) await runCommand(person);
      else if (dice < 0.85) await use(person);
      else if (dice < 0.95) await runOnMessage(person);
      else
        person.post(words.question().slice(0, 90), words.message(), {
          channel: server().forum,
        });
    },
  };
}

/** A command, or its subcommands, as one types them, with their options. */
function levels(
  path: string,
  options: readonly APIApplicationCommandOption[],
): { readonly path: string; readonly options: readonly APIApplicationCommandBasicOption[] }[] {
  const subcommands = options.flatMap((option) =>
    option.type === Option.Subcommand || option.type === Option.SubcommandGroup ? [option] : [],
  );
  if (subcommands.length > 0)
    return subcommands.flatMap(({ name, options: inner = [] }) => levels(`${path} ${name}`, inner));
  return [{ path, options: options as readonly APIApplicationCommandBasicOption[] }];
}

function isSuggested(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The buttons and menus of a message that do something. */
function usable({ components = [] }: APIMessage) {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((component) => {
      if (!('custom_id' in component) || component.disabled) return [];
      const { type } = component;
      const isUsed =
        type === ComponentType.Button ||
        type === ComponentType.StringSelect ||
        type === ComponentType.ChannelSelect;
      return isUsed ? [component] : [];
    });
}

function file(name: string, content: Uint8Array): UploadedFile {
  return { name, type: '', base64: Buffer.from(content).toString('base64') };
}

async function within(outcome: Promise<Outcome>): Promise<Outcome | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LONGEST_THINKING, null);
  });
  try {
    return await Promise.race([outcome.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
