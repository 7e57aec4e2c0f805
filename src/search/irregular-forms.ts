/**
 * Each word with its forms that no rule makes of it. Of those that are other words too ("left", "saw") the verb's is
 * meant most. Verbs are left out whose "-ing" is a noun that tells of something else: "met" would be taken for "meeting".
 */
const OF_VERBS = `arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, begin began begun, bend bent, bind bound,
  bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, burn burnt,
  buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug,
  draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
  fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
  forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone,
  grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led, lean leant,
  learn learnt, leave left, lend lent, lose lost, make made, overcome overcame,
  overthrow overthrew overthrown, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, say said,
  see saw seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show shown,
  shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken,
  spend spent, spin spun, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
  strike struck stricken, strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum,
  swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
  undergo underwent undergone, understand understood, undertake undertook undertaken, wake woke woken, wear wore worn,
  weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, write wrote written`;
const OF_NOUNS = `man men, woman women, child children, foot feet, tooth teeth, mouse mice, person people`;

/** The word that an irregular form is of: "began" → "begin". Folded as words.ts folds. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map([...basesIn(OF_VERBS), ...basesIn(OF_NOUNS)]);

/** "began", "begun". */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(basesIn(OF_VERBS).map(([form]) => form));

function basesIn(forms: string): (readonly [form: string, base: string])[] {
  return forms.split(',').flatMap((line) => {
    const [base = '', ...others] = line.trim().split(/\s+/);
    return others.map((form) => [form, base] as const);
  });
}
