import { makeService } from '../../../src/runtime/make-service.ts';
import { httpSend } from '../../../src/runtime/notify/out/http-send.ts';
import { outboxRound } from '../../../src/runtime/notify/outbox-round.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { fastClock } from './fast-clock.ts';

/** One more worker that sends what is due: `worker-child FILE BEGAN URL`. Each line it writes is an event of its log. */
const [file = '', began = '0', url = ''] = process.argv.slice(2);
const clock = fastClock(Number(began));
const service = await makeService({
  store: await openSqlite(file),
  clock,
  random: () => 0.5,
  newId: () => 'made',
  send: httpSend({ allowPrivate: true }),
  secret: name => (name === 'HOOK' ? url : undefined),
  trust: null,
  log: (_level, event) => void process.stdout.write(`${event}\n`),
});
process.stdout.write('at work\n');
for (;;) {
  await outboxRound.run(service, clock());
  await new Promise(resolve => setTimeout(resolve, 20));
}
