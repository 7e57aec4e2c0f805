import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIApplicationCommandInteractionDataOption as FilledOption,
  type APIApplicationCommandBasicOption as Option,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { InteractionFailed } from './interactions.ts';
import type { OptionValue, UploadedFile } from './protocol.ts';
import {
  type Resolved,
  resolveChannel,
  resolveFile,
  resolveRole,
  resolveUser,
  type Spot,
} from './resolved.ts';

/** The longest text that Discord takes for a string option, in code points. */
const LONGEST_STRING = 6_000;

/** A command as somebody typed it: its top-level command and the options at the level that was named. */
export interface Invocation {
  readonly command: APIApplicationCommand;
  /** Names of the group and subcommand, as many as there are. */
  readonly path: readonly { readonly name: string; readonly type: Type.SubcommandGroup | Type.Subcommand }[];
  readonly options: readonly Option[];
}

/**
 * Finds a command by what one types: `quote`, `/library add`.
 * @throws InteractionFailed `unknown`
 */
export function findInvocation(commands: readonly APIApplicationCommand[], typed: string): Invocation {
  const [name = '', ...rest] = typed.replace(/^\//, '').trim().split(/\s+/);
  const command = commands.find((each) => each.name === name && each.type === 1);
  if (!command) throw new InteractionFailed('unknown', `There is no command /${name}`);
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  const path: { name: string; type: Type.SubcommandGroup | Type.Subcommand }[] = [];
  for (const part of rest) {
    const found = options.find((each) => each.name === part);
    if (!found || !isSubcommand(found)) {
      throw new InteractionFailed('unknown', `There is no command /${[name, ...rest].join(' ')}`);
    }
    path.push({ name: part, type: found.type });
    options = found.options ?? [];
  }
  const subcommands = options.filter(isSubcommand).map((each) => each.name);
  if (subcommands.length > 0) {
    const typedSoFar = [name, ...rest].join(' ');
    throw new InteractionFailed('unknown', `/${typedSoFar} wants one of: ${subcommands.join(', ')}`);
  }
  return { command, path, options: options as readonly Option[] };
}

/**
 * Checks values as Discord's client and API do and puts them into an interaction's form.
 * @param focused the option being typed, which may still be anything; then required ones may be missing, too
 * @throws InteractionFailed `unknown` for an option that isn't there, `invalid` for a value that won't do
 */
export function fillOptions(
  at: Spot,
  { command, path, options }: Invocation,
  values: Readonly<Record<string, OptionValue>>,
  focused: string | null = null,
): { options: FilledOption[]; resolved: Resolved } {
  const resolved: Resolved = {};
  const title = ['', command.name].join('/') + path.map(({ name }) => ` ${name}`).join('');
  for (const name of [...Object.keys(values), ...(focused === null ? [] : [focused])]) {
    if (options.some((option) => option.name === name)) continue;
    const known = options.map((option) => option.name).join(', ') || 'none';
    throw new InteractionFailed('unknown', `${title} has no option "${name}". Its options: ${known}`);
  }
  const filled: FilledOption[] = [];
  for (const option of options) {
    const value = values[option.name];
    const { name, type } = option;
    if (name === focused) {
      filled.push({ name, type, value: String(value ?? ''), focused: true } as FilledOption);
    } else if (value === undefined || value === '') {
      if (option.required && focused === null) fail(option, 'is required');
    } else {
      filled.push({ name, type, value: checked(at, option, value, resolved) } as FilledOption);
    }
  }
  // Subcommands nest: the group outside, the subcommand inside, the options within.
  const nested = path.reduceRight<FilledOption[]>(
    (inner, { name, type }) => [{ name, type, options: inner } as FilledOption],
    filled,
  );
  return { options: nested, resolved };
}

function isSubcommand(
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { type: Type.Subcommand | Type.SubcommandGroup }> {
  return option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
}

function fail(option: Option, what: string): never {
  throw new InteractionFailed('invalid', `The option "${option.name}" ${what}`);
}

function checked(
  at: Spot,
  option: Option,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  switch (option.type) {
    case Type.String:
      if (typeof value !== 'string') return fail(option, 'must be a text');
      return checkedString(option, value);
    case Type.Integer:
    case Type.Number:
      if (typeof value !== 'number' || !Number.isFinite(value)) return fail(option, 'must be a number');
      return checkedNumber(option, value);
    case Type.Boolean:
      return typeof value === 'boolean' ? value : fail(option, 'must be true or false');
    case Type.Attachment:
      return isFile(value) ? resolveFile(at, value, resolved) : fail(option, 'must be a file');
    case Type.User:
      return resolveUser(at, value, resolved) ?? fail(option, 'must be a member of the server');
    case Type.Role:
      return resolveRole(at, value, resolved) ?? fail(option, 'must be a role of the server');
    case Type.Mentionable:
      return (
        resolveUser(at, value, resolved) ??
        resolveRole(at, value, resolved) ??
        fail(option, 'must be a member or a role of the server')
      );
    case Type.Channel: {
      const id = resolveChannel(at, value, resolved);
      const type = id === null ? null : at.world.channel(id).data.type;
      const wanted: readonly (number | null)[] | undefined = option.channel_types;
      if (id === null || (wanted?.length && !wanted.includes(type))) {
        return fail(option, 'must be a channel of the right kind');
      }
      return id;
    }
  }
}

function checkedString(option: Option & { type: Type.String }, value: string): string {
  const length = Array.from(value).length;
  const { min_length: min = 0, max_length: max = LONGEST_STRING } = option;
  if (length < min) return fail(option, `must be at least ${min} characters long`);
  if (length > max) return fail(option, `must be at most ${max} characters long`);
  return checkedChoice(option, value);
}

function checkedNumber(option: Option & { type: Type.Integer | Type.Number }, value: number): number {
  if (option.type === Type.Integer && !Number.isSafeInteger(value))
    return fail(option, 'must be a whole number');
  if (value < (option.min_value ?? -Infinity)) return fail(option, `must be at least ${option.min_value}`);
  if (value > (option.max_value ?? Infinity)) return fail(option, `must be at most ${option.max_value}`);
  return checkedChoice(option, value);
}

function checkedChoice<T extends string | number>(option: Option, value: T): T {
  const choices = 'choices' in option ? option.choices : undefined;
  if (!choices?.length || choices.some((choice) => choice.value === value)) return value;
  return fail(option, `must be one of: ${choices.map((choice) => choice.value).join(', ')}`);
}

function isFile(value: OptionValue): value is UploadedFile {
  return typeof value === 'object' && 'base64' in value;
}
