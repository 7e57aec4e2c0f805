import { describe, expect, it } from 'vitest';
import { definitions } from '../../commands/index.ts';
import { languageNames } from '../../src/discord/messages/languages.ts';

/** Every locale of Discord's whose language the bot speaks, but for the English ones. */
const LOCALES = ['de', 'es-419', 'es-ES', 'fr', 'ru', 'uk'];

interface Part {
  readonly name: string;
  readonly value?: unknown;
  readonly description?: string;
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const parts = definitions as unknown as readonly (Part & { readonly type?: number })[];
const slash = parts.filter(({ type = 1 }) => type === 1);
const inside = ({ options = [], choices = [] }: Part) => [...options, ...choices];
const withAllInside = (part: Part): Part[] => [part, ...inside(part).flatMap(withAllInside)];

const length = (text: string) => [...text].length;
const longest = (text = '', others: Record<string, string> = {}) =>
  Math.max(...[text, ...Object.values(others)].map(length));
const nameIn = (part: Part, locale: string) => part.name_localizations?.[locale] ?? part.name;

/** As Discord counts: names, descriptions and values, of each the longest localisation. */
const size = (part: Part): number =>
  longest(part.name, part.name_localizations) +
  longest(part.description, part.description_localizations) +
  length(String(part.value ?? '')) +
  inside(part).reduce((sum, each) => sum + size(each), 0);

describe.each(parts.map((part) => [part.name, part] as const))('%s', (_, definition) => {
  it('has a name, and where there is one a description, in every language', () => {
    // A language is called what those call it who speak it.
    const isLanguage = ({ name }: Part) => [...languageNames.values()].includes(name);
    for (const part of withAllInside(definition).filter((each) => !isLanguage(each))) {
      expect(Object.keys(part.name_localizations ?? {}).sort(), part.name).toEqual(LOCALES);
      if (part.description === undefined) continue;
      expect(Object.keys(part.description_localizations ?? {}).sort(), part.name).toEqual(LOCALES);
      expect(longest(part.description, part.description_localizations), part.name).toBeLessThanOrEqual(100);
    }
  });

  it('is no larger than Discord allows', () => {
    expect(size(definition)).toBeLessThanOrEqual(8_000);
  });

  it.each(LOCALES)('tells its options and choices apart in %s', (locale) => {
    for (const { options = [], choices = [] } of withAllInside(definition)) {
      for (const siblings of [options, choices]) {
        const names = siblings.map((each) => nameIn(each, locale));
        expect(new Set(names).size, names.join()).toBe(names.length);
      }
    }
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  it('no two commands of a kind have one name', () => {
    for (const kind of [slash, parts.filter((each) => !slash.includes(each))]) {
      const names = kind.map((each) => nameIn(each, locale));
      expect(new Set(names).size, names.join()).toBe(names.length);
    }
  });

  it('names of slash commands and options can be typed: lower case, without spaces', () => {
    const named = slash.flatMap((command) => [command, ...withOptions(command)]);
    for (const part of named) {
      expect(nameIn(part, locale)).toMatch(/^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u);
    }
  });
});

function withOptions({ options = [] }: Part): Part[] {
  return options.flatMap((option) => [option, ...withOptions(option)]);
}
