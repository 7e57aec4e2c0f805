import { describe, expect, it } from 'vitest';
import type { SuggestedOption } from '../../src/answers/answers.ts';
import { bridge, meeting } from './libraries.ts';

const labels = (option: SuggestedOption, typed: string) =>
  bridge.suggest(option, typed).map(({ label }) => label);

describe('suggestions', () => {
  it('offer the most quoted people first, with how much they are quoted', () => {
    expect(labels('speaker', '')[0]).toMatch(/^Dana Ellis · \d+ quotations$/);
  });

  it('offer headlines with their publishers', () => {
    expect(labels('source', 'eastb')).toContain(
      'Eastbank cut off as bridge shuts for months · Eastbank Tribune',
    );
  });

  it('find a person by a misspelt beginning', () => {
    expect(labels('speaker', 'Delgato')[0]).toMatch(/^Rosa Delgado/);
  });

  it('lead to the very person that they name, whatever was typed', () => {
    for (const answers of [meeting, bridge]) {
      for (const typed of ['', 'a', 'the', 'min', 'ell', 'spokes', 'Delgato']) {
        for (const { label, value } of answers.suggest('speaker', typed)) {
          const answer = answers.quote({ speaker: value });
          const speaker =
            answer.kind === 'passages' && answer.about.kind === 'quotations' && answer.about.speaker;
          const [name, count] = label.split(' · ');
          expect(speaker ? speaker.name : null).toBe(name);
          expect(answer.kind === 'passages' && answer.entries).toHaveLength(Number.parseInt(count ?? '', 10));
        }
      }
    }
  });

  it('never look alike', () => {
    for (const answers of [meeting, bridge]) {
      const offered = answers.suggest('speaker', '').map(({ label }) => label);
      expect(new Set(offered).size).toBe(offered.length);
    }
  });

  it('offer quotations that hold the typed words', () => {
    expect(labels('quote', 'wrong side')[0]).toBe('Nobody will be left on the wrong side of the river');
  });

  it('offer people, articles and topics to sum up', () => {
    const offered = meeting.suggest('of', '').map(({ label }) => label);
    expect(offered.some((label) => label.startsWith('Sergey Lavrov'))).toBe(true);
    expect(offered.some((label) => label.endsWith('· Xinhua'))).toBe(true);
    expect(offered).toContain('Ukraine');
  });

  it.each(['text', 'quote', 'speaker', 'source', 'of'] as const)(
    'of %s all resolve when they come back',
    (option) => {
      for (const answers of [meeting, bridge]) {
        for (const { value } of answers.suggest(option, '')) {
          const answer =
            option === 'of'
              ? answers.summary({ of: value, length: 'short' })
              : option === 'quote'
                ? answers.whoSaid({ quote: value })
                : answers.quote({ [option]: value });
          expect(answer.kind === 'verdict' ? answer.verdict : answer.kind, value).toMatch(
            /^(?:passages|verbatim|reported)$/,
          );
        }
      }
    },
  );
});
