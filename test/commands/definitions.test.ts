import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, definitions } from '../../commands/index.ts';

/** The interface that members learn and scripts rely on: options in order, required ones with "!", suggested with "?". */
const INTERFACE = {
  ask: ['question!', 'private', 'for'],
  quote: ['text?', 'speaker?', 'source?', 'private', 'for'],
  'who-said': ['quote!?', 'private', 'for'],
  summary: ['of?', 'length', 'private', 'for'],
  compare: ['topic!?', 'private', 'for'],
  timeline: ['private', 'for'],
  unanswered: ['since'],
  sources: ['source?', 'private', 'for'],
  help: [],
  'library add': ['file!', 'title', 'publisher', 'published', 'url'],
  'library remove': ['source!?'],
  'library list': [],
  'library export': [],
  'library import': ['file!'],
  'settings view': [],
  'settings set': [
    'visibility',
    'language',
    'shipped',
    'feedback',
    'cool-down',
    'keep-unanswered',
    'forum',
    'remove-forum',
  ],
  'settings log': [],
  'settings delete-everything': [],
};

const MESSAGE_COMMANDS: readonly string[] = ['Check quotes', 'Find source'];

/** For moderators of a server: of no use, and not there, anywhere else. */
const OF_SERVERS: readonly string[] = ['library', 'settings', 'unanswered'];

const marked = (option: APIApplicationCommandOption) =>
  `${option.name}${option.required ? '!' : ''}${'autocomplete' in option && option.autocomplete ? '?' : ''}`;

it('the commands and their options are the ones that members know', () => {
  const found = [...commands.slash.values()].flatMap(({ data }) => unfolded(data.toJSON()));
  expect(Object.fromEntries(found)).toEqual(INTERFACE);
  expect([...commands.message.keys()]).toEqual(MESSAGE_COMMANDS);
});

interface Level {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

/** A command, or its subcommands, with the options of each. */
function unfolded({ name, options = [] }: Level): [string, string[]][] {
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return subcommands.length > 0
    ? subcommands.flatMap((each) => unfolded({ ...(each as Level), name: `${name} ${each.name}` }))
    : [[name, options.map(marked)]];
}

/** Options, and those of the subcommands among them. */
function withSubcommands(options: readonly APIApplicationCommandOption[]): APIApplicationCommandOption[] {
  return options.flatMap((option) => [
    option,
    ...('options' in option ? withSubcommands(option.options ?? []) : []),
  ]);
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  '/%s',
  (name, definition) => {
    const options = 'options' in definition ? (definition.options ?? []) : [];

    const onlyInServers = OF_SERVERS.includes(name);

    it('can be used wherever it is of use: in servers and direct messages, added to a server or to a user', () => {
      expect(definition.contexts).toEqual(onlyInServers ? [0] : [0, 1, 2]);
      expect(definition.integration_types).toEqual(onlyInServers ? [0] : [0, 1]);
      expect(definition.default_member_permissions !== undefined).toBe(onlyInServers);
    });

    it('asks for what is required first', () => {
      const required = options.map((option) => option.required ?? false);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    });

    it('limits how much can be typed', () => {
      for (const option of withSubcommands(options)) {
        if (option.type !== ApplicationCommandOptionType.String || ('choices' in option && option.choices))
          continue;
        expect('max_length' in option ? option.max_length : undefined).toBeLessThanOrEqual(1_000);
      }
    });

    it('suggests if, and only if, an option asks for suggestions', () => {
      const suggests = withSubcommands(options).some(
        (option) => 'autocomplete' in option && option.autocomplete,
      );
      expect(commands.slash.get(name)?.autocomplete !== undefined).toBe(suggests);
    });
  },
);
