import {
  ApplicationCommandOptionType,
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
import { lengthOf } from './clip.ts';
import type { SlashCommand } from './command.ts';
import type { Language, PlainKey } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { replyPage } from './reply.ts';
import type { Asked } from './reply-rows.ts';
import { suggestionLabels } from './suggestion-label.ts';

/** Most characters of a question: longer ones are not questions. */
export const MAX_QUESTION = 300;
/** Most characters of words to look for: a long quotation with room to spare. */
export const MAX_WORDS = 1_000;
/** Most characters of a name, headline or topic: as long as a suggestion's value can be. */
export const MAX_NAME = 100;
/** Discord's limits for suggestions, and for each one's value in code points. */
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
      const asked = askedBy(interaction);
      const answer = ask(answers, givenIn(asked));
      if (typeof answer === 'string') {
        const content = theirLanguage(interaction).say(answer);
        await interaction.reply({ content, flags: MessageFlags.Ephemeral });
        return;
      }
      const isPublic = !isPrivate(interaction);
      const language = (isPublic ? publicLanguage : theirLanguage)(interaction);
      const page = replyPage({ answer, page: 1, asked }, { isPublic, language });
      await interaction.reply({ ...page, ...envelope(interaction) });
    },

    async autocomplete(interaction, { answers }) {
      const { name, value } = interaction.options.getFocused(true);
      const suggestions = SUGGESTED.includes(name) ? answers.suggest(name as SuggestedOption, value) : [];
      await interaction.respond(choicesOf(suggestions, theirLanguage(interaction)));
    },
  };
}

function askedBy({ commandName, options }: ChatInputCommandInteraction): Asked {
  const texts = options.data.flatMap(({ name, type, value }) =>
    type === ApplicationCommandOptionType.String && String(value).trim()
      ? [[name, String(value).trim()]]
      : [],
  );
  return { command: commandName, options: Object.fromEntries(texts) };
}

function givenIn({ options }: Asked): Given {
  return <Name extends string>(...names: Name[]) => {
    const wanted = Object.entries(options).filter(([name]) => (names as string[]).includes(name));
    return Object.fromEntries(wanted) as { [option in Name]?: string };
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

/** Suggestions as Discord takes them. A value that had to be cut would not resolve when it comes back. */
function choicesOf(
  suggestions: readonly Suggestion[],
  language: Language,
): { name: string; value: string }[] {
  const usable = suggestions
    .filter(({ value }) => value !== '' && lengthOf(value) <= MAX_SUGGESTION)
    .slice(0, MAX_SUGGESTIONS);
  const labels = suggestionLabels(usable, language);
  return usable.map(({ value }, at) => ({ name: labels[at] ?? value, value }));
}
