import { type Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCodeOf, createBotClient, eventually, type Stage, setStage, startSandbox } from './bot.ts';

describe('joining', () => {
  test('brings a bot its own user, its servers and the channels in them', async () => {
    const { client, sandbox, close } = await setStage();
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['The Newsroom', 'The Press Club']);
    const guild = client.guilds.cache.get(sandbox.guildId);
    expect(guild?.channels.cache.map(({ id }) => id).sort()).toEqual(
      [sandbox.text.id, sandbox.forum.id].sort(),
    );
    expect(guild?.members.me?.user.id).toBe(client.user.id);
    await close();
  });

  test('takes the right token only', async () => {
    const sandbox = await startSandbox();
    const client = createBotClient(sandbox);
    await expect(client.login('wrong.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
    await sandbox.close();
  });

  test('closes with 4004 where the gateway is given a wrong token', async () => {
    const sandbox = await startSandbox();
    expect(await closeCodeOf(sandbox.restUrl, { token: 'wrong', intents: 1, properties: {} })).toBe(4004);
    await sandbox.close();
  });

  test('needs privileged intents to be granted: 4014', async () => {
    const sandbox = await startSandbox({ messageContent: false });
    const { token } = sandbox;
    const intents = GatewayIntentBits.MessageContent;
    expect(await closeCodeOf(sandbox.restUrl, { token, intents, properties: {} })).toBe(4014);
    expect(await closeCodeOf(sandbox.restUrl, { token, intents: 2 ** 30, properties: {} })).toBe(4013);
    await sandbox.close();
  });

  test.each(['{', '[]', '{"op":2}', '{"op":6,"d":null}', '{"op":99}', '{"op":3}'])(
    'closes on what is no payload: %s',
    async (payload) => {
      const sandbox = await startSandbox();
      expect([4001, 4002, 4003]).toContain(await closeCodeOf(sandbox.restUrl, payload));
      await sandbox.close();
    },
  );
});

describe('a connected bot', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
    stage.handle = async (interaction) => interaction.reply(`still here`);
  });
  afterEach(() => stage.close());

  const answers = async () => expect((await stage.sandbox.member.run('/act')).content).toBe('still here');

  test.each([
    ['its connection is cut', (sandbox: Stage['sandbox']) => sandbox.gateway.cut()],
    ['it is asked to reconnect', (sandbox: Stage['sandbox']) => sandbox.gateway.askToReconnect()],
    ['its session is invalid but resumable', (sandbox: Stage['sandbox']) => sandbox.gateway.invalidate(true)],
    ['it is closed with 4000', (sandbox: Stage['sandbox']) => sandbox.gateway.close(4000)],
  ])('misses nothing when %s: it resumes', async (_, fault) => {
    const resumed = new Promise((resolve) => stage.client.once(Events.ShardResume, resolve));
    fault(stage.sandbox);
    await answers();
    await resumed;
    await answers();
  });

  test('is online once it has resumed', async () => {
    stage.sandbox.gateway.cut();
    await eventually(() => !stage.sandbox.gateway.isOnline);
    await stage.sandbox.botOnline();
    expect(stage.sandbox.gateway.shards).toEqual([[0, 1]]);
  });

  test('starts afresh when its session is gone', async () => {
    const afresh = new Promise((resolve) => stage.client.once(Events.ShardReady, resolve));
    stage.sandbox.gateway.invalidate(false);
    await afresh;
    await answers();
  });

  test('that has no session any more is offline to members', async () => {
    stage.sandbox.gateway.invalidate(false);
    await expect(stage.sandbox.member.run('/act')).rejects.toMatchObject({ reason: 'offline' });
  });

  test('may be given one interaction twice', async () => {
    let times = 0;
    stage.handle = async (interaction) => {
      times += 1;
      await interaction.reply('once').catch(() => undefined);
    };
    stage.sandbox.gateway.duplicateInteractions(1);
    await stage.sandbox.member.run('/act');
    await eventually(() => stage.sandbox.refusals.length > 0);
    expect(stage.sandbox.refusals.map(({ code }) => code)).toEqual([40060]);
    await stage.sandbox.member.run('/act');
    expect(times).toBe(3);
  });

  test('is gone once it leaves', async () => {
    await stage.client.destroy();
    await eventually(() => !stage.sandbox.gateway.isOnline);
    await expect(stage.sandbox.member.run('/act')).rejects.toMatchObject({ reason: 'offline' });
  });
});

test('a bot that sends no heartbeats is taken for dead', async () => {
  const sandbox = await startSandbox({ timing: { heartbeat: 100 } });
  const socket = new WebSocket(`${sandbox.restUrl.replace('http', 'ws').replace('/api', '')}/gateway`);
  const code = await new Promise((resolve) =>
    socket.addEventListener('close', (event) => resolve(event.code)),
  );
  expect(code).toBe(4009);
  await sandbox.close();
});

test('a bot whose heartbeats go on stays', async () => {
  const stage = await setStage({ timing: { heartbeat: 1_000 } });
  let left = 0;
  stage.client.on(Events.ShardReconnecting, () => {
    left += 1;
  });
  await new Promise((later) => setTimeout(later, 2_500));
  expect(left).toBe(0);
  await stage.close();
});

describe('messages', () => {
  const { Guilds, GuildMessages, MessageContent, DirectMessages } = GatewayIntentBits;

  const heard = async (intents: GatewayIntentBits[], act: (stage: Stage) => unknown) => {
    const stage = await setStage({}, { intents, partials: [Partials.Channel] });
    const found: string[] = [];
    (stage.client as Client).on(Events.MessageCreate, ({ content }) => found.push(content));
    await act(stage);
    stage.handle = async (interaction) => interaction.reply('over');
    await stage.sandbox.member.run('/act');
    await stage.close();
    return found;
  };
  const say = ({ sandbox }: Stage) => sandbox.member.say('who said it?');

  test('are not told to a bot without their intent', async () => {
    expect(await heard([Guilds], say)).toEqual([]);
  });

  test('arrive without their words where the content intent is missing', async () => {
    expect(await heard([Guilds, GuildMessages], say)).toContain('');
    expect(await heard([Guilds, GuildMessages, MessageContent], say)).toContain('who said it?');
  });

  test('that mention the bot arrive whole', async () => {
    const words = await heard([Guilds, GuildMessages], ({ sandbox, client }) =>
      sandbox.member.say(`<@${client.user.id}> who said it?`),
    );
    expect(words.some((content) => content.endsWith('who said it?'))).toBe(true);
  });

  test('in private reach a bot that asked for direct messages', async () => {
    const words = await heard([Guilds, DirectMessages], ({ sandbox }) =>
      sandbox.member.say('just us', { channel: sandbox.member.dm }),
    );
    expect(words).toEqual(['just us']);
  });
});
