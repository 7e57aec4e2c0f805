import type { Locale } from 'discord-api-types/v10';

/**
 * The numbers of Discord's API that the page knows, by the API's own names. The enums of discord-api-types say
 * the same, but bring all of that package's code into the page.
 */
export const ChannelType = { Text: 0, DM: 1, PublicThread: 11, Forum: 15 } as const;

export const CommandType = { ChatInput: 1, Message: 3 } as const;

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  TextDisplay: 10,
  Label: 18,
  FileUpload: 19,
} as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5, Premium: 6 } as const;

export const TextInputStyle = { Short: 1, Paragraph: 2 } as const;

export const MessageFlag = { Ephemeral: 64, Loading: 128 } as const;

/** The languages of Discord's clients and servers, by their tags: its English ones first, then by tag. */
export const LOCALES: readonly Locale[] = (
  'en-US en-GB bg cs da de el es-419 es-ES fi fr hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi ' +
  'zh-CN zh-TW'
).split(' ') as Locale[];
