import { type BaseInteraction, Locale, type LocalizationMap } from 'discord.js';
import type { ServerSettings } from '../../storage/settings.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { createLanguage, type Language, type PlainKey } from './language.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** What is spoken where Discord's locale is none of the others. */
export const english = createLanguage('en-GB', en);

const spanish = createLanguage('es', es);

/** Every language that the bot speaks, by the locales of Discord's clients. */
const languages: ReadonlyMap<string, Language> = new Map<Locale, Language>([
  [Locale.EnglishGB, english],
  [Locale.EnglishUS, english],
  [Locale.Ukrainian, createLanguage('uk', uk)],
  [Locale.Russian, createLanguage('ru', ru)],
  [Locale.German, createLanguage('de', de)],
  [Locale.French, createLanguage('fr', fr)],
  [Locale.SpanishES, spanish],
  [Locale.SpanishLATAM, spanish],
]);

/** All of them, each once. */
export const spoken: readonly Language[] = [...new Set(languages.values())];

/** What each of them is called by those who speak it, by one locale of it: "Deutsch" by "de". */
export const languageNames: ReadonlyMap<string, string> = new Map(
  spoken.map((language) => {
    const [locale = ''] = [...languages].find(([, each]) => each === language) ?? [];
    return [locale, language.say('languageName')];
  }),
);

function languageOf(locale: string): Language {
  return languages.get(locale) ?? english;
}

/** A message in every language but English, for what Discord itself shows: names and descriptions of commands. */
export function localisations(key: PlainKey): LocalizationMap {
  const others = [...languages].filter(([, language]) => language !== english);
  return Object.fromEntries(others.map(([locale, language]) => [locale, language.say(key)]));
}

/** The language of a reply that only they see: their own. */
export function theirLanguage({ locale }: Pick<BaseInteraction, 'locale'>): Language {
  return languageOf(locale);
}

/**
 * The language of a reply that everybody there sees: the one that the server's moderators set, else the server's own,
 * or theirs where there is no server.
 */
export function publicLanguage(
  { locale, guildLocale }: Pick<BaseInteraction, 'locale' | 'guildLocale'>,
  { language }: Pick<ServerSettings, 'language'>,
): Language {
  return (language === null ? null : languages.get(language)) ?? languageOf(guildLocale ?? locale);
}
