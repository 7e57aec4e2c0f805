import { type Referent, suffixOf, surnameOf } from './people.ts';

/** Edits by which two spellings of one given name may differ, by the length of the shorter. */
const GIVEN_NAME_EDITS = (length: number): number => (length >= 6 ? 2 : length >= 4 ? 1 : 0);
/** The same for surnames, more strictly: Carson and Cardin are two, Zelensky and Zelenskyy one. */
const SURNAME_EDITS = (length: number): number => (length >= 9 ? 2 : length >= 7 ? 1 : 0);

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
function close(a: string, b: string, edits: (length: number) => number): boolean {
  const limit = edits(Math.min(a.length, b.length));
  return a === b || (a[0] === b[0] && distance(a, b, limit) <= limit);
}

/** Whether two given names can be one person's: equal, close, or one the start of the other (J., Chris and Christopher). */
function sameGivenName(a: string, b: string): boolean {
  return close(a, b, GIVEN_NAME_EDITS) || a.startsWith(b) || b.startsWith(a);
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
  if (suffixOf(a.name) !== suffixOf(b.name)) return false;
  return last === other || (close(first, second, GIVEN_NAME_EDITS) && close(last, other, SURNAME_EDITS));
}

const isBare = ({ kind, name }: Referent): boolean => kind === 'person' && !name.includes(' ');

/** Among how many namesakes a person is looked for: more than any event has, and a bound on hostile articles. */
const MOST_NAMESAKES = 64;

/**
 * Puts the referents of several articles together, one group a person or organisation. A surname alone joins the
 * person of that surname whom most articles name, and where nobody has it in full, the bare surnames are one. A
 * description ("the Ohio governor") joins the one person that some article calls so.
 */
export function mergePeople(articles: readonly (readonly Referent[])[]): Referent[][] {
  const groups: Referent[][] = [];
  const byName = new Map<string, Referent[]>();
  const bySound = new Map<string, Referent[][]>();
  const file = (referent: Referent, found: Referent[] | undefined): void => {
    const group = found ?? [];
    group.push(referent);
    byName.set(`${referent.kind} ${referent.name}`, group);
    if (found) return;
    groups.push(group);
    const key = soundOf(referent);
    const alike = bySound.get(key);
    if (alike) alike.push(group);
    else bySound.set(key, [group]);
  };

  const all = articles.flat();
  for (const referent of all) {
    if (isBare(referent) || referent.kind === 'description') continue;
    const named = byName.get(`${referent.kind} ${referent.name}`);
    const near = (bySound.get(soundOf(referent)) ?? []).slice(0, MOST_NAMESAKES);
    file(referent, named ?? near.find(([first]) => first && same(first, referent)));
  }
  for (const referent of all) {
    if (!isBare(referent)) continue;
    const surname = letters(referent.name);
    const alike = (bySound.get(soundOf(referent)) ?? []).slice(0, MOST_NAMESAKES);
    const namesakes = alike.filter(
      ([first]) => first?.kind === 'person' && letters(surnameOf(first.name)) === surname,
    );
    file(referent, namesakes.sort((a, b) => b.length - a.length)[0]);
  }
  const called = whoIsCalled(groups);
  for (const referent of all) {
    if (referent.kind !== 'description') continue;
    const group = called.get(referent.name.toLowerCase());
    if (group) group.push(referent);
    else groups.push([referent]);
  }
  return groups;
}

/** A surname without what spellings of one differ in: vowels and doubled letters. Only names alike in it are compared. */
const soundOf = ({ name }: Referent): string =>
  letters(surnameOf(name))
    .replace(/(?<=.)[aeiouyjh]/g, '')
    .replace(/(.)\1+/g, '$1');

/** The definite descriptions of the articles, each with the one person that it means; those that mean two are left out. */
function whoIsCalled(groups: readonly Referent[][]): Map<string, Referent[]> {
  const called = new Map<string, Referent[] | null>();
  for (const group of groups) {
    for (const { names } of group) {
      for (const name of names.keys()) {
        const description = name.toLowerCase();
        if (!description.startsWith('the ')) continue;
        const known = called.get(description);
        called.set(description, known === undefined || known === group ? group : null);
      }
    }
  }
  return new Map([...called].flatMap(([name, group]) => (group ? [[name, group] as const] : [])));
}
