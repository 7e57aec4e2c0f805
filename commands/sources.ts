import { SlashCommandBuilder } from 'discord.js';
import { lookup, MAX_NAME, withSharedOptions } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  new SlashCommandBuilder()
    .setName('sources')
    .setDescription('The articles that answers come from, or one of them to read')
    .addStringOption((option) =>
      option
        .setName('source')
        .setDescription('The article to read (a list of all, if left out)')
        .setMaxLength(MAX_NAME)
        .setAutocomplete(true),
    ),
);

export const { execute, autocomplete } = lookup((answers, given) => answers.sources(given('source')));
