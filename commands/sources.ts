import { localise, MAX_NAME, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  slashCommand('sources').addStringOption((option) =>
    localise(option, 'option.source', 'describe.sources.source').setMaxLength(MAX_NAME).setAutocomplete(true),
  ),
);

export const { execute, autocomplete, answer } = lookup((answers, given) => answers.sources(given('source')));
