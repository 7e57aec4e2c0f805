import type { Mention } from './mentions.ts';
import { ORGANISATION_WORDS, TITLES } from './titles.ts';
import { NOUNS_OF_SAYING } from './words-of-saying.ts';

/** Who is described by no office and whose word's ending doesn't tell: one, many, or a body of them. */
const PEOPLE = `
man men woman women boy girl guy kid child children people person adult teen youth
one some many several others another both most all none few two three four five half third percent majority plurality
friend ally aide official source colleague critic fan guest neighbor resident citizen student graduate pundit agent
expert veteran recruit insider diplomat conservative liberal moderate progressive independent native rebel operative
executive associate advocate academic skeptic cleric priest nurse athlete cop boss
son daughter cousin family relative couple pair widow spouse husband wife parent
crowd audience public media industry firm business chain paper newspaper outlet tabloid daily weekly station channel
panel council jury tribunal caucus delegation staff crew troops militia gang city town village county nation country
patient client respondent year-old victim suspect defendant plaintiff applicant participant migrant immigrant assistant consultant
accountant servant tenant inhabitant combatant
`;

/** What is written, printed, shown or sent. */
const WRITINGS = `
document memo memorandum email e-mail text website page site blog ad advert commercial spot video
clip film movie book novel memoir article story column editorial op-ed essay study analysis transcript speech
sign placard shirt t-shirt hat button plaque card law bill act statute rule decree constitution
treaty deal agreement contract lawsuit suit complaint indictment verdict affidavit filing brief petition platform
headline caption label song lyrics poem psalm verse passage program show series cable dispatch
bulletin briefing notice leaflet pamphlet script narrative voiceover voice-over voice
`;

const SPEAKERS: ReadonlySet<string> = new Set([
  ...TITLES,
  ...ORGANISATION_WORDS,
  ...NOUNS_OF_SAYING,
  ...PEOPLE.trim().split(/\s+/),
  ...WRITINGS.trim().split(/\s+/),
]);

/** "the protesters", "an activist", "employees": what its ending shows to be somebody; "letter" is right as well. */
const SOMEBODY = /(?:er|or|ist|ian|ee|crat|man|woman)s?$|(?:men|women)$/;
/** The end of a word in which that is looked for, however long the word is. */
const LONGEST_WORD = 20;

/** Whether a subject can be one that says something: somebody, a body of people or a writing, but no thing or event. */
export function maySpeak({ kind, words }: Mention): boolean {
  if (kind !== 'description') return true;
  const word = words.slice(-LONGEST_WORD);
  const singulars = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return SOMEBODY.test(word) || singulars.some((one) => SPEAKERS.has(one));
}
