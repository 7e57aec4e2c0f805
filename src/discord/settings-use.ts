import { ChannelType } from 'discord.js';
import type { ComponentKind } from './command.ts';
import { forModerators } from './for-moderators.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';
import { button, row } from './reply-buttons.ts';
import type { SettingName } from './setting-words.ts';
import { pageOf, pickedSetting, SETTINGS_PAGE } from './settings-menus.ts';
import { changeSettings, changesView, settingsView } from './settings-view.ts';

/** Sets what was picked in a menu, and shows in its place how everything stands now. */
export const changeSetting: ComponentKind = (state, picked) => {
  if (state === 'forums') return changeForums;
  const changed = picked === null ? null : pickedSetting(state, picked);
  if (!changed) return null;
  return forModerators(async (use, desk, guildId) => {
    // First of all: a large library of articles takes a while to be read anew.
    await use.deferUpdate();
    await changeSettings(use, desk, guildId, changed);
    await use.editReply(await settingsView(use, desk, guildId, pageOf(state as SettingName)));
  });
};

const changeForums = forModerators(async (use, desk, guildId) => {
  if (!use.isChannelSelectMenu()) return tell(use, theirLanguage(use).say('staleButton'));
  const forums = use.channels.filter(({ type }) => type === ChannelType.GuildForum).map(({ id }) => id);
  await use.deferUpdate();
  await changeSettings(use, desk, guildId, { forums });
  await use.editReply(await settingsView(use, desk, guildId, pageOf('forums')));
});

/** Turns to other menus. */
export const turnSettings: ComponentKind = (state) => {
  if (state !== '1' && state !== '2') return null;
  return forModerators(async (use, desk, guildId) => {
    await use.update(await settingsView(use, desk, guildId, Number(state)));
  });
};

/** Shows who changed what, in the place of the settings. */
export const showChanges: ComponentKind = (state) => {
  if (state !== '') return null;
  return forModerators(async (use, desk, guildId) => {
    const back = button(SETTINGS_PAGE, '1', theirLanguage(use).say('settings.back'));
    await use.update({ ...(await changesView(use, desk, guildId)), components: [row(back)] });
  });
};
