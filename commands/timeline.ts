import { slashCommand, withSharedOptions } from '../src/discord/definition.ts';
import { lookup } from '../src/discord/lookup.ts';

export const data = withSharedOptions(slashCommand('timeline'));

export const { execute, answer } = lookup((answers) => answers.timeline());
