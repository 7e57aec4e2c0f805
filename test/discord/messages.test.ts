import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/discord/messages/en.ts';
import { createLanguage } from '../../src/discord/messages/language.ts';
import { english, publicLanguage, theirLanguage } from '../../src/discord/messages/languages.ts';

describe('what the bot says', () => {
  it('puts values in, and counts in the plural', () => {
    expect(english.say('words', { count: 1 })).toBe('1 word');
    expect(english.say('words', { count: 1234 })).toBe('1,234 words');
    expect(english.say('page', { page: 2, of: 3 })).toBe('Page 2 of 3');
  });

  it('leaves what is put in as it is, whatever it looks like', () => {
    const hostile = "{count} <b>it's</b> '{' # {x, plural, other {}}";
    expect(english.say('quoted', { words: hostile })).toBe(`“${hostile}”`);
  });

  it('has its own plurals, dates and lists in another language', () => {
    const german = createLanguage('de', { ...en, words: '{count, plural, one {# Wort} other {# Wörter}}' });
    expect(german.say('words', { count: 2000 })).toBe('2.000 Wörter');
    expect(german.date('2022-01-21')).toBe('21. Januar 2022');
    expect(german.any(['A', 'B', 'C'])).toBe('A, B oder C');
  });

  it('can be read as a message, each one of it', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }), key).not.toThrow();
    }
  });

  it('is English where the locale is none that the bot speaks', () => {
    expect(theirLanguage({ locale: 'ja' as never }).tag).toBe('en-GB');
    expect(publicLanguage({ locale: 'ja' as never, guildLocale: null }).tag).toBe('en-GB');
  });
});
