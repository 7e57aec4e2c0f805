import { SlashCommandBuilder } from 'discord.js';
import { lookup, MAX_QUESTION, withSharedOptions } from '../src/discord/lookup.ts';

export const data = withSharedOptions(
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription(
      'Ask a question; the passages that answer it are shown, or you are told that there are none',
    )
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('In your own words')
        .setMaxLength(MAX_QUESTION)
        .setRequired(true),
    ),
);

export const { execute } = lookup((answers, given) => {
  const { question } = given('question');
  return question ? answers.ask({ question }) : 'typeSomething';
});
