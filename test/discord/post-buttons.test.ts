import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { Passage } from '../../src/corpus/passage.ts';
import { english } from '../../src/discord/messages/languages.ts';
import { answeredButton, posterOf } from '../../src/discord/post-buttons.ts';
import { replyPage } from '../../src/discord/reply.ts';
import type { Button } from '../../src/discord/shown.ts';
import { articleOf } from './articles.ts';

const POSTER = '300000000000000001';
const sentence = 'The bridge over the river opens again in May.';
const article = articleOf([[sentence]]);
const entry = { passage: Passage.of(article, { start: 0, end: sentence.length }), bold: [], quotation: null };
const answer: Answer = {
  kind: 'passages',
  about: { kind: 'question' },
  sure: true,
  entries: [entry],
  ref: 'p/y/x',
};

const buttonsUnder = (poster: string | null, before: readonly Button[] = []) => {
  const audience = { isPublic: true, feedback: false, language: english, poster };
  const { components } = replyPage({ answer, page: 1, asked: null }, audience, before);
  return components.flatMap((row) => row.components as Button[]);
};
const labels = (buttons: readonly Button[]) => buttons.map((each) => ('label' in each ? each.label : ''));

describe('under the answer to a forum post', () => {
  it('stand what its asker can do, and no other way to delete it', () => {
    const shown = buttonsUnder(POSTER);
    expect(labels(shown)).toEqual(['This answers it', 'Dismiss', 'Context']);
    expect(posterOf(shown.map(({ custom_id }) => custom_id))).toBe(POSTER);
  });

  it('that it answers stays said when a page is turned', () => {
    const before = [answeredButton(POSTER, english), ...buttonsUnder(POSTER).slice(1)];
    expect(labels(buttonsUnder(POSTER, before))).toEqual(['✓ Answered', 'Dismiss', 'Context']);
  });
});

describe('under any other answer', () => {
  it('there are no such buttons', () => {
    const shown = buttonsUnder(null);
    expect(labels(shown)).toEqual(['Context', 'Delete']);
    expect(posterOf(shown.map(({ custom_id }) => custom_id))).toBeNull();
  });

  it.each(['dismiss:', 'dismiss:me', 'solved:1', 'delete:', 'x'])('“%s” names no poster', (id) => {
    expect(posterOf([id])).toBeNull();
  });
});
