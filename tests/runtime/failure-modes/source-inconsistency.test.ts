import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/engine/time/units.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('source inconsistency: a source no longer sends what it must', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  it.each([
    ['drops a field', { source: 'strict' }],
    ['renames it', { source: 'strict', land: 'DE' }],
    ['sends it in another type', { source: 'strict', country: ['DE'] }],
    ['sends what does not exist', { source: 'strict', country: 'Atlantis' }],
  ])('when it %s, the lead waits in the fallback queue with the field as the reason', async (_what, fields) => {
    expect((await service.lead({ id: 'a', ...fields })).body).toMatchObject({
      owner: null,
      queue: 'unrouted',
      reason: 'missing_field',
      missing: ['country'],
    });
  });

  it('routes on as soon as the field arrives, late as it is', async () => {
    await service.lead({ id: 'a', source: 'strict' });
    service.now = NINE + 10 * MINUTE;
    const told = { event: 'enriched', at: new Date(service.now).toISOString(), fields: { country: 'DE' } };
    await service.ask('intake', 'POST', '/v1/leads/a/events', told);
    const lead = (await service.ask('read', 'GET', '/v1/leads/a')).body;
    expect(lead).toMatchObject({ status: 'owner', decision: { owner: 'ana', rule: 'germany', missing: [] } });
  });
});
