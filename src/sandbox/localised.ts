import { type APIApplicationCommand, Locale, type LocalizationMap } from 'discord-api-types/v10';

/** What Discord takes where a text isn't there in somebody's own locale. */
const FALLBACK: Readonly<Partial<Record<string, Locale>>> = {
  [Locale.EnglishUS]: Locale.EnglishGB,
  [Locale.EnglishGB]: Locale.EnglishUS,
  [Locale.SpanishLATAM]: Locale.SpanishES,
};

/** A command, option or choice. */
interface Part {
  readonly name_localizations?: LocalizationMap | null;
  readonly description_localizations?: LocalizationMap | null;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

/**
 * A command as Discord lists it for somebody: in the place of all localisations `name_localized` and
 * `description_localized`, those of one locale, which are left out where there are none.
 */
export function localised(command: APIApplicationCommand, locale: string): APIApplicationCommand {
  return partIn(command as Part, locale) as APIApplicationCommand;
}

function partIn(part: Part, locale: string): Part {
  const { name_localizations: names, description_localizations: descriptions, ...rest } = part;
  const { options, choices } = part;
  const name = textIn(names, locale);
  const description = textIn(descriptions, locale);
  return {
    ...rest,
    ...(name && { name_localized: name }),
    ...(description && { description_localized: description }),
    ...(options && { options: options.map((each) => partIn(each, locale)) }),
    ...(choices && { choices: choices.map((each) => partIn(each, locale)) }),
  };
}

function textIn(texts: LocalizationMap | null | undefined, locale: string): string | null | undefined {
  return texts?.[locale as Locale] ?? texts?.[FALLBACK[locale] ?? (locale as Locale)];
}
