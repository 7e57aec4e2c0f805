import { localise, MAX_NAME, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  slashCommand('compare').addStringOption((option) =>
    localise(option, 'option.topic', 'describe.compare.topic')
      .setMaxLength(MAX_NAME)
      .setAutocomplete(true)
      .setRequired(true),
  ),
);

export const { execute, autocomplete, answer } = lookup((answers, given) => {
  const { topic } = given('topic');
  return topic ? answers.compare({ topic }) : 'typeSomething';
});
