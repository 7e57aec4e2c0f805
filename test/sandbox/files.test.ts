import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.sandbox.restFaults.clear());
afterAll(() => stage.close());

const upload = (name: string, content: string | Uint8Array, type = '') => ({
  name,
  type,
  base64: Buffer.from(content).toString('base64'),
});

/** The attachment that a bot gets with a command. */
async function attached(file: ReturnType<typeof upload>): Promise<Attachment> {
  let got: Attachment | undefined;
  stage.handle = async (interaction) => {
    got = (interaction as ChatInputCommandInteraction).options.getAttachment('file', true);
    await interaction.reply('thanks');
  };
  await stage.sandbox.member.run('/act', { file });
  if (!got) throw new Error('The file has come');
  return got;
}

describe('a file that comes with a command', () => {
  test('is served from the sandbox itself, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const { url, size, name } = await attached(upload('all bytes.bin', bytes));
    expect([size, name]).toEqual([256, 'all_bytes.bin']);
    expect(new URL(url).host).toBe(new URL(stage.sandbox.restUrl).host);
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(bytes);
  });

  test('keeps its ending where its name is in letters that none can have', async () => {
    expect((await attached(upload('Новини.txt', 'a'))).name).toBe('file.txt');
    expect((await attached(upload('../..hidden.md', 'a'))).name).toBe('hidden.md');
  });

  test.each([
    ['Новини.txt', 'file.txt'],
    ['../a b.md', 'a_b.md'],
    ['🎉', 'file'],
  ])('is called what Discord lets it be, with its ending: %s', async (name, called) => {
    expect((await attached(upload(name, 'x'))).name).toBe(called);
  });

  test.each([
    ['notes.txt', 'text/plain', 'Grüße', 'text/plain; charset=utf-8'],
    ['notes.md', '', 'Grüße', 'text/markdown; charset=utf-8'],
    ['notes.html', '', '<p>Hello', 'text/html; charset=utf-8'],
    ['latin.txt', '', Uint8Array.of(0x47, 0x72, 0xfc), 'text/plain'],
    ['articles.zip', '', 'PK', 'application/zip'],
    ['unknown', '', 'x', null],
  ])('says of what type it is: %s', async (name, type, content, told) => {
    expect((await attached(upload(name, content, type))).contentType).toBe(told);
  });

  test('may be no larger than 10 MiB', async () => {
    const large = upload('large.txt', new Uint8Array(10 * 1024 * 1024 + 1));
    await expect(stage.sandbox.member.run('/act', { file: large })).rejects.toThrow('too large');
  });

  test('can fail to load, where that is asked for', async () => {
    const { url } = await attached(upload('notes.txt', 'x'));
    stage.sandbox.restFaults.plan({ status: 404 }, 1, { path: /^\/attachments\// });
    stage.sandbox.restFaults.plan({ drop: 'before' }, 1, { path: /^\/attachments\// });
    expect((await fetch(url)).status).toBe(404);
    await expect(fetch(url)).rejects.toThrow();
    expect(await (await fetch(url)).text()).toBe('x');
  });
});
