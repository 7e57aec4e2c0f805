import { SlashCommandBuilder } from 'discord.js';
import type { SummaryLength } from '../src/answers/answers.ts';
import { lookup, MAX_NAME, withSharedOptions } from '../src/discord/lookup.ts';

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

export const data = withSharedOptions(
  new SlashCommandBuilder()
    .setName('summary')
    .setDescription('The key sentences, each with its source: of everything, an article, a person or a topic')
    .addStringOption((option) =>
      option
        .setName('of')
        .setDescription('An article, a person or a topic (everything, if left out)')
        .setMaxLength(MAX_NAME)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('length')
        .setDescription('How long (medium, if left out)')
        .setChoices(LENGTHS.map((length) => ({ name: length, value: length }))),
    ),
);

export const { execute, autocomplete } = lookup((answers, given) => {
  const { of, length } = given('of', 'length');
  return answers.summary({
    ...(of && { of }),
    length: LENGTHS.find((known) => known === length) ?? 'medium',
  });
});
