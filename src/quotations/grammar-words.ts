const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const PERSONAL_PRONOUNS = set('he she they i we it you');
/** Forms that stand after a preposition or a verb: "according to him". */
export const OBJECT_PRONOUNS = set('him her them me us himself herself themselves');
export const RELATIVE_PRONOUNS = set('who which that whose');

export const DETERMINERS = set(`
the a an this that these those his her their its my our your some many several both all most few
one two three four five six seven eight nine ten another other no any each every such
`);

export const AUXILIARIES = set(`
has have had is was were are be been being will would could can may might must should shall did does do
hasn’t haven’t hadn’t wasn’t weren’t isn’t aren’t won’t wouldn’t couldn’t can’t didn’t doesn’t don’t
hasn't haven't hadn't shouldn't mightn't mustn't needn't wasn't weren't isn't aren't won't wouldn't couldn't can't didn't doesn't don't
`);

/** Adverbs and the like that stand between a subject and its verb, those in -ly left out. */
export const ADVERBS = set(`
also then later however therefore meanwhile reportedly earlier not previously recently once often again never only further already still now too even just soon twice first
always sometimes instead thus not famously ever since long far have nonetheless nevertheless all both
himself herself themselves
`);

/** Whether a word in small letters is an adverb or the like: one of those above, or in -ly. */
export const isAdverb = (word: string): boolean => ADVERBS.has(word) || word.endsWith('ly');

/** Prepositions that tie a second noun phrase to the first: "a spokesman for the governor". */
export const LINKING_PREPOSITIONS = set('of for from at with in on to by near');

export const PREPOSITIONS = set(`
of for from at with in on to by about against after before during since until through under over between
among into onto toward towards without within despite via per like around amid across behind beyond near
outside inside upon off out up down
`);

/** Words that open a clause: a subject doesn't reach to the left of them. */
export const CLAUSE_OPENERS = set(`
that because when while as if but and or although though whereas where which who whom whose what how why
whether before after since until unless so than yet nor then however meanwhile
`);

/** Words that open sentences and are nobody's name for their capital. */
export const SENTENCE_OPENERS = set(`
there here indeed rather maybe perhaps neither either someone somebody everyone everybody nobody anyone none nothing
everything something instead moreover furthermore specifically overall once yes no please read follow see sign
asked having given adding ending contributing continue remember initial subsequent mostly clearly finally
`);

/** What is no speaker however it stands: "that month", "last week". */
export const TIME_NOUNS = set(`
second seconds minute minutes hour hours day days night nights morning afternoon evening noon midnight week weeks
weekend weekends month months year years decade decades time times moment today tonight tomorrow yesterday ago
`);

/** The days and months: capitalised, and nobody's name. */
export const CALENDAR = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
mon. tue. tues. wed. thu. thurs. fri. sat. sun.
`);
