import type { Article } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import { type Word, words } from '../search/words.ts';
import { shareCalled, shareHeld, topicWords } from './aboutness.ts';
import { isDenied, isInOrder, isOpposed } from './agrees.ts';
import type { Answer } from './answer.ts';
import { answerOf, NOTHING, unsure } from './answer-of.ts';
import { isMeasuring, isYesOrNo } from './asked-for.ts';
import { factual } from './fact.ts';
import type { Library } from './library.ts';
import { isContent } from './meaning.ts';
import { nationsOf } from './nations.ts';
import type { Question } from './question.ts';
import { listedAgain } from './quote.ts';
import { quotationsOver } from './quoted-in.ts';
import { findSource, isBy, namedSpeaker, namesakes, speakerCalled, unknown } from './resolve.ts';
import {
  type Bearing,
  bearingEntry,
  bearingPart,
  inContext,
  inItself,
  type Measure,
  quotationsAbout,
  shareTold,
  worth,
} from './said-about.ts';
import { corrected } from './spelling.ts';
import { synonymsOf } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';
import { judgeClaim } from './who-said.ts';

/** Share of a topic's words (aboutness.ts) from which a quotation is about it, and from which it is near. */
const LEAST_SHARE = 0.6;
const LEAST_NEAR = 0.3;
/** Others are shown beside the best from this share of its share on. */
const BESIDE_BEST = 0.75;
const MOST_ENTRIES = 4;

/** "Who said …?" The words themselves where they are somebody's, else the quotations that are about it. */
export function whoSaidIt(
  library: Library,
  typed: string,
  { topic, quoted }: Question & { kind: 'who-said' },
): Answer {
  const judged = asVerdict(library, quoted ?? topic, null, quoted !== null);
  if (judged) return judged;
  const bearing = quotationsAbout(library, topic, null);
  const said = about(library, typed, topic, bearing);
  // Who said the opposite, or the like of another, didn't say it.
  const isNaming = words(typed).some(({ folded }) => isOfNaming(folded));
  const isSaid = bearing.some(
    (one) =>
      one.share >= LEAST_SHARE && (isNaming ? names(library, topic, one) : asserts(library, topic, one)),
  );
  return said ? (isSaid ? said : unsure(said)) : factual(library, typed);
}

/** Does a quotation that bears on an assertion say it, as far as order and negation tell, and not its opposite? */
function asserts(library: Library, assertion: string, bearing: Bearing): boolean {
  const asserted = tokens(assertion);
  const stated = statedIn(library, assertion, bearing);
  return isInOrder(library, asserted, stated) && !isOpposed(library, asserted, stated);
}

/** Does it call a thing so? The thing itself may go by "this" there, so that order tells nothing. */
function names(library: Library, called: string, bearing: Bearing): boolean {
  return !isDenied(library, tokens(called), statedIn(library, called, bearing));
}

function statedIn(library: Library, assertion: string, { quotation }: Bearing): Token[] {
  const part = bearingPart(library, assertion, quotation);
  return part ? tokens(quotation.article.text, part) : [];
}

