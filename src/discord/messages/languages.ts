import type { BaseInteraction } from 'discord.js';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { createLanguage, type Language } from './language.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** What is spoken where Discord's locale is none of the others. */
export const english = createLanguage('en-GB', en);

/** Every language that the bot speaks, by the first part of Discord's locales. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['uk', createLanguage('uk', uk)],
  ['ru', createLanguage('ru', ru)],
  ['de', createLanguage('de', de)],
  ['fr', createLanguage('fr', fr)],
  ['es', createLanguage('es', es)],
]);

/** The language of one of Discord's locales ("es-419", "uk"); English where it isn't spoken. */
function languageOf(locale: string): Language {
  return languages.get(locale.split('-')[0] ?? '') ?? english;
}

/** The language of a reply that only they see: their own. */
export function theirLanguage({ locale }: Pick<BaseInteraction, 'locale'>): Language {
  return languageOf(locale);
}

/** The language of a reply that everybody there sees: the server's, or theirs where there is no server. */
export function publicLanguage({
  locale,
  guildLocale,
}: Pick<BaseInteraction, 'locale' | 'guildLocale'>): Language {
  return languageOf(guildLocale ?? locale);
}
