/**
 * What the sandbox's page and its server say to each other: JSON texts over one WebSocket at `/page`, of the
 * page's own origin. Messages, channels, commands and components have the shapes of Discord's API (v10), so
 * that whatever draws Discord can draw them.
 *
 * The page opens the socket, sends `as`, gets `state`, and from then on the events that this person may see:
 * another person's private replies are never sent. A socket may send `as` again to change places.
 *
 * Everything that a person does carries an `id` chosen by the page (any number, each once per socket). The
 * server answers it by exactly one of `done`, `failed`, `suggestions` or `modal` with that number in `to`; the
 * reply itself comes as an ordinary `message`, as it would for everybody else in the channel.
 *
 * Files of messages are served at the `url` of their attachment, on the same origin.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
  Locale,
} from 'discord-api-types/v10';

/** Who can act. The moderator has Manage Server and Manage Messages; the member has what everybody has. */
export type PersonName = 'member' | 'moderator';

/** A file on its way to the server. */
export interface UploadedFile {
  readonly name: string;
  /** The media type, such as `text/plain`. Empty where the browser doesn't know it. */
  readonly type: string;
  readonly base64: string;
}

/**
 * The value of a command's option as the person filled it in: text for string options (the *value* of a picked
 * choice, not its label), an id for users, roles, channels and mentionables, a file for attachments.
 */
export type OptionValue = string | number | boolean | UploadedFile;

/** A text input's text, a select's values, or an upload's files, by the component's custom_id. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | readonly UploadedFile[]>>;

/** What a person does. Ids are of channels and messages that this person has seen. */
export type Action =
  /** A slash command, named with its subcommand as one types it, without the slash: `library add`. */
  | {
      readonly type: 'run';
      readonly channelId: string;
      readonly command: string;
      readonly options: Readonly<Record<string, OptionValue>>;
    }
  /** Suggestions for the option `focused`, whose value in `options` is what was typed so far (may be empty). */
  | {
      readonly type: 'suggest';
      readonly channelId: string;
      readonly command: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly focused: string;
    }
  /** A message command on a message. */
  | {
      readonly type: 'runOnMessage';
      readonly channelId: string;
      readonly messageId: string;
      readonly command: string;
    }
  /** A user command on somebody. */
  | {
      readonly type: 'runOnUser';
      readonly channelId: string;
      readonly userId: string;
      readonly command: string;
    }
  | {
      readonly type: 'press';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
    }
  /** Values of a string select, or ids for the other selects. */
  | {
      readonly type: 'select';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** Sends a modal in; `modal` is the `modalId` that it came with. */
  | { readonly type: 'submit'; readonly modal: string; readonly values: ModalValues }
  | {
      readonly type: 'say';
      readonly channelId: string;
      readonly content: string;
      readonly files?: readonly UploadedFile[];
      /** The id of the message that this one replies to. */
      readonly replyTo?: string;
    }
  /** A new post in a forum channel; `done` names the new channel. */
  | {
      readonly type: 'post';
      readonly channelId: string;
      readonly title: string;
      readonly content: string;
      readonly tags?: readonly string[];
      readonly files?: readonly UploadedFile[];
    }
  /** Adds the bot to a guild or removes it; for people with Manage Server. Everybody gets a new `state`. */
  | { readonly type: 'addBot'; readonly guildId: string }
  | { readonly type: 'removeBot'; readonly guildId: string };

/** From the page to the server. */
export type FromPage =
  | { readonly type: 'as'; readonly person: PersonName }
  /** Sets the language of this person's client, or that of a guild. Whom it concerns gets a new `state`. */
  | { readonly type: 'language'; readonly of: 'me' | { readonly guildId: string }; readonly locale: Locale }
  | (Action & { readonly id: number });

/** A place to talk in, with its messages, oldest first, as far as this person sees them. */
export interface Place {
  /**
   * A text channel (type 0), a forum (15, without messages of its own), a post of a forum (11, `parent_id` is
   * the forum) or this person's direct messages with the bot (1).
   */
  readonly channel: APIChannel;
  readonly messages: readonly APIMessage[];
  /**
   * The commands that this person may use here: slash (type 1), user (2) and message commands (3), with
   * `name_localized` and `description_localized` where they have them in this person's language.
   */
  readonly commands: readonly APIApplicationCommand[];
}

/** A server; its channels are the places with its id as `guild_id`. */
export interface GuildState {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly APIRole[];
  /** Everybody in it, the bot too where it was added. */
  readonly members: readonly APIGuildMember[];
  readonly hasBot: boolean;
  /** Whether this person has Manage Server there. */
  readonly mayManage: boolean;
}

/** Everything at once, after `as`. */
export interface State {
  readonly type: 'state';
  readonly me: { readonly person: PersonName; readonly user: APIUser; readonly locale: Locale };
  readonly bot: { readonly user: APIUser; readonly online: boolean };
  readonly guilds: readonly GuildState[];
  readonly places: readonly Place[];
}

/** From the server to the page. */
export type ToPage =
  | State
  /** The bot came or went. */
  | { readonly type: 'bot'; readonly online: boolean }
  /** The commands of a place changed. */
  | {
      readonly type: 'commands';
      readonly channelId: string;
      readonly commands: readonly APIApplicationCommand[];
    }
  /** A new channel or post, or a changed one (renamed, tagged, archived). */
  | { readonly type: 'channel'; readonly place: Place }
  | { readonly type: 'channelDeleted'; readonly channelId: string }
  /**
   * A new message, or a changed one with the same id. Flags tell the rest: 64 (Ephemeral) only this person sees
   * it, 128 (Loading) the bot is thinking, 32768 (IsComponentsV2). `interaction_metadata` has who asked, and
   * `interaction.name` the command's name.
   */
  | { readonly type: 'message'; readonly message: APIMessage }
  | { readonly type: 'messageDeleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  /** Done: the bot acknowledged it, or it was no interaction. Ids of what came of it, where something did. */
  | {
      readonly type: 'done';
      readonly to: number;
      readonly messageId?: string;
      readonly channelId?: string;
    }
  | {
      readonly type: 'suggestions';
      readonly to: number;
      readonly choices: readonly APIApplicationCommandOptionChoice<string | number>[];
    }
  /** The bot wants a form filled in. */
  | {
      readonly type: 'modal';
      readonly to: number;
      readonly modalId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | {
      readonly type: 'failed';
      readonly to: number;
      readonly reason: FailureReason;
      readonly message: string;
    };

/**
 * Why something that a person did came to nothing.
 * - `no-response`: "The application did not respond" within three seconds;
 * - `offline`: the bot isn't there;
 * - `unknown`: no such command, option, message, channel or component (any more);
 * - `invalid`: an option or a form is not as the command wants it, with what is wrong;
 * - `forbidden`: this person may not.
 */
export type FailureReason = 'no-response' | 'offline' | 'unknown' | 'invalid' | 'forbidden';
