import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { NumberedFiles } from '../compose.ts';
import { type Fault, refuseIfAny } from '../refusal.ts';
import { componentFaults } from './components.ts';
import { embedFaults } from './embeds.ts';
import { isRecord, lengthOf, records, text, tooLong } from './faults.ts';
import { type SchemaName, schemaFaults } from './schemas.ts';

/** A bot's content, in characters. The schema of a channel's messages says 4,000, which paying users have. */
const MOST_CONTENT = 2_000;
const MOST_FILES = 10;

const SCHEMAS = {
  /** A new message in a channel. */
  message: 'MessageCreateRequest',
  'follow-up': 'IncomingWebhookRequestPartial',
  /** A change to a reply or follow-up through an interaction's token. */
  'edit-reply': 'IncomingWebhookUpdateRequestPartial',
  /** A change to a channel's message. */
  edit: 'MessageEditRequestPartial',
} as const satisfies Record<string, SchemaName>;

/**
 * Checks what makes or changes a message.
 * @param before the message that is changed
 * @throws Refusal 50035
 */
export async function checkMessage(
  kind: keyof typeof SCHEMAS,
  body: unknown,
  files: NumberedFiles,
  before?: APIMessage,
): Promise<void> {
  const faults = await schemaFaults(SCHEMAS[kind], body);
  refuseIfAny([...faults, ...messageFaults(body, files, before)]);
}

/** What the schemas don't know of messages. */
export function messageFaults(body: unknown, files: NumberedFiles, before?: APIMessage): Fault[] {
  if (!isRecord(body)) return [];
  const flags = Number(body['flags'] ?? 0) | (before?.flags ?? 0);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const faults: Fault[] = [];
  if (lengthOf(text(body['content'])) > MOST_CONTENT) faults.push(tooLong(['content'], MOST_CONTENT));
  if (files.size > MOST_FILES) {
    faults.push({
      path: ['files'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${MOST_FILES} or fewer in length.`,
    });
  }
  return [
    ...faults,
    ...embedFaults(body['embeds']),
    ...componentFaults(body['components'], isV2),
    ...(isV2 ? legacyFaults(body) : []),
    ...mentionFaults(body['allowed_mentions']),
    ...attachmentFaults(body['attachments'], files, before),
  ];
}

/** A message of components has nothing beside them. */
function legacyFaults(body: Record<string, unknown>): Fault[] {
  return ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((key) => {
      const value = body[key];
      return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : isRecord(value);
    })
    .map((key) => ({
      path: [key],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** `parse: ["users"]` together with a list of users contradicts itself; the same for roles. */
function mentionFaults(allowed: unknown): Fault[] {
  if (!isRecord(allowed) || !Array.isArray(allowed['parse'])) return [];
  const parse: unknown[] = allowed['parse'];
  return ['users', 'roles']
    .filter((kind) => {
      const named = allowed[kind];
      return parse.includes(kind) && Array.isArray(named) && named.length > 0;
    })
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

/** An attachment is one of the files sent along, or one that the message already has. */
function attachmentFaults(
  attachments: unknown,
  files: NumberedFiles,
  before: APIMessage | undefined,
): Fault[] {
  return records(attachments).flatMap((attachment, at) => {
    const id = String(attachment['id']);
    if (files.has(id) || before?.attachments.some((each) => each.id === id)) return [];
    const message = `Attachment with id ${id} was not sent`;
    return [{ path: ['attachments', at, 'id'], code: 'ATTACHMENT_NOT_FOUND', message }];
  });
}
