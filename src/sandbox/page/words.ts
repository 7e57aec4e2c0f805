import type { Locale } from 'discord-api-types/v10';

/** What the composer says beside the commands' own names, which come in the person's language too. */
interface Words {
  readonly commands: string;
  readonly options: string;
  readonly noCommand: string;
  readonly noOption: string;
  readonly nothing: string;
  readonly failed: string;
}

const ENGLISH: Words = {
  commands: 'Commands',
  options: 'Options',
  noCommand: 'No command of that name',
  noOption: 'No option of that name',
  nothing: 'Nothing matches',
  failed: 'Loading options failed',
};

/** In the bot's languages, by the first part of a locale. */
const WORDS: Readonly<Partial<Record<string, Words>>> = {
  de: {
    commands: 'Befehle',
    options: 'Optionen',
    noCommand: 'Kein Befehl mit diesem Namen',
    noOption: 'Keine Option mit diesem Namen',
    nothing: 'Nichts gefunden',
    failed: 'Die Vorschläge konnten nicht geladen werden',
  },
  es: {
    commands: 'Comandos',
    options: 'Opciones',
    noCommand: 'No hay ningún comando con ese nombre',
    noOption: 'No hay ninguna opción con ese nombre',
    nothing: 'No hay coincidencias',
    failed: 'No se pudieron cargar las opciones',
  },
  fr: {
    commands: 'Commandes',
    options: 'Options',
    noCommand: 'Aucune commande de ce nom',
    noOption: 'Aucune option de ce nom',
    nothing: 'Aucun résultat',
    failed: 'Échec du chargement des options',
  },
  ru: {
    commands: 'Команды',
    options: 'Параметры',
    noCommand: 'Нет команды с таким названием',
    noOption: 'Нет параметра с таким названием',
    nothing: 'Ничего не найдено',
    failed: 'Не удалось загрузить варианты',
  },
  uk: {
    commands: 'Команди',
    options: 'Параметри',
    noCommand: 'Немає команди з такою назвою',
    noOption: 'Немає параметра з такою назвою',
    nothing: 'Нічого не знайдено',
    failed: 'Не вдалося завантажити варіанти',
  },
};

/** The composer's words in somebody's language; in English where it has none. */
export function wordsIn(locale: Locale | undefined): Words {
  return WORDS[locale?.split('-')[0] ?? ''] ?? ENGLISH;
}
