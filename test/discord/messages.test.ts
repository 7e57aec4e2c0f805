import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/discord/messages/de.ts';
import { en } from '../../src/discord/messages/en.ts';
import { es } from '../../src/discord/messages/es.ts';
import { fr } from '../../src/discord/messages/fr.ts';
import type { Messages } from '../../src/discord/messages/language.ts';
import { english, publicLanguage, spoken, theirLanguage } from '../../src/discord/messages/languages.ts';
import { ru } from '../../src/discord/messages/ru.ts';
import { uk } from '../../src/discord/messages/uk.ts';

const languages: Readonly<Record<string, Messages>> = { en, uk, ru, de, fr, es };
const keys = Object.keys(en) as (keyof Messages)[];
const speaking = (locale: string) => theirLanguage({ locale: locale as never });

describe('what the bot says', () => {
  it('puts values in, and counts in the plural', () => {
    expect(english.say('words', { count: 1 })).toBe('1 word');
    expect(english.say('words', { count: 1234 })).toBe('1,234 words');
    expect(english.say('page', { page: 2, of: 3 })).toBe('Page 2 of 3');
  });

  it('leaves what is put in as it is, whatever it looks like', () => {
    const hostile = "{count} <b>it's</b> '{' # {x, plural, other {}}";
    for (const language of spoken) expect(language.say('quoted', { words: hostile })).toContain(hostile);
  });

  it.each([
    [
      'uk',
      ['1 слово', '2 слова', '5 слів', '11 слів', '21 слово', '2 000 слів'],
      '21 січня 2022 р.',
      'А або Б',
    ],
    [
      'ru',
      ['1 слово', '2 слова', '5 слов', '11 слов', '21 слово', '2 000 слов'],
      '21 января 2022 г.',
      'А или Б',
    ],
    [
      'de',
      ['1 Wort', '2 Wörter', '5 Wörter', '11 Wörter', '21 Wörter', '2.000 Wörter'],
      '21. Januar 2022',
      'А oder Б',
    ],
    ['fr', ['1 mot', '2 mots', '5 mots', '11 mots', '21 mots', '2 000 mots'], '21 janvier 2022', 'А ou Б'],
    [
      'es-419',
      ['1 palabra', '2 palabras', '5 palabras', '11 palabras', '21 palabras', '2000 palabras'],
      '21 de enero de 2022',
      'А o Б',
    ],
  ])('has its own plurals, dates and lists in %s', (locale, words, date, either) => {
    const language = speaking(locale);
    const counted = [1, 2, 5, 11, 21, 2000].map((count) => language.say('words', { count }));
    expect(counted.map(withPlainSpaces)).toEqual(words);
    expect(withPlainSpaces(language.date('2022-01-21'))).toBe(date);
    expect(language.any(['А', 'Б'])).toBe(either);
  });

  it('is English where the locale is none that the bot speaks', () => {
    expect(theirLanguage({ locale: 'ja' as never }).tag).toBe('en-GB');
    expect(publicLanguage({ locale: 'ja' as never, guildLocale: null }, { language: null }).tag).toBe(
      'en-GB',
    );
  });

  it('is in the language of the one who reads it, or of the server where all read it', () => {
    const interaction = { locale: 'uk', guildLocale: 'de' } as never;
    expect(theirLanguage(interaction).tag).toBe('uk');
    const unset = { language: null };
    expect(publicLanguage(interaction, unset).tag).toBe('de');
    expect(publicLanguage({ locale: 'uk', guildLocale: null } as never, unset).tag).toBe('uk');
  });

  it('is in the language that the server has set, where all read it, as long as the bot speaks it', () => {
    const interaction = { locale: 'uk', guildLocale: 'de' } as never;
    expect(publicLanguage(interaction, { language: 'fr' }).tag).toBe('fr');
    expect(publicLanguage(interaction, { language: 'tlh' }).tag).toBe('de');
    expect(theirLanguage(interaction).tag).toBe('uk');
  });
});

