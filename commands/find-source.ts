import { everywhere, messageCommand } from '../src/discord/definition.ts';
import { onMessage } from '../src/discord/on-message.ts';

export const data = everywhere(messageCommand('find-source'));

export const { execute } = onMessage((answers, message) =>
  message.trim() === '' ? 'found.blank' : answers.findSource({ message }),
);
