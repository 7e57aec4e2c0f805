import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption as Option,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { InteractionFailed } from './interactions.ts';
import { findInvocation } from './options.ts';
import type { OptionValue } from './protocol.ts';

/** A command as typed in a terminal, its values still texts. */
export interface TypedCommand {
  /** With its subcommand: `library add`. */
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads a slash command from a command line. The shell has taken the quotes away, so an option's value runs
 * until the next argument that begins with `name:` of an option of this command.
 *
 * @param args as in process.argv: `/quote`, `text:one two`, `speaker:somebody`
 * @param commands what there is
 * @throws InteractionFailed `unknown` for a command or an option that isn't there
 */
export function parseCommandLine(
  args: readonly string[],
  commands: readonly APIApplicationCommand[],
): TypedCommand {
  // The whole line may also have come as one argument, in quotes.
  const words = args.length === 1 ? (args[0] ?? '').trim().split(/\s+/) : args;
  const firstOption = words.findIndex((word, at) => at > 0 && word.includes(':'));
  const end = firstOption < 0 ? words.length : firstOption;
  const command = words.slice(0, end).join(' ').replace(/^\//, '');
  if (command === '') throw new InteractionFailed('unknown', 'Say which command to run, such as /help');
  const known = findInvocation(commands, command).options.map(({ name }) => name);

  const values: Record<string, string> = {};
  let current: string | null = null;
  for (const word of words.slice(end)) {
    const name = /^([^\s:]+):/.exec(word)?.[1];
    if (name !== undefined && known.includes(name)) {
      current = name;
      values[name] = word.slice(name.length + 1);
    } else if (current === null || looksLikeOption(word)) {
      const list = known.join(', ') || 'none';
      throw new InteractionFailed(
        'unknown',
        `/${command} has no option "${name ?? word}". Its options: ${list}`,
      );
    } else {
      values[current] += ` ${word}`;
    }
  }
  const given = Object.entries(values).map(([name, value]) => [name, unquoted(value.trim())]);
  return { command, values: Object.fromEntries(given) };
}

/**
 * Values of the types that the command wants, as far as the texts allow: what can't be converted stays a text
 * and is refused where it is used.
 *
 * @param names ids by the names under which a person or a channel may be given, in small letters
 */
export function convertValues(
  { command, values }: TypedCommand,
  commands: readonly APIApplicationCommand[],
  names: Readonly<Record<string, string>>,
): Record<string, OptionValue> {
  const { options } = findInvocation(commands, command);
  const optionOf = new Map(options.map((option) => [option.name, option]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, converted(value, optionOf.get(name), names)]),
  );
}

function converted(
  value: string,
  option: Option | undefined,
  names: Readonly<Record<string, string>>,
): OptionValue {
  const choices = option && 'choices' in option ? (option.choices ?? []) : [];
  // As it is shown, too: "a week ago".
  const choice = choices.find(({ name }) => name.toLowerCase() === value.toLowerCase());
  if (choice) return choice.value;
  switch (option?.type) {
    case Type.Integer:
    case Type.Number:
      return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    case Type.Boolean:
      return { true: true, false: false }[value.toLowerCase()] ?? value;
    case Type.User:
    case Type.Mentionable:
    case Type.Channel:
      return names[value.replace(/^[@#]/, '').toLowerCase()] ?? value;
    case Type.Attachment:
      return fileAt(value);
    default:
      return value;
  }
}

function fileAt(path: string): OptionValue {
  try {
    return { name: basename(path), type: '', base64: readFileSync(path).toString('base64') };
  } catch {
    throw new InteractionFailed('invalid', `There is no file ${path}`);
  }
}

/** A slip such as `speeker:somebody` is better refused than taken as part of the text before it. */
function looksLikeOption(word: string): boolean {
  return /^[a-z][a-z0-9_-]*:(?!\/\/)\S+$/.test(word);
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
