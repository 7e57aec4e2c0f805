/**
 * The English words that a full stop belongs to, by what the stop can mean. Written as in print, without the
 * last stop; capitals count ("Gen. Smith" is a title, "gen." is not). From the style guides of the news agencies.
 */

import { wordSet } from './word-set.ts';

/** Stand before a name: the stop never ends a sentence. */
export const titles = wordSet(`
  Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mmes Mlle Rev Fr Hon Rt Msgr Pres Amb Sec Gov Govs Sen Sens Rep Reps
  Del Asst Atty Supt Insp Det Const Ofc Cllr Ald Gen Brig Col Maj Capt Capts Cmdr Cdr Lt Lts Sgt Sgts Cpl Pvt Pfc Spc Adm
  Mt Ft
`);

/** Lean on what follows: the stop never ends a sentence. */
export const leaning = wordSet('vs v e.g i.e eg ie cf viz');

/** Behind an opening bracket the stop never ends a sentence: "(c. 1455–1536)", "(b. 1939 in Paris)", "(lit. “the ford”)". */
export const bracketed = wordSet('b c d fl lit r');

/** Stand before a number ("Jan. 21", "No. 5"): before anything else the stop ends the sentence. */
export const beforeNumbers = wordSet(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  No Nos no nos art fig figs sec ch p pp vol para paras approx est ca
`);

/**
 * Can stand anywhere, at the end too: the stop ends a sentence where a word follows that opens one.
 * Letters with stops between them ("U.S.", "Ph.D.") and initials go by the same rule and need no list.
 */
export const anywhere = wordSet(`
  Inc Corp Ltd Co Cos Bros LLC plc PLC Jr Sr Esq al St Ave Blvd Rd Dept Univ Natl Intl Assn Mfg Doc
  Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man
`);

/** Words that open sentences and are hardly ever part of a name. */
export const openers = wordSet(`
  The A An This That These Those He She It They We You I But And Or Nor In On At As If When While After Before For
  From With Without By To His Her Its Their Our My There Here However Although Though Since Because Despite During
  Under Both Many Most Some Several Another Each Then Now Also Meanwhile What Who Why How Where Which Not No Yes So
  Still Yet Once Until Among Earlier Later Last According Asked Such Nearly About Over Only Even Is Are Was Were Do
  Does Did Will Would Could Should Can Let Mr Mrs Ms
`);

/** What the time of day goes on with: "10 a.m. Friday", "9 p.m. EST". */
export const afterTheHour = wordSet(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
  GMT UTC BST CET CEST EET EEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT AEST AEDT IST JST
  Eastern Central Mountain Pacific Greenwich
`);

/** Words of saying that follow a question or an exclamation: "“Really?” Smith asked." is one sentence. */
export const cues = wordSet(`
  said says asked asks added adds told tells wrote writes tweeted posted replied replies responded answered shouted
  yelled cried exclaimed wondered quipped joked declared insisted demanded continued recalled explained noted pressed
`);
