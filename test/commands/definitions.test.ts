import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, definitions } from '../../commands/index.ts';

/** The interface that members learn and scripts rely on: options in order, required ones with "!", suggested with "?". */
const INTERFACE = {
  ask: ['question!', 'private', 'for'],
  quote: ['text?', 'speaker?', 'source?', 'private', 'for'],
  'who-said': ['quote!?', 'private', 'for'],
  summary: ['of?', 'length', 'private', 'for'],
  sources: ['source?', 'private', 'for'],
  help: [],
};

const MESSAGE_COMMANDS: readonly string[] = ['Check quotes', 'Find source'];

const marked = (option: APIApplicationCommandOption) =>
  `${option.name}${option.required ? '!' : ''}${'autocomplete' in option && option.autocomplete ? '?' : ''}`;

it('the commands and their options are the ones that members know', () => {
  const found = [...commands.slash.values()].map(({ data }) => {
    const { name, options = [] } = data.toJSON();
    return [name, options.map(marked)];
  });
  expect(Object.fromEntries(found)).toEqual(INTERFACE);
  expect([...commands.message.keys()]).toEqual(MESSAGE_COMMANDS);
});

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  '/%s',
  (name, definition) => {
    const options = 'options' in definition ? (definition.options ?? []) : [];

    it('can be used in servers and direct messages, added to a server or to a user', () => {
      expect(definition.contexts).toEqual([0, 1, 2]);
      expect(definition.integration_types).toEqual([0, 1]);
    });

    it('asks for what is required first', () => {
      const required = options.map((option) => option.required ?? false);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    });

    it('limits how much can be typed', () => {
      for (const option of options) {
        if (option.type !== ApplicationCommandOptionType.String || ('choices' in option && option.choices))
          continue;
        expect('max_length' in option ? option.max_length : undefined).toBeLessThanOrEqual(1_000);
      }
    });

    it('suggests if, and only if, an option asks for suggestions', () => {
      const suggests = options.some((option) => 'autocomplete' in option && option.autocomplete);
      expect(commands.slash.get(name)?.autocomplete !== undefined).toBe(suggests);
    });
  },
);
