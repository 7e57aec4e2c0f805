/** How people type what they remember. Written for the generator of claims alone (verdicts-words.ts says why). */

/** The digits of those that a careful typist exchanges without changing anything. */
export const DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    twelve: '12',
    twenty: '20',
    thirty: '30',
    fifty: '50',
  }),
);

/** Contractions and what they stand for, as a typist expands or shortens them. */
export const CONTRACTIONS: readonly (readonly [string, string])[] = [
  ["don't", 'do not'],
  ["doesn't", 'does not'],
  ["didn't", 'did not'],
  ["isn't", 'is not'],
  ["aren't", 'are not'],
  ["wasn't", 'was not'],
  ["won't", 'will not'],
  ["can't", 'cannot'],
  ["wouldn't", 'would not'],
  ["haven't", 'have not'],
  ["I'm", 'I am'],
  ["it's", 'it is'],
  ["that's", 'that is'],
  ["we're", 'we are'],
  ["they're", 'they are'],
  ["you're", 'you are'],
  ["I've", 'I have'],
  ["we've", 'we have'],
  ["I'll", 'I will'],
  ["we'll", 'we will'],
  ["I'd been", 'I had been'],
  ["we'd been", 'we had been'],
  ["it's been", 'it has been'],
];

/** As many people write them. */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  `believe beleive, receive recieve, definitely definately, government goverment, separate seperate, until untill,
   tomorrow tommorow, across accross, which wich, because becuase, really realy, their thier, friend freind,
   weird wierd, people poeple, country countrey, different diffrent, immigrants imigrants, immigration imigration,
   president presidant, campaign campain, millions milions, opportunity oportunity, necessary neccessary,
   disappointed dissapointed, business buisness, together togther, every evry, important importent, political politcal,
   probably probaly, would woud, should shoud, something somthing, nothing nothin, against agianst, foreign foriegn,
   committee commitee, independent independant, embarrassing embarassing, knowledge knowlege, security securty,
   beginning begining, successful succesful, responsible responsable, experience experiance, America Amercia,
   American Amercian, candidate canidate, election electon, support suport, problem problm, problems problms`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);

/** British and American spellings. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['labor', 'labour'],
  ['color', 'colour'],
  ['honor', 'honour'],
  ['favor', 'favour'],
  ['defense', 'defence'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['neighbor', 'neighbour'],
  ['neighbors', 'neighbours'],
  ['realize', 'realise'],
  ['recognize', 'recognise'],
  ['organization', 'organisation'],
  ['behavior', 'behaviour'],
  ['traveling', 'travelling'],
  ['gray', 'grey'],
];

/** Words that carry no meaning of their own: a slip of memory adds or loses them. */
export const FILLERS = 'very really just also actually'.split(' ');

/** As messages have it. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['going to', 'gonna'],
  ['want to', 'wanna'],
  ['got to', 'gotta'],
  ['and', '&'],
  ['because', 'cuz'],
  ['percent', '%'],
]);

/** Words that sound alike, of which the wrong one is written. */
export const SOUNDALIKES: ReadonlyMap<string, string> = new Map(
  `their there, there their, then than, than then, your you're, you're your, its it's, it's its, too to, lose loose,
   affect effect, here hear, hear here, piece peace, peace piece, weak week, week weak, principle principal, past passed,
   passed past, wait weight, whole hole, role roll, right write, allowed aloud, course coarse, led lead`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);