/** "What did Smith say about …?", "Did Smith say …?" Never the words of anybody but Smith. */
export function whatWasSaid(
  library: Library,
  typed: string,
  question: Question & { kind: 'what-said' | 'did-say' },
): Answer {
  const { kind, speaker: name, topic: asked, quoted } = question;
  if (!name)
    return about(library, typed, asked, quotationsAbout(library, asked, null)) ?? factual(library, typed);
  const speakers = speakersNamed(library, name);
  const [speaker] = speakers;
  if (!speaker) return ofNobodyKnown(library, typed, question);
  if (topicWords(tokens(asked)).length === 0 && !quoted) {
    return listedAgain(library, speaker.id, '') ?? NOTHING;
  }
  const isCalled = words(typed).some(({ folded }) => NAMING.has(folded));
  const measure = isCalled && kind === 'did-say' ? inItself(shareCalled) : measureOf(kind);
  const topics = kind === 'what-said' ? new Set([asked, withoutOwn(asked, speaker)]) : [asked];
  const [told = { topic: asked, own: [], best: 0 }] = [...topics]
    .map((topic) => saidBy(library, speakers, topic, measure))
    .sort((a, b) => b.best - a.best);
  const { topic, own, best } = told;
  const others = quotationsAbout(library, topic, null);
  if (quoted || (kind === 'did-say' && !OF_AN_OCCASION.test(asked))) {
    const judged = asVerdict(library, quoted ?? topic, speaker.name, quoted !== null);
    const isOthers = judged?.kind === 'verdict' && judged.verdict === 'somebody-else';
    // Words of somebody else's are no verdict on a paraphrase of what the speaker did say.
    if (judged && (quoted || !isOthers || best < LEAST_SHARE)) return judged;
  }
  const other = others.find((one) => one.share >= LEAST_SHARE && asserts(library, topic, one));
  if (kind === 'did-say' && isYesOrNo(typed) && other && best < LEAST_SHARE) {
    // Said, but by somebody else; there is no comparing a paraphrase word by word.
    const entries = [bearingEntry(library, topic, other.quotation)];
    return {
      kind: 'verdict',
      verdict: 'somebody-else',
      pinnedOn: speaker,
      differences: [],
      entries,
      ref: null,
    };
  }
  // Of each whom the question names the best comes first.
  const [firsts, rest] = [
    own.flatMap((bearing) => bearing.slice(0, 1)),
    own.flatMap((bearing) => bearing.slice(1)),
  ];
  if (speakers.length > 1 && firsts.length === speakers.length) return together(library, topic, firsts, rest);
  const said = about(library, typed, topic, own.flat());
  if (!said) {
    // What the articles never mention, nobody speaks of in them.
    const isMentioned = topicWords(tokens(topic)).every(({ stem }) => library.stems.has(stem));
    return kind === 'what-said' && isMentioned ? nearestBy(library, typed, speaker) : NOTHING;
  }
  // Whether somebody said that A did it to B is not answered by what they said that B did to A.
  const [first] = own.flat().sort((a, b) => b.share - a.share);
  const isSaid =
    !first ||
    (kind === 'what-said'
      ? !OF_A_TOPIC.test(typed) ||
        shareTold(library, asked.replace(OF_BOTH, ''), first.quotation) >= LEAST_SHARE
      : isInOrder(library, tokens(topic), statedIn(library, topic, first)));
  return isSaid ? said : unsure(said);
}

/** "How did Smith respond to Jones?", "… when Jones resigned?": no words that anybody says. */
const OF_AN_OCCASION = /^(?:to|when|after|once|as|if|on)\b/i;

/** "What did Smith say about the bridge?", and not "Whom does Smith accuse of …", which tells in its own words what was said. */
const OF_A_TOPIC = /\b(?:about|regarding|concerning|think of|views? (?:of|on)|comments? on)\b/i;

/** What somebody said about a thing may be said in other words, the thing told before; that they said a thing, hardly. */
function measureOf(kind: 'what-said' | 'did-say'): Measure {
  return kind === 'what-said' ? inContext : inItself(shareHeld);
}

/** What each of some speakers said about a topic, and how much of it the best of that holds. */
function saidBy(library: Library, speakers: readonly Speaker[], topic: string, measure: Measure) {
  const own = speakers.map((one) => {
    // "prosecutors" are whoever is called so, with and without "federal".
    const isCalled = one.kind === 'description';
    const called = isCalled ? byThoseCalled(library, one.name.toLowerCase(), topic, measure) : [];
    return called.length > 0 ? called : quotationsAbout(library, topic, one, measure);
  });
  return { topic, own, best: Math.max(0, ...own.map(([first]) => first?.share ?? 0)) };
}

/** Of the passages nearest to a question those in which the one it names speaks. */
function nearestBy(library: Library, typed: string, speaker: Speaker): Answer {
  const told = factual(library, typed);
  if (told.kind !== 'passages') return NOTHING;
  const theirs = told.entries.filter(({ passage }) =>
    quotationsOver(library, passage.article, passage).some((quotation) => isBy(quotation, speaker)),
  );
  return answerOf(false, theirs);
}

const OF_BOTH =
  /\b(?:between|of|for) (?:the two|both|them)\b(?: (?:sides|parties|countries|nations|men|women|ministers|leaders))?/i;

