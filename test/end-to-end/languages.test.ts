import { Locale } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asText } from '../../src/sandbox/as-text.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { shownQuotations } from '../discord/shown.ts';
import { type Stage, setStage } from './stage.ts';

/** Somebody whose client is Ukrainian, in a German server. */
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  stage.sandbox.member.locale = Locale.Ukrainian;
  stage.sandbox.locale = Locale.German;
});
afterEach(() => expect(stage.sandbox.refusals).toEqual([]));
afterAll(() => stage.close());

const member = () => stage.sandbox.member;

const quotationsOf = ({ embeds }: SeenMessage) =>
  embeds.flatMap(({ description = '' }) => shownQuotations(description).map(({ text }) => text));

describe('a Ukrainian in a German server', () => {
  const asked = {
    quote: 'Russia has never, at any time or at any place, ever threatened the Ukrainian people',
  };

  it('gets a reply that all see in German', async () => {
    const reply = await member().run('/who-said', asked);
    expect(asText(reply)).toMatch(/^✓ Wörtlich\n/);
    expect(asText(reply)).toContain('22. Januar 2022');
  });

  it('gets a private reply in Ukrainian, and is told in Ukrainian what is wrong', async () => {
    const reply = await member().run('/who-said', { ...asked, private: true });
    expect(reply.isPrivate).toBe(true);
    expect(asText(reply)).toMatch(/^✓ Дослівно\n/);
    expect(asText(reply)).toContain('22 січня 2022');
    expect((await member().run('/quote')).content).toMatch(/^Вкажіть слова/);
  });

  it('reads the same words of the articles in either', async () => {
    const inGerman = await member().run('/quote', { speaker: 'Lavrov' });
    const inUkrainian = await member().run('/quote', { speaker: 'Lavrov', private: true });
    expect(quotationsOf(inUkrainian)).toEqual(quotationsOf(inGerman));
    expect(quotationsOf(inGerman).length).toBeGreaterThan(0);
  });

  it('turns a German page to a German one, and a Ukrainian page to a Ukrainian one', async () => {
    const shared = await member().run('/summary', { length: 'long' });
    expect(asText(shared)).toContain('[Weiter ▶]');
    const turned = await member().press(shared, 'Weiter ▶');
    expect(asText(turned)).toContain('Seite 2 von');
    const own = await member().run('/summary', { length: 'long', private: true });
    expect(asText(await member().press(own, 'Далі ▶'))).toContain('Сторінка 2 з');
  });

  it('shares a Ukrainian answer in German', async () => {
    const own = await member().run('/summary', { private: true });
    await member().press(own, 'Поділитися');
    const shared = member().messages().at(-1);
    expect(shared?.isPrivate).toBe(false);
    expect(shared && asText(shared)).toContain('Zusammenfassung');
  });

  it('is offered suggestions in Ukrainian', async () => {
    const suggestions = await member().suggestions('/quote', { speaker: 'Lav' }, 'speaker');
    expect(suggestions[0]?.name).toMatch(/^Sergey Lavrov · \d+ цитат/);
  });

  it('has everything in Ukrainian where there is no server', async () => {
    const reply = await member().run('/summary', {}, { channel: member().dm });
    expect(asText(reply)).toContain('Підсумок');
  });
});

it('commands have their names in every language, and are not registered again when they are the same', async () => {
  const versions = () =>
    member()
      .commands()
      .map(({ version }) => version);
  const before = versions();
  expect(
    member()
      .commands()
      .find(({ name }) => name === 'quote'),
  ).toMatchObject({
    name_localizations: { uk: 'цитата', de: 'zitat', 'es-ES': 'cita', 'es-419': 'cita' },
  });
  const again = await stage.startAgain();
  await again.stop();
  expect(versions()).toEqual(before);
  expect(stage.log.filter(({ msg }) => msg === 'commands unchanged')).toHaveLength(1);
});
