import { channelMention } from 'discord.js';
import type { ServerSettings } from '../storage/settings.ts';
import type { Language } from './messages/language.ts';
import { languageNames } from './messages/languages.ts';

export type SettingName = keyof ServerSettings;

const SECONDS_OF_DAY = 86_400;

type Words = {
  readonly [Name in SettingName]: (value: ServerSettings[Name], language: Language) => string;
};

const WORDS: Words = {
  visibility: (value, { say }) => say(`value.${value}`),
  language: (value, { say }) => languageNames.get(value ?? '') ?? say('value.serverLanguage'),
  feedback: (value, { say }) => say(value ? 'settings.on' : 'settings.off'),
  coolDown: (seconds, { say, duration }) => (seconds === 0 ? say('value.none') : duration(seconds)),
  shipped: (value, { say }) => say(value ? 'value.included' : 'value.leftOut'),
  forums: (ids, { say }) => (ids.length === 0 ? say('value.none') : ids.map(channelMention).join(' ')),
  keepUnanswered: (days, { say, duration }) =>
    days === 0 ? say('value.notKept') : say('value.kept', { time: duration(days * SECONDS_OF_DAY) }),
};

/** What a setting is set to, in plain words: channels as mentions, all else as plain text. */
export function inWords<Name extends SettingName>(
  setting: Name,
  value: ServerSettings[Name],
  language: Language,
): string {
  return WORDS[setting](value, language);
}

/** "Cool-down: none" */
export function withName<Name extends SettingName>(
  setting: Name,
  value: ServerSettings[Name],
  language: Language,
): string {
  const { say } = language;
  return say('settings.menu', {
    setting: say(`setting.${setting}`),
    value: inWords(setting, value, language),
  });
}
