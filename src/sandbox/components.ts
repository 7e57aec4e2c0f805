import {
  type APIButtonComponentWithCustomId,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { InteractionFailed } from './interactions.ts';
import type { ModalValues, UploadedFile } from './protocol.ts';
import {
  type Resolved,
  resolveChannel,
  resolveFile,
  resolveRole,
  resolveUser,
  type Spot,
} from './resolved.ts';

export type Pressable = APIButtonComponentWithCustomId;

interface AnyComponent {
  readonly type: number;
  readonly components?: readonly AnyComponent[];
  readonly component?: AnyComponent;
  readonly accessory?: AnyComponent;
}

/** Every component of a message or modal, however nested, outer ones first. */
export function flatten(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((each) => [
    each,
    ...flatten([
      ...(each.components ?? []),
      ...(each.component ? [each.component] : []),
      ...(each.accessory ? [each.accessory] : []),
    ]),
  ]);
}

/**
 * A button by its custom_id or its label.
 * @throws InteractionFailed `unknown` where there is none, `invalid` where it is disabled
 */
export function findButton(components: readonly AnyComponent[], named: string): Pressable {
  const buttons = flatten(components).filter((each) => each.type === ComponentType.Button) as Pressable[];
  const found =
    buttons.find((each) => each.custom_id === named) ?? buttons.find((each) => each.label === named);
  if (!found?.custom_id) {
    const labels = buttons.map((each) => each.label ?? each.custom_id).join(', ') || 'none';
    throw new InteractionFailed('unknown', `There is no button "${named}". Buttons: ${labels}`);
  }
  if (found.disabled) throw new InteractionFailed('invalid', `The button "${named}" is disabled`);
  return found;
}

/** A select menu by its custom_id or placeholder; throws as `findButton` does. */
export function findSelect(components: readonly AnyComponent[], named: string): APISelectMenuComponent {
  const menus = flatten(components).filter((each) => SELECTS.has(each.type)) as APISelectMenuComponent[];
  const found = menus.find((each) => each.custom_id === named || each.placeholder === named);
  if (!found) throw new InteractionFailed('unknown', `There is no select menu "${named}"`);
  if (found.disabled) throw new InteractionFailed('invalid', `The select menu "${named}" is disabled`);
  return found;
}

export const SELECTS = new Set<number>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Checks what was picked in a select menu. @throws InteractionFailed `invalid` */
export function checkPicked(
  at: Spot,
  menu: APISelectMenuComponent,
  values: readonly string[],
  resolved: Resolved,
): void {
  const { min_values: min = 1, max_values: max = 1, custom_id: id } = menu;
  if (values.length < min || values.length > max) {
    throw new InteractionFailed('invalid', `"${id}" takes ${min} to ${max} values`);
  }
  if (new Set(values).size < values.length) {
    throw new InteractionFailed('invalid', `"${id}" takes each value once`);
  }
  for (const value of values) {
    if (isThere(at, menu, value, resolved)) continue;
    throw new InteractionFailed('invalid', `"${id}" has no choice "${value}"`);
  }
}

function isThere(at: Spot, menu: APISelectMenuComponent, value: string, resolved: Resolved): boolean {
  switch (menu.type) {
    case ComponentType.StringSelect:
      return menu.options.some((option) => option.value === value);
    case ComponentType.UserSelect:
      return resolveUser(at, value, resolved) !== null;
    case ComponentType.RoleSelect:
      return resolveRole(at, value, resolved) !== null;
    case ComponentType.MentionableSelect:
      return resolveUser(at, value, resolved) !== null || resolveRole(at, value, resolved) !== null;
    case ComponentType.ChannelSelect:
      return isOfType(at, menu.channel_types, value) && resolveChannel(at, value, resolved) !== null;
  }
}

/** Whether a channel is of one of the wanted kinds; any is where none is named. */
function isOfType({ world }: Spot, wanted: readonly number[] | undefined, id: string): boolean {
  const type = world.channels.find(({ data }) => data.id === id)?.data.type;
  return !wanted?.length || (type !== undefined && wanted.includes(type));
}

/** An input of a modal, of whatever kind. */
interface Input {
  readonly type: number;
  readonly custom_id: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
}

type Filled = Record<string, unknown>;

/**
 * Puts the values into the form in which a modal is submitted.
 * @throws InteractionFailed `unknown` for a value of no input, `invalid` for one that won't do
 */
export function fillModal(
  at: Spot,
  modal: APIModalInteractionResponseCallbackData,
  values: ModalValues,
): { components: Filled[]; resolved: Resolved } {
  const resolved: Resolved = {};
  const layout = modal.components as readonly AnyComponent[];
  const ids = flatten(layout).flatMap((each) => ('custom_id' in each ? [each.custom_id as string] : []));
  for (const id of Object.keys(values)) {
    if (!ids.includes(id)) throw new InteractionFailed('unknown', `The form has no field "${id}"`);
  }
  const fill = (component: AnyComponent): Filled => {
    if (component.components) return { type: component.type, components: component.components.map(fill) };
    if (component.component) return { type: component.type, component: fill(component.component) };
    if (!('custom_id' in component)) return { type: component.type };
    const input = component as unknown as Input;
    return filledInput(at, input, values[input.custom_id], resolved);
  };
  return { components: layout.map(fill), resolved };
}

function filledInput(
  at: Spot,
  input: Input,
  value: ModalValues[string] | undefined,
  resolved: Resolved,
): Filled {
  const { type, custom_id } = input;
  const given = value ?? (type === ComponentType.TextInput ? '' : []);
  const isRequired = input.required ?? true;
  if (given.length === 0 && isRequired) refuseInput(input, 'is required');
  if (type === ComponentType.TextInput) {
    if (typeof given !== 'string') return refuseInput(input, 'wants a text');
    const length = Array.from(given).length;
    if (length > 0 && length < (input.min_length ?? 0)) return refuseInput(input, 'is too short');
    if (length > (input.max_length ?? 4000)) return refuseInput(input, 'is too long');
    return { type, custom_id, value: given };
  }
  if (typeof given === 'string') return refuseInput(input, 'wants a list');
  if (type === ComponentType.FileUpload) {
    const files = given as readonly UploadedFile[];
    if (files.length > (input.max_values ?? 1)) return refuseInput(input, 'takes fewer files');
    return { type, custom_id, values: files.map((file) => resolveFile(at, file, resolved)) };
  }
  const picked = given as readonly string[];
  if (SELECTS.has(type) && picked.length > 0) {
    checkPicked(at, input as unknown as APISelectMenuComponent, picked, resolved);
  }
  return { type, custom_id, values: picked };
}

function refuseInput(input: Input, what: string): never {
  throw new InteractionFailed('invalid', `The field "${input.custom_id}" ${what}`);
}
