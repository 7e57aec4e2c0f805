import { type APIApplicationCommand, ApplicationCommandOptionType as Option } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { convertValues, parseCommandLine } from '../../src/sandbox/command-line.ts';

const option = (name: string, type = Option.String) => ({ name, type, description: 'x' });
const command = (name: string, options: object[]) =>
  ({ id: '1', application_id: '1', version: '1', type: 1, name, description: 'x', options }) as never;

const COMMANDS: APIApplicationCommand[] = [
  command('quote', [
    option('text'),
    option('speaker'),
    option('private', Option.Boolean),
    option('for', Option.User),
    option('page', Option.Integer),
    option('file', Option.Attachment),
    option('where', Option.Channel),
    { ...option('since'), choices: [{ name: 'A week ago', value: 'week' }] },
  ]),
  command('help', []),
  command('library', [{ name: 'add', type: Option.Subcommand, description: 'x', options: [option('url')] }]),
];

const parse = (...args: string[]) => parseCommandLine(args, COMMANDS);

describe('a command line', () => {
  test.each([
    ['as the shell gives it', ['/quote', 'text:united, swift and tough', 'speaker:somebody']],
    [
      'where the shell split the words',
      ['/quote', 'text:united,', 'swift', 'and', 'tough', 'speaker:somebody'],
    ],
    ['in one piece', ['/quote text:united, swift and tough speaker:somebody']],
    ['in one piece, with quotes', ['/quote text:"united, swift and tough" speaker:"somebody"']],
    ['without the slash', ['quote', 'text:united, swift and tough', 'speaker:somebody']],
    ['with spaces after the colons', ['/quote', 'text:', 'united, swift and tough', 'speaker: somebody']],
    ['with a space before a quotation mark', ['/quote text: "united, swift and tough" speaker: somebody']],
  ])('is read %s', (_, args) => {
    const { command: name, values } = parse(...args);
    expect(name).toBe('quote');
    expect(values['text']).toBe('united, swift and tough');
    expect(values['speaker']).toBe('somebody');
  });

  test('may be a command alone', () => {
    expect(parse('/help')).toEqual({ command: 'help', values: {} });
  });

  test('may name a subcommand', () => {
    expect(parse('/library', 'add', 'url:https://example.org')).toEqual({
      command: 'library add',
      values: { url: 'https://example.org' },
    });
  });

  test('keeps colons that are part of what is asked', () => {
    expect(parse('/quote', 'text:he said: at 10:30, see https://example.org').values['text']).toBe(
      'he said: at 10:30, see https://example.org',
    );
    expect(parse('/quote', 'text:he', 'said:', 'at', '10:30').values['text']).toBe('he said: at 10:30');
    expect(parse('/quote', 'text:a speaker:b c').values).toEqual({ text: 'a speaker:b c' });
  });

  test('keeps an empty value', () => {
    expect(parse('/quote', 'text:').values).toEqual({ text: '' });
  });

  test.each([
    ['a command that there is not', ['/qoute', 'text:x'], 'There is no command /qoute'],
    ['no command', [], 'Say which command to run'],
    [
      'an option that there is not',
      ['/quote', 'speeker:x'],
      '/quote has no option "speeker". Its options: text, speaker',
    ],
    ['one after another', ['/quote', 'text:x', 'speeker:y'], 'has no option "speeker"'],
    ['words without an option', ['/help', 'me'], 'There is no command /help me'],
    ['an option of a command without any', ['/help', 'me:x'], '/help has no option "me". Its options: none'],
    ['a command without its subcommand', ['/library', 'url:x'], '/library wants one of: add'],
  ])('refuses %s', (_, args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});

describe('values become what the command wants', () => {
  const convert = (...args: string[]) =>
    convertValues(parse('/quote', ...args), COMMANDS, { moderator: '42', questions: '43' });

  test.each([
    ['text:5', { text: '5' }],
    ['page:5', { page: 5 }],
    ['private:True', { private: true }],
    ['private:false', { private: false }],
    ['for:@moderator', { for: '42' }],
    ['for:Moderator', { for: '42' }],
    ['where:#questions', { where: '43' }],
    ['since:a week ago', { since: 'week' }],
    ['since:week', { since: 'week' }],
  ])('%s', (arg, values) => {
    expect(convert(arg)).toEqual(values);
  });

  test('and stay texts where they are none, to be refused', () => {
    expect(convert('page:five', 'private:perhaps', 'for:nobody')).toEqual({
      page: 'five',
      private: 'perhaps',
      for: 'nobody',
    });
  });

  test('files are read, or missed', () => {
    expect(convert('file:package.json')).toMatchObject({ file: { name: 'package.json' } });
    expect(() => convert('file:nowhere.txt')).toThrow('There is no file nowhere.txt');
  });
});
