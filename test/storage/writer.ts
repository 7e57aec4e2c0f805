import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { openStorage, type Storage } from '../../src/storage/storage.ts';

/*
 * A process that makes changes one after the other, and says the number of each as soon as it is acknowledged:
 * node writer.js PLACE FIRST LAST [MOMENT]
 * With a moment, in milliseconds since 1970, it opens the database just then.
 */

const SERVER = '100000000000000001';
const ANN = '100000000000000003';
const ROOM = { articles: 1_000, bytes: 10_000_000 };

const [place = '', first, last, moment = 0] = process.argv.slice(2);
// Not a timer: processes that wait for the same moment are to begin within microseconds.
while (Date.now() < Number(moment));
const storage = await openStorage(place, pino({ level: 'silent' }));
writeSync(1, 'ready\n');
for (let number = Number(first); number <= Number(last); number++) {
  await change(storage, number);
  writeSync(1, `${number}\n`);
}
await storage.close();

/** Every third one sets something, adds an article, or removes the article that was added two before. */
async function change({ settings, articles }: Storage, number: number): Promise<void> {
  const added = (by: number) => ({ id: `added-${by}`, file: `${by}.txt`, text: `${by} `.repeat(500) });
  if (number % 3 === 0) await settings.change(SERVER, { coolDown: number }, ANN);
  else if (number % 3 === 1) await articles.add(SERVER, [added(number)], ANN, ROOM);
  else await articles.remove(SERVER, added(number - 4).id);
}
