import { localise, MAX_WORDS, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  slashCommand('who-said').addStringOption((option) =>
    localise(option, 'option.quote', 'describe.who-said.quote')
      .setMaxLength(MAX_WORDS)
      .setAutocomplete(true)
      .setRequired(true),
  ),
);

export const { execute, autocomplete, answer } = lookup((answers, given) => {
  const { quote } = given('quote');
  return quote ? answers.whoSaid({ quote }) : 'typeSomething';
});
