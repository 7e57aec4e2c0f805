import { describe, expect, it } from 'vitest';
import { CommandForm } from '../../../src/sandbox/page/command-form.ts';

const command = {
  name: 'book',
  description: 'Books a table',
  options: [
    { type: 4, name: 'guests', description: 'How many', required: true, min_value: 1, max_value: 8 },
    { type: 3, name: 'name', description: 'Whose', required: true, min_length: 2, max_length: 5 },
    { type: 3, name: 'room', description: 'Where', choices: [{ name: 'Garden', value: 'g' }] },
    { type: 5, name: 'smoking', description: 'Allowed' },
  ],
};

const form = () => new CommandForm(command as never);

describe('a command being filled in', () => {
  it('begins with the required options and offers the others', () => {
    expect(form().shown.map(({ name }) => name)).toEqual(['guests', 'name']);
    expect(form().further.map(({ name }) => name)).toEqual(['room', 'smoking']);
    expect(form().nextEmpty()).toBe('guests');
  });

  it('tells the first thing that is missing or wrong, by the rules of the option', () => {
    const filled = form();
    const problem = () => filled.firstProblem(null);
    expect(problem()).toEqual({ name: 'guests', problem: 'this is needed' });
    filled.type('guests', '2.5');
    expect(problem()).toEqual({ name: 'guests', problem: 'a whole number is wanted' });
    filled.type('guests', '9');
    expect(problem()).toEqual({ name: 'guests', problem: 'at most 8' });
    filled.type('guests', '8');
    filled.type('name', 'X');
    expect(problem()).toEqual({ name: 'name', problem: 'at least 2 characters' });
    filled.type('name', 'Alexander');
    expect(problem()).toEqual({ name: 'name', problem: 'at most 5 characters, these are 9' });
    filled.type('name', 'Aleks');
    filled.type('room', 'Cellar');
    expect(problem()).toEqual({ name: 'room', problem: 'pick one of the list' });
    filled.type('room', 'garden');
    expect(problem()).toBeNull();
  });

  it('counts characters as Discord does, a sign of two code units as one', () => {
    const filled = form();
    filled.type('guests', '1');
    filled.type('name', '🌊🌊🌊🌊🌊');
    expect(filled.firstProblem(null)).toBeNull();
  });

  it('sends values, not what stands for them', () => {
    const filled = form();
    filled.type('guests', '4');
    filled.type('name', 'Noor');
    filled.pick('room', 'Garden', 'g');
    filled.type('smoking', 'false');
    expect(filled.values(null)).toEqual({ guests: 4, name: 'Noor', room: 'g', smoking: false });
  });

  it('asks for suggestions with what was typed so far, however wrong, and leaves empty options out', () => {
    const filled = form();
    filled.type('guests', 'four');
    expect(filled.values(null, 'guests')).toEqual({ guests: 'four' });
  });

  it('takes typed text for new: what was picked before is gone', () => {
    const filled = form();
    filled.pick('room', 'Garden', 'g');
    filled.type('room', 'Gard');
    expect(filled.values(null)).toEqual({});
  });
});
