import { type APIEmbed, type BaseInteraction, channelMention, PermissionFlagsBits } from 'discord.js';
import { keptFrom } from '../servers/sweep.ts';
import type { Changed, ServerSettings } from '../storage/settings.ts';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import type { Language } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { type SettingsRow, settingsRows } from './settings-menus.ts';
import { changesEmbed, settingsEmbed } from './settings-sheet.ts';

/** Questions shown that were answered worst: with the counts, within one field of an embed. */
const MOST_WORST = 5;
/** Changes shown: what a screen or two hold. */
const MOST_CHANGES = 20;

/** What an answer in a post needs. */
const TO_ANSWER_POSTS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.EmbedLinks,
];

interface View {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly SettingsRow[];
}

/**
 * A server's settings as they stand now, with menus to change them.
 * @param page of the menus, from 1
 */
export async function settingsView(
  interaction: BaseInteraction,
  desk: Desk,
  guildId: string,
  page = 1,
): Promise<View> {
  const { storage } = desk;
  const language = theirLanguage(interaction);
  const [votes, worst] = await Promise.all([
    storage.feedback.total(guildId),
    storage.feedback.worst(guildId, MOST_WORST),
  ]);
  const settings = withoutLostForums(storage.settings.of(guildId), interaction);
  const warnings = warningsOf(settings, interaction, desk, language);
  return {
    embeds: [settingsEmbed({ settings, votes, worst, warnings }, language)],
    components: settingsRows(settings, page, language),
  };
}

/** Who changed what, and when. */
export async function changesView(
  interaction: BaseInteraction,
  { storage }: Desk,
  guildId: string,
): Promise<Pick<View, 'embeds'>> {
  const changes = await storage.settings.log(guildId, MOST_CHANGES);
  return { embeds: [changesEmbed(changes, theirLanguage(interaction))] };
}

/** Changes settings in the name of whoever asks for it. Resolves when they are safely kept and in force. */
export async function changeSettings(
  { user }: BaseInteraction,
  { storage }: Desk,
  guildId: string,
  changed: Changed,
): Promise<void> {
  await storage.settings.change(guildId, changed, user.id);
  // What is kept less long now goes at once.
  await storage.unanswered.expire(guildId, keptFrom(storage.settings.of(guildId).keepUnanswered));
}

function warningsOf(
  { shipped, forums }: ServerSettings,
  { guild }: BaseInteraction,
  { own, forumAnswers, commandIds }: Desk,
  { say, all }: Language,
): string[] {
  const me = guild?.members.me;
  const shut = forums.filter((id) => {
    const channel = guild?.channels.cache.get(id);
    return me && channel && !channel.permissionsFor(me).has(TO_ANSWER_POSTS);
  });
  const add = commandMention(['library', 'add'], commandIds);
  return [
    ...(shipped || own.length > 0 ? [] : [say('settings.noArticles', { command: add })]),
    ...(forums.length === 0 || forumAnswers ? [] : [say('settings.forumsOff')]),
    ...(shut.length === 0 ? [] : [say('settings.shutForums', { forums: all(shut.map(channelMention)) })]),
  ];
}

/** A channel that was deleted can't be shown as picked, and takes no room from others. */
export function withoutLostForums(settings: ServerSettings, { guild }: BaseInteraction): ServerSettings {
  const forums = settings.forums.filter((id) => guild?.channels.cache.has(id) ?? true);
  return { ...settings, forums };
}
