/** Discord's limit for a custom_id, in code points. */
export const MAX_CUSTOM_ID = 100;

/** What a button or menu does, and with what: all its state, so that it works in another process and next year. */
export interface ComponentId {
  readonly kind: string;
  readonly state: string;
}

const COMPONENT_ID = /^([a-z-]{1,20}):(.{0,100})$/su;

/** `<kind>:<state>`. Kinds are listed in component-kinds.ts. */
export function componentId(kind: string, state = ''): string {
  return `${kind}:${state}`;
}

/** Null where it is no id of this form: anybody can send any. */
export function parseComponentId(customId: string): ComponentId | null {
  const [, kind, state] = COMPONENT_ID.exec(customId) ?? [];
  return kind === undefined || state === undefined ? null : { kind, state };
}

/** The page of an answer that a button leads to. */
export interface Turn {
  /** From 1. A first page's "previous" leads to 0: it is disabled, and parses to null. */
  readonly page: number;
  /** `Answer.ref`: at most 80 characters of [a-z0-9.:/-]. */
  readonly ref: string;
}

const TURN = /^([1-9]\d{0,5}):([a-z0-9.:/-]{1,80})$/;

/** A page of an answer as state of a button: at most 87 characters. */
export function turnState({ page, ref }: Turn): string {
  return `${page}:${ref}`;
}

/** Null where the state is no page's. */
export function parseTurn(state: string): Turn | null {
  const [, page, ref] = TURN.exec(state) ?? [];
  return page === undefined || ref === undefined ? null : { page: Number(page), ref };
}

/** A command to be run again, one of its options picked anew. */
export interface Repeat {
  readonly command: string;
  /** The option that is picked. */
  readonly option: string;
  /** The other text options, as they were given. */
  readonly others: Readonly<Record<string, string>>;
}

const REPEAT = /^([a-z-]{1,32}):([a-z-]{1,32}):(.+)$/su;

/** A command to be run again as state of a menu: as long as what was typed. */
export function repeatState({ command, option, others }: Repeat): string {
  return `${command}:${option}:${JSON.stringify(others)}`;
}

/** Null where the state is no such command's. */
export function parseRepeat(state: string): Repeat | null {
  const [, command, option, written = ''] = REPEAT.exec(state) ?? [];
  const others = parsedTexts(written);
  return command === undefined || option === undefined || !others ? null : { command, option, others };
}

function parsedTexts(json: string): Record<string, string> | null {
  try {
    const texts: unknown = JSON.parse(json);
    const isRecord = typeof texts === 'object' && texts !== null && !Array.isArray(texts);
    return isRecord && Object.values(texts).every((text) => typeof text === 'string') ? { ...texts } : null;
  } catch {
    return null;
  }
}
