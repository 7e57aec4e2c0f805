import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { examplesIn } from '../src/discord/examples.ts';
import { colours } from '../src/discord/looks.ts';
import { everywhere } from '../src/discord/lookup.ts';
import { wording } from '../src/discord/wording.ts';

export const data = everywhere(
  new SlashCommandBuilder().setName('help').setDescription('What this bot can do, with examples'),
);

export const execute: Command['execute'] = async (interaction, { answers }) => {
  const lines = wording.help(examplesIn(answers)).map(({ does, example }) => `\`${example}\`\n${does}`);
  const description = [wording.helpIntro, ...lines, wording.helpShared].join('\n\n');
  await interaction.reply({
    embeds: [{ title: wording.helpTitle, description, color: colours.plain }],
    flags: MessageFlags.Ephemeral,
  });
};
