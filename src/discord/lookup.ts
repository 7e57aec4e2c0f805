import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  MessageFlags,
} from 'discord.js';
import type { Answer, Suggestion } from '../answers/answer.ts';
import type { Answers, SuggestedOption } from '../answers/answers.ts';
import type { ServerSettings } from '../storage/settings.ts';
import { serverOf } from './audience.ts';
import { chartsFor } from './chart.ts';
import { lengthOf } from './clip.ts';
import type { SlashCommand } from './command.ts';
import { mustWait } from './cool-down.ts';
import type { Language, PlainKey } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { lacksArticles } from './no-articles.ts';
import { firstPage, replyAlone, tell } from './reply.ts';
import type { Asked } from './shown.ts';
import { suggestionLabels } from './suggestion-label.ts';
import { isUnanswered, noteUnanswered } from './unanswered-notes.ts';

/** Discord's limits for suggestions, and for each one's value in code points. */
const MAX_SUGGESTIONS = 25;
const MAX_SUGGESTION = 100;

const SUGGESTED: readonly string[] = [
  'text',
  'speaker',
  'source',
  'quote',
  'of',
  'topic',
] satisfies SuggestedOption[];

/** The options given, trimmed. A blank one counts as not given. */
export type Given = <Name extends string>(...options: Name[]) => { readonly [option in Name]?: string };

/**
 * What all look-ups do alike: read the options, ask, answer at once, suggest.
 * @param ask makes a question of the options and has it answered; or names the message that says what is missing.
 */
export function lookup(
  ask: (answers: Answers, given: Given) => Answer | PlainKey,
): Required<Pick<SlashCommand, 'execute' | 'autocomplete' | 'answer'>> {
  return {
    async execute(interaction, desk) {
      const { answers, settings } = desk;
      if (await lacksArticles(interaction, desk)) return;
      const asked = askedBy(interaction);
      const answer = ask(answers, givenIn(asked.options));
      if (typeof answer === 'string') {
        const content = theirLanguage(interaction).say(answer);
        await tell(interaction, content);
        return;
      }
      const deadEnd = isDeadEnd(answer);
      // A slip that finds nothing costs nobody a turn.
      if (!deadEnd && (await mustWait(interaction, desk))) return;
      const isWanted = interaction.deferred
        ? interaction.ephemeral !== true
        : isWantedPublic(interaction, settings);
      const isPublic = isWanted && !deadEnd;
      const language = isPublic ? publicLanguage(interaction, settings) : theirLanguage(interaction);
      const page = firstPage(answer, asked, { isPublic, language, feedback: settings.feedback });
      const files = await chartsFor(answer, answers, language);
      const reply = { ...page, files, ...envelopeOf(interaction, isPublic, language) };
      if (!isPublic) await replyAlone(interaction, reply);
      else if (interaction.deferred) await interaction.editReply(reply);
      else await interaction.reply(reply);
      if (!isUnanswered(answer)) return;
      desk.tally.abstained(asked.command);
      noteUnanswered(desk, serverOf(interaction), noteOf(asked));
    },

    answer: (answers, options) => ask(answers, givenIn(options)),

    async autocomplete(interaction, { answers }) {
      const { name, value } = interaction.options.getFocused(true);
      const suggestions = SUGGESTED.includes(name) ? answers.suggest(name as SuggestedOption, value) : [];
      await interaction.respond(choicesOf(suggestions, theirLanguage(interaction)));
    },
  };
}

/** Acknowledges a look-up whose answer takes a while. Who will see that is settled before it is known what it is. */
export async function promiseAnswer(
  interaction: ChatInputCommandInteraction,
  settings: Pick<ServerSettings, 'visibility'>,
): Promise<void> {
  await interaction.deferReply(
    isWantedPublic(interaction, settings) ? {} : { flags: MessageFlags.Ephemeral },
  );
}

function askedBy({ commandName, options }: ChatInputCommandInteraction): Asked {
  const texts = options.data.flatMap(({ name, type, value }) =>
    type === ApplicationCommandOptionType.String && String(value).trim()
      ? [[name, String(value).trim()]]
      : [],
  );
  return { command: commandName, options: Object.fromEntries(texts) };
}

/** What was asked, in one text: names of options aside, and how long the answer was to be. */
function noteOf({ command, options: { length: _, ...asked } }: Asked): { command: string; question: string } {
  return { command, question: Object.values(asked).join(' · ') };
}

function givenIn(options: Asked['options']): Given {
  return <Name extends string>(...names: Name[]) => {
    const wanted = Object.entries(options).filter(([name]) => (names as string[]).includes(name));
    return Object.fromEntries(wanted) as { [option in Name]?: string };
  };
}

/** Whom a reply is addressed to: decided here alone. */
function envelopeOf(
  interaction: ChatInputCommandInteraction,
  isPublic: boolean,
  language: Language,
): Pick<InteractionReplyOptions, 'content' | 'allowedMentions'> {
  // The id alone: the member object that should come with it is not needed.
  const member = interaction.options.get('for')?.value;
  const mention = typeof member === 'string' && /^\d+$/.test(member) ? `<@${member}>` : null;
  // A mention that only the asker sees notifies nobody. So it is said.
  if (!isPublic) return mention ? { content: language.say('privateFor', { mention }) } : {};
  return mention
    ? {
        content: language.say('addressed', { mention }),
        allowedMentions: { users: [String(member)] },
      }
    : {};
}

/** What the member says wins over what the server has set. */
function isWantedPublic(
  { options }: ChatInputCommandInteraction,
  { visibility }: Pick<ServerSettings, 'visibility'>,
): boolean {
  const isPrivate = options.getBoolean('private') ?? visibility === 'private';
  return !isPrivate;
}

/** What misses and has nothing near it to pick from is for whoever asked: nobody else has any use for it. */
function isDeadEnd(answer: Answer): boolean {
  return answer.kind === 'unknown' && answer.unknown.nearest.length === 0;
}

/** Suggestions as Discord takes them. A value that had to be cut would not resolve when it comes back. */
export function choicesOf(
  suggestions: readonly Suggestion[],
  language: Language,
): { name: string; value: string }[] {
  const usable = suggestions
    .filter(({ value }) => value !== '' && lengthOf(value) <= MAX_SUGGESTION)
    .slice(0, MAX_SUGGESTIONS);
  const labels = suggestionLabels(usable, language);
  return usable.map(({ value }, at) => ({ name: labels[at] ?? value, value }));
}
