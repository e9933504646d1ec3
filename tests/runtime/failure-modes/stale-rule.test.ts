import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { HOUR } from '../../../src/engine/time/units.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { NINE } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('stale rule: a rule names somebody who has gone', () => {
  it('fails the check, on whatever day it runs and with no rule changed', () => {
    const sound = readRulesFolder('tests/policies/broken/sound');
    const stale = readRulesFolder('tests/policies/broken/inactive-owner');
    const named = new Set(stale.map(({ path }) => basename(path)));
    const files = [...sound.filter(({ path }) => !named.has(basename(path))), ...stale];
    for (const day of ['2026-11-02', '2027-05-02']) {
      expect(checkPolicy(files, day).result.findings.map(({ code }) => code)).toContain('inactive-owner');
    }
  });

  it('gives the lead to nobody who is gone, and shows where the rules are behind', async () => {
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
