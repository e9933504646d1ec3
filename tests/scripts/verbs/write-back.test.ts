import { expect, it } from 'vitest';
import { shippingDesk } from '../../ship/stage/shipping-desk.ts';

it('`leadrail write-back` ends with 3 where there is nothing to write, and says why', async () => {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  expect(await desk.verb('write-back', 'nobody')).toMatchObject({ exit: 3, err: expect.stringContaining('no lead') });
  await desk.service.ask('intake', 'POST', '/v1/leads', { id: 'a', country: 'DE' });
  const refused = await desk.verb('write-back', 'a');
  expect(refused).toMatchObject({ exit: 3, err: expect.stringMatching(/no owner|LEADRAIL_CRM_URL/) });
  expect((await desk.verb('write-back')).exit).toBe(2);
});
