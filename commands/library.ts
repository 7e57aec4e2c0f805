import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type InteractionReplyOptions,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { serverOf } from '../src/discord/audience.ts';
import type { Desk } from '../src/discord/command.ts';
import { localise, MAX_NAME, slashCommand } from '../src/discord/definition.ts';
import { previewArticle, previewZip } from '../src/discord/library-add.ts';
import { exported, listPage } from '../src/discord/library-list.ts';
import { findOwn, suggestOwn } from '../src/discord/library-remove.ts';
import { only, removalPreview } from '../src/discord/library-view.ts';
import { choicesOf } from '../src/discord/lookup.ts';
import { theirLanguage } from '../src/discord/messages/languages.ts';
import { tell } from '../src/discord/reply.ts';

/** As long as headlines and addresses that can be shown and linked to, in characters. */
const MAX_TITLE = 250;
const MAX_URL = 512;

export const data = slashCommand('library')
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setContexts(InteractionContextType.Guild)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.add', 'describe.library.add')
      .addAttachmentOption((option) =>
        localise(option, 'option.file', 'describe.library.add.file').setRequired(true),
      )
      .addStringOption((option) =>
        localise(option, 'option.title', 'describe.library.add.title').setMaxLength(MAX_TITLE),
      )
      .addStringOption((option) =>
        localise(option, 'option.publisher', 'describe.library.add.publisher').setMaxLength(MAX_NAME),
      )
      .addStringOption((option) =>
        localise(option, 'option.published', 'describe.library.add.published').setMaxLength(MAX_NAME),
      )
      .addStringOption((option) =>
        localise(option, 'option.url', 'describe.library.add.url').setMaxLength(MAX_URL),
      ),
  )
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.remove', 'describe.library.remove').addStringOption((option) =>
      localise(option, 'option.source', 'describe.library.remove.source')
        .setMaxLength(MAX_NAME)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  )
  .addSubcommand((subcommand) => localise(subcommand, 'subcommand.list', 'describe.library.list'))
  .addSubcommand((subcommand) => localise(subcommand, 'subcommand.export', 'describe.library.export'))
  .addSubcommand((subcommand) =>
    localise(subcommand, 'subcommand.import', 'describe.library.import').addAttachmentOption((option) =>
      localise(option, 'option.file', 'describe.library.import.file').setRequired(true),
    ),
  );

export async function execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const guildId = serverOf(interaction);
  if (guildId === null) {
    return tell(interaction, theirLanguage(interaction).say('library.serversOnly'));
  }
  // A file is fetched and read, and what is kept may be away.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const [first, ...more] = await answer(interaction, desk, guildId);
  await interaction.editReply(first);
  for (const reply of more) await interaction.followUp({ ...reply, flags: MessageFlags.Ephemeral });
}

type Reply = Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components' | 'files'>;

async function answer(
  interaction: ChatInputCommandInteraction,
  desk: Desk,
  guildId: string,
): Promise<readonly [Reply, ...Reply[]]> {
  const language = theirLanguage(interaction);
  switch (interaction.options.getSubcommand()) {
    case 'add':
      return [await previewArticle(interaction, desk, guildId)];
    case 'import':
      return [await previewZip(interaction, desk, guildId)];
    case 'remove': {
      const article = findOwn(desk.own, interaction.options.getString('source', true));
      return [article ? removalPreview(article, language) : only(language.say('library.unknown'))];
    }
    case 'export':
      return exported(desk, guildId, language);
    default:
      return [await listPage(desk, guildId, 1, language)];
  }
}

export async function autocomplete(interaction: AutocompleteInteraction, { own }: Desk): Promise<void> {
  const suggestions = suggestOwn(own, interaction.options.getFocused());
  await interaction.respond(choicesOf(suggestions, theirLanguage(interaction)));
}
