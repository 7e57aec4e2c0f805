import { SlashCommandBuilder } from 'discord.js';
import { lookup, MAX_WORDS, withSharedOptions } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  new SlashCommandBuilder()
    .setName('who-said')
    .setDescription('Who said these words, and did they really? With a verdict and the words as published')
    .addStringOption((option) =>
      option
        .setName('quote')
        .setDescription('The words; a name before or after them is checked as well')
        .setMaxLength(MAX_WORDS)
        .setAutocomplete(true)
        .setRequired(true),
    ),
);

export const { execute, autocomplete } = lookup((answers, given) => {
  const { quote } = given('quote');
  return quote ? answers.whoSaid({ quote }) : 'typeSomething';
});
