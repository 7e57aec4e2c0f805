import type { APIEmbed, BaseInteraction } from 'discord.js';
import type { ServerSettings } from '../storage/settings.ts';
import { managedServerOf } from './audience.ts';
import type { Desk } from './command.ts';
import { theirLanguage } from './messages/languages.ts';
import { type SettingsRow, settingsRows } from './settings-menus.ts';
import { changesEmbed, settingsEmbed } from './settings-sheet.ts';

/** Questions shown that were answered worst: with the counts, within one field of an embed. */
const MOST_WORST = 5;
/** Changes shown: what a screen or two hold. */
const MOST_CHANGES = 20;

const MS_OF_DAY = 86_400_000;

interface View {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly SettingsRow[];
}

/**
 * A server's settings as they stand now. Those who may manage the server get menus to change them; those whom it lets
 * use the command besides have its options.
 * @param page of the menus, from 1
 */
export async function settingsView(
  interaction: BaseInteraction,
  { storage, own }: Desk,
  guildId: string,
  page = 1,
): Promise<View> {
  const language = theirLanguage(interaction);
  const [votes, worst] = await Promise.all([
    storage.feedback.total(guildId),
    storage.feedback.worst(guildId, MOST_WORST),
  ]);
  const settings = withoutLostForums(storage.settings.of(guildId), interaction);
  const hasArticles = settings.shipped || own.length > 0;
  return {
    embeds: [settingsEmbed({ settings, votes, worst, hasArticles }, language)],
    components: managedServerOf(interaction) === null ? [] : settingsRows(settings, page, language),
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
  changed: Partial<ServerSettings>,
): Promise<void> {
  await storage.settings.change(guildId, changed, user.id);
  if (changed.keepUnanswered !== undefined) {
    await storage.unanswered.expire(guildId, Date.now() - changed.keepUnanswered * MS_OF_DAY);
  }
}

/** A channel that was deleted can't be shown as picked. */
function withoutLostForums(settings: ServerSettings, { guild }: BaseInteraction): ServerSettings {
  const forums = settings.forums.filter((id) => guild?.channels.cache.has(id) ?? true);
  return { ...settings, forums };
}
