/**
 * What people change when they misquote. Written for the generator of claims alone and apart from the lists that the
 * verdicts use: a test set that shared them would prove nothing.
 */

/** Pairs of opposites, each as a reader would take it whatever stands around. */
export const OPPOSITES: ReadonlyMap<string, string> = bothWays(`
  win lose, wins loses, won lost, winning losing, winner loser, winners losers, victory defeat, victories defeats,
  support oppose, supports opposes, supported opposed, supporting opposing, supporters opponents,
  accept reject, accepted rejected, accepting rejecting, allow forbid, allowed forbidden, allowing forbidding,
  increase decrease, increased decreased, increasing decreasing, increases decreases, rise fall, rising falling,
  raise lower, raised lowered, raising lowering, grow shrink, growing shrinking, grew shrank,
  strong weak, stronger weaker, strongest weakest, strength weakness, good bad, better worse, best worst,
  true false, safe dangerous, safer riskier, safety danger, friend enemy, friends enemies, ally adversary,
  allies adversaries, love hate, loves hates, loved hated, begin end, begins ends, began ended, beginning ending,
  agree disagree, agrees disagrees, agreed disagreed, agreement disagreement, war peace, rich poor, richer poorer,
  guilty innocent, success failure, successful unsuccessful, succeed fail, succeeded failed, legal illegal,
  legally illegally, possible impossible, important trivial, buy sell, open closed, opened closed, opening closing,
  hard easy, harder easier, difficult simple, old new, older younger, young elderly, high low, higher lower,
  highest lowest, big small, bigger smaller, biggest smallest, large tiny, larger smaller, largest smallest,
  early late, earlier later, fair unfair, fairly unfairly, honest dishonest, honesty dishonesty, happy sad,
  happier sadder, proud ashamed, brave cowardly, smart stupid, wise foolish, protect endanger, protected endangered,
  protecting endangering, build destroy, building destroying, built destroyed, create abolish, created abolished,
  remember forget, remembered forgot, include exclude, includes excludes, included excluded, including excluding,
  inside outside, public private, publicly privately, secret open, positive negative, respect contempt, hope despair,
  hopeful hopeless, trust distrust, trusted distrusted, trustworthy untrustworthy, qualified unqualified,
  acceptable unacceptable, responsible irresponsible, constitutional unconstitutional, popular unpopular,
  necessary unnecessary, likely unlikely, certain uncertain, clear unclear, stable unstable, reliable unreliable,
  able unable, willing unwilling, aware unaware, fit unfit, conservative liberal, conservatives liberals,
  optimistic pessimistic, confident doubtful, comfortable uncomfortable, beautiful ugly, great terrible,
  wonderful awful, fantastic dreadful, freedom slavery, free enslaved, freely reluctantly, defend attack,
  defended attacked, defending attacking, attacks defends, spend save, spending saving, spent saved, give take,
  gives takes, gave took, giving taking, given taken, lead follow, leading following, leads follows, leader follower,
  leaders followers, praise condemn, praised condemned, praising condemning, encourage discourage,
  encouraged discouraged, encouraging discouraging, expand reduce, expanded reduced, expanding reducing,
  improve worsen, improved worsened, improving worsening, help hurt, helps hurts, helped hurt, helping hurting,
  unite divide, united divided, uniting dividing, unity division, keep abandon, kept abandoned, keeping abandoning,
  arrive leave, enter leave, entered left, entering leaving, join quit, joined quit, joining quitting, pass block,
  passed blocked, passing blocking, appear vanish, appeared vanished, legitimate illegitimate, moral immoral,
  moderate extreme, rational irrational, real fake, peaceful violent, peacefully violently, healthy sick, alive dead,
  live die, life death, living dying, above below, majority minority, maximum minimum,
  morning evening, day night, north south, northern southern, east west, eastern western, democracy dictatorship,
  democratic undemocratic, progress decline, gain lose, gained lost, gains losses, profit loss, profits losses, hire fire,
  hired fired, hiring firing, employed unemployed, employment unemployment, wealthy impoverished, cheap expensive,
  fast slow, faster slower, quickly slowly, quick slow, deep shallow, deeply slightly, strongly weakly, full empty,
  loud quiet, louder quieter, clean dirty, known unknown, common rare, similar different, welcome unwelcome,
  welcomed rejected, promise threaten, confirm deny, confirmed denied, admit deny, admitted denied, excellent lousy,
  permanent temporary, permanently temporarily, briefly forever, together apart, everything nothing
`);

