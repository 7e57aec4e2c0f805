import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attributed, attributed } from '../../src/quotations/attribute.ts';
import { hear } from '../../src/quotations/hear.ts';
import { atOnce } from '../../src/steps.ts';
import { article } from './article.ts';

/** Articles in which it depends on the others who is meant: by name, gender, suffix, spelling, title and initials. */
const hearings = [
  'Ann Cole said that she would run. Rob Cole said that he would not. Cole laughed.',
  'Mr. Cole said that he was late. Mrs. Cole said that she was early.',
  'Cole said that it was late.',
  'Sen. Rob Cole of Vermont said that it was early. Robert Cole Jr. said that he was glad.',
  'Rob Cole Jr. said that his father was glad. “He is,” Rob Cole said.',
  'The Vermont senator said that he was glad.',
  'Sen. Ida Marsh of Vermont said that she was not.',
  'Foreign Minister Sergey Petrov said that talks would go on. Petrov added that he was tired.',
  'Sergei Petrov said that talks would end. Mr. Petrov smiled.',
  'Ms. Petrov said that she had no news. S. Petrov said it was old.',
  'Enrique Peña Nieto said that he would go. Peña Nieto said so twice.',
  'President Peña Nieto said that he had gone. Nieto said so.',
  'The National Relief Committee said that it had food.',
  'The NRC said that it had water. Ann Cole said that the committee had none.',
  'The Northern Rail Company said that it had trains.',
  '“Perhaps,” an official said. “Always,” the mayor said.',
  '“Never,” an official said. “Always,” a State Department spokesman said.',
  '“No,” a State Department spokesman said. Mayor Jo Hart, the mayor, said that he knew.',
  'Jo Hart said that she did not. Hart said nothing else.',
  'Celebrating Ann Cole, a crowd sang. Mary Ann Cole said that it was loud.',
  'Mr. Kim Rowe said that he was ready.',
  'Ms. Kim Rowe said that she was not.',
  'Kimberly Rowe said that she would wait.',
].map((text) => hear(article(text)));

const toldOf = ({ quotations, speakers }: Attributed) => ({ quotations, speakers });

describe('who said it in articles that change', () => {
  it('is told as of the same articles read afresh, whatever was there before', () => {
    const sets = fc.array(fc.shuffledSubarray(hearings), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(sets, (all) => {
        let before: Attributed | null = null;
        for (const some of all) {
          before = atOnce(attributed(some, before));
          expect(toldOf(before)).toEqual(toldOf(atOnce(attributed(some, null))));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is told as afresh after one article more or less, time and again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(hearings.length - 1), { minLength: 5, maxLength: 40 }), (changes) => {
        let there = hearings;
        let before = atOnce(attributed(there, null));
        for (const changed of changes) {
          const one = hearings[changed];
          const now = new Set(there);
          there = hearings.filter((each) => (each === one ? !now.has(each) : now.has(each)));
          before = atOnce(attributed(there, before));
        }
        expect(toldOf(before)).toEqual(toldOf(atOnce(attributed(there, null))));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what is the same the same object', () => {
    const all = atOnce(attributed(hearings, null));
    const less = atOnce(attributed(hearings.slice(1), all));
    const [petrov] = all.speakers.filter(({ name }) => /^Serge[iy] Petrov$/.test(name));
    expect(petrov).toBeDefined();
    expect(less.speakers).toContain(petrov);
    const unchanged = hearings[7];
    if (!unchanged) throw new Error('no such article');
    expect(less.quotationsOf.get(unchanged)).toBe(all.quotationsOf.get(unchanged));
  });
});
