import { describe, expect, it } from 'vitest';
import { type ChartText, drawChart } from '../../src/pictures/chart.ts';
import { darkIn, drawn, inkIn, pngSize } from './read-png.ts';

const CHART: ChartText = {
  title: 'Who is quoted where',
  parts: ['The Daily Example', 'Вечірній приклад'],
  bars: [
    { name: 'Ada Example', counts: [9, 5] },
    { name: 'Bo Example', counts: [7, 0] },
  ],
  note: 'Quotations and paraphrases',
};

const draw = async (text: Partial<ChartText>) => drawn(await drawChart({ ...CHART, ...text }));

describe('a chart', () => {
  it('is a PNG 1200 wide, and higher for more bars', async () => {
    const bar = { name: 'Cy Example', counts: [1, 1] };
    const [two, seven] = [pngSize(await draw({})), pngSize(await draw({ bars: Array(7).fill(bar) }))];
    expect([two.width, seven.width]).toEqual([1200, 1200]);
    expect(seven.height).toBeGreaterThan(two.height);
  });

  it('tells the parts apart by their marks, not by colour alone', async () => {
    const parts = ['A', 'B', 'C', 'D', 'E'];
    const dark = await Promise.all(
      parts.map(async (_, source) => {
        const counts = parts.map((_part, index) => (index === source ? 1 : 0));
        const png = await draw({ parts, bars: [{ name: 'Ada', counts }] });
        return darkIn(png, { x: 480, y: 240, width: 220, height: 22 });
      }),
    );
    const steps = dark.toSorted().map((share, index, all) => share - (all[index - 1] ?? -1));
    expect(Math.min(...steps)).toBeGreaterThan(0.05);
  });

  it('keeps long names and many parts on the sheet', async () => {
    const parts = Array.from({ length: 5 }, (_, index) =>
      `A source with a rather long name ${index} `.repeat(9),
    );
    const name = 'Alexandra Konstantinopolskaya-Wolkenstein the Younger of the Upper Hills '.repeat(3);
    const png = await draw({ parts, bars: [{ name, counts: [1, 1, 1, 1, 996] }], title: 'T'.repeat(200) });
    const { height } = pngSize(png);
    expect(await inkIn(png, { x: 1126, y: 0, width: 74, height })).toBe(0);
    expect(await inkIn(png, { x: 0, y: 0, width: 100, height })).toBe(0);
  });

  it('is refused where a name can’t be drawn', async () => {
    expect(await drawChart({ ...CHART, bars: [{ name: '王', counts: [1, 1] }] })).toEqual({
      refused: 'script',
    });
    expect(await drawChart({ ...CHART, parts: ['新华社', 'B'] })).toEqual({ refused: 'script' });
  });
});
