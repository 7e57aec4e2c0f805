import type { Statement } from './verdicts-statements.ts';
import type { Draw, Maker, Way } from './verdicts-way.ts';

/**
 * Claims that stand word for word in what was said, cut out of a sentence whose rest turns them. Right: cut short;
 * where the claim marks with "…" what it left out of the middle, altered too.
 */
export const CUTS: readonly Way[] = [
  cut(
    'behind "not"',
    /(?<=\b(?:is|are|was|were|do|does|did|have|has|had|would|could|should|wo|ca)(?:n['’]t| not) |\b(?:would|could|should|will) not |\bcannot |\bnever )(?!only\b|just\b|necessarily\b|mind\b|help\b|wait\b|be able\b)(?<kept>[a-z]+ [^,;:.!?—–-]+)(?=[.!]?$)/,
  ),
  cut(
    'behind "don’t think"',
    /\b(?:do|does|did|would)(?:n['’]t| not) (?:really |even |personally )?(?:think|believe|say|mean|suggest|agree|accept|feel|see how) (?:that )?(?<kept>(?:the|this|that|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–-]+)(?=[.!]?$)/,
  ),
  cut(
    'behind "no … that"',
    /\bno (?:evidence|sign|reason|proof|indication|chance|way|suggestion|guarantee) (?:to (?:believe|think|say|suggest) )?(?:that )?(?<kept>(?:the|this|that|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–-]+)(?=[.!]?$)/,
  ),
  cut(
    'behind "deny", "doubt", "pretend"',
    /(?<!\b(?:no|any|without|without a) )\b(?:den(?:y|ies|ied) that|doubts? that|pretend(?:s|ing)? (?:that)?|disput(?:es?|ed) that|the (?:idea|notion|myth|lie|fiction|claim|suggestion) that|as (?:if|though)|(?:wrong|false|absurd|ridiculous|crazy|naive|a mistake|a lie) to (?:say|think|believe|suggest|claim)|accus(?:e|es|ed) (?:me|us|him|her|them) of) (?:that )?(?<kept>[a-zA-Z]\w* [^,;:.!?—–]+)(?=[.!]?$)/,
  ),
  cut(
    'behind "refuse", "fail", "stop"',
    /\b(?:refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|declin(?:e|es|ed)|unable|reluctant|too \w+|threaten(?:s|ed|ing)?|supposed) to (?<kept>(?!say\b|\w+ (?:would|is|was|will|has)\b)[a-z]\w* [^,;:.!?—–]+)(?=[.!]?$)/,
  ),
  cut(
    'out of a condition',
    /^(?:[Aa]nd |[Bb]ut |[Ss]o )?[Ii]f (?<kept>(?:the|this|he|she|it|they|we|you|I|there|my|our|his|somebody|someone|anybody|[A-Z]\w+) [^,;:.!?—–]+)(?=, )/,
  ),
  cut(
    'behind a condition',
    /^(?:And |But |So )?(?:If|Unless) [^,;:.!?—–]+, (?:then )?(?<kept>(?:the|this|that|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–]+)(?=[.!]?$)/,
  ),
  cut(
    'before a condition',
    /^(?<kept>(?:The|This|That|He|She|It|They|We|You|I|There|My|Our|His|(?!If|When|While|Unless|But|And|So|Even|As|Because|Since|After|Before|Although|Maybe|Perhaps)[A-Z]\w+) [^,;:.!?—–]+)(?<!\b(?:because|as|that|so|even|only|not|but|and|than|what|decide|see|ask|know|wonder|tell|matter|wondering|determine|clear|sure)),? (?:if|unless|only if|provided|as long as|until) (?=(?:we|I|you|they|he|she|it|there|somebody|someone) )(?!you will\b|you like\b|you want\b)/,
  ),
  cut(
    'before "but … not"',
    /^(?:[Yy]es, |[Ss]ure, |[Oo]f course,? )?(?<kept>(?:The|This|That|He|She|It|They|We|You|I|There|My|Our|His|(?!If|When|While|Unless|But|And|So|Even|As|Because|Since|After|Before|Although|Maybe|Perhaps)[A-Z]\w+) (?![^,]*(?:\bnot\b|n['’]t\b|\bno\b|\bnever\b))[^;:.!?—–]+), but (?=(?:[\w’']+ ){0,4}(?:not\b|\w+n['’]t\b|never\b|no\b|only\b|wrong\b))/,
  ),
  cut(
    'out of a wish or a guess',
    /\b(?:I wish|I hope|[Ii]magine|[Ss]uppose|[Mm]aybe|[Pp]erhaps|I used to think|whether) (?:that )?(?<kept>(?:the|this|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–]+)(?=[.!?]?$)/,
  ),
  cut(
    'out of others’ mouths',
    /\b(?:[Tt]hey|[Ss]ome|[Pp]eople|[Ss]ome people|[Cc]ritics|[Oo]pponents|[Nn]obody|[Nn]o one|[Ee]verybody|[Hh]e|[Ss]he) (?:say|says|claim|claims|claimed|think|thinks|thought|believe|believes|argue|argues|pretend|will tell you|told me|wants you to believe|want you to believe) (?:that )?(?<kept>(?:the|this|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–]+)(?=[.!]?$)/,
  ),
  cut(
    'behind a cut-off subject',
    /\b(?:[Ss]omeone|[Ss]omebody|[Nn]obody|[Nn]o one|[Nn]one|[Ss]ome|[Mm]any|[Mm]ost|[Ff]ew|[Pp]eople|[Cc]ritics|[Mm]embers|[Oo]pponents|[Ee]nemies|[Ff]riends|[Ll]eaders?) (?:at|in|of|from|against|inside) (?<kept>(?!us |them |you |it |which |these |those |[a-z ]+ (?:who|that|which) )(?:the |this |our |my |his )?(?:(?!and )[A-Za-z]+ ){1,3}(?:is|are|was|were|has|have|will|would|can|should|does|did|need|needs|want|wants) [^,;:.!?—–]+)(?=[.!]?$)/,
  ),
  cut(
    'out of a question',
    /\b(?:[Dd]o (?:you|we|they|people) (?:really |honestly )?(?:think|believe)|[Ii]s it (?:true|possible|likely)|[Hh]ow can (?:you|anyone|anybody) (?:say|think|believe)|[Ww]ho (?:says|thinks|believes)) (?:that )?(?<kept>(?:the|this|that|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–]+)(?=\?)/,
  ),
  cut(
    'behind "not sure"',
    /\b(?:not (?:sure|certain|convinced|clear)|(?:do|does|did)(?:n['’]t| not) know|too (?:early|soon) to (?:say|tell|know)) (?:that|if|whether) (?<kept>(?:the|this|he|she|it|they|we|you|I|there|my|our|his|[A-Z]\w+) [^,;:.!?—–-]+)(?=[.!]?$)/,
  ),
  cut(
    'before a guess',
    /^(?<kept>(?:The|This|That|He|She|It|They|We|You|I|There|My|Our|His|[A-Z]\w+['’]s) [^;:.!?—–]+), (?:I (?:hope|guess|suppose|assume|wish)|maybe|perhaps|possibly)(?=[.!]?$)/,
  ),
  { kind: 'cut short', name: '"…" over a turn', make: bridged, right: ['cut-short', 'altered'] },
  { kind: 'cut short', name: '"…" for the "not"', make: hidden, right: ['cut-short', 'altered'] },
];

/** Fewer words than this assert nothing. */
const FEWEST_WORDS = 4;

function cut(name: string, where: RegExp): Way {
  const make: Maker = ({ words }) => {
    const kept = where.exec(words)?.groups?.['kept']?.trim();
    // A negation inside as well may turn it back; "either", "any" and the like only make sense behind one.
    const isWhole =
      kept && !/\b(?:not|no|never|any|anything|anyone|anybody|either|ever|yet)\b|n['’]t\b/i.test(kept);
    return isWhole && kept.split(' ').length >= FEWEST_WORDS ? kept : null;
  };
  return { kind: 'cut short', name, make, right: ['cut-short'] };
}

/** "I am … going to quit": the three words about the negator. */
function hidden({ words }: { words: string }, _draw: Draw): string | null {
  const found =
    /^(?<head>[^,;:.!?]+ (?:is|are|was|were|will|would|could|should|have|has|had)) (?:not|never) (?!only|just|necessarily)(?<tail>[a-z]+ [^;:.!?]+)[.!]?$/.exec(
      words,
    )?.groups;
  return found ? `${found['head']} … ${found['tail']}` : null;
}

/** The sentences before and behind one that begins with a turn, as if nothing stood between. */
function bridged({ words, next }: Statement): string | null {
  const third = next?.next;
  const isTurn = /^(?:But|However|Unless|Except|Although|Yet|Not)\b/.test(next?.words ?? '');
  return third && isTurn && third.before === '' ? `${words.replace(/[.!?]+$/, '')} … ${third.words}` : null;
}
