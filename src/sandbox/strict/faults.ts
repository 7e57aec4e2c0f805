import type { Fault } from '../refusal.ts';

export type Path = readonly (string | number)[];

/** Length as Discord counts it: in code points, so that an emoji outside the basic plane is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export function tooLong(path: Path, most: number): Fault {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` };
}

export function badLength(path: Path, least: number, most: number): Fault {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` };
}

export function required(path: Path): Fault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of a list; nothing where it is no list. The schema has said so already. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A text, or '' where there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Positions of values that stood before in the list. */
export function repeated(values: readonly string[]): number[] {
  const met = new Set<string>();
  return values.flatMap((value, at) => (met.size === met.add(value).size ? [at] : []));
}
