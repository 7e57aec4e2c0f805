import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageReference,
  type APIMessageTopLevelComponent,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { NewFile } from './files.ts';
import { membersOf } from './guild.ts';
import { type AllowedMentions, readMentions } from './mentions.ts';
import { Refusal } from './refusal.ts';
import type { StoredMessage, World } from './world.ts';

/** The part of a request that makes a message, already checked. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string }[]
    | null;
  readonly message_reference?: { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | null;
}

/** The files of a request by their number: the n of `files[n]`. */
export type NumberedFiles = ReadonlyMap<string, NewFile>;

export const NO_FILES: NumberedFiles = new Map();

interface Draft {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files: NumberedFiles;
  /** The mentions that ping where the body doesn't say. */
  readonly mentions: AllowedMentions;
  /** The one who sees it, for a private reply. */
  readonly visibleTo?: string | null;
  /** A deferred reply: "the bot is thinking". */
  readonly isThinking?: boolean;
  /** What else the message has: its interaction, its type. */
  readonly more?: Partial<APIMessage>;
}

/** Flags that a request sets as it likes; whether a reply is private or still to come is decided with it. */
const SENDABLE_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/**
 * Makes a message out of a request and puts it into its channel. White space around its content goes, as on Discord.
 * @throws Refusal 50006 where it would be empty
 */
export function send(world: World, draft: Draft): StoredMessage {
  const { body, channelId, author, visibleTo = null, isThinking = false } = draft;
  const reference = referenceOf(world, draft);
  const attachments = addFiles(world, channelId, body, draft.files);
  const flags =
    ((body.flags ?? 0) & SENDABLE_FLAGS) |
    (visibleTo === null ? 0 : MessageFlags.Ephemeral) |
    (isThinking ? MessageFlags.Loading : 0);
  const replied = reference ? world.message(channelId, reference.message_id ?? '').data : null;
  const base: APIMessage = {
    // A post's first message bears the post's id.
    id: draft.more?.id ?? world.nextId(),
    channel_id: channelId,
    author,
    type: reference ? MessageType.Reply : MessageType.Default,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    pinned: false,
    tts: body.tts ?? false,
    mention_everyone: false,
    mention_roles: [],
    mentions: [],
    content: body.content?.trim() ?? '',
    components: [...(body.components ?? [])],
    flags,
    ...withEmbeds(body.embeds ?? [], attachments),
    ...(reference && { message_reference: reference, referenced_message: replied }),
    ...draft.more,
  };
  if (!isThinking) refuseEmpty(base);
  const { data, pinged } = mentioned(world, base, body.allowed_mentions ?? draft.mentions, replied?.author);
  return world.addMessage({ data, visibleTo, pinged: notified(pinged, flags, visibleTo) });
}

/**
 * Changes a message as a PATCH does: what the request leaves out stays.
 * @param answering the mentions that ping by default where this fills a deferred reply; null: an edit, which
 *   pings nobody
 */
export function revise(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  files: NumberedFiles,
  answering: AllowedMentions | null = null,
): StoredMessage {
  const old = message.data;
  const kept = body.attachments
    ? old.attachments.filter(({ id }) => body.attachments?.some((each) => String(each.id) === id))
    : old.attachments;
  const attachments = [...kept, ...addFiles(world, old.channel_id, body, files)];
  const changeable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const asked = (body.flags ?? old.flags ?? 0) & changeable;
  // A message of components stays one.
  const flags = ((old.flags ?? 0) & ~MessageFlags.Loading & ~MessageFlags.SuppressEmbeds) | asked;
  const base: APIMessage = {
    ...old,
    flags,
    content: body.content === undefined ? old.content : (body.content?.trim() ?? ''),
    components: body.components === undefined ? (old.components ?? []) : [...(body.components ?? [])],
    ...withEmbeds(body.embeds === undefined ? old.embeds : (body.embeds ?? []), attachments),
    edited_timestamp: answering ? null : new Date().toISOString(),
  };
  refuseEmpty(base);
  const allowed = body.allowed_mentions ?? answering ?? { parse: [] };
  const { data, pinged } = mentioned(world, base, allowed);
  if (answering) message.pinged = notified(pinged, flags, message.visibleTo);
  return world.updateMessage(message, data);
}

function refuseEmpty(message: APIMessage): void {
  const { content, embeds, components, attachments } = message;
  if (content === '' && embeds.length === 0 && attachments.length === 0 && !components?.length) {
    throw new Refusal(50006);
  }
}

function referenceOf(world: World, { channelId, body }: Draft): APIMessageReference | null {
  const id = body.message_reference?.message_id;
  if (!id) return null;
  const guild = world.guildAt(channelId);
  const inGuild = guild && { guild_id: guild.data.id };
  if (world.channel(channelId).messages.has(id)) {
    return { message_id: id, channel_id: channelId, ...inGuild };
  }
  if (body.message_reference?.fail_if_not_exists === false) return null;
  throw new Refusal(50035, [
    { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function addFiles(world: World, channelId: string, body: MessageBody, files: NumberedFiles): APIAttachment[] {
  return Array.from(files, ([number, file]) => {
    const about = body.attachments?.find((each) => String(each.id) === number);
    const named = { name: about?.filename ?? file.name, description: about?.description ?? null };
    return world.files.add({ ...file, ...named }, channelId);
  });
}

/** Embeds with `attachment://` addresses resolved. A file shown inside an embed isn't listed beside it again. */
function withEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]) {
  const used = new Set<string>();
  const resolve = <T extends { url: string }>(media: T): T => {
    const name = media.url.startsWith('attachment://') ? media.url.slice('attachment://'.length) : null;
    const file = attachments.find(({ filename }) => filename === name);
    if (!file) return media;
    used.add(file.id);
    const { url, proxy_url, width, height } = file;
    return { ...media, url, proxy_url, ...(width && { width }), ...(height && { height }) };
  };
  const resolved = embeds.map((embed) => ({
    ...embed,
    type: EmbedType.Rich,
    ...(embed.image && { image: resolve(embed.image) }),
    ...(embed.thumbnail && { thumbnail: resolve(embed.thumbnail) }),
  }));
  return { embeds: resolved, attachments: attachments.filter(({ id }) => !used.has(id)) };
}

function mentioned(world: World, message: APIMessage, allowed: AllowedMentions, repliedTo?: APIUser) {
  const text = [message.content, ...textDisplays(message.components ?? [])].join('\n');
  const guild = world.guildAt(message.channel_id);
  const there = guild ? { roles: guild.data.roles, members: membersOf(guild) } : inDirectMessages(world);
  const found = readMentions(text, allowed, there, repliedTo);
  const data: APIMessage = {
    ...message,
    mentions: [...found.users],
    mention_roles: [...found.roles],
    mention_everyone: found.everyone,
  };
  return { data, pinged: found.pinged };
}

/** Whoever may be there: it is for the channel to know who of them is. */
function inDirectMessages({ users }: World) {
  return { roles: [], members: users.map((user) => ({ user, roles: [] })) };
}

function notified(pinged: readonly string[], flags: number, visibleTo: string | null): readonly string[] {
  if (flags & MessageFlags.SuppressNotifications) return [];
  return visibleTo === null ? pinged : pinged.filter((id) => id === visibleTo);
}

/** The texts of a message of components, wherever they are nested. */
function textDisplays(components: readonly object[]): string[] {
  return components.flatMap((component) => {
    if ('content' in component && typeof component.content === 'string') return [component.content];
    return 'components' in component && Array.isArray(component.components)
      ? textDisplays(component.components)
      : [];
  });
}
