import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Desk } from '../src/discord/command.ts';
import { localise, slashCommand } from '../src/discord/definition.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';
import { settingsEmbed } from '../src/discord/settings-sheet.ts';

/** Questions shown that were answered worst: with the counts, within one field of an embed. */
const MOST_WORST = 5;

export const data = slashCommand('settings')
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setContexts(InteractionContextType.Guild)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((subcommand) => localise(subcommand, 'subcommand.view', 'describe.settings.view'))
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.set', 'describe.settings.set').addBooleanOption((option) =>
      localise(option, 'option.feedback', 'describe.settings.set.feedback').setRequired(true),
    ),
  );

export async function execute(interaction: ChatInputCommandInteraction, { storage }: Desk): Promise<void> {
  const { guildId, options } = interaction;
  const language = theirLanguage(interaction);
  if (guildId === null) {
    await interaction.reply({ content: language.say('settings.serversOnly'), flags: MessageFlags.Ephemeral });
    return;
  }
  const feedback = options.getBoolean('feedback');
  if (feedback !== null) await storage.settings.change(guildId, { feedback }, interaction.user.id);
  const [votes, worst] = await Promise.all([
    storage.feedback.total(guildId),
    storage.feedback.worst(guildId, MOST_WORST),
  ]);
  const shown = { settings: storage.settings.of(guildId), votes, worst };
  await interaction.reply({ embeds: [settingsEmbed(shown, language)], flags: MessageFlags.Ephemeral });
}
