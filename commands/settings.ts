import {
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type InteractionReplyOptions,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { managedServerOf, serverOf } from '../src/discord/audience.ts';
import type { Desk } from '../src/discord/command.ts';
import { choices, languageChoices, localise, SERVERS_OWN, slashCommand } from '../src/discord/definition.ts';
import { askDeletion } from '../src/discord/deletion.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';
import { tell } from '../src/discord/reply.ts';
import type { SettingName } from '../src/discord/setting-words.ts';
import { MAX_COOL_DOWN, MAX_FORUMS, MAX_KEPT, pageOf } from '../src/discord/settings-menus.ts';
import {
  changeSettings,
  changesView,
  settingsView,
  withoutLostForums,
} from '../src/discord/settings-view.ts';
import type { ServerSettings } from '../src/storage/settings.ts';

export const data = slashCommand('settings')
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setContexts(InteractionContextType.Guild)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((subcommand) => localise(subcommand, 'subcommand.view', 'describe.settings.view'))
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.set', 'describe.settings.set')
      .addStringOption((option) =>
        localise(option, 'option.visibility', 'describe.settings.set.visibility').addChoices(
          choices(['public', 'private']),
        ),
      )
      .addStringOption((option) =>
        localise(option, 'option.language', 'describe.settings.set.language').addChoices(...languageChoices),
      )
      .addBooleanOption((option) => localise(option, 'option.shipped', 'describe.settings.set.shipped'))
      .addBooleanOption((option) => localise(option, 'option.feedback', 'describe.settings.set.feedback'))
      .addIntegerOption((option) =>
        localise(option, 'option.cool-down', 'describe.settings.set.cool-down')
          .setMinValue(0)
          .setMaxValue(MAX_COOL_DOWN),
      )
      .addIntegerOption((option) =>
        localise(option, 'option.keep-unanswered', 'describe.settings.set.keep-unanswered')
          .setMinValue(0)
          .setMaxValue(MAX_KEPT),
      )
      .addChannelOption((option) =>
        localise(option, 'option.forum', 'describe.settings.set.forum').addChannelTypes(
          ChannelType.GuildForum,
        ),
      )
      .addChannelOption((option) =>
        localise(option, 'option.remove-forum', 'describe.settings.set.remove-forum').addChannelTypes(
          ChannelType.GuildForum,
        ),
      ),
  )
  .addSubcommand((subcommand) => localise(subcommand, 'subcommand.log', 'describe.settings.log'))
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.delete-everything', 'describe.settings.delete-everything'),
  );

export async function execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const guildId = serverOf(interaction);
  if (guildId === null) {
    return tell(interaction, theirLanguage(interaction).say('settings.serversOnly'));
  }
  // First of all: what is kept may be away, and a large library of articles takes a while to be read anew.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(await answer(interaction, desk, guildId));
}

type Reply = Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components'>;

async function answer(interaction: ChatInputCommandInteraction, desk: Desk, guildId: string): Promise<Reply> {
  const language = theirLanguage(interaction);
  switch (interaction.options.getSubcommand()) {
    case 'set':
      return set(interaction, desk, guildId);
    case 'log':
      return changesView(interaction, desk, guildId);
    case 'delete-everything':
      return managedServerOf(interaction) === null
        ? { content: language.say('settings.notAllowed') }
        : askDeletion(guildId, await desk.storage.held(guildId), desk, language);
    default:
      return settingsView(interaction, desk, guildId);
  }
}

async function set(interaction: ChatInputCommandInteraction, desk: Desk, guildId: string): Promise<Reply> {
  const changed = givenBy(interaction, desk.settings);
  if (changed.forums && changed.forums.length > MAX_FORUMS) {
    const { say } = theirLanguage(interaction);
    const option = `\`${say('option.remove-forum')}\``;
    return { content: say('settings.tooManyForums', { most: MAX_FORUMS, option }) };
  }
  const [first] = Object.keys(changed) as SettingName[];
  if (!first) return settingsView(interaction, desk, guildId);
  await changeSettings(interaction, desk, guildId, (before) => givenBy(interaction, before));
  return settingsView(interaction, desk, guildId, pageOf(first));
}

/** The settings that were given, and no others. */
function givenBy(interaction: ChatInputCommandInteraction, before: ServerSettings): Partial<ServerSettings> {
  const { options } = interaction;
  const { forums } = withoutLostForums(before, interaction);
  const language = options.getString('language');
  const [added, removed] = [options.getChannel('forum'), options.getChannel('remove-forum')];
  const given = {
    visibility: options.getString('visibility') as ServerSettings['visibility'] | null,
    shipped: options.getBoolean('shipped'),
    feedback: options.getBoolean('feedback'),
    coolDown: options.getInteger('cool-down'),
    keepUnanswered: options.getInteger('keep-unanswered'),
    forums:
      added || removed
        ? [...new Set([...forums, ...(added ? [added.id] : [])])].filter((id) => id !== removed?.id)
        : null,
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...(language !== null && { language: language === SERVERS_OWN ? null : language }),
  };
}
