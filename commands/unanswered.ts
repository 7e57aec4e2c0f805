import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { serverOf } from '../src/discord/audience.ts';
import type { Desk } from '../src/discord/command.ts';
import { choices, localise, slashCommand } from '../src/discord/definition.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';
import { tell } from '../src/discord/reply.ts';
import { type PERIODS, unansweredView } from '../src/discord/unanswered-view.ts';

const SINCE = ['day', 'week', 'month'] as const satisfies readonly (keyof typeof PERIODS)[];

export const data = slashCommand('unanswered')
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setContexts(InteractionContextType.Guild)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addStringOption((option) =>
    localise(option, 'option.since', 'describe.unanswered.since').setChoices(choices(SINCE)),
  );

export async function execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const guildId = serverOf(interaction);
  if (guildId === null) {
    return tell(interaction, theirLanguage(interaction).say('settings.serversOnly'));
  }
  // First of all: what is kept may be away, and thousands of questions take a while to be grouped.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const typed = interaction.options.getString('since');
  const since = SINCE.find((known) => known === typed) ?? null;
  await interaction.editReply(await unansweredView(interaction, desk, guildId, { since, page: 1 }));
}
