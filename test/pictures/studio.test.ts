import { describe, expect, it } from 'vitest';
import { font, openStudio } from '../../src/pictures/studio.ts';
import { visibleText } from '../../src/pictures/visible-text.ts';

const covers = async (text: string) => (await openStudio()).covers(visibleText(text));

describe('the fonts', () => {
  it.each([
    ['English', 'Fair is “fair” — isn’t it? 50 % … €5, ¶4'],
    ['French and Polish', 'Où naît la garçonne? Zażółć gęślą jaźń'],
    ['Ukrainian and Russian', 'Ґанок, їжак, єнот; съешь ещё этих мягких булок'],
    ['stressed Cyrillic', 'за́мок'],
    ['Greek, old and new', 'Ἐν ἀρχῇ ἦν ὁ λόγος, και συμφωνήσαμε'],
    ['Vietnamese', 'Chúng tôi mong đợi những câu trả lời cụ thể'],
    ['Vietnamese in parts', 'thể cụ đợi'.normalize('NFD')],
    ['Hindi', 'हम क्षत्रिय हैं।'],
    ['every hyphen and dash, and joined letters', 'co‐op, T‑shirt, 1‒2, so ― and the ﬁrst oﬃce'],
    ['invisible marks', 'so\u00adft, joined\u2060 and \u202efor\u202cward\ufeff'],
  ])('cover %s', async (_, text) => {
    expect(await covers(text)).toBe(true);
  });

  it.each([
    ['Chinese', '我们同意'],
    ['Hebrew', 'שלום'],
    ['Arabic', 'سلام'],
    ['an emoji', 'great 👍'],
    ['an emoji of plain characters', 'we ♥ it'],
    ['a flag', '🇺🇦'],
    ['half a character', 'a\ud83d'],
    ['a character of nobody’s', '\ue000 \u0378'],
    ['a letter with a mark that is in no font beside it', 'Ґ\u0323'],
  ])('don’t cover %s', async (_, text) => {
    expect(await covers(text)).toBe(false);
  });

  it('are the same in every size', async () => {
    const { measure, sheet } = await openStudio();
    const { pen } = sheet(10, 10);
    for (const size of [28, 41, 84]) {
      pen.font = font(size, 700);
      expect(pen.measureText('Ґанок, AVE “thể”').width / size).toBeCloseTo(
        measure('Ґанок, AVE “thể”', 700),
        2,
      );
    }
  });
});
