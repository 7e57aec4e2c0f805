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

/** A command written out with its options, `/ask question:…`, as one pastes it; null where the text is none. */
export function writtenOut(
  commands: readonly SlashCommand[],
  text: string,
): { readonly command: SlashCommand; readonly values: ReadonlyMap<string, string> } | null {
  const meant = commands.filter(({ name }) => text.startsWith(`/${name} `));
  const command = meant.toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!command) return null;
  const marks = command.options
    .map(({ name }) => ({ name, mark: ` ${name}:`, at: text.indexOf(` ${name}:`) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  if (marks.length === 0) return null;
  const values = marks.map(({ name, mark, at }, index): [string, string] => {
    const value = text.slice(at + mark.length, marks[index + 1]?.at).trim();
    return [name, value.replace(/^"([^"]*)"$/, '$1')];
  });
  return { command, values: new Map(values) };
}
