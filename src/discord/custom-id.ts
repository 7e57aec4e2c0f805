/** The page of an answer that a button leads to. */
export interface Turn {
  /** From 1. A first page's "previous" leads to 0: it is disabled, and parses to null. */
  readonly page: number;
  /** `Answer.ref`: at most 80 characters of [a-z0-9.:/-]. */
  readonly ref: string;
}

const TURN = /^page:([1-9]\d{0,5}):([a-z0-9.:/-]{1,80})$/;

/** The state of a page button, all of it, so that it works in another process and next year: at most 92 characters. */
export function turnId({ page, ref }: Turn): string {
  return `page:${page}:${ref}`;
}

/** Null where this is no page button's id: anybody can send any. */
export function parseTurnId(customId: string): Turn | null {
  const [, page, ref] = TURN.exec(customId) ?? [];
  return page === undefined || ref === undefined ? null : { page: Number(page), ref };
}
