import { describe, expect, it } from 'vitest';
import { closeAll } from '../src/close-all.ts';
import { keptLog } from './discord/log.ts';

describe('A stop', () => {
  it('closes what was opened, one after another', async () => {
    const closed: string[] = [];
    const closer = (name: string) => async () => void closed.push(name);
    await closeAll([closer('the bot'), closer('the sandbox')], 1_000, keptLog().log);
    expect(closed).toEqual(['the bot', 'the sandbox']);
  });

  it('comes to its end where something can’t be closed, closes the rest, and says so', async () => {
    const { log, lines } = keptLog();
    const closed: string[] = [];
    const broken = () => Promise.reject(new Error('the database is away'));
    const other = async () => void closed.push('the sandbox');
    await closeAll([broken, other], 1_000, log);
    expect(closed).toEqual(['the sandbox']);
    expect(lines).toMatchObject([{ level: 50, message: 'the database is away' }]);
  });

  it('waits no longer than it may for what hangs', async () => {
    const hanging = () => new Promise<void>(() => undefined);
    await expect(closeAll([hanging], 20, keptLog().log)).resolves.toBeUndefined();
  });
});
