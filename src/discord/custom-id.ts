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
