import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAUGHTY } from '../report/stage/naughty.ts';
import { skeleton } from '../report/stage/skeleton.ts';
import { leadrail, spawnLeadrail } from '../scripts/run-leadrail.ts';
import { TERRITORY, territory } from '../ship/stage/company-files.ts';
import { git } from '../workspace/temporary-repository.ts';
import { GOLDEN, goldenFor, Proposal } from './stage/a-proposal.ts';

const SWEDEN = '{id: opened, when: {country: SE}, assign: {team: berlin}}';
const OPENED = { [TERRITORY]: territory(SWEDEN), [GOLDEN]: goldenFor(['german', 'DE'], ['opened', 'SE']) };

/** Past Swedish leads with whatever people, or programs, type into a form. */
const HOSTILE_LEADS = NAUGHTY.slice(0, 120)
  .map((text, i) => ({ id: `${i} ${text}`, received_at: '2026-10-01T09:00:00Z', country: 'SE', city: text }))
  .map(lead => `${JSON.stringify(lead)}\n`)
  .join('');

/** What a terminal or a runner of GitHub Actions would act on. */
const ACTED_ON = [/\u001b/, /\u0007/, /\u202e/, /^::/m, /^##\[/m];

const obeyed = (text: string): string[] => ACTED_ON.filter(pattern => pattern.test(text)).map(String);

describe('hostile values of past leads', () => {
  it('do no harm in any report of the impact', async () => {
    const proposal = new Proposal(OPENED, { 'tests/history/past.ndjson': HOSTILE_LEADS });
    const { leads } = await proposal.impact();
    expect(leads).toMatchObject({ total: Math.min(NAUGHTY.length, 120), unreadable: 0 });
    expect(leads.changed).toBe(leads.total);
    const html = readFileSync('out/impact.html', 'utf8');
    // The page draws with shapes of its own: none may come from a lead.
    expect(html).not.toMatch(/<script>alert|<img src=x|<svg onload/);
    const markdown = readFileSync('out/impact.md', 'utf8');
    expect(skeleton(markdown).join('\n')).not.toMatch(/<script|<img|<svg|@everyone|javascript:/);
    for (const text of [markdown, (await leadrail('impact', 'main', 'topic')).out]) expect(obeyed(text)).toEqual([]);
  });

  it('do no harm in the log of a runner', () => {
    const { folder } = new Proposal(OPENED, { 'tests/history/past.ndjson': HOSTILE_LEADS });
    const { exit, out } = spawnLeadrail(['impact', 'main', 'topic', '--format', 'github'], { cwd: folder });
    expect({ exit, obeyed: obeyed(out) }).toEqual({ exit: 0, obeyed: [] });
  });
});

describe('hostile ids of rules', () => {
  // `null` and `0.0.0` are ids like any other: text, never read as what they look like.
  const unfit = NAUGHTY.filter(text => text.isWellFormed() && !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(text));
  it.each(unfit.slice(0, process.env['LEADRAIL_DEEP'] ? 60 : 6))('%j are refused, and told harmlessly', async text => {
    const rule = `{id: ${JSON.stringify(text)}, when: {country: SE}, assign: {team: berlin}}`;
    const { folder } = new Proposal({ [TERRITORY]: territory(rule) });
    const { exit, out } = await leadrail('check');
    expect(exit).toBeGreaterThan(0);
    expect(obeyed(out)).toEqual([]);
    expect(folder).toBe(process.cwd());
    expect(await leadrail('gate', 'main', 'topic', '--format', 'json')).toMatchObject({ exit: 1 });
  });
});

describe('hostile names of branches', () => {
  it.each([`$(touch\${IFS}made);id`, '\'"&|<script>alert(1)</script>', 'a--output=made', 'ünïcödé/🎉'])(
    '%s are names and nothing else',
    async name => {
      const proposal = new Proposal(OPENED);
      git(proposal.folder, 'branch', name);
      expect((await proposal.impact(name)).leads.changed).toBe(8);
      const { exit, out } = await leadrail('gate', 'main', name, '--impact', 'out/impact.json');
      expect([0, 1]).toContain(exit);
      expect(obeyed(out)).toEqual([]);
      expect(git(proposal.folder, 'status', '--porcelain')).toBe('?? out/');
    },
  );

  it.each(['--upload-pack=touch made', '-c core.pager=x', 'main..topic', ':/first', 'nowhere\u001b[31m'])(
    '%j is no branch, and nothing happens',
    async name => {
      const { folder } = new Proposal(OPENED);
      const { exit, out, err } = await leadrail('diff', '--', 'main', name);
      expect({ exit, out, obeyed: obeyed(err) }).toEqual({ exit: 2, out: '', obeyed: [] });
      expect(git(folder, 'status', '--porcelain')).toBe('');
    },
  );
});
