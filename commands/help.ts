import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { SlashCommand } from '../src/discord/command.ts';
import { helpEmbed } from '../src/discord/help.ts';
import { everywhere } from '../src/discord/lookup.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';

export const data = everywhere(
  new SlashCommandBuilder().setName('help').setDescription('What this bot can do, with examples'),
);

export const execute: SlashCommand['execute'] = async (interaction, { answers }) => {
  await interaction.reply({
    embeds: [helpEmbed(answers, theirLanguage(interaction))],
    flags: MessageFlags.Ephemeral,
  });
};