/** A topic without what a speaker calls "we": their own nation, and both sides that speak. */
function withoutOwn(topic: string, { descriptions }: Speaker): string {
  const titles = descriptions.join(', ');
  const own = new Set(nationsOf(titles, words(titles)));
  const text = topic.replace(OF_BOTH, '');
  const all = words(text);
  const nations = nationsOf(text, all);
  let left = text;
  for (const [at, { start, end }] of [...all.entries()].reverse()) {
    if (nations[at] && own.has(nations[at])) left = left.slice(0, start) + left.slice(end);
  }
  return topicWords(tokens(left)).length > 0 ? left : topic;
}

/** Said in the way that is asked for ("How did they describe …", "described …") comes before as much on the topic. */
const SAID_AS_ASKED = 0.2;
/** Verbs of giving a thing a name or a quality. */
const NAMING = wordSet('describe call characterize characterise term label');

function isOfNaming(folded: string): boolean {
  return [...NAMING].some(
    (verb) => verb === folded || synonymsOf(verb).some(({ written }) => written === folded),
  );
}

function isSaidAs(asked: readonly Word[], { quotation: { article, cue } }: Bearing): boolean {
  if (!cue || !asked.some(({ folded }) => NAMING.has(folded))) return false;
  return words(article.text.slice(cue.start, cue.end)).some(({ folded }) => isOfNaming(folded));
}

/** What each of several said, one passage of each before more of any. */
function together(
  library: Library,
  topic: string,
  firsts: readonly Bearing[],
  rest: readonly Bearing[],
): Answer {
  const isSure = firsts.every(({ share }) => share >= LEAST_SHARE);
  const shown = [...firsts, ...rest].slice(0, MOST_ENTRIES);
  return answerOf(
    isSure,
    shown.map(({ quotation }) => bearingEntry(library, topic, quotation)),
  );
}

/** "Smith on the bridge", "Smith about ferries": what somebody known says about something; null for anything else. */
export function onTopic(library: Library, typed: string): (Question & { kind: 'what-said' }) | null {
  const [, speaker = '', topic = ''] =
    /^\s*(\S.{1,60}?)\s+(?:on|about|regarding)\s+(\S.*)$/i.exec(typed) ?? [];
  const isKnown = speaker !== '' && speakerCalled(library, speaker) !== null;
  return isKnown ? { kind: 'what-said', speaker, topic, quoted: null } : null;
}

