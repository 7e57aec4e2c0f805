import { expect, test } from 'vitest';
import { kindAsked } from '../../src/search/kinds.ts';
import { fold } from '../../src/search/words.ts';

test.each([
  ['Who signed the treaty?', 'person'],
  ['According to the mayor, when will it open?', 'time'],
  ['In what year was it built?', 'time'],
  ['Where was she born?', 'place'],
  ['Which countries did he visit?', 'place'],
  ['How long did the talks last?', 'duration'],
  ['How many days did it take?', 'duration'],
  ['How many people came?', 'number'],
  ['How tall is the tower?', 'number'],
  ['What percentage of votes did she get?', 'percentage'],
  ['What company built it?', 'name'],
  ['What did she promise?', null],
  ['How did it begin?', null],
  ['Tell me about the talks', null],
])('"%s" asks for %s', (question, kind) => {
  expect(kindAsked(fold(question).split(' '))).toBe(kind);
});
