import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { CommandType, OptionType } from './discord.ts';
import { shownDescription, shownName } from './shown.ts';

/** A slash command as one types it: subcommands are commands of their own, `library add`. */
export interface SlashCommand {
  readonly name: string;
  /** The name and what it is for, in the person's language. */
  readonly title: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** By name; subcommands in the order in which the bot has them. */
export function slashCommands(commands: readonly APIApplicationCommand[]): readonly SlashCommand[] {
  return commands
    .filter(({ type }) => type === CommandType.ChatInput)
    .toSorted((a, b) => shownName(a).localeCompare(shownName(b)))
    .flatMap((command) => unfold(command.name, shownName(command), command));
}

type Level = Pick<APIApplicationCommand, 'name' | 'description' | 'options'>;

/** A command without subcommands is itself; one with subcommands is those. */
function unfold(name: string, title: string, level: Level): SlashCommand[] {
  const { options = [] } = level;
  const inner = options.filter(
    (option) => option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup,
  );
  if (inner.length > 0) {
    return inner.flatMap((option) =>
      unfold(`${name} ${option.name}`, `${title} ${shownName(option)}`, option),
    );
  }
  const description = shownDescription(level);
  return [{ name, title, description, options: options as readonly APIApplicationCommandBasicOption[] }];
}

/** The commands that a typed "/…" may mean, by either name: those that begin with it, then those that hold it. */
export function matching(commands: readonly SlashCommand[], typed: string): readonly SlashCommand[] {
  const wanted = typed.slice(1).toLowerCase();
  const begins = ({ name, title }: SlashCommand) => name.startsWith(wanted) || title.startsWith(wanted);
  const holds = ({ name, title, description }: SlashCommand) =>
    `${name} ${title} ${description}`.toLowerCase().includes(wanted);
  return [...commands.filter(begins), ...commands.filter((each) => !begins(each) && holds(each))];
}

/** A command written out with its options, `/ask question:…`, as one pastes it; null where the text is none. */
export function writtenOut(
  commands: readonly SlashCommand[],
  text: string,
): { readonly command: SlashCommand; readonly values: ReadonlyMap<string, string> } | null {
  const command = begun(commands, text);
  if (!command) return null;
  const marks = command.options
    .flatMap((option) => namesOf(option).map((word) => ({ option, mark: ` ${word}:` })))
    .map(({ option, mark }) => ({ name: option.name, mark, at: text.indexOf(mark) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  if (marks.length === 0) return null;
  const values = marks.map(({ name, mark, at }, index): [string, string] => {
    const value = text.slice(at + mark.length, marks[index + 1]?.at).trim();
    return [name, value.replace(/^"([^"]*)"$/, '$1')];
  });
  return { command, values: new Map(values) };
}

/** The command that a text begins with, by either name. */
function begun(commands: readonly SlashCommand[], text: string): SlashCommand | undefined {
  return commands
    .flatMap((command) => [command.name, command.title].map((word) => ({ command, word })))
    .filter(({ word }) => text.startsWith(`/${word} `))
    .toSorted((a, b) => b.word.length - a.word.length)[0]?.command;
}

/** The name that the bot knows and the one that the person sees, once where they are the same. */
function namesOf(option: APIApplicationCommandBasicOption): string[] {
  return [...new Set([option.name, shownName(option)])];
}
