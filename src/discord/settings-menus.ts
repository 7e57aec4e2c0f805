import {
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { ServerSettings } from '../storage/settings.ts';
import { componentId } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { languageNames } from './messages/languages.ts';
import { button, row } from './reply-buttons.ts';
import { type SettingName, withName } from './setting-words.ts';
import type { Button, Menu } from './shown.ts';

/** Seconds: as long as Discord's own slow mode can be, six hours. */
export const MAX_COOL_DOWN = 21_600;
/** Days: a year of questions is more than anybody looks through. */
export const MAX_KEPT = 365;
/** Discord's limit for what is picked in a menu. */
export const MAX_FORUMS = 25;

/** Kinds of components. */
const SETTING = 'setting';
export const SETTINGS_PAGE = 'settings-page';
const SETTINGS_LOG = 'settings-log';

type Chosen = Exclude<SettingName, 'forums'>;
type Choices = { readonly [Name in Chosen]: readonly ServerSettings[Name][] };
export type SettingsRow = APIActionRowComponent<Button | Menu | APIChannelSelectComponent>;

/** What the menus offer. Another number than these can be typed as an option of the command, and is offered then. */
const CHOICES: Choices = {
  visibility: ['public', 'private'],
  language: [null, ...languageNames.keys()],
  shipped: [true, false],
  feedback: [true, false],
  coolDown: [0, 10, 30, 60, 300, 900, 3_600],
  keepUnanswered: [0, 7, 30, 90, 180, MAX_KEPT],
};

/** A message has room for five rows, of which the buttons take one. */
const PAGES = [
  ['visibility', 'language', 'shipped', 'feedback'],
  ['coolDown', 'keepUnanswered', 'forums'],
] as const satisfies readonly (readonly SettingName[])[];

/** The page of the settings, from 1, on which one stands. */
export function pageOf(setting: SettingName): number {
  return PAGES.findIndex((page) => (page as readonly SettingName[]).includes(setting)) + 1;
}

/** The menus of a page, each showing how its setting stands, and the buttons that lead to what else there is. */
export function settingsRows(settings: ServerSettings, page: number, language: Language): SettingsRow[] {
  const menus = (PAGES[page - 1] ?? PAGES[0]).map((name) =>
    name === 'forums' ? forumMenu(settings.forums, language) : menu(name, settings[name], language),
  );
  const turn =
    page === 1
      ? button(SETTINGS_PAGE, '2', language.say('settings.more'))
      : button(SETTINGS_PAGE, '1', language.say('settings.back'));
  const log = button(SETTINGS_LOG, '', language.say('changes.show'));
  return [...menus.map((each) => row(each)), row(turn, log)];
}

/** What was picked in the menu of a setting; null where that is nothing that it can be. */
export function pickedSetting(setting: string, picked: string): Partial<ServerSettings> | null {
  if (!isChosen(setting)) return null;
  const value = parsed(picked);
  const fits = typeof value === 'number' ? isWithin(setting, value) : isOffered(setting, value);
  return fits ? { [setting]: value } : null;
}

function menu<Name extends Chosen>(setting: Name, value: ServerSettings[Name], language: Language): Menu {
  const offered: readonly ServerSettings[Name][] = CHOICES[setting];
  const all = offered.includes(value) ? offered : [...offered, value].toSorted(byNumber);
  return {
    type: ComponentType.StringSelect,
    custom_id: componentId(SETTING, setting),
    placeholder: language.say(`setting.${setting}`),
    options: all.map((each) => ({
      value: JSON.stringify(each),
      label: withName(setting, each, language),
      default: each === value,
    })),
  };
}

function forumMenu(forums: readonly string[], language: Language): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: componentId(SETTING, 'forums'),
    placeholder: language.say('settings.pickForums'),
    channel_types: [ChannelType.GuildForum],
    min_values: 0,
    max_values: MAX_FORUMS,
    default_values: forums.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}

function byNumber(a: unknown, b: unknown): number {
  return Number(a) - Number(b);
}

function isChosen(setting: string): setting is Chosen {
  return Object.hasOwn(CHOICES, setting);
}

function isOffered(setting: Chosen, value: unknown): boolean {
  return (CHOICES[setting] as readonly unknown[]).includes(value);
}

function isWithin(setting: Chosen, value: number): boolean {
  const most = setting === 'coolDown' ? MAX_COOL_DOWN : setting === 'keepUnanswered' ? MAX_KEPT : -1;
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
