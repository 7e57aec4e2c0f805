import { type Referent, surnameOf } from './people.ts';

/** Edits by which two spellings of one given name or surname may differ, by the length of the shorter. */
const EDITS_ALLOWED = (length: number): number => (length >= 6 ? 2 : length >= 4 ? 1 : 0);

const letters = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** Levenshtein's distance, given up beyond `limit`. Names are short, so the plain table does. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Whether two words can be spellings of one name: Sergey and Sergei, Zelensky and Zelenskyy. */
function close(a: string, b: string): boolean {
  const limit = EDITS_ALLOWED(Math.min(a.length, b.length));
  return a === b || (a[0] === b[0] && distance(a, b, limit) <= limit);
}

/** Whether two given names can be one person's: equal, close, or one the start of the other (J., Chris and Christopher). */
function sameGivenName(a: string, b: string): boolean {
  return close(a, b) || a.startsWith(b) || b.startsWith(a);
}

const given = (name: string): string => {
  const words = name.split(' ');
  return words.length > 1 ? letters(words[0] ?? '') : '';
};

/** Whether two referents of different articles are one. Those known by a surname alone are left to `mergePeople`. */
function same(a: Referent, b: Referent): boolean {
  if (a.kind === 'description' || b.kind === 'description') return false;
  if (a.kind !== b.kind) return a.name === b.name;
  if (a.kind === 'organisation') return letters(a.name) === letters(b.name);
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  const [first, second] = [given(a.name), given(b.name)];
  if (!first || !second || !sameGivenName(first, second)) return false;
  const [last, other] = [letters(surnameOf(a.name)), letters(surnameOf(b.name))];
  return last === other || (close(first, second) && close(last, other));
}

/**
 * Puts the referents of several articles together, one group a person or organisation. A surname alone joins the
 * person of that surname whom most articles name; where nobody has it in full, the bare surnames are one.
 */
export function mergePeople(articles: readonly (readonly Referent[])[]): Referent[][] {
  const groups: Referent[][] = [];
  const bySurname = new Map<string, Referent[][]>();
  const initialOf = (referent: Referent): string => letters(surnameOf(referent.name)).slice(0, 2);
  const file = (referent: Referent, group: Referent[] | undefined): void => {
    if (group) {
      group.push(referent);
      return;
    }
    const fresh = [referent];
    groups.push(fresh);
    const key = initialOf(referent);
    bySurname.set(key, [...(bySurname.get(key) ?? []), fresh]);
  };
  const all = articles.flat();
  const bare = (referent: Referent): boolean => referent.kind === 'person' && !referent.name.includes(' ');
  for (const referent of all) {
    if (bare(referent)) continue;
    const near = bySurname.get(initialOf(referent)) ?? [];
    file(
      referent,
      near.find((group) => group.some((other) => same(other, referent))),
    );
  }
  for (const referent of all) {
    if (!bare(referent)) continue;
    const surname = letters(referent.name);
    const named = (bySurname.get(initialOf(referent)) ?? []).filter((group) =>
      group.some((other) => other.kind === 'person' && letters(surnameOf(other.name)) === surname),
    );
    file(referent, named.sort((a, b) => b.length - a.length)[0]);
  }
  return groups;
}
