import type { Article, Span } from '../corpus/article.ts';
import { type FlatSpans, flatSpans, spansOf } from '../corpus/article-facts.ts';
import { type Heard, type Hearing, heardId } from './hear.ts';
import { few, type Mentioned } from './mentioned.ts';

/** What is said in an article, as it is kept (JSON). Speakers are places among the referents, nobody is -1. */
export type HearingFacts = readonly [heard: readonly HeardFacts[], referents: readonly MentionedFacts[]];

type HeardFacts = readonly [
  kind: Heard['kind'],
  pieces: FlatSpans,
  statement: FlatSpans,
  cue: FlatSpans,
  mention: FlatSpans,
  speaker: number,
  alsoBy: readonly number[],
];

type MentionedFacts = readonly [
  name: string,
  isBare: boolean,
  surname: string,
  kind: Mentioned['kind'],
  gender: Mentioned['gender'],
  names: Mentioned['names'],
  called: readonly string[],
  descriptions: readonly string[],
  attributes: readonly string[],
  isTitled: boolean,
  telling: readonly string[],
];

export function hearingFacts({ heard, referents }: Hearing): HearingFacts {
  const places = new Map(referents.map((referent, place) => [referent, place]));
  const placeOf = (referent: Mentioned | null) => (referent && places.get(referent)) ?? -1;
  return [
    heard.map(({ kind, pieces, statement, cue, mention, speaker, alsoBy }) => [
      kind,
      flatSpans(pieces),
      flatSpans([statement]),
      flatSpans(cue ? [cue] : []),
      flatSpans(mention ? [mention] : []),
      placeOf(speaker),
      alsoBy.map(placeOf),
    ]),
    referents.map((one) => [
      one.name,
      one.isBare,
      one.surname,
      one.kind,
      one.gender,
      one.names,
      one.called,
      one.descriptions,
      one.attributes,
      one.isTitled,
      one.telling,
    ]),
  ];
}

/** @param article in which it is said, under the id that it has now. */
export function hearingOf(article: Article, [facts, mentioned]: HearingFacts): Hearing {
  const referents = mentioned.map(mentionedOf);
  const heard = facts.map(
    ([kind, pieces, statement, cue, mention, speaker, alsoBy], n): Heard => ({
      id: heardId(article, n),
      kind,
      article,
      pieces: spansOf(pieces) as [Span, ...Span[]],
      statement: spansOf(statement)[0] as Span,
      cue: spansOf(cue)[0] ?? null,
      mention: spansOf(mention)[0] ?? null,
      speaker: referents[speaker] ?? null,
      alsoBy: few(alsoBy.flatMap((place) => referents[place] ?? [])),
    }),
  );
  return { article, heard, referents };
}

function mentionedOf([
  name,
  isBare,
  surname,
  kind,
  gender,
  names,
  called,
  descriptions,
  attributes,
  isTitled,
  telling,
]: MentionedFacts): Mentioned {
  return {
    name,
    isBare,
    surname,
    kind,
    gender,
    names: few(names),
    called: few(called),
    descriptions: few(descriptions),
    attributes: few(attributes),
    isTitled,
    telling: few(telling),
  };
}
