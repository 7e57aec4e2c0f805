import {
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIChannel,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { checkPicked, fillModal, findButton, findSelect } from './components.ts';
import { send } from './compose.ts';
import { type Interaction, InteractionFailed, type Interactions } from './interactions.ts';
import { CHANNEL_DEFAULT } from './mentions.ts';
import { fillOptions, findInvocation } from './options.ts';
import { permissionsOf } from './permissions.ts';
import type { Action, ModalValues, OptionValue, PersonName, UploadedFile } from './protocol.ts';
import { fromUpload, type Resolved, resolveMember } from './resolved.ts';
import { canSee, contextOf, type StoredMessage, type World } from './world.ts';

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

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;
/** The actions that the bot must answer. */
export type Interactive = Exclude<Action, { type: 'say' | 'post' }>;

interface Where {
  /** The text channel, where nothing is said. */
  readonly channel?: { readonly id: string };
}

/**
 * Somebody in the guild, who does what one can do in Discord's client.
 *
 * What the client or the API would not let pass fails with InteractionFailed and never reaches the bot. The
 * methods that return messages wait until there is something to see, "thinking" included.
 */
export class Person {
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #actor: Actor;
  readonly #modals = new Map<string, { modal: SeenModal['modal']; from: Interaction }>();

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

  set locale(locale: Locale) {
    this.#actor.locale = locale;
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
    return this.#write({ type: 'say', channelId, content, files, ...(replyTo && { replyTo: replyTo.id }) });
  }

  /** Opens a post in the forum. @returns its first message; the post itself is the channel of that message */
  post(
    title: string,
    content: string,
    { tags = [], files = [] }: { tags?: readonly string[]; files?: readonly UploadedFile[] } = {},
  ): SeenMessage {
    const channelId = this.#world.cast.forum.id;
    return this.#write({ type: 'post', channelId, title, content, tags, files });
  }

  /** The messages of a channel that this person sees, oldest first. */
  messages(channel: { readonly id: string } = this.#world.cast.text): SeenMessage[] {
    const { data, messages } = this.#world.channel(channel.id);
    if (!canSee(this.#actor, data)) return [];
    return [...messages.values()].filter((message) => this.sees(message)).map((message) => seen(message));
  }

  /** The commands that this person may use in a channel. */
  commands(channel: { readonly id: string } = this.#world.cast.text): readonly APIApplicationCommand[] {
    const { guild } = this.#world.cast;
    const context = contextOf(this.#world.channel(channel.id).data);
    return this.#world.commands.usable(guild.id, context, permissionsOf(guild, this.#actor.member));
  }

  sees(message: StoredMessage): boolean {
    return (
      (message.visibleTo === null || message.visibleTo === this.user.id) &&
      canSee(this.#actor, this.#world.channel(message.data.channel_id).data)
    );
  }

  /**
   * Starts what the bot must answer.
   * @throws InteractionFailed at once where Discord's client or API would not let it pass
   */
  start(action: Interactive): Interaction {
    switch (action.type) {
      case 'run':
      case 'suggest':
        return this.#command(action);
      case 'runOnMessage': {
        const { data } = this.#storedMessage(action.channelId, action.messageId);
        const resolved = { messages: { [data.id]: data } };
        return this.#contextCommand(action, ApplicationCommandType.Message, data.id, resolved);
      }
      case 'runOnUser': {
        const resolved: Resolved = {};
        const id = resolveMember(this.#world, action.userId, resolved);
        if (!id) throw new InteractionFailed('unknown', 'There is no such member');
        return this.#contextCommand(action, ApplicationCommandType.User, id, resolved);
      }
      case 'press':
      case 'select':
        return this.#component(action);
      case 'submit':
        return this.#submit(action);
    }
  }

  /** Carries out what needs no answer. @returns the message that came of it */
  write(action: ActionOf<'say'> | ActionOf<'post'>): StoredMessage {
    const { cast } = this.#world;
    const channel = this.#place(action.channelId);
    const files = new Map((action.files ?? []).map((file, n) => [String(n), fromUpload(file)]));
    const body = {
      content: action.content,
      ...(action.type === 'say' && action.replyTo && { message_reference: { message_id: action.replyTo } }),
    };
    const draft = { author: this.user, body, files, mentions: CHANNEL_DEFAULT };
    if (action.type === 'say') {
      if (channel.type === ChannelType.GuildForum) {
        throw new InteractionFailed('invalid', 'A forum takes posts: give it a title');
      }
      return send(this.#world, { ...draft, channelId: action.channelId });
    }
    if (channel.type !== ChannelType.GuildForum) throw new InteractionFailed('invalid', 'That is no forum');
    const tags = (action.tags ?? []).filter((id) => cast.forum.available_tags.some((tag) => tag.id === id));
    const post = this.#world.addPost(action.title, this.user, tags);
    return send(this.#world, { ...draft, channelId: post.data.id, more: { id: post.data.id } });
  }

  /** Takes note of a form that an interaction of this person opened. */
  opened(from: Interaction, modal: SeenModal['modal']): SeenModal {
    this.#modals.set(from.id, { modal, from });
    return { modalId: from.id, modal };
  }

  #command(action: ActionOf<'run'> | ActionOf<'suggest'>): Interaction {
    const { channelId } = action;
    const invocation = findInvocation(this.#usable(channelId, action.command), action.command);
    const { command } = invocation;
    const focused = action.type === 'suggest' ? action.focused : null;
    const { options, resolved } = fillOptions(this.#world, invocation, action.options, channelId, focused);
    const { ApplicationCommand, ApplicationCommandAutocomplete } = InteractionType;
    return this.#interactions.start({
      type: focused === null ? ApplicationCommand : ApplicationCommandAutocomplete,
      actor: this.#actor,
      channelId,
      name: [command.name, ...invocation.path.map(({ name }) => name)].join(' '),
      data: {
        ...dataOf(command),
        ...(options.length > 0 && { options }),
        ...(Object.keys(resolved).length > 0 && { resolved }),
      },
    });
  }

  #contextCommand(
    { channelId, command: name }: ActionOf<'runOnMessage'> | ActionOf<'runOnUser'>,
    type: ApplicationCommandType,
    targetId: string,
    resolved: Resolved,
  ): Interaction {
    const command = this.#usable(channelId, name, type).find(
      (each) => each.name === name && each.type === type,
    );
    if (!command) throw new InteractionFailed('unknown', `There is no command "${name}" here`);
    return this.#interactions.start({
      type: InteractionType.ApplicationCommand,
      actor: this.#actor,
      channelId,
      name,
      data: { ...dataOf(command), target_id: targetId, resolved },
    });
  }

  #component(action: ActionOf<'press'> | ActionOf<'select'>): Interaction {
    const { channelId, customId } = action;
    const on = this.#storedMessage(channelId, action.messageId);
    const components = on.data.components ?? [];
    const resolved: Resolved = {};
    const component =
      action.type === 'press' ? findButton(components, customId) : findSelect(components, customId);
    if (action.type === 'select') {
      checkPicked(this.#world, findSelect(components, customId), action.values, resolved);
    }
    return this.#interactions.start({
      type: InteractionType.MessageComponent,
      actor: this.#actor,
      channelId,
      on,
      data: {
        custom_id: component.custom_id,
        component_type: component.type,
        ...(action.type === 'select' && { values: action.values, resolved }),
      },
    });
  }

  #submit({ modal: id, values }: ActionOf<'submit'>): Interaction {
    const opened = this.#modals.get(id);
    if (!opened) throw new InteractionFailed('unknown', 'The form is gone');
    const { modal, from } = opened;
    const { components, resolved } = fillModal(this.#world, modal, values, from.act.channelId);
    return this.#interactions.start({
      type: InteractionType.ModalSubmit,
      actor: this.#actor,
      channelId: from.act.channelId,
      ...(from.act.on && { on: from.act.on }),
      data: {
        custom_id: modal.custom_id,
        components,
        ...(Object.keys(resolved).length > 0 && { resolved }),
      },
    });
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

  #write(action: ActionOf<'say'> | ActionOf<'post'>): SeenMessage {
    return seen(this.write(action));
  }

  /** Commands for this person here; a command that there is but not for them is forbidden, not unknown. */
  #usable(channelId: string, typed: string, type = ApplicationCommandType.ChatInput) {
    const { guild } = this.#world.cast;
    const usable = this.commands(this.#place(channelId));
    const name =
      type === ApplicationCommandType.ChatInput ? typed.replace(/^\//, '').trim().split(/\s+/)[0] : typed;
    const is = (command: APIApplicationCommand) => command.name === name && command.type === type;
    const all = [...this.#world.commands.list(guild.id), ...this.#world.commands.list('')];
    if (!usable.some(is) && all.some(is)) {
      throw new InteractionFailed('forbidden', `${this.user.global_name} may not use ${typed} here`);
    }
    return usable;
  }

  #place(channelId: string): APIChannel {
    const channel = this.#world.channels.find(({ data }) => data.id === channelId)?.data;
    if (!channel || !canSee(this.#actor, channel))
      throw new InteractionFailed('unknown', 'There is no such channel');
    return channel;
  }

  #storedMessage(channelId: string, id: string): StoredMessage {
    const message = this.#world.channel(this.#place(channelId).id).messages.get(id);
    if (!message || !this.sees(message)) throw new InteractionFailed('unknown', 'The message is gone');
    return message;
  }

  #channelId({ channel = this.#world.cast.text }: Where): string {
    return channel.id;
  }
}

function dataOf({ id, name, type, guild_id }: APIApplicationCommand) {
  return { id, name, type, ...(guild_id && { guild_id }) };
}

function addressOf({ channel_id, id }: APIMessage) {
  return { channelId: channel_id, messageId: id };
}

function seen({ data, visibleTo, pinged }: StoredMessage, isDeleted = false): SeenMessage {
  return { ...data, isPrivate: visibleTo !== null, isDeleted, pinged };
}
