import {
  type APIApplicationCommand,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { checkPicked, fillModal, findButton, findSelect } from './components.ts';
import { type Act, type Interaction, InteractionFailed } from './interactions.ts';
import { fillOptions, findInvocation } from './options.ts';
import type { Action } from './protocol.ts';
import { type Resolved, resolveUser } from './resolved.ts';
import { usableCommands, visibleChannel, visibleMessage } from './visibility.ts';
import type { World } from './world.ts';
import type { Writing } from './writing.ts';

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;

/** The actions that the bot must answer. */
export type Interactive = Exclude<Action, Writing | ActionOf<'addBot' | 'removeBot'>>;

/** A form that an interaction opened. */
export interface OpenForm {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly from: Interaction;
}

/**
 * What an action is as an interaction.
 * @param forms the forms that this person has open, by id
 * @throws InteractionFailed where Discord's client or API would not let it pass
 */
export function actOf(
  world: World,
  actor: Actor,
  action: Interactive,
  forms: ReadonlyMap<string, OpenForm>,
): Act {
  switch (action.type) {
    case 'run':
    case 'suggest':
      return slashCommand(world, actor, action);
    case 'runOnMessage': {
      const { data } = visibleMessage(world, actor, action.channelId, action.messageId);
      const resolved = { messages: { [data.id]: data } };
      return contextCommand(world, actor, action, data.id, resolved);
    }
    case 'runOnUser': {
      const resolved: Resolved = {};
      const id = resolveUser({ world, actor, channelId: action.channelId }, action.userId, resolved);
      if (id === null) throw new InteractionFailed('unknown', 'There is no such member');
      return contextCommand(world, actor, action, id, resolved);
    }
    case 'press':
    case 'select':
      return componentUse(world, actor, action);
    case 'submit':
      return submission(world, actor, action, forms);
  }
}

function slashCommand(world: World, actor: Actor, action: ActionOf<'run' | 'suggest'>): Act {
  const { channelId, command: typed } = action;
  const name = typed.replace(/^\//, '').trim().split(/\s+/)[0] ?? '';
  const usable = usableHere(world, actor, channelId, name, ApplicationCommandType.ChatInput);
  const invocation = findInvocation(usable, typed);
  const focused = action.type === 'suggest' ? action.focused : null;
  const { options, resolved } = fillOptions({ world, actor, channelId }, invocation, action.options, focused);
  return {
    type:
      focused === null ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    actor,
    channelId,
    name: [name, ...invocation.path.map((part) => part.name)].join(' '),
    data: {
      ...identity(invocation.command),
      ...(options.length > 0 && { options }),
      ...unlessEmpty(resolved),
    },
  };
}

function contextCommand(
  world: World,
  actor: Actor,
  { type, channelId, command: name }: ActionOf<'runOnMessage' | 'runOnUser'>,
  targetId: string,
  resolved: Resolved,
): Act {
  const kind = type === 'runOnUser' ? ApplicationCommandType.User : ApplicationCommandType.Message;
  const usable = usableHere(world, actor, channelId, name, kind);
  const command = usable.find((each) => each.name === name && each.type === kind);
  if (!command) throw new InteractionFailed('unknown', `There is no command "${name}" here`);
  return {
    type: InteractionType.ApplicationCommand,
    actor,
    channelId,
    name,
    data: { ...identity(command), target_id: targetId, resolved },
  };
}

function componentUse(world: World, actor: Actor, action: ActionOf<'press' | 'select'>): Act {
  const { channelId, messageId, customId } = action;
  const on = visibleMessage(world, actor, channelId, messageId);
  const guild = world.guildAt(channelId);
  if (guild && !guild.hasBot && !world.userInstalled)
    throw new InteractionFailed('unknown', 'The app is not in this server any more');
  const components = on.data.components ?? [];
  const act = { type: InteractionType.MessageComponent, actor, channelId, on };
  if (action.type === 'press') {
    const { custom_id, type } = findButton(components, customId);
    return { ...act, data: { custom_id, component_type: type } };
  }
  const menu = findSelect(components, customId);
  const resolved: Resolved = {};
  checkPicked({ world, actor, channelId }, menu, action.values, resolved);
  const { custom_id, type } = menu;
  return {
    ...act,
    data: { custom_id, component_type: type, values: action.values, ...unlessEmpty(resolved) },
  };
}

function submission(
  world: World,
  actor: Actor,
  { modal: id, values }: ActionOf<'submit'>,
  forms: ReadonlyMap<string, OpenForm>,
): Act {
  const form = forms.get(id);
  if (!form) throw new InteractionFailed('unknown', 'The form is gone');
  const { channelId, on } = form.from.act;
  const { components, resolved } = fillModal({ world, actor, channelId }, form.modal, values);
  return {
    type: InteractionType.ModalSubmit,
    actor,
    channelId,
    ...(on && { on }),
    data: { custom_id: form.modal.custom_id, components, ...unlessEmpty(resolved) },
  };
}

/** Commands for somebody here; one that there is, but not for them, is forbidden rather than unknown. */
function usableHere(
  world: World,
  actor: Actor,
  channelId: string,
  name: string,
  type: ApplicationCommandType,
): readonly APIApplicationCommand[] {
  const is = (command: APIApplicationCommand) => command.name === name && command.type === type;
  const usable = usableCommands(world, actor, visibleChannel(world, actor, channelId));
  const guild = world.guildAt(channelId);
  const all = [...(guild ? world.commands.list(guild.data.id) : []), ...world.commands.list('')];
  if (usable.some(is) || !all.some(is)) return usable;
  throw new InteractionFailed('forbidden', `${actor.user.global_name} may not use "${name}" here`);
}

function identity({ id, name, type, guild_id }: APIApplicationCommand) {
  return { id, name, type, ...(guild_id && { guild_id }) };
}

function unlessEmpty(resolved: Resolved): { resolved?: Resolved } {
  return Object.keys(resolved).length > 0 ? { resolved } : {};
}
