/**
 * British and American spellings of one word. Endings and letters that differ by rule are brought to one form; words that
 * no rule covers are listed. A form need not be a word: it is only compared.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our/g, 'or'],
  [/(?<=[a-z]{3})is(e[drs]?|ing|ations?|ers?)$/, 'iz$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/([tb])re(s|d)?$/, '$1er$2'],
  [/amme(s?)$/, 'am$1'],
  [/enc(es?)$/, 'ens$1'],
  [/(?<=[a-z]{2}[aeiou])ll(ed|ing|ers?)$/, 'l$1'],
  [/ogue(s?)$/, 'og$1'],
];

/** What any of them is for: nearly no word is. */
const RULED = new RegExp(RULES.map(([{ source }]) => source).join('|'));

const LISTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grey: 'gray',
    greys: 'grays',
    judgement: 'judgment',
    sceptic: 'skeptic',
    sceptics: 'skeptics',
    sceptical: 'skeptical',
    learnt: 'learned',
    burnt: 'burned',
    dreamt: 'dreamed',
    towards: 'toward',
    afterwards: 'afterward',
    amongst: 'among',
    whilst: 'while',
    ageing: 'aging',
    plough: 'plow',
    cheque: 'check',
    tyre: 'tire',
    tyres: 'tires',
    okay: 'ok',
  }),
);

/** Two spellings begin with two letters alike, and differ by so many in length. */
export const MOST_LONGER = 2;

/** Are two folded words one word, spelt in London and in Washington? */
export function areVariants(a: string, b: string): boolean {
  if (a[0] !== b[0] || a[1] !== b[1] || a === b) return false;
  return Math.abs(a.length - b.length) <= MOST_LONGER && standard(a) === standard(b);
}

function standard(word: string): string {
  const listed = LISTED.get(word);
  if (listed !== undefined || !RULED.test(word)) return listed ?? word;
  return RULES.reduce((form, [ending, other]) => form.replace(ending, other), word);
}
