import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type InteractionReplyOptions,
  MessageFlags,
  type SharedSlashCommand,
  type SlashCommandOptionsOnlyBuilder,
} from 'discord.js';
import type { Answer, Suggestion } from '../answers/answer.ts';
import type { Answers, SuggestedOption } from '../answers/answers.ts';
import { clip, lengthOf } from './clip.ts';
import type { SlashCommand } from './command.ts';
import type { PlainKey } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { pageOf } from './paging.ts';

/** Most characters of a question: longer ones are not questions. */
export const MAX_QUESTION = 300;
/** Most characters of words to look for: a long quotation with room to spare. */
export const MAX_WORDS = 1_000;
/** Most characters of a name, headline or topic: as long as a suggestion's value can be. */
export const MAX_NAME = 100;
/** Discord's limits for suggestions, and for each one's label and value in code points. */
const MAX_SUGGESTIONS = 25;
const MAX_SUGGESTION = 100;

const SUGGESTED: readonly string[] = ['text', 'speaker', 'source', 'quote', 'of'] satisfies SuggestedOption[];

/** The options given, trimmed. A blank one counts as not given. */
export type Given = <Name extends string>(...options: Name[]) => { readonly [option in Name]?: string };

/** Where every command of this bot may be used: in servers and direct messages, added to a server or to a user. */
export function everywhere<Builder extends SharedSlashCommand>(command: Builder): Builder {
  return command
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    );
}

/** Adds what every look-up can do besides: be answered privately, and be addressed to a member. */
export function withSharedOptions(command: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
  return everywhere(command)
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Whether only you see the answer (no, if left out)'),
    )
    .addUserOption((option) =>
      option.setName('for').setDescription('A member to address the answer to; they are notified'),
    );
}

/**
 * What all look-ups do alike: read the options, ask, answer at once, suggest.
 * @param ask makes a question of the options and has it answered; or names the message that says what is missing.
 */
export function lookup(
  ask: (answers: Answers, given: Given) => Answer | PlainKey,
): Required<Pick<SlashCommand, 'execute' | 'autocomplete'>> {
  return {
    async execute(interaction, { answers }) {
      const given = givenIn(interaction);
      const answer = ask(answers, given);
      if (typeof answer === 'string') {
        const content = theirLanguage(interaction).say(answer);
        await interaction.reply({ content, flags: MessageFlags.Ephemeral });
        return;
      }
      const language = (isPrivate(interaction) ? theirLanguage : publicLanguage)(interaction);
      const page = pageOf(answer, 1, (option) => given(option)[option], language);
      await interaction.reply({ ...page, ...envelope(interaction) });
    },

    async autocomplete(interaction, { answers }) {
      const { name, value } = interaction.options.getFocused(true);
      const suggestions = SUGGESTED.includes(name) ? answers.suggest(name as SuggestedOption, value) : [];
      await interaction.respond(suggestions.filter(isUsable).slice(0, MAX_SUGGESTIONS).map(choice));
    },
  };
}

function givenIn({ options }: ChatInputCommandInteraction): Given {
  return (...names) => {
    const entries = names.flatMap((name) => {
      const value = options.getString(name)?.trim();
      return value ? [[name, value]] : [];
    });
    return Object.fromEntries(entries);
  };
}

/**
 * Who sees a reply and whom it is addressed to: decided here alone, and before the first response, since Discord
 * doesn't let either be changed afterwards.
 */
function envelope(interaction: ChatInputCommandInteraction): InteractionReplyOptions {
  // The id alone: the member object that should come with it is not needed.
  const member = interaction.options.get('for')?.value;
  const mention = typeof member === 'string' && /^\d+$/.test(member) ? `<@${member}>` : null;
  if (isPrivate(interaction)) {
    // A mention that only the asker sees notifies nobody. So it is said.
    return {
      flags: MessageFlags.Ephemeral,
      ...(mention && { content: theirLanguage(interaction).say('privateFor', { mention }) }),
    };
  }
  return mention ? { content: mention, allowedMentions: { users: [String(member)] } } : {};
}

function isPrivate({ options }: ChatInputCommandInteraction): boolean {
  return options.getBoolean('private') ?? false;
}

function isUsable({ value }: Suggestion): boolean {
  // A value that had to be cut would not resolve when it comes back.
  return value !== '' && lengthOf(value) <= MAX_SUGGESTION;
}

function choice({ label, value }: Suggestion) {
  return { name: clip(label, MAX_SUGGESTION) || value, value };
}
