import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { liveService } from '../stage/live-service.ts';
import { NINE } from '../stage/a-service.ts';
import { HOUR } from '../../../src/engine/time/units.ts';

describe('stale rule: a rule names somebody who has gone', () => {
  it('the runtime gives the lead to nobody who is gone, and says where the rules are behind', async () => {
    const service = await liveService();
    const body = { active: false, until: new Date(NINE + HOUR).toISOString(), reason: 'left' };
    for (const rep of ['ana', 'ben']) await service.ask('operate', 'PATCH', `/v1/reps/${rep}`, body);
    expect((await service.lead({ id: 'a', country: 'DE' })).body).toMatchObject({
      owner: null,
      queue: 'unrouted',
      reason: 'nobody_eligible',
    });
    const { overrides } = (await service.ask('read', 'GET', '/v1/status')).body;
    expect(overrides).toMatchObject([{ rep: 'ana', value: false, rules: null }, { rep: 'ben' }]);
    await service.end();
  });
});
