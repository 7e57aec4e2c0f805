import { SlashCommandBuilder } from 'discord.js';
import { lookup, MAX_NAME, MAX_WORDS, withSharedOptions } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  new SlashCommandBuilder()
    .setName('quote')
    .setDescription('Find what was said: by its words, by who said it, or by where it was published')
    .addStringOption((option) =>
      option
        .setName('text')
        .setDescription('Some words of it, as you remember them')
        .setMaxLength(MAX_WORDS)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('speaker').setDescription('Who said it').setMaxLength(MAX_NAME).setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('source')
        .setDescription('The article or publisher')
        .setMaxLength(MAX_NAME)
        .setAutocomplete(true),
    ),
);

export const { execute, autocomplete } = lookup((answers, given) => {
  const asked = given('text', 'speaker', 'source');
  return Object.keys(asked).length > 0 ? answers.quote(asked) : 'quoteNeedsOne';
});