/** Spaces that don't break, of either width, as plain ones. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** Marks of quotation and apostrophes that a language's typography has no place for. */
const FOREIGN_MARKS: Readonly<Record<string, RegExp>> = {
  en: /["'„«»]/,
  uk: /["'„“”]/,
  ru: /["'„“”]/,
  de: /["'”«»]/,
  fr: /["'„“”]/,
  es: /["'„“”]/,
};

describe.each(Object.entries(languages))('the messages in %s', (tag, messages) => {
  it('take the values that the English ones take', () => {
    for (const key of keys) {
      const values = [...valuesOf(parsed(messages[key], tag))].sort();
      expect(values, key).toEqual([...valuesOf(parsed(en[key], 'en'))].sort());
    }
  });

  it('have every form of the plural that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const key of keys) {
      for (const forms of pluralsOf(parsed(messages[key], tag))) {
        expect(forms.filter((form) => !form.startsWith('=')).sort(), key).toEqual(
          [...pluralCategories].sort(),
        );
      }
    }
  });

  it('are not empty, and written as the language is', () => {
    for (const key of keys) {
      expect(messages[key], key).toMatch(/\S/);
      expect(messages[key].trim(), key).toBe(messages[key]);
      expect(messages[key], key).not.toMatch(FOREIGN_MARKS[tag] ?? /["']/);
    }
  });
});

/** Code points that the lines around a claim may take (src/discord/verdict-sheet.ts), and of them the name's. */
const AROUND_A_CLAIM = 500;
const A_NAME = 240;

it('what is said around a claim leaves it its room', () => {
  for (const { tag, say } of spoken) {
    const around = [say('claimed'), say('difference'), say('pinnedOn', { speaker: '' })].join('');
    for (const key of keys) {
      if (!/^meaning\.|^narrated$/.test(key)) continue;
      const length = [...around, ...say(key as 'narrated')].length + A_NAME;
      expect(length, `${tag} ${key}`).toBeLessThan(AROUND_A_CLAIM);
    }
  }
});

/** What was typed, at its longest (src/discord/render.ts), and a title (src/discord/pages.ts). */
const LONGEST_ECHO = 'x'.repeat(80);
const LONGEST_TITLE = 125;

it('a title that repeats what was typed is not cut', () => {
  for (const { tag, say } of spoken) {
    for (const what of ['speaker', 'source', 'of', 'several'] as const) {
      const title = say(`unknown.${what}`, { typed: LONGEST_ECHO });
      expect([...title].length, `${tag} ${what}`).toBeLessThanOrEqual(LONGEST_TITLE);
    }
  }
});

it('French marks of two parts are not parted from their words', () => {
  for (const key of keys) expect(fr[key], key).not.toMatch(/ [:;!?»]|« /);
});

/** Questions are understood in English: an example in another language would not work. */
const ENGLISH_EVERYWHERE = ['help.question', 'help.they'];

it('no language is English in disguise', () => {
  for (const [tag, messages] of Object.entries(languages)) {
    if (tag === 'en') continue;
    const words = keys.filter((key) => /\p{L} \p{L}/u.test(en[key]) && !ENGLISH_EVERYWHERE.includes(key));
    const same = words.filter((key) => messages[key] === en[key]);
    expect(same, tag).toEqual([]);
  }
});

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

function parsed(text: string, tag: string): Element[] {
  return new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst();
}

/** The names of all values, those within plurals too. */
function valuesOf(elements: readonly Element[]): Set<string> {
  return new Set(
    elements.flatMap((element) => [
      ...('value' in element && 'type' in element && element.type !== LITERAL ? [String(element.value)] : []),
      ...branchesOf(element).flatMap((branch) => [...valuesOf(branch)]),
    ]),
  );
}

/** The forms of each plural: "one", "other" … */
function pluralsOf(elements: readonly Element[]): string[][] {
  return elements.flatMap((element) => [
    ...(element.type === PLURAL ? [Object.keys(element.options)] : []),
    ...branchesOf(element).flatMap(pluralsOf),
  ]);
}

function branchesOf(element: Element): Element[][] {
  return 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
}

/** The library's numbers for words as they stand, and for plurals. */
const LITERAL = 0;
const PLURAL = 6;
