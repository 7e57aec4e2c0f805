import { ButtonStyle, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOf, refusalOfReply, type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const x = (count: number) => 'x'.repeat(count);
const button = (id: string, more: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  custom_id: id,
  label: 'Press',
  ...more,
});
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const buttons = (count: number, from = 0) => Array.from({ length: count }, (_, n) => button(`b${from + n}`));
const menu = (options: object[], more: object = {}) => ({
  type: ComponentType.StringSelect,
  custom_id: 'menu',
  options,
  ...more,
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const fields = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: 'v' }));
const shown = (content: string) => ({ type: ComponentType.TextDisplay, content });
const v2 = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const said = (...components: object[]) => ({ content: 'x', components });

describe('a reply passes at the limit and is refused beyond it:', () => {
  test.each<[string, object, object]>([
    ['content of 2,000 characters', { content: x(2000) }, { content: x(2001) }],
    ['emoji count once', { content: '😀'.repeat(2000) }, { content: '😀'.repeat(2001) }],
    ['title of 256', { embeds: [{ title: x(256) }] }, { embeds: [{ title: x(257) }] }],
    ['description of 4,096', { embeds: [{ description: x(4096) }] }, { embeds: [{ description: x(4097) }] }],
    ['25 fields', { embeds: [{ fields: fields(25) }] }, { embeds: [{ fields: fields(26) }] }],
    [
      'field name of 256',
      { embeds: [{ fields: [{ name: x(256), value: 'v' }] }] },
      { embeds: [{ fields: [{ name: x(257), value: 'v' }] }] },
    ],
    [
      'field value of 1,024',
      { embeds: [{ fields: [{ name: 'n', value: x(1024) }] }] },
      { embeds: [{ fields: [{ name: 'n', value: x(1025) }] }] },
    ],
    [
      'fields with words in them',
      { embeds: [{ fields: [{ name: 'n', value: 'v' }] }] },
      { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
    ],
    [
      'footer of 2,048',
      { embeds: [{ footer: { text: x(2048) } }] },
      { embeds: [{ footer: { text: x(2049) } }] },
    ],
    ['author of 256', { embeds: [{ author: { name: x(256) } }] }, { embeds: [{ author: { name: x(257) } }] }],
    ['10 embeds', { embeds: Array(10).fill({ title: 't' }) }, { embeds: Array(11).fill({ title: 't' }) }],
    [
      '6,000 characters in all embeds',
      { embeds: [{ description: x(4000) }, { description: x(1000), footer: { text: x(1000) } }] },
      { embeds: [{ description: x(4000) }, { description: x(1000), footer: { text: x(1001) } }] },
    ],
    [
      'links to the web',
      { embeds: [{ title: 't', url: 'https://example.org/a' }] },
      { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
    ],
    [
      'times of any zone',
      { embeds: [{ title: 't', timestamp: '2022-01-21T10:00:00+01:00' }] },
      { embeds: [{ title: 't', timestamp: 'yesterday' }] },
    ],
    [
      '5 rows',
      said(...[0, 1, 2, 3, 4].map((n) => row(button(`${n}`)))),
      said(...[0, 1, 2, 3, 4, 5].map((n) => row(button(`${n}`)))),
    ],
    ['5 buttons a row', said(row(...buttons(5))), said(row(...buttons(6)))],
    [
      'a row alone for a menu',
      said(row(menu(choices(2))), row(button('b'))),
      said(row(menu(choices(2)), button('b'))),
    ],
    ['a row with something in it', said(row(button('a'))), said(row())],
    ['custom_id of 100', said(row(button(x(100)))), said(row(button(x(101))))],
    [
      'custom_ids once each',
      said(row(...buttons(2)), row(...buttons(2, 2))),
      said(row(...buttons(2)), row(...buttons(2, 1))),
    ],
    ['label of 80', said(row(button('b', { label: x(80) }))), said(row(button('b', { label: x(81) })))],
    [
      'buttons with a face',
      said(row(button('b', { label: undefined, emoji: { name: '👍' } }))),
      said(row(button('b', { label: undefined }))),
    ],
    ['buttons with a custom_id', said(row(button('b'))), said(row(button('b', { custom_id: undefined })))],
    [
      'link of 512 characters, without a custom_id',
      said(
        row(
          button('', { custom_id: undefined, style: ButtonStyle.Link, url: `https://example.org/${x(492)}` }),
        ),
      ),
      said(
        row(
          button('', { custom_id: undefined, style: ButtonStyle.Link, url: `https://example.org/${x(493)}` }),
        ),
      ),
    ],
    ['25 choices of a menu', said(row(menu(choices(25)))), said(row(menu(choices(26))))],
    ['choices once each', said(row(menu(choices(2)))), said(row(menu([...choices(2), ...choices(1)])))],
    [
      'as many values as there are choices',
      said(row(menu(choices(2), { max_values: 2 }))),
      said(row(menu(choices(2), { max_values: 3 }))),
    ],
    [
      'choice label of 100',
      said(row(menu([{ label: x(100), value: 'v' }]))),
      said(row(menu([{ label: x(101), value: 'v' }]))),
    ],
    [
      '4,000 characters of components',
      v2(shown(x(2000)), shown(x(2000))),
      v2(shown(x(2000)), shown(x(2001))),
    ],
    ['40 components', v2(...Array(40).fill(shown('x'))), v2(...Array(41).fill(shown('x')))],
    [
      'nested ones count',
      v2({ type: ComponentType.Container, components: Array(39).fill(shown('x')) }),
      v2({ type: ComponentType.Container, components: Array(40).fill(shown('x')) }),
    ],
    ['components alone', v2(shown('x')), { ...v2(shown('x')), content: 'x' }],
    ['texts as components only under their flag', v2(shown('x')), said(shown('x'))],
    [
      'one way of saying who is pinged',
      { content: 'x', allowedMentions: { parse: ['roles'], users: ['123456789012345678'] } },
      { content: 'x', allowedMentions: { parse: ['users'], users: ['123456789012345678'] } },
    ],
  ])('%s', async (_, passes, refused) => {
    expect(await refusalOfReply(stage, passes)).toBe(null);
    expect(await refusalOfReply(stage, refused)).toBe(50035);
  });

  test('10 files', async () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ attachment: Buffer.from('x'), name: `${n}.txt` }));
    expect(await refusalOfReply(stage, { files: files(10) })).toBe(null);
    expect(await refusalOfReply(stage, { files: files(11) })).toBe(50035);
  });

  test('10 MiB a file', async () => {
    const file = (bytes: number) => ({ attachment: Buffer.alloc(bytes), name: 'big.bin' });
    expect(await refusalOfReply(stage, { files: [file(10 * 1024 * 1024)] })).toBe(null);
    expect(await refusalOfReply(stage, { files: [file(10 * 1024 * 1024 + 1)] })).toBe(40005);
  });

  test('something to read', async () => {
    expect(await refusalOfReply(stage, { content: '' })).toBe(50006);
    expect(await refusalOfReply(stage, { content: ' \n ' })).toBe(50006);
    expect(await refusalOfReply(stage, { embeds: [] })).toBe(50006);
  });
});

