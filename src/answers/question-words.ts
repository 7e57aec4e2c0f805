import { wordSet } from '../corpus/word-set.ts';
import { editDistance } from '../search/edit-distance.ts';

/** The words by which the form of a question is told (question.ts), folded. */
export const ASKING = wordSet('what when where why how which who whom whose whats whos');
export const AUXILIARIES = wordSet('did does do has have had is was are were will would could can');
export const DETERMINERS = wordSet(
  'the a an this that his her their its any some of for to in on at with by from',
);
export const ADVERBS = wordSet(
  'being been be really actually ever also reportedly publicly once then just specifically exactly',
);
/** Verbs that say nothing themselves of what was said. */
export const PLAIN =
  wordSet(`say said says tell told tells add added adds state stated states note noted notes remark remarked
  comment commented mention mentioned mentions think thinks thought believe believes
  believed feel feels felt call called calls describe described describes characterize characterized
  characterise characterised portray portrayed depict depicted label labelled labeled term termed view viewed
  put quoted report reported reports`);
/** What somebody thinks is known by what they say about it. */
export const THINKING = wordSet('think thinks thought believe believes believed feel feels felt');
/** Verbs that tell of words, not of deeds: what they are asked of is a speaker. By lemma. */
export const SPEECH =
  wordSet(`say tell add state announce declare insist explain warn reply respond note admit acknowledge argue
  claim remark observe suggest promise assert maintain concede confirm reiterate stress emphasize emphasise repeat
  reveal indicate complain lament urge propose recommend deny inform assure advise describe comment hint imply
  conclude mention call accuse criticize criticise praise blame condemn characterize hope predict report`);
/** "said about", "views on": the topic follows. */
export const ABOUT = wordSet('about on of regarding concerning that as');
export const OPINIONS =
  wordSet(`view views opinion opinions position stance comment comments statement statements remark remarks
  quote quotes quotation quotations words reaction thoughts take`);
/** Whoever that is: nobody to look for by name. */
export const ANYBODY =
  wordSet(`anyone anybody someone somebody they he she it we the article articles source sources report reports
  text story both sides side each all people two parties everyone press media news ministers diplomats leaders
  officials politicians men women speakers top two pair duo`);
export const PUBLISHING = wordSet('published publisher editor edited wrote written author date');
export const TEXTS = wordSet('article articles report reports story stories text texts source sources');
/** The longest name of a speaker, in words. */
export const LONGEST_NAME = 8;

/** The shortest word in which one edit is taken for a slip; in a shorter one only swapped letters are. */
const SHORTEST_EDITED = 5;

/** The same as one of the known words, slips allowed. */
export function isAmong(folded: string, known: ReadonlySet<string>): boolean {
  return known.has(folded) || [...known].some((word) => isLike(folded, word));
}

/** The same word, slips allowed: "waht", "siad", "accordign". */
export function isLike(folded: string, word: string): boolean {
  if (folded === word) return true;
  if (folded.length < 3 || Math.abs(folded.length - word.length) > 1) return false;
  const swapped = folded.length === word.length && [...folded].sort().join('') === [...word].sort().join('');
  if (word.length < SHORTEST_EDITED) return swapped && folded[0] === word[0];
  return editDistance(folded, word, 1) <= 1;
}
