import { expect, it } from 'vitest';
import { doctorRound } from '../../../src/runtime/doctor/doctor-round.ts';
import { memoryApp } from '../stage/memory-app.ts';

it('looks beside the other rounds, one look at a time', async () => {
  let [looks, open] = [0, () => {}];
  const door = new Promise<void>(resolve => {
    open = resolve;
  });
  const { service, lead, now, end } = await memoryApp({
    wrap: store => ({
      ...store,
      decisionsAfter: async (after, limit) => {
        looks += 1;
        await door;
        return store.decisionsAfter(after, limit);
      },
    }),
  });
  await lead({ id: 'a', country: 'DE' });
  for (let times = 0; times < 3; times += 1) expect(await doctorRound.run(service, now)).toBe(0);
  await new Promise(setImmediate);
  expect(looks).toBe(1);
  open();
  await doctorRound.settled?.(service);
  expect(await service.store.sweepMark('doctor')).toBeGreaterThan(0);
  await doctorRound.run(service, now);
  expect(looks).toBeGreaterThan(1);
  await doctorRound.settled?.(service);
  await end();
});
