import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRANCE } from './stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from './stage/shipping-desk.ts';

const HOUR = 3_600_000;

/** Release 2, which gives French leads to a team, has been live for an hour. */
async function afterAnHour(): Promise<ShippingDesk> {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  for (let i = 0; i < 25; i += 1) await desk.service.lead({ id: `before-${i}`, country: 'FR' });
  desk.service.now += HOUR;
  desk.commit(FRANCE);
  await desk.verb('deploy');
  for (let i = 0; i < 25; i += 1) await desk.service.lead({ id: `since-${i}`, country: i % 5 ? 'FR' : 'DE' });
  desk.service.now += HOUR;
  return desk;
}

const until = (desk: ShippingDesk): string => new Date(desk.service.now).toISOString();

describe('leadrail review', () => {
  it('sets what was predicted beside what happened, and writes it for a pull request', async () => {
    const desk = await afterAnHour();
    const { exit, out } = await desk.verb('review', '2', '--at', until(desk));
    expect(exit).toBe(0);
    expect(readFileSync('reviews/release-2.md', 'utf8')).toBe(out);
    expect(out).toContain('# Review of release 2');
    expect(out).toContain('| all leads | 20 % (1 of 5) | 80 % (20 of 25) |');
    expect(out).toMatch(
      /## What improved[\s\S]*taken by a fallback \| 100 % \(25 of 25\) \| 0 % \(0 of 25\) \| better/,
    );
    expect(out).toContain('## Open questions for business owners');
    expect(out).toMatch(/went live at once, without a rollout/);
  });

  it('counts only what came while the release was live', async () => {
    const desk = await afterAnHour();
    await desk.verb('rollback', '--to', '1', '--reason', 'enough');
    desk.commit(FRANCE, '{id: swedish, when: {country: SE}, assign: {queue: later}}');
    await desk.verb('deploy');
    await desk.service.lead({ id: 'later', country: 'SE' });
    const { out } = await desk.verb('review', 'release/2', '--at', until(desk));
    expect(out).toContain('25 leads came while it was live');
  });

  it('needs a release with one before it, that was live in this runtime', async () => {
    const desk = await afterAnHour();
    for (const name of ['1', '7', 'two']) {
      const { exit, err } = await desk.verb('review', name);
      expect([exit, err]).toEqual([2, expect.stringContaining('release')]);
    }
  });
});
