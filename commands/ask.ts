import { localise, MAX_QUESTION, slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  slashCommand('ask').addStringOption((option) =>
    localise(option, 'option.question', 'describe.ask.question').setMaxLength(MAX_QUESTION).setRequired(true),
  ),
);

export const { execute, answer } = lookup((answers, given) => {
  const { question } = given('question');
  return question ? answers.ask({ question }) : 'typeSomething';
});