describe('the limits hold for', () => {
  const long = { content: x(2001) };
  const heavy = { content: null, embeds: [{ description: x(4000) }, { description: x(2001) }] };

  test.each([long, heavy])('follow-ups and edits (%#)', async (body) => {
    const codes: unknown[] = [];
    let last: unknown;
    stage.handle = async (interaction) => {
      const { id, applicationId, token } = interaction;
      await interaction.deferReply();
      const hook = `/webhooks/${applicationId}/${token}` as const;
      codes.push(await refusalOf(stage.client.rest.post(hook, { body })));
      codes.push(await refusalOf(stage.client.rest.patch(`${hook}/messages/@original`, { body })));
      last = id;
      await interaction.editReply('fine');
    };
    await stage.sandbox.member.run('/act');
    expect(last).toBeDefined();
    expect(codes).toEqual([50035, 50035]);
  });

  test.each([long, heavy])('messages of a channel and their edits (%#)', async (body) => {
    const { rest } = stage.client;
    const path = `/channels/${stage.sandbox.text.id}/messages` as const;
    const { id } = (await rest.post(path, { body: { content: 'x' } })) as { id: string };
    expect(await refusalOf(rest.post(path, { body }))).toBe(50035);
    expect(await refusalOf(rest.patch(`${path}/${id}`, { body }))).toBe(50035);
  });

  test('names: one that Discord doesn’t have says nothing to it, and is refused here', async () => {
    let code: unknown;
    stage.handle = async ({ id, token }) => {
      const reply = (name: string) =>
        stage.client.rest.post(`/interactions/${id}/${token}/callback`, {
          body: { type: 4, data: said(row(menu(choices(2), { [name]: 2 }))) },
        });
      code = await refusalOf(reply('maxValues'));
      await reply('max_values');
    };
    expect((await stage.sandbox.member.run('/act')).content).toBe('x');
    expect(code).toBe(50035);
  });

  test('updates of a message by its button', async () => {
    stage.handle = async (interaction) => {
      if (!interaction.isButton())
        return interaction.reply({ content: 'x', components: [row(button('b'))] as never });
      expect(await refusalOf(interaction.update(long))).toBe(50035);
      return interaction.update('fine');
    };
    const { member } = stage.sandbox;
    expect((await member.press(await member.run('/act'), 'Press')).content).toBe('fine');
  });

  test.each<[string, object, object]>([
    ['title of 45', { title: x(45) }, { title: x(46) }],
    ['custom_id of 100', { custom_id: x(100) }, { custom_id: x(101) }],
    ['5 inputs', { components: inputs(5) }, { components: inputs(6) }],
    ['label of 45', { components: inputs(1, { label: x(45) }) }, { components: inputs(1, { label: x(46) }) }],
    ['custom_ids once each', { components: inputs(2) }, { components: [...inputs(1), ...inputs(1)] }],
  ])('forms: %s', async (_, passes, refused) => {
    let code: unknown;
    stage.handle = async ({ id, token }) => {
      const show = (modal: object) => {
        const data = { title: 't', custom_id: 'c', components: inputs(1), ...modal };
        return stage.client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 9, data } });
      };
      code = await refusalOf(show(refused));
      await show(passes);
    };
    await stage.sandbox.member.runForModal('/act');
    expect(code).toBe(50035);
  });
});

function inputs(count: number, more: object = {}): object[] {
  return Array.from({ length: count }, (_, n) =>
    row({
      type: ComponentType.TextInput,
      custom_id: `i${n}`,
      label: 'l',
      style: TextInputStyle.Short,
      ...more,
    }),
  );
}

test('a refusal says where and why, in the shape of Discord', async () => {
  let body: unknown;
  stage.handle = async (interaction) => {
    await interaction
      .reply({ embeds: [{ title: 'fine' }, { title: x(257) }] })
      .catch((error: { rawError: unknown }) => {
        body = error.rawError;
      });
    await interaction.reply('then so');
  };
  await stage.sandbox.member.run('/act');
  const fault = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' };
  expect(body).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: { data: { embeds: { 1: { title: { _errors: [fault] } } } } },
  });
});
