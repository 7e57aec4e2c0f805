import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/answers/post-questions.ts';
import { processorTime } from '../processor-time.ts';
import { bridge } from './libraries.ts';

describe('the questions of a post', () => {
  it.each([
    ['stand in its title', 'Who built the bridge?', '', ['Who built the bridge?']],
    ['stand in its first message', 'Bridge', 'Who built it?', ['Who built it?']],
    ['come behind a greeting', 'Bridge', 'Hi all, who built it?', ['who built it?']],
    [
      'come behind words of asking',
      'Bridge',
      'I was wondering, does anybody know who built it?',
      ['who built it?'],
    ],
    ['come behind a label', '[Bridge] Question: who built it?', '', ['who built it?']],
    ['need no mark', 'who built the bridge', '', ['who built the bridge']],
    ['may lead with another word', 'In which year did it open', '', ['In which year did it open']],
    ['may be several', 'Bridge', 'Who built it? It is old. And when?', ['Who built it?', 'when?']],
    [
      'may be on lines of their own',
      'Bridge',
      '- who built it\n- when did it open',
      ['who built it', 'when did it open'],
    ],
    ['end in emoji', 'Bridge', 'Is it open? 🤔', ['Is it open? 🤔']],
    ['are asked once', 'Who built it?', 'Who built it?', ['Who built it?']],
    ['aren’t those that it quotes', 'Bridge', '> Who built it?\nNobody knows.', []],
    ['are none where nothing is asked', 'Good morning', 'The bridge is lovely.', []],
    [
      'are written without markdown',
      'Bridge',
      '**Who** built <https://bridge.test> the ~~old~~ bridge?',
      ['Who built   the old bridge?'],
    ],
  ])('%s', (_, title, body, questions) => {
    expect(questionsOf({ title, body })).toEqual(questions);
  });

  it('are looked for in time that grows with the post, whatever it holds', () => {
    for (const part of ['hi ', 'question ', '[', '? ', 'does anybody know ', 'so, ', '> ', 'who ']) {
      const body = part.repeat(4_000 / part.length);
      expect(processorTime(() => questionsOf({ title: body.slice(0, 100), body }))).toBeLessThan(0.5);
    }
  });
});

describe('a post', () => {
  it('is answered where a question of it is, in its title or below', () => {
    const body = 'Hi, I was away. How many passengers used the ferries on their first day? Thanks!';
    for (const post of [
      { title: 'How many passengers used the ferries on their first day?', body: '' },
      { title: 'Ferries', body },
    ]) {
      const { question, answer } = bridge.post(post);
      expect(question).toMatch(/on their first day\?$/);
      expect(answer).toMatchObject({ kind: 'passages', sure: true });
    }
  });

  it.each([
    [
      'only names whom a passage is about',
      'What was signed by Governor Paul Okafor and the city of Hartwell?',
    ],
    ['only names what a passage is about', 'Which lawyer represented the Tarn Valley Transport Authority?'],
  ])('is not answered, though /ask would show a passage, where its question %s', (_, question) => {
    expect(bridge.ask({ question })).toMatchObject({ kind: 'passages', sure: true });
    expect(bridge.post({ title: question, body: '' })).toEqual({ question, answer: null });
  });

  it('that isn’t answered tells the question that says most', () => {
    const body = 'What do you think? How many elephants crossed the Alps with Hannibal?';
    expect(bridge.post({ title: 'Hello', body })).toEqual({
      question: 'How many elephants crossed the Alps with Hannibal?',
      answer: null,
    });
  });

  it('that asks nothing tells so', () => {
    expect(bridge.post({ title: 'Hello', body: 'Good morning!' })).toEqual({ question: null, answer: null });
    expect(bridge.post({ title: '', body: '' })).toEqual({ question: null, answer: null });
  });
});
