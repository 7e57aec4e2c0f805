import { localise, MAX_NAME, MAX_WORDS, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  slashCommand('quote')
    .addStringOption((option) =>
      localise(option, 'option.text', 'describe.quote.text').setMaxLength(MAX_WORDS).setAutocomplete(true),
    )
    .addStringOption((option) =>
      localise(option, 'option.speaker', 'describe.quote.speaker')
        .setMaxLength(MAX_NAME)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      localise(option, 'option.source', 'describe.quote.source').setMaxLength(MAX_NAME).setAutocomplete(true),
    ),
);

export const { execute, autocomplete, answer } = lookup((answers, given) => {
  const asked = given('text', 'speaker', 'source');
  return Object.keys(asked).length > 0 ? answers.quote(asked) : 'quoteNeedsOne';
});
