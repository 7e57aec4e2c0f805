import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Answers } from '../answers/answers.ts';
import type { Article } from '../corpus/article.ts';
import type { Log } from '../log.ts';
import type { Uploads } from '../servers/uploads.ts';
import type { ServerSettings } from '../storage/settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { PlainKey } from './messages/language.ts';
import type { Asked } from './shown.ts';
import type { Tally } from './tally.ts';

/** What a command works with, made for the place where it was invoked. */
export interface Desk {
  /** From the articles of the server where it is asked, and from no other's. */
  readonly answers: Answers;
  /** The server's own articles among them, the first added first. */
  readonly own: readonly Article[];
  /** Resolves when answers draw on what was changed of these last. */
  renewed(): Promise<void>;
  /** What its moderators set; as it comes outside of servers. */
  readonly settings: ServerSettings;
  readonly storage: Storage;
  /** Reads what moderators upload. */
  readonly uploads: Uploads;
  /** Whether whoever runs the bot has posts in forum channels answered, where a server chooses some. */
  readonly forumAnswers: boolean;
  /** Ids of the slash commands by name, for mentions that can be clicked: none until they are registered. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly tally: Tally;
}

/** A slash command: its definition and what it does. One file each in `commands/`. */
export interface SlashCommand {
  readonly data: { readonly name: string; toJSON(): RESTPostAPIChatInputApplicationCommandsJSONBody };
  /** Answers within 3 seconds, or rejects: the router says sorry. */
  execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void>;
  /** The answer to these text options alone, or the message that says what is missing: for asking again. */
  answer?(answers: Answers, options: Asked['options']): Answer | PlainKey;
  /** Suggestions for the option that is being typed into. */
  autocomplete?(interaction: AutocompleteInteraction, desk: Desk): Promise<void>;
}

/** A command in the menu of a message ("Apps"). It is handed that message, so it needs to read no channel. */
export interface MessageCommand {
  readonly data: { readonly name: string; toJSON(): RESTPostAPIContextMenuApplicationCommandsJSONBody };
  /** Answers within 3 seconds, or rejects: the router says sorry. */
  execute(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void>;
}

/** Every command by its name: Discord lets a slash command and a message command share one. */
export interface Commands {
  readonly slash: ReadonlyMap<string, SlashCommand>;
  readonly message: ReadonlyMap<string, MessageCommand>;
}

/** A button that was pressed, or a menu in which something was picked. */
export type ComponentUse = ButtonInteraction | StringSelectMenuInteraction | ChannelSelectMenuInteraction;

/**
 * A kind of button or menu: what its custom_id holds is first parsed, then run. Null where that, or what was picked,
 * is nothing that this kind makes. All state is in the id, so that a button outlives the process.
 * @param state the custom_id behind "<kind>:"
 * @param picked the value that was picked in a menu of values; null for a button, and for a menu of channels
 */
export type ComponentKind = (
  state: string,
  picked: string | null,
) => ((use: ComponentUse, desk: Desk) => Promise<void>) | null;
