const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms of address and offices that people have, abbreviated or in full. */
export const OFFICES_OF_PEOPLE = set(`
mr. mrs. ms. miss mr mrs ms dr. dr sir dame sen. sens. senator senators rep. reps. representative
representatives congressman congresswoman gov. govs. governor governors president vice-president
president-elect minister premier secretary attorney gen. lt. lieutenant col. colonel capt.
captain sgt. sergeant maj. major adm. admiral cmdr. commander judge justice rev. reverend pastor bishop
archbishop cardinal pope father rabbi imam prof. professor mayor king queen prince princess lord lady
chairman chairwoman chairperson director spokesman spokeswoman spokesperson speaker candidate nominee
ambassador chancellor officer ceo leader analyst strategist manager adviser advisor
commissioner councilman councilwoman sheriff detective inspector superintendent coach undersecretary
ex-president co-chairman co-founder founder economist
historian pollster activist author actor actress singer comedian anchor journalist reporter
correspondent editor columnist lawyer prosecutor engineer principal treasurer envoy negotiator
constable chaplain pres. assemblyman assemblywoman alderman delegate whip aide billionaire businessman businesswoman
donor doctor physician scientist expert president-designate sister brother uncle aunt baroness baron duke duchess emperor sultan emir sheikh
`);

/** Words that are only part of an office: "prime", "foreign". */
const PARTS_OF_OFFICES = set(`
vice prime general chief executive chair host counsel deputy assistant
republican democrat democratic gop state u.s. former foreign treasury defense interior
majority minority house senate national security press campaign
`);

/** Words that stand before a name and are none of it. */
export const TITLES: ReadonlySet<string> = new Set([...OFFICES_OF_PEOPLE, ...PARTS_OF_OFFICES]);

export const MALE_TITLES = set(`
mr. mr sir congressman chairman spokesman councilman businessman king prince lord father pope cardinal actor
salesman anchorman fisherman policeman son brother husband co-chairman congressman gentleman
`);
export const FEMALE_TITLES = set(`
mrs. mrs ms. ms miss dame congresswoman chairwoman spokeswoman councilwoman businesswoman queen princess lady
actress mother daughter sister wife policewoman anchorwoman housewife
`);

/** Abbreviated offices, without their full stops, and what one word for two is read as: "the congressman" is "Rep. Smith". */
const OFFICES_IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    sens: 'senator',
    senators: 'senator',
    rep: 'representative',
    reps: 'representative',
    congressman: 'representative',
    congresswoman: 'representative',
    gov: 'governor',
    govs: 'governor',
    governors: 'governor',
    pres: 'president',
    gen: 'general',
    lt: 'lieutenant',
    col: 'colonel',
    capt: 'captain',
    sgt: 'sergeant',
    adm: 'admiral',
    cmdr: 'commander',
    rev: 'reverend',
    prof: 'professor',
    dr: 'doctor',
  }),
);

/** "gov", "gov." and "governor" are one word; `word` is in small letters. */
export const inFull = (word: string): string => OFFICES_IN_FULL.get(word.replace(/\.$/, '')) ?? word;

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS = set(`
mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt maj adm cmdr rev prof st jr sr hon pres
jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
vs no inc corp co ltd llc bros dept univ assn ave blvd ft mt d.c u.s u.k u.n
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
tenn tex va vt wash wis wyo e.g i.e a.m p.m ph.d
`);

/** Words that show a name to be an organisation's. */
export const ORGANISATION_WORDS = set(`
department university committee party institute association council agency bureau commission company corp.
corp inc. inc llc group foundation center centre college school church court house senate congress
administration ministry union league times post journal news press network magazine tribune herald
television tv radio campaign fund bank board force service services office police army navy coalition
conference alliance federation society club organization organisation international report poll survey pac
team guard authority department ministry union chamber institution embassy hospital museum airport government embassy parliament states kingdom nations republic democrats republicans
`);