/** Each word of the pairs with the other: where a word has several, the one that stands first in its own pair. */
function bothWays(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(',').map((pair) => pair.trim().split(/\s+/) as [string, string]);
  return new Map([...pairs.map(([first, second]): [string, string] => [second, first]), ...pairs]);
}

/** More against less. */
export const COMPARATIVES: ReadonlyMap<string, string> = new Map([
  ['more', 'less'],
  ['less', 'more'],
  ['fewer', 'more'],
  ['most', 'least'],
  ['better', 'worse'],
  ['worse', 'better'],
  ['best', 'worst'],
  ['worst', 'best'],
  ['bigger', 'smaller'],
  ['smaller', 'bigger'],
  ['greater', 'smaller'],
  ['stronger', 'weaker'],
  ['weaker', 'stronger'],
  ['higher', 'lower'],
  ['lower', 'higher'],
  ['greatest', 'smallest'],
  ['biggest', 'smallest'],
  ['largest', 'smallest'],
  ['safer', 'less safe'],
  ['easier', 'harder'],
  ['harder', 'easier'],
  ['richer', 'poorer'],
  ['older', 'younger'],
  ['younger', 'older'],
]);

/** What a modal verb is misremembered as: a stronger or weaker promise. */
export const MODALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['will', ['may', 'might', 'could']],
  ['would', ['will', 'must']],
  ['may', ['must', 'will']],
  ['might', ['will', 'must']],
  ['must', ['may', 'might']],
  ['should', ['might', 'will']],
  ['can', ['must', 'should']],
  ['could', ['will', 'must']],
]);

/** How many, how often: the claim says more or less than was said. */
export const QUANTITIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['all of', ['some of', 'none of']],
  ['all the', ['some of the']],
  ['some of', ['all of', 'none of']],
  ['some people', ['all people', 'most people']],
  ['most of', ['all of', 'some of']],
  ['many of', ['all of', 'few of']],
  ['a lot of', ['very little', 'all the']],
  ['everyone', ['someone', 'hardly anyone']],
  ['everybody', ['somebody', 'hardly anybody']],
  ['every single', ['hardly any']],
  ['nobody', ['everybody', 'somebody']],
  ['someone', ['everyone', 'no one']],
  ['somebody', ['everybody', 'nobody']],
  ['always', ['sometimes', 'never']],
  ['never', ['always', 'sometimes']],
  ['often', ['always', 'rarely']],
  ['sometimes', ['always', 'never']],
  ['both', ['neither']],
  ['many', ['few', 'all']],
  ['several', ['all', 'no']],
  ['half', ['most', 'a tenth']],
  ['everything', ['something', 'nothing']],
  ['nothing', ['everything', 'something']],
]);

/** Amounts of which one is taken for another, where a number stands before. */
export const UNITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['million', ['billion', 'thousand']],
  ['billion', ['million', 'trillion']],
  ['trillion', ['billion']],
  ['thousand', ['million', 'hundred']],
  ['hundred', ['thousand']],
  ['minutes', ['hours']],
  ['hours', ['minutes', 'days']],
  ['days', ['weeks', 'hours']],
  ['weeks', ['months', 'days']],
  ['months', ['years', 'weeks']],
  ['years', ['months', 'decades']],
  ['percent', ['people', 'times']],
  ['miles', ['yards']],
]);

/** When: days, months and what is near today. */
export const DATES: ReadonlyMap<string, readonly string[]> = new Map([
  ...among('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  ...among('January February April June July August September October November December'),
  ['yesterday', ['today', 'tomorrow']],
  ['tomorrow', ['today', 'yesterday']],
  ['today', ['yesterday', 'tomorrow']],
  ['tonight', ['last night', 'tomorrow night']],
  ...'night week month year summer fall spring time'
    .split(' ')
    .map((unit): [string, string[]] => [`last ${unit}`, [`next ${unit}`]]),
  ...'week month year summer fall spring time'
    .split(' ')
    .map((unit): [string, string[]] => [`next ${unit}`, [`last ${unit}`]]),
]);

/** Places, peoples and parties, any of a line for any other of it. */
export const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ...among(
    'America Russia China Iran Iraq Syria Israel Mexico Canada Germany France Britain Japan Cuba Libya Afghanistan Egypt Turkey India Ukraine Italy',
  ),
  ...among(
    'Texas Florida Ohio California Iowa Michigan Pennsylvania Virginia Colorado Nevada Arizona Wisconsin Georgia Indiana Massachusetts Vermont Kentucky',
  ),
  ...among(
    'Washington Chicago Boston Paris London Miami Detroit Philadelphia Baltimore Cleveland Orlando Houston',
  ),
  ...among('Republican Democratic'),
  ...among('Republicans Democrats'),
  ...among('Americans Russians Mexicans Canadians Germans Iranians Israelis Syrians'),
  ...among('American Russian Chinese Mexican Canadian German Iranian Israeli Syrian'),
  ...among('Muslims Christians Jews Catholics Mormons'),
  ...among('Congress NATO ISIS Google Facebook Amazon Twitter Apple Microsoft'),
]);

