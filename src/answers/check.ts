import type { Answer, Checked, VerdictAnswer } from './answer.ts';
import { claimsIn, type MessageClaim } from './claims-in-message.ts';
import type { Library } from './library.ts';
import { judgeClaim } from './who-said.ts';

/** What stands in the sources, in whatever way: no reason to take the words for something else. */
const FOUND = new Set(['verbatim', 'nearly', 'cut-short', 'reported', 'somebody-else']);
/** A message of Discord's has room for no more that are worth a look, and so has the reply. */
const MOST_CHECKED = 60;

/** Judges every quotation of a message: by whom its words are, and whether the one it pins them on said so. */
export function check(library: Library, message: string): Answer {
  const known = new Map<string, boolean>();
  const isKnown = (name: string) => {
    const bears = known.get(name) ?? isKnownName(library, name);
    known.set(name, bears);
    return bears;
  };
  const { claims, scraps, isBlank } = claimsIn(message, isKnown);
  const judged = claims.slice(0, MOST_CHECKED).flatMap((claim) => judge(library, claim));
  const checked = judged.filter((one) => !isTitle(one));
  return {
    kind: 'check',
    checked: checked.slice(0, MOST_CHECKED),
    small: scraps + judged.length - checked.length,
    beyond: Math.max(0, claims.length - MOST_CHECKED) + Math.max(0, checked.length - MOST_CHECKED),
    isBlank,
    ref: null,
  };
}

function isKnownName(library: Library, name: string): boolean {
  const { match, several } = library.named.find(name);
  return match !== null || several.length > 0;
}

/** A claim judged; where its words stand nowhere, what else may be meant by it, if that does better. */
function judge(library: Library, claim: MessageClaim): Checked[] {
  const own = { words: claim.words, pin: claim.pin, answer: judgeAlone(library, claim) };
  if (FOUND.has(own.answer.verdict) || claim.others.length === 0) return [own];
  const others = claim.others.flatMap((other) => judge(library, other));
  const isBetter =
    own.answer.verdict === 'not-in-sources' || others.some(({ answer }) => FOUND.has(answer.verdict));
  return isBetter ? others : [own];
}

function judgeAlone(library: Library, { words, pin, isReported }: MessageClaim): VerdictAnswer {
  const judged = judgeClaim(library, words, pin, isReported);
  if (judged.kind === 'verdict') return judged;
  const entries = judged.kind === 'passages' ? judged.entries : [];
  return { ...ofMany(entries, pin !== null), entries };
}

/** A word or two that stand in many places, and in none as what the one they are pinned on said. */
function ofMany(entries: VerdictAnswer['entries'], isPinned: boolean): VerdictAnswer {
  const isSaid = entries.some(({ quotation }) => quotation !== null && quotation.kind !== 'indirect');
  const verdict = !isSaid ? 'reported' : isPinned ? 'somebody-else' : 'verbatim';
  return { kind: 'verdict', verdict, pinnedOn: null, differences: [], entries: [], ref: null };
}

/** "The Great Gatsby": pinned on nobody, found nowhere, a capital at every word that has some length. */
function isTitle({ words, pin, answer }: Checked): boolean {
  if (pin !== null || answer.verdict !== 'not-in-sources' || /[.!?…,]$/.test(words)) return false;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}
