import type { Steps } from '../steps.ts';
import { type Gathered, gathered } from './group.ts';
import type { Node } from './name-table.ts';
import { lettersOf } from './spelling.ts';

/** Names of one organisation: the same but for case and marks, or its initials ("DNC"). */
export function* mergeOrganisations(nodes: readonly Node[]): Steps<Gathered[]> {
  const byLetters = new Map<string, Gathered>();
  const byInitials = new Map<string, Set<Gathered>>();
  const isAcronym = (name: string) => /^[\p{Lu}.]{3,}$/u.test(name);
  const join = (group: Gathered, node: Node) => {
    group.nodes.push(node);
    group.articles += node.articles;
  };
  const acronyms: Node[] = [];
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
    const group = gathered('organisation', [node], node.articles);
    byLetters.set(letters, group);
    const initials = initialsOf(text);
    byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(group));
  }
  for (const node of acronyms) {
    const { letters } = node.name;
    const [only, other] = byInitials.get(letters) ?? [];
    const known = byLetters.get(letters) ?? (other ? undefined : only);
    if (known) join(known, node);
    else byLetters.set(letters, gathered('organisation', [node], node.articles));
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
