import {
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIChannel,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  type Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { actOf, type Interactive, type OpenForm } from './actions.ts';
import type { Actor } from './cast.ts';
import type { Guild } from './guild.ts';
import { type Interaction, InteractionFailed, type Interactions } from './interactions.ts';
import { permissionsOf } from './permissions.ts';
import type { ModalValues, OptionValue, PersonName, UploadedFile } from './protocol.ts';
import { canSee, sees, usableCommands } from './visibility.ts';
import type { StoredMessage, World } from './world.ts';
import { tagNames, type Writing, write } from './writing.ts';

/** A message as somebody sees it, at the moment of looking. */
export interface SeenMessage extends APIMessage {
  /** Whether only this person sees it. */
  readonly isPrivate: boolean;
  readonly isDeleted: boolean;
  /** Ids of the users whom it notified. */
  readonly pinged: readonly string[];
}

/** A form that the bot opened for somebody. */
export interface SeenModal {
  readonly modalId: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}

interface Where {
  /** The Newsroom's text channel, where nothing is said. */
  readonly channel?: { readonly id: string };
}

/**
 * Somebody in both servers, who does what one can do in Discord's client.
 *
 * What the client or the API would not let pass fails with InteractionFailed and never reaches the bot. The
 * methods that return messages wait until there is something to see, "thinking" included.
 */
export class Person {
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #actor: Actor;
  /** Forms that are open, by the interaction that opened each. */
  readonly #forms = new Map<string, OpenForm>();

  constructor(world: World, interactions: Interactions, actor: Actor) {
    this.#world = world;
    this.#interactions = interactions;
    this.#actor = actor;
  }

  get name(): PersonName {
    return this.#actor.name;
  }

  get user(): APIUser {
    return this.#actor.user;
  }

  /** This person's direct messages with the bot. */
  get dm(): APIChannel {
    return this.#actor.dm;
  }

  /** The language of this person's client. */
  get locale(): Locale {
    return this.#actor.locale;
  }

  set locale(locale: Locale) {
    this.#world.setLocale(this.#actor, locale);
  }

  /** Runs a slash command and waits for its reply: `run('/who-said', { quote: '…' })`. */
  async run(
    command: string,
    options: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): Promise<SeenMessage> {
    return this.#message({ type: 'run', channelId: this.#channelId(where), command, options });
  }

  /** Runs a slash command that opens a form. */
  async runForModal(
    command: string,
    options: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): Promise<SeenModal> {
    return this.#modal({ type: 'run', channelId: this.#channelId(where), command, options });
  }

  /** What is suggested for the option `focused` while one types it. */
  async suggestions(
    command: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
    where: Where = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const channelId = this.#channelId(where);
    const outcome = await this.start({ type: 'suggest', channelId, command, options, focused }).outcome;
    return outcome.kind === 'choices' ? outcome.choices : [];
  }

  async runOnMessage(command: string, message: APIMessage): Promise<SeenMessage> {
    return this.#message({ type: 'runOnMessage', ...addressOf(message), command });
  }

  async runOnUser(command: string, user: APIUser, where: Where = {}): Promise<SeenMessage> {
    return this.#message({ type: 'runOnUser', channelId: this.#channelId(where), userId: user.id, command });
  }

  /** Presses a button, named by its label or custom_id, and waits for what it does. */
  async press(message: APIMessage, button: string): Promise<SeenMessage> {
    return this.#message({ type: 'press', ...addressOf(message), customId: button });
  }

  async pressForModal(message: APIMessage, button: string): Promise<SeenModal> {
    return this.#modal({ type: 'press', ...addressOf(message), customId: button });
  }

  /** Picks values of a select menu, named by its custom_id or placeholder. */
  async select(message: APIMessage, menu: string, values: readonly string[]): Promise<SeenMessage> {
    return this.#message({ type: 'select', ...addressOf(message), customId: menu, values });
  }

  async submit({ modalId }: SeenModal, values: ModalValues): Promise<SeenMessage> {
    return this.#message({ type: 'submit', modal: modalId, values });
  }

  /** Writes a message. */
  say(
    content: string,
    { files = [], replyTo, ...where }: Where & { files?: readonly UploadedFile[]; replyTo?: APIMessage } = {},
  ): SeenMessage {
    const channelId = this.#channelId(where);
    return seen(
      this.write({ type: 'say', channelId, content, files, ...(replyTo && { replyTo: replyTo.id }) }),
    );
  }

  /**
   * Opens a post in a forum, The Newsroom's where none is given. @returns its first message; the post itself is the
   * channel of that message. Tags by name or id.
   */
  post(
    title: string,
    content: string,
    {
      tags = [],
      files = [],
      channel = this.#world.newsroom.forum,
    }: Where & { tags?: readonly string[]; files?: readonly UploadedFile[] } = {},
  ): SeenMessage {
    const channelId = channel.id;
    return seen(this.write({ type: 'post', channelId, title, content, tags, files }));
  }

  /** The names of the tags that a post has. @param post any message of it */
  tags({ channel_id }: APIMessage): readonly string[] {
    return tagNames(this.#world, channel_id);
  }

  /** The messages of a channel that this person sees, oldest first. */
  messages(channel: { readonly id: string } = this.#world.newsroom.text): SeenMessage[] {
    const { messages } = this.#world.channel(channel.id);
    return [...messages.values()].filter((message) => this.sees(message)).map((message) => seen(message));
  }

  /** The commands that this person may use in a channel. */
  commands(channel: { readonly id: string } = this.#world.newsroom.text): readonly APIApplicationCommand[] {
    return usableCommands(this.#world, this.#actor, this.#world.channel(channel.id).data);
  }

  /** Whether this person has Manage Server in a guild. */
  mayManage(guild: Guild): boolean {
    return (permissionsOf(guild, this.user.id) & PermissionFlagsBits.ManageGuild) !== 0n;
  }

  /**
   * Adds the bot to a guild, which gives it GUILD_CREATE, or removes it: it gets GUILD_DELETE and has no access any more.
   * @throws InteractionFailed `forbidden` without Manage Server there, `unknown` for no guild
   */
  setBotIn(guildId: string, hasBot: boolean): void {
    const guild = this.#world.guilds.find(({ data }) => data.id === guildId);
    if (!guild) throw new InteractionFailed('unknown', 'There is no such server');
    if (!this.mayManage(guild))
      throw new InteractionFailed('forbidden', 'Only who may manage the server adds and removes apps');
    this.#world.setBotIn(guild, hasBot);
  }

  sees(message: StoredMessage): boolean {
    return sees(this.#world, this.#actor, message);
  }

  canSee(channel: APIChannel): boolean {
    return canSee(this.#actor, channel);
  }

  /**
   * Starts what the bot must answer.
   * @throws InteractionFailed at once where Discord's client or API would not let it pass
   */
  start(action: Interactive): Interaction {
    return this.#interactions.start(actOf(this.#world, this.#actor, action, this.#forms));
  }

  /** Carries out what needs no bot. @returns the message that came of it */
  write(action: Writing): StoredMessage {
    return write(this.#world, this.#actor, action);
  }

  /** Takes note of a form that an interaction of this person opened. */
  opened(from: Interaction, modal: SeenModal['modal']): SeenModal {
    this.#forms.set(from.id, { modal, from });
    return { modalId: from.id, modal };
  }

  async #message(action: Interactive): Promise<SeenMessage> {
    const outcome = await this.start(action).outcome;
    if (outcome.kind === 'message') return seen(outcome.message, outcome.deleted);
    throw new Error(`A message was expected, and the bot answered with ${outcome.kind}`);
  }

  async #modal(action: Interactive): Promise<SeenModal> {
    const interaction = this.start(action);
    const outcome = await interaction.outcome;
    if (outcome.kind === 'modal') return this.opened(interaction, outcome.modal);
    throw new Error(`A form was expected, and the bot answered with ${outcome.kind}`);
  }

  #channelId({ channel = this.#world.newsroom.text }: Where): string {
    return channel.id;
  }
}

function addressOf({ channel_id, id }: APIMessage) {
  return { channelId: channel_id, messageId: id };
}

function seen({ data, visibleTo, pinged }: StoredMessage, isDeleted = false): SeenMessage {
  return { ...data, isPrivate: visibleTo !== null, isDeleted, pinged };
}
