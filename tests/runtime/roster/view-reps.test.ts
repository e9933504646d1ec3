import { expect, it } from 'vitest';
import { viewReps } from '../../../src/runtime/roster/view-reps.ts';
import { memoryApp } from '../stage/memory-app.ts';

it('shows who is no longer in the rules for as long as they hold open leads', async () => {
  const { service, lead, end } = await memoryApp();
  await lead({ id: 'a', country: 'DE' });
  const { live } = service;
  if (!live) throw new Error('nothing is live');
  const reps = new Map([...live.router.reps].filter(([id]) => id !== 'ana' && id !== 'ben'));
  const views = await viewReps({ ...service, live: { ...live, router: { ...live.router, reps } } });
  const gone = views.filter(({ presence }) => presence === 'unknown');
  expect(gone).toEqual([{ rep: 'ana', presence: 'unknown', open: 1, teams: expect.any(Array), overrides: [] }]);
  await end();
});
