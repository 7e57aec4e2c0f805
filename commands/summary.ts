import type { SummaryLength } from '../src/answers/answers.ts';
import { choices, localise, MAX_NAME, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

export const data = withSharedOptions(
  slashCommand('summary')
    .addStringOption((option) =>
      localise(option, 'option.of', 'describe.summary.of').setMaxLength(MAX_NAME).setAutocomplete(true),
    )
    .addStringOption((option) =>
      localise(option, 'option.length', 'describe.summary.length').setChoices(choices(LENGTHS)),
    ),
);

export const { execute, autocomplete, answer } = lookup((answers, given) => {
  const { of, length } = given('of', 'length');
  return answers.summary({
    ...(of && { of }),
    length: LENGTHS.find((known) => known === length) ?? 'medium',
  });
});