/** "Smith's adviser", and who that is: "Smith's adviser Jane Doe". */
const OWNED = /^(?:\S+ ){0,3}?(\S+?)['’]s? (?=\p{Ll})(?:[\p{Ll}-]+ )*(\p{Lu}.*)?/u;

function isNamed({ name }: Speaker, typed: string): boolean {
  const own = new Set(words(name).map(({ folded }) => folded));
  return words(typed).some(({ folded }) => own.has(folded));
}

/** The speakers of "Smith", or of "Smith and Jones": all of them, or none where one isn't known. */
function speakersNamed(library: Library, typed: string): Speaker[] {
  // "the northern side" is who speaks for it.
  const name = typed.replace(/\s+/g, ' ').replace(/ (?:side|party|delegation)$/i, '');
  const [, owner = '', named = ''] = OWNED.exec(name) ?? [];
  if (named) return speakersNamed(library, named);
  const whole = namedSpeaker(library, name).found ?? library.titles.find(name);
  // "Smith's adviser" is not Smith.
  if (whole && owner && whole.kind !== 'description' && isNamed(whole, owner)) return [];
  const parts = name.split(/ (?:and|or|&) |, ?/i);
  if (parts.length === 1) return whole ? [whole] : [];
  const found = parts.flatMap((part) => namedSpeaker(library, part).found ?? []);
  return found.length === parts.length ? found : [];
}

/** Likeness (name-index.ts) from which a name is a source's: all of its publisher or headline. */
const IS_SOURCE = 0.9;
const MOST_NAMESAKES = 5;

/** One word of a headline names whom the article is about, not the article. */
function isSourceName({ head, file }: Article, name: string): boolean {
  const named = words(name);
  const own = new Set(words(`${head.publisher ?? ''} ${file}`).map(({ stem }) => stem));
  return named.length > 1 || named.some(({ stem }) => own.has(stem));
}

/** Who isn't known as a speaker may be a source ("What did the Courier say …"), or a thing ("What does it add?"). */
function ofNobodyKnown(
  library: Library,
  typed: string,
  { speaker: name, topic, kind }: Question & { kind: 'what-said' | 'did-say' },
): Answer {
  const title = name.replace(/^the\s+/i, '');
  const called = about(library, typed, topic, byThoseCalled(library, title, topic, measureOf(kind)));
  if (called) return called;
  const [source] = library.sources.find(title, 1);
  const alike = namesakes(library, name);
  if (alike.length > 0) return unknown('speaker', alike.slice(0, MOST_NAMESAKES), true);
  if (source && source.score >= IS_SOURCE && isSourceName(source.value, title))
    return factual(library, topic, findSource(library, title).found);
  // "How many minutes does the detour add?" asks for no words of anybody's.
  if (isMeasuring(typed)) return factual(library, typed);
  if (!isThing(library, name)) return NOTHING;
  return kind === 'what-said' ? unsure(factual(library, typed)) : factual(library, typed);
}

/** "a spokesman for the company": whose words are the company's. */
const SPEAKS_FOR = /\bspokes(?:man|woman|person|people)\b/i;

/** What was said about a topic by whom an article calls so where it quotes them ("prosecutors"), and no person is. */
function byThoseCalled(library: Library, name: string, topic: string, measure: Measure): Bearing[] {
  const wanted = words(name).filter(({ folded }) => isContent(folded));
  const isName = wanted.some(
    ({ folded, start, end }) => library.names.has(folded) || /^\p{Lu}/u.test(name.slice(start, end)),
  );
  const isOfAnything = topicWords(tokens(topic)).length === 0;
  const isTheirs = ({ article, mention, speaker }: Quotation) => {
    // "Smith's adviser" is not Smith: a name is an organisation's own, or nobody's here.
    if (!mention || speaker?.kind === 'person') return false;
    const mentioned = article.text.slice(mention.start, mention.end);
    if (isName && speaker?.kind !== 'organisation' && !SPEAKS_FOR.test(mentioned)) return false;
    const called = new Set(words(mentioned).map(({ stem }) => stem));
    return wanted.length > 0 && wanted.every(({ stem }) => called.has(stem));
  };
  return quotationsAbout(library, isOfAnything ? name : topic, null, measure, { name, isTheirs });
}

/** "the detour", "the bridge": words of the articles that are no name, and so no speaker that they lack. */
function isThing(library: Library, name: string): boolean {
  return words(name)
    .filter(({ folded }) => isContent(folded))
    .every(({ folded, stem, start, end }) => {
      const isName = library.names.has(folded) || /^\p{Lu}/u.test(name.slice(start, end));
      return library.stems.has(stem) && !isName;
    });
}

/** How a claim that a question makes is judged; null where it is no quotation but a paraphrase. */
function asVerdict(library: Library, claim: string, name: string | null, isQuoted: boolean): Answer | null {
  const judged = judgeClaim(library, claim, name);
  if (isQuoted) return judged;
  const isFound =
    judged.kind === 'verdict' && judged.verdict !== 'not-in-sources' && judged.verdict !== 'altered';
  // The article's own words may report in part what somebody said: whose quotations bear on it tells more.
  const isNobodys = isFound && judged.entries.every(({ quotation }) => quotation === null);
  return isFound && !isNobodys ? judged : null;
}

function about(library: Library, typed: string, topic: string, bearing: readonly Bearing[]): Answer | null {
  const asked = words(corrected(library, typed));
  const value = (one: Bearing) => worth(one) + (isSaidAs(asked, one) ? SAID_AS_ASKED : 0);
  const ranked = [...bearing]
    .sort((a, b) => value(b) - value(a))
    .filter(({ quotation }, at, all) => all.findIndex((other) => other.quotation === quotation) === at);
  const best = Math.max(0, ...ranked.map(({ share }) => share));
  if (best < LEAST_NEAR) return null;
  const entries = ranked
    .filter(({ share }) => share >= best * BESIDE_BEST)
    .slice(0, MOST_ENTRIES)
    .map(({ quotation }) => bearingEntry(library, topic, quotation));
  return answerOf(best >= LEAST_SHARE, entries);
}
