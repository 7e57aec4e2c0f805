/**
 * The shortest repeat, in letters and digits, that is taken out: about a sentence. A shorter one can be meant
 * ("He declined to comment."), and it goes only along with the text around it.
 */
const SHORTEST_REPEAT = 60;
/** The shortest beginning of an earlier paragraph, in letters and digits, that is known for a cut-off copy. */
const SHORTEST_STUMP = 20;

/**
 * Takes out what a scraped page holds twice: the whole text or a part of it, also where the copies differ in white
 * space and marks, where the last one is cut off, or where it begins in the middle of a line. The first copy stays.
 * Time is linear.
 */
export function withoutRepeats(units: readonly string[]): string[] {
  return textsOf(repeatedUnitsOut(secondCopyOut(withKeys(units))));
}

/** Takes out only what follows where the whole begins again. */
export function withoutSecondCopy(units: readonly string[]): string[] {
  return textsOf(secondCopyOut(withKeys(units)));
}

const withKeys = (units: readonly string[]) => units.map((text) => ({ text, key: keyOf(text) }));
const textsOf = (units: readonly Unit[]) => units.map(({ text }) => text);

/** What two copies of a text agree in. */
export function keyOf(text: string): string {
  // The common marks first: without Unicode's tables that takes a third of the time.
  const plain = text.toLowerCase().replace(/[\0-/:-`{-\x7f\u2010-\u2027]+/g, '');
  return /^[a-z0-9]*$/.test(plain) ? plain : plain.replace(/[^\p{L}\p{N}]+/gu, '');
}

interface Unit {
  readonly text: string;
  readonly key: string;
}

/** Ends the units where they begin again from the start, be it within one. */
function secondCopyOut(units: readonly Unit[]): readonly Unit[] {
  const whole = units.map(({ key }) => key).join('');
  const copied = longestBorder(whole);
  let left = whole.length - copied;
  if (copied < SHORTEST_REPEAT || left < SHORTEST_REPEAT) return units;
  const kept: Unit[] = [];
  for (const unit of units) {
    if (left === 0) break;
    const { text, key } = unit;
    if (left >= key.length) kept.push(unit);
    else kept.push({ text: headOf(text, left, units[0]?.text ?? ''), key: key.slice(0, left) });
    left = Math.max(0, left - key.length);
  }
  return kept;
}

/** The longest beginning of a text that is its end as well: Knuth, Morris and Pratt's failure function. */
function longestBorder(text: string): number {
  const borders = new Int32Array(text.length);
  let border = 0;
  for (let at = 1; at < text.length; at++) {
    while (border > 0 && text[at] !== text[border]) border = borders[border - 1] ?? 0;
    if (text[at] === text[border]) border += 1;
    borders[at] = border;
  }
  return border;
}

/** The part of a unit before the copy that begins after `length` letters and digits; `first` opens the copy. */
function headOf(unit: string, length: number, first: string): string {
  let at = 0;
  let left = length;
  for (const character of unit) {
    if (left <= 0) break;
    left -= keyOf(character).length;
    at += character.length;
  }
  // Behind the last letter come the marks that close this text and the ones that open the copy.
  const opening = /^[^\p{L}\p{N}]*/u.exec(first)?.[0] ?? '';
  const between = /^[^\p{L}\p{N}]*/u.exec(unit.slice(at))?.[0] ?? '';
  const closing = between.endsWith(opening) ? between.slice(0, between.length - opening.length) : between;
  return unit.slice(0, at) + closing.trimEnd();
}

/**
 * Drops the units that stand earlier already: long ones wherever they are, short ones where they follow a dropped
 * one as they do in the first copy, and a last one that breaks off.
 */
function repeatedUnitsOut(units: readonly Unit[]): readonly Unit[] {
  const first = new Map<string, number>();
  let copying = -2;
  const kept = units.filter(({ key }, at) => {
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, at);
      copying = -2;
      return true;
    }
    const goesOn = earlier === copying + 1;
    if (key.length < SHORTEST_REPEAT && !goesOn) return true;
    copying = earlier;
    return false;
  });
  const last = kept.at(-1);
  if (last !== undefined && isStump(last, kept.slice(0, -1))) kept.pop();
  return kept;
}

/** Whether a unit breaks off and begins as an earlier one does. */
function isStump({ text, key }: Unit, earlier: readonly Unit[]): boolean {
  if (key.length < SHORTEST_STUMP || /[.!?]["'”’)]*$/.test(text)) return false;
  return earlier.some((other) => other.key.startsWith(key));
}
