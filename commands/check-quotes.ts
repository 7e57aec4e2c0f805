import { everywhere, messageCommand } from '../src/discord/definition.ts';
import { onMessage } from '../src/discord/on-message.ts';

export const data = everywhere(messageCommand('check-quotes'));

export const { execute } = onMessage((answers, message) => answers.check({ message }));
