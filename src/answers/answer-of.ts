import type { Answer, Entry } from './answer.ts';
import { differenceIn } from './difference.ts';
import { withRef } from './refs.ts';

/** The sources hold nothing that answers a question. */
export const NOTHING: Answer = { kind: 'nothing', about: { kind: 'question' }, ref: null };

/** Passages as the answer to a question, or as the nearest to it: as many as an address has room for. */
export function answerOf(sure: boolean, entries: readonly Entry[]): Answer {
  const addressed = withRef(`p/${sure ? 'y' : 'n'}/`, entries);
  return addressed ? addressedAnswer(sure, addressed) : NOTHING;
}

/** The answer that these entries are, with what they differ in said where they answer. */
export function addressedAnswer(
  sure: boolean,
  addressed: { readonly ref: string; readonly entries: readonly [Entry, ...Entry[]] },
): Answer {
  const differing = sure ? differenceIn(addressed.entries) : null;
  return {
    kind: 'passages',
    about: { kind: 'question' },
    sure,
    ...(differing && { differing }),
    ...addressed,
  };
}

/** The same passages, as the nearest only. */
export function unsure(answer: Answer): Answer {
  return answer.kind === 'passages' && answer.sure ? answerOf(false, answer.entries) : answer;
}
