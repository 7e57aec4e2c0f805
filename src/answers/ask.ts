import { words } from '../search/words.ts';
import { shareHeld, shareMeant, topicWords } from './aboutness.ts';
import type { Answer, Entry } from './answer.ts';
import { factual } from './fact.ts';
import { introduction } from './introduce.ts';
import type { Library } from './library.ts';
import { isContent } from './meaning.ts';
import { type Question, readQuestion } from './question.ts';
import { listedAgain } from './quote.ts';
import { entriesOf, withRef } from './refs.ts';
import { namedSpeaker } from './resolve.ts';
import { type Bearing, bearingEntry, quotationsAbout, saidBySomebodyElse } from './said-about.ts';
import { listOfSources } from './sources.ts';
import { corrected } from './spelling.ts';
import { standsFor } from './stands-for.ts';
import { tokens } from './tokens.ts';
import { judgeClaim } from './who-said.ts';

const ABOUT = { kind: 'question' } as const;
const NOTHING: Answer = { kind: 'nothing', about: ABOUT, ref: null };

/** Share of a topic's words (weighted by rarity) from which a quotation is about it, and from which it is near. */
const LEAST_SHARE = 0.6;
const LEAST_NEAR = 0.3;
/** Others are shown beside the best from this share of its share on. */
const BESIDE_BEST = 0.75;
const MOST_ENTRIES = 4;

/** What is read of a question, in UTF-16 units. */
const LONGEST_QUESTION = 1_000;

/** A question gets the kind of answer that it asks for, or none. */
export function ask(library: Library, asked: string): Answer {
  const typed = asked.slice(0, LONGEST_QUESTION);
  const question = readQuestion(corrected(library, typed));
  switch (question.kind) {
    case 'list':
      return listOfSources(library);
    case 'stands-for':
      return addressed(true, standsFor(library, question.abbreviation));
    case 'introduce': {
      const { entries, isTitle } = introduction(library, question.name);
      if (entries.length > 0) return addressed(true, entries);
      // "the minister of X": who has the title elsewhere is not the one asked for.
      return isTitle ? addressed(false, factual(library, typed).entries) : fact(library, typed);
    }
    case 'who-said':
      return whoSaidIt(library, typed, question);
    case 'what-said':
    case 'did-say':
      return whatWasSaid(library, typed, question);
    case 'fact':
      return fact(library, typed);
  }
}

function fact(library: Library, typed: string): Answer {
  const { sure, entries } = factual(library, typed);
  return addressed(sure, entries);
}

/** "Who said …?" The words themselves where they are somebody's, else the quotations that are about it. */
function whoSaidIt(
  library: Library,
  typed: string,
  { topic, quoted }: Question & { kind: 'who-said' },
): Answer {
  const judged = asVerdict(library, quoted ?? topic, null, quoted !== null);
  if (judged) return judged;
  return about(library, topic, quotationsAbout(library, topic, null)) ?? fact(library, typed);
}

/** "What did Smith say about …?", "Did Smith say …?" Never the words of anybody but Smith. */
function whatWasSaid(
  library: Library,
  typed: string,
  { kind, speaker: name, topic, quoted }: Question & { kind: 'what-said' | 'did-say' },
): Answer {
  if (!name) return about(library, topic, quotationsAbout(library, topic, null)) ?? fact(library, typed);
  const { found: speaker } = namedSpeaker(library, name);
  if (!speaker) return isThing(library, name) ? fact(library, typed) : NOTHING;
  if (topicWords(tokens(topic)).length === 0 && !quoted)
    return listedAgain(library, speaker.id, '') ?? NOTHING;
  if (quoted || kind === 'did-say') {
    const judged = asVerdict(library, quoted ?? topic, speaker.name, quoted !== null);
    if (judged) return judged;
  }
  // What somebody said about a thing may be said in other words; that they said a thing, hardly.
  const own = quotationsAbout(library, topic, speaker, kind === 'what-said' ? shareMeant : shareHeld);
  const others = quotationsAbout(library, topic, null);
  const isOthers = (others[0]?.share ?? 0) >= LEAST_SHARE && (own[0]?.share ?? 0) < LEAST_SHARE;
  if (isOthers && kind === 'did-say') {
    const entries = others.slice(0, 1).map(({ quotation }) => bearingEntry(library, topic, quotation));
    return saidBySomebodyElse(speaker, entries);
  }
  return about(library, topic, own) ?? NOTHING;
}

/** "the detour", "the bridge": words of the articles that are no name, and so no speaker that they lack. */
function isThing(library: Library, name: string): boolean {
  return words(name).some(
    ({ folded, stem }) => isContent(folded) && library.stems.has(stem) && !library.names.has(folded),
  );
}

/** How a claim that a question makes is judged; null where it is no quotation but a paraphrase. */
function asVerdict(library: Library, words: string, name: string | null, isQuoted: boolean): Answer | null {
  const judged = judgeClaim(library, words, name);
  if (isQuoted) return judged;
  const isFound =
    judged.kind === 'verdict' && judged.verdict !== 'not-in-sources' && judged.verdict !== 'altered';
  return isFound ? judged : null;
}

function about(library: Library, topic: string, bearing: readonly Bearing[]): Answer | null {
  const best = bearing[0]?.share ?? 0;
  if (best < LEAST_NEAR) return null;
  const entries = bearing
    .filter(({ share }) => share >= best * BESIDE_BEST)
    .slice(0, MOST_ENTRIES)
    .map(({ quotation }) => bearingEntry(library, topic, quotation));
  return addressed(best >= LEAST_SHARE, entries);
}

function addressed(sure: boolean, entries: readonly Entry[]): Answer {
  const fitting = withRef(`p/${sure ? 'y' : 'n'}/`, entries);
  return fitting ? { kind: 'passages', about: ABOUT, sure, ...fitting } : NOTHING;
}

/** The answer of `p/<y or n>/<entries>`. */
export function askAgain(library: Library, ref: string, sure: string, code: string): Answer | null {
  const entries = entriesOf(library, code);
  return entries && { kind: 'passages', about: ABOUT, sure: sure === 'y', entries, ref };
}
