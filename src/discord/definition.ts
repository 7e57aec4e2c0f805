import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type SharedNameAndDescription,
  type SharedSlashCommand,
  SlashCommandBuilder,
  type SlashCommandOptionsOnlyBuilder,
} from 'discord.js';
import type { MessageKey, PlainKey } from './messages/language.ts';
import { english, languageNames, localisations } from './messages/languages.ts';

/** Most characters of a question: longer ones are not questions. */
export const MAX_QUESTION = 300;
/** Most characters of words to look for: a long quotation with room to spare. */
export const MAX_WORDS = 1_000;
/** Most characters of a name, headline or topic: as long as a suggestion's value can be. */
export const MAX_NAME = 100;

/** What messages of a kind are called behind the kind: "ask", "quote" … of 'command.ask', 'command.quote' … */
type NameOf<Kind extends string, Key = MessageKey> = Key extends `${Kind}.${infer Name}` ? Name : never;
type Describing = Extract<PlainKey, `describe.${string}`>;

/** A slash command, its name and purpose in every language. */
export function slashCommand(name: NameOf<'command'>): SlashCommandBuilder {
  return localise(new SlashCommandBuilder(), `command.${name}`, `describe.${name}`);
}

/** A command in the menu of a message, its name in every language. */
export function messageCommand(name: NameOf<'menu'>): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(english.say(`menu.${name}`))
    .setNameLocalizations(localisations(`menu.${name}`));
}

/** Gives an option or a subcommand its name and purpose in every language. Code reads it by the English name. */
export function localise<Builder extends SharedNameAndDescription>(
  builder: Builder,
  name: PlainKey,
  purpose: Describing,
): Builder {
  return builder
    .setName(english.say(name))
    .setNameLocalizations(localisations(name))
    .setDescription(english.say(purpose))
    .setDescriptionLocalizations(localisations(purpose));
}

/** The choices of an option: each one's value is what code reads, its name what is shown. */
export function choices<Value extends NameOf<'choice'>>(
  values: readonly Value[],
): APIApplicationCommandOptionChoice<Value>[] {
  return values.map((value) => ({
    name: english.say(`choice.${value}`),
    name_localizations: localisations(`choice.${value}`),
    value,
  }));
}

/** What stands for the language that the server itself has. */
export const SERVERS_OWN = 'server';

/** Every language that the bot speaks, as those call it who speak it, by a locale of it; first the server's own. */
export const languageChoices: readonly APIApplicationCommandOptionChoice<string>[] = [
  ...choices([SERVERS_OWN]),
  ...[...languageNames].map(([value, name]) => ({ name, value })),
];

/** Where most commands may be used: in servers and direct messages, added to a server or to a user. */
export function everywhere<Builder extends SharedSlashCommand | ContextMenuCommandBuilder>(
  command: Builder,
): Builder {
  command.setIntegrationTypes(
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  );
  command.setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  );
  return command;
}

/** Adds what every look-up can do besides: be answered privately, and be addressed to a member. */
export function withSharedOptions(command: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
  return everywhere(command)
    .addBooleanOption((option) => localise(option, 'option.private', 'describe.private'))
    .addUserOption((option) => localise(option, 'option.for', 'describe.for'));
}
