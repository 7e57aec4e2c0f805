import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { CommandType, OptionType } from './discord.ts';

/** A slash command as one types it: subcommands are commands of their own, `library add`. */
export interface SlashCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

export function slashCommands(commands: readonly APIApplicationCommand[]): readonly SlashCommand[] {
  return commands
    .filter(({ type }) => type === CommandType.ChatInput)
    .flatMap((command) => unfold(command.name, command.description, command.options ?? []))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

type Options = NonNullable<APIApplicationCommand['options']>;

/** A command without subcommands is itself; one with subcommands is those. */
function unfold(name: string, description: string, options: Options): SlashCommand[] {
  const inner = options.filter(
    (option) => option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup,
  );
  if (inner.length > 0) {
    return inner.flatMap((option) =>
      unfold(`${name} ${option.name}`, option.description, option.options ?? []),
    );
  }
  return [{ name, description, options: options as readonly APIApplicationCommandBasicOption[] }];
}

/** The commands that a typed "/…" may mean: those that begin with it, then those that hold it anywhere. */
export function matching(commands: readonly SlashCommand[], typed: string): readonly SlashCommand[] {
  const wanted = typed.slice(1).toLowerCase();
  const begin = commands.filter(({ name }) => name.startsWith(wanted));
  const hold = commands.filter(
    ({ name, description }) =>
      !name.startsWith(wanted) && `${name} ${description}`.toLowerCase().includes(wanted),
  );
  return [...begin, ...hold];
}
