import { MessageFlags } from 'discord.js';
import { managedServerOf } from '../src/discord/audience.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { everywhere, slashCommand } from '../src/discord/definition.ts';
import { helpEmbed } from '../src/discord/help.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';

export const data = everywhere(slashCommand('help'));

export const execute: SlashCommand['execute'] = async (interaction, desk) => {
  const moderates = managedServerOf(interaction) !== null;
  await interaction.reply({
    embeds: [helpEmbed(desk, moderates, theirLanguage(interaction))],
    flags: MessageFlags.Ephemeral,
  });
};
