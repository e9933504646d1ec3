import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ciIssuer, RUN } from './stage/ci-issuer.ts';
import { FRANCE } from './stage/company-files.ts';
import { shippingDesk } from './stage/shipping-desk.ts';

describe('a deploy by the tokens of its run', () => {
  it('ships, goes in steps and looks, each time by a token for that alone, without a secret', async () => {
    const desk = await shippingDesk();
    const issuer = await ciIssuer(() => desk.service.now);
    writeFileSync(
      join(desk.service.dataDir, 'oidc.json'),
      JSON.stringify({ ...RUN, issuer: issuer.url, events: ['push'] }),
    );
    await desk.service.restart();
    const first = await desk.verb('deploy', '--oidc', '--rollout');
    expect([first.exit, first.out]).toEqual([0, expect.stringContaining('release 1 is live')]);
    desk.commit(FRANCE);
    const second = await desk.verb('deploy', '--oidc');
    expect([second.exit, second.out]).toEqual([0, expect.stringContaining('release 2 is live')]);
    const { active } = await desk.active();
    expect(new Set(issuer.audiences)).toContain(`leadrail:${active}`);
    expect(issuer.audiences.every(audience => /^leadrail:(status|sha256:[0-9a-f]{64})$/.test(audience))).toBe(true);
    expect((await desk.service.ask('operate', 'GET', '/v1/audit')).text).toContain('oidc:74:run-12');
    expect((await desk.verb('status', '--oidc')).exit).toBe(0);
  });

  it('is refused where the runtime trusts another workflow, and nothing is live', async () => {
    const desk = await shippingDesk();
    const issuer = await ciIssuer(() => desk.service.now);
    const other = { ...RUN, job_workflow_ref: 'acme/rules/.github/workflows/other.yml@refs/heads/main' };
    writeFileSync(
      join(desk.service.dataDir, 'oidc.json'),
      JSON.stringify({ ...other, issuer: issuer.url, events: ['push'] }),
    );
    await desk.service.restart();
    const refused = await desk.verb('deploy', '--oidc');
    expect(refused.exit).toBe(3);
    expect(await desk.active()).toMatchObject({ active: null });
    expect(desk.tags()).toEqual([]);
  });
});
