import type { Fault } from '../refusal.ts';
import { isRecord, type Path, required, tooLong } from './faults.ts';

/**
 * Bodies that the bot sends, by their names in Discord's published OpenAPI description. The package has no map
 * from paths to bodies: the routes name the schema that is theirs.
 */
export type SchemaName =
  | 'ApplicationCommandCreateRequest'
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'InteractionApplicationCommandAutocompleteCallbackStringData'
  | 'InteractionApplicationCommandAutocompleteCallbackIntegerData'
  | 'InteractionApplicationCommandAutocompleteCallbackNumberData'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial'
  | 'UpdateThreadRequestPartial';

interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly values?: readonly unknown[];
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } };
}

type Schemas = Readonly<Record<`${SchemaName}Schema`, Schema>>;

let loaded: Promise<Schemas> | undefined;

/**
 * What Discord's published description finds wrong with a body, and names that it doesn't have; nothing where it is right.
 *
 * The schemas take long to load, so they are loaded when the first body arrives, not when the sandbox starts.
 * Where they allow more than Discord does, the limit stands with the other checks of this folder: 4,000 characters
 * of content, choices of 6,000 characters, 40 components in a modal.
 */
export async function schemaFaults(name: SchemaName, body: unknown): Promise<Fault[]> {
  // @ts-expect-error The package's "types" of this entry point at JavaScript.
  loaded ??= import('discord-api-spec/zod') as Promise<Schemas>;
  const schema = (await loaded)[`${name}Schema`];
  const checked = schema.safeParse(asPublished(body));
  const issues = checked.error?.issues ?? [];
  return [...issues.map((issue) => faultOf(issue, body)), ...camelNames(body)];
}

/**
 * Names such as "minValues" for "min_values". Discord has none and passes over them without a word, and with them over what
 * they were to say: so they are refused here. Codes of languages, such as "en-GB", aren't meant.
 */
function camelNames(value: unknown, path: Path = []): Fault[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => camelNames(each, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const at = [...path, name];
    const message = 'The API has no field of this name.';
    return [
      ...(/[a-z][A-Z]/.test(name) ? [{ path: at, code: 'BASE_TYPE_INVALID', message }] : []),
      ...camelNames(each, at),
    ];
  });
}

/**
 * A body in the form that the schemas expect where they differ from what Discord takes:
 * - they count lengths in UTF-16 units, Discord in code points, so pairs of units become single ones;
 * - `default_member_permissions` is a text of digits for Discord and in its documentation, a number for them;
 * - an attachment's `id` may be a number for Discord: the n of `files[n]`;
 * - `timestamp` of an embed may have an offset for Discord, but must end in Z for them.
 */
function asPublished(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'default_member_permissions' && /^\d+$/.test(value)) return Number(value);
    if (key === 'timestamp' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
    return value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\ufffd');
  }
  if (Array.isArray(value)) return value.map((each) => asPublished(each, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      key === 'attachments' && name === 'id' ? [name, String(each)] : [name, asPublished(each, name)],
    ),
  );
}

/** One finding in Discord's words. */
function faultOf(issue: Issue, body: unknown, above: Path = []): Fault {
  const path = [...above, ...issue.path];
  const { code, origin, minimum = 0, maximum = 0 } = issue;
  if (code === 'invalid_union' && issue.errors) {
    const meant = meantBranch(issue.errors)?.[0];
    if (meant) return faultOf(meant, body, path);
    return {
      path: [...path, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: 'Value of field "type" is not allowed here.',
    };
  }
  if (code === 'invalid_type' && valueAt(body, path) === undefined) return required(path);
  if (code === 'too_big' && origin === 'string') return tooLong(path, maximum);
  if (origin === 'array' && code === 'too_big') return tooLong(path, maximum);
  if (code === 'too_small' && (origin === 'string' || origin === 'array')) {
    return { path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` };
  }
  if (code === 'too_big') {
    return {
      path,
      code: 'NUMBER_TYPE_MAX',
      message: `int value should be less than or equal to ${maximum}.`,
    };
  }
  if (code === 'too_small') {
    return {
      path,
      code: 'NUMBER_TYPE_MIN',
      message: `int value should be greater than or equal to ${minimum}.`,
    };
  }
  if (code === 'invalid_value') {
    const choices = issue.values?.join(', ') ?? '';
    return { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${choices}).` };
  }
  return {
    path,
    code: 'BASE_TYPE_INVALID',
    message: `Not as the API describes it (${issue.format ?? code}).`,
  };
}

/** Of a union's findings those for the kind that the `type` of the value names. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.length > 0 && !issues.some(({ path }) => path[0] === 'type'));
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    body,
  );
}
