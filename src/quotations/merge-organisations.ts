import type { Steps } from '../steps.ts';
import type { Group, NamedGroup } from './group.ts';
import { lettersOf } from './spelling.ts';

/** Names of one organisation: the same but for case and marks, or its initials ("DNC"). */
export function* mergeOrganisations(nodes: readonly NamedGroup[]): Steps<Group[]> {
  const byLetters = new Map<string, Group>();
  const byInitials = new Map<string, Set<Group>>();
  const isAcronym = (name: string) => /^[\p{Lu}.]{3,}$/u.test(name);
  const join = (group: Group, node: NamedGroup) => {
    group.referents.push(...node.referents);
    group.articles += node.articles;
  };
  const acronyms: NamedGroup[] = [];
  for (const node of nodes) {
    yield;
    const { text, letters } = node.name;
    if (isAcronym(text)) {
      acronyms.push(node);
      continue;
    }
    const known = byLetters.get(letters);
    if (known) {
      join(known, node);
      continue;
    }
    byLetters.set(letters, node);
    const initials = initialsOf(text);
    byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(node));
  }
  for (const node of acronyms) {
    const { letters } = node.name;
    const [only, other] = byInitials.get(letters) ?? [];
    const known = byLetters.get(letters) ?? (other ? undefined : only);
    if (known) join(known, node);
    else byLetters.set(letters, node);
  }
  return [...byLetters.values()];
}

/** "dnc" of "Democratic National Committee". */
const initialsOf = (name: string): string =>
  name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => lettersOf(word).charAt(0))
    .join('');
