import { describe, expect, it } from 'vitest';
import { matching, slashCommands, writtenOut } from '../../../src/sandbox/page/commands.ts';

const text = (name: string, required = false) => ({ type: 3, name, description: name, required });

const commands = slashCommands([
  { type: 1, name: 'weather', description: 'Rain or sun', options: [text('place', true), text('day')] },
  {
    type: 1,
    name: 'library',
    description: 'Books',
    options: [
      { type: 1, name: 'add', description: 'Adds a book', options: [text('title', true)] },
      {
        type: 2,
        name: 'shelf',
        description: 'Shelves',
        options: [{ type: 1, name: 'clear', description: 'Clears it' }],
      },
    ],
  },
  { type: 3, name: 'Translate', description: '' },
] as never);

describe('the command list', () => {
  it('holds slash commands alone, those with subcommands unfolded', () => {
    expect(commands.map(({ name }) => name)).toEqual(['library add', 'library shelf clear', 'weather']);
  });

  it('shows what begins with the typed text before what merely holds it', () => {
    const names = (typed: string) => matching(commands, typed).map(({ name }) => name);
    expect(names('/')).toHaveLength(3);
    expect(names('/library s')).toEqual(['library shelf clear']);
    expect(names('/BOOK')).toEqual(['library add']);
    expect(names('/nothing')).toEqual([]);
  });
});

describe('commands that have names in the person’s language', () => {
  const localised = slashCommands([
    {
      type: 1,
      name: 'weather',
      name_localized: 'wetter',
      description: 'Rain or sun',
      description_localized: 'Regen oder Sonne',
      options: [{ ...text('place', true), name_localized: 'ort' }],
    },
    {
      type: 1,
      name: 'library',
      name_localized: 'bücherei',
      description: 'Books',
      options: [{ type: 1, name: 'add', name_localized: 'hinzufügen', description: 'Adds a book' }],
    },
  ] as never);

  it('are shown and sorted by those, and known to the bot by their own', () => {
    expect(localised.map(({ title, name, description }) => [title, name, description])).toEqual([
      ['bücherei hinzufügen', 'library add', 'Adds a book'],
      ['wetter', 'weather', 'Regen oder Sonne'],
    ]);
  });

  it('are found by either name, and by what they are for', () => {
    for (const typed of ['/wett', '/weath', '/sonne']) {
      expect(matching(localised, typed).map(({ name }) => name)).toEqual(['weather']);
    }
  });

  it('are read by either name when written out', () => {
    for (const typed of ['/wetter ort:Bonn', '/weather place:Bonn', '/wetter place:Bonn']) {
      const written = writtenOut(localised, typed);
      expect(written?.command.name).toBe('weather');
      expect([...(written?.values ?? [])]).toEqual([['place', 'Bonn']]);
    }
  });
});

describe('a command written out', () => {
  const read = (typed: string) => {
    const written = writtenOut(commands, typed);
    return written && [written.command.name, Object.fromEntries(written.values)];
  };

  it('is read with the values of its options, in any order, quoted or not', () => {
    expect(read('/weather place:New York day:"next Monday"')).toEqual([
      'weather',
      { place: 'New York', day: 'next Monday' },
    ]);
    expect(read('/library add title:A day: the book')).toEqual(['library add', { title: 'A day: the book' }]);
  });

  it('keeps a colon in a value that begins no option', () => {
    expect(read('/weather place:at 10:30 in: town')).toEqual(['weather', { place: 'at 10:30 in: town' }]);
  });

  it('is none while it is typed, nor where the command is another', () => {
    for (const typed of [
      '/weather',
      '/weather ',
      '/weather place',
      '/wind place:here',
      'weather place:here',
    ]) {
      expect(read(typed)).toBeNull();
    }
  });
});
