import type { Fault } from '../refusal.ts';
import { badLength, lengthOf, type Path, records } from './faults.ts';

/** Characters of a choice's text value, by Discord's documentation. The schemas allow 6,000, and none. */
const LONGEST_VALUE = 100;

/** What the schemas don't know of choices, those of a command and those suggested. */
export function choiceFaults(choices: unknown, path: Path): Fault[] {
  return records(choices).flatMap(({ value }, at) => {
    if (typeof value !== 'string' || (value !== '' && lengthOf(value) <= LONGEST_VALUE)) return [];
    return [badLength([...path, at, 'value'], 1, LONGEST_VALUE)];
  });
}