/** Each of the words, with all the others in its place. */
function among(list: string): [string, string[]][] {
  const words = list.split(' ');
  return words.map((word) => [word, words.filter((other) => other !== word)]);
}

/** Numbers in words. "One" stands for a person too often. */
export const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  );

/** Words without which a guess or a limit becomes a statement. */
export const HEDGES =
  'probably possibly perhaps maybe potentially allegedly apparently supposedly reportedly presumably only hardly almost nearly barely partly'.split(
    ' ',
  );

/** Verbs before "to" whose loss makes a thing done of one that wasn't. */
export const UNDONE =
  'refuse refuses refused refusing fail fails failed failing decline declines declined tried try tries trying want wants wanted hope hopes hoped pretend pretends pretended threatened threaten unable reluctant unwilling afraid supposed'.split(
    ' ',
  );

/** Anything that could turn a neighbouring clause: a stretch beside none of these is safely whole. */
export const TURNING =
  /\b(?:not|no|nor|never|none|nobody|nothing|neither|without|cannot|but|if|unless|except|although|though|however|until|whether|yet|only|hardly|barely|rarely|would|wouldn|could|might|may|maybe|perhaps|den(?:y|ies|ied|ying)|refus\w*|reject\w*|doubt\w*|disput\w*|dismiss\w*|wrong|false|untrue|lie|myth|pretend\w*|wish\w*|hope\w*|fe(?:el|lt)|seem\w*|imagine|suppose\w*|think|thinks|thought|believe|believes|say|says|claim\w*|accus\w*|alleg\w*|suggest\w*|argu\w*|fail\w*|stop\w*|prevent\w*|avoid\w*|instead|rather|far from|questioned|asked)\b|n['’]t\b|\?/i;

/** Names that no newspaper has: on these true words are pinned, and to these inventions are ascribed. */
export const STRANGERS = [
  'Ottoline Brackwater',
  'Senator Halvard Quimble',
  'Tamsin Okereke-Lund',
  'Gideon Vantreight',
  'Mayor Philippa Strongbow',
  'Casimir Dellacroix',
  'Wanda Thistlewood',
  'Ambrose Ketteridge',
];

/** Present and past. */
export const TENSES: ReadonlyMap<string, string> = new Map(
  `is was, was is, are were, does did, has had, isn't wasn't, isn’t wasn’t, aren't weren't, aren’t weren’t, doesn't didn't,
   doesn’t didn’t, don't didn't, don’t didn’t`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);

/** The same of verbs that name something, behind "I", "we", "they". */
export const PASTS: ReadonlyMap<string, string> = bothWays(`
  want wanted, need needed, support supported, like liked, love loved, work worked, believe believed, live lived,
  talk talked, ask asked, call called, agree agreed, know knew, expect expected, look looked, start started, try tried,
  use used, help helped, move moved, think thought, feel felt, have had, see saw, get got, make made, go went
`);

/** Words that a letter or two makes of others, and that mean something else. */
export const NEIGHBOURS: ReadonlyMap<string, string> = bothWays(`
  now not, county country, trial trail, import export, imports exports, conversation conservation, prosecuted persecuted,
  prosecution persecution, president precedent, immigrants emigrants, adopt adapt, except expect, votes notes, fight flight,
  deal dead, cost lost, nation notion, word world, police policy, bill kill, time crime, party parity, state stage,
  laws lawns, fired filed, united untied, personal personnel, house horse, money honey, back black, best rest, public republic,
  friend fiend, power tower, change chance, place peace, care scare, care dare, work worm, home hope, hands lands
`);
