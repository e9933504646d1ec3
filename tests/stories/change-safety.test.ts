import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealed } from '../../src/engine/replay/seal.ts';
import { leadrail } from '../scripts/run-leadrail.ts';
import { SWEDEN, TERRITORY, territory } from '../ship/stage/company-files.ts';
import { blockedBy, GOLDEN, goldenFor, NOON, PASSES, Proposal } from './stage/a-proposal.ts';

/** A proposal that sends the leads of these countries to the German team, with a golden record of it. */
const openingUp = (countries: string) => ({
  [TERRITORY]: territory(`{id: opened, when: {country: [${countries}]}, assign: {team: berlin}}`),
  [GOLDEN]: goldenFor(['german', 'DE'], ['opened', countries.slice(0, 2)]),
});

describe('a harmless rename', () => {
  it('moves no lead and passes every gate', async () => {
    const renamed = territory().replace('id: german', 'id: germany');
    const proposal = new Proposal({ [TERRITORY]: renamed, [GOLDEN]: goldenFor(['germany', 'DE']) });
    const { leads, moves } = await proposal.impact();
    expect({ leads, moves }).toMatchObject({ leads: { total: 40, changed: 0, rule_only: 16 }, moves: [] });
    expect((await leadrail('diff', 'main', 'topic')).out).toBe('No lead moves.\n');
    expect(await proposal.judged(NOON)).toMatchObject(PASSES);
  });
});

describe('a small move', () => {
  it('passes without anybody’s approval, and says what moves', async () => {
    const proposal = new Proposal(openingUp('SE'));
    const { leads, moves, risk } = await proposal.impact();
    expect(leads).toMatchObject({ changed: 8, direct: 8, cascade: 0 });
    expect(moves.map(({ from, to }) => [from.rule, to.rule])).toEqual([[null, 'opened']]);
    expect(risk).toMatchObject({ tier: 'small', score: 16 });
    expect(await proposal.judged(NOON)).toMatchObject(PASSES);
  });
});

describe('a big move', () => {
  it('waits for an approval of its tier, and passes with it', async () => {
    const proposal = new Proposal(openingUp('FR, SE'));
    const { plan, risk } = await proposal.impact();
    expect(risk.tier).toBe('large');
    const alone = await proposal.judged(NOON);
    expect(alone).toMatchObject(blockedBy('approvals'));
    expect(alone.says('approvals')).toContain('lacks 1 lead');
    const approval = { plan, login: 'ben', role: 'lead', at: '2026-11-24T11:00:00Z' };
    writeFileSync('approvals.json', JSON.stringify([approval]));
    expect(await proposal.judged(NOON, '--approvals', 'approvals.json')).toMatchObject(PASSES);
  });

  it('needs a new approval when it changes once more', async () => {
    const proposal = new Proposal(openingUp('FR, SE'));
    const { plan } = await proposal.impact();
    const approval = { plan, login: 'ben', role: 'lead', at: '2026-11-24T11:00:00Z' };
    writeFileSync('approvals.json', JSON.stringify([approval]));
    proposal.commit({ [TERRITORY]: territory('{id: opened, when: {country: [FR, SE, FI]}, assign: {team: berlin}}') });
    const again = await proposal.judgedAfresh(NOON, '--approvals', 'approvals.json');
    expect(again).toMatchObject(blockedBy('approvals'));
  });

  it('over the limit is blocked whoever approves', async () => {
    const proposal = new Proposal(openingUp('FR, SE, ES'));
    const { plan } = await proposal.impact();
    const approval = { plan, login: 'ben', role: 'lead', at: '2026-11-24T11:00:00Z' };
    writeFileSync('approvals.json', JSON.stringify([approval]));
    const judged = await proposal.judged(NOON, '--approvals', 'approvals.json');
    expect(judged).toMatchObject(blockedBy('moved-share'));
    expect(judged.says('moved-share')).toContain('60% of 40 leads is over 50% (24)');
  });
});

describe('a protected pathway', () => {
  it('is not touched by a move that is small elsewhere', async () => {
    const proposal = new Proposal(openingUp('ES'));
    expect((await proposal.impact()).leads.changed).toBe(4);
    const judged = await proposal.judged(NOON);
    expect(judged.blocked).toContain('moved-share');
    expect(judged.says('moved-share')).toContain('partner × large');
  });
});

describe('a rule without a golden record', () => {
  it('is named, and passes once a record reaches it', async () => {
    const proposal = new Proposal({ [TERRITORY]: territory(SWEDEN) });
    const judged = await proposal.judgedAfresh(NOON);
    expect(judged).toMatchObject(blockedBy('coverage'));
    expect(judged.says('coverage')).toContain('swedish (new)');
    proposal.commit({ [GOLDEN]: goldenFor(['german', 'DE'], ['swedish', 'SE']) });
    expect(await proposal.judgedAfresh(NOON)).toMatchObject(PASSES);
  });
});

describe('an impact report that was tampered with', () => {
  const aReport = async () => {
    const proposal = new Proposal(openingUp('FR, SE, ES'));
    const impact = await proposal.impact();
    const put = (content: string) => writeFileSync('out/impact.json', content);
    return { proposal, impact, put };
  };

  it('is refused where it speaks of another change, without its numbers', async () => {
    const { proposal, put } = await aReport();
    const harmless = await proposal.impact('main');
    put(JSON.stringify(harmless));
    const judged = await proposal.judged(NOON);
    expect(judged.exit).toBe(1);
    expect(judged.blocked).toEqual(expect.arrayContaining(['moved-share', 'load', 'sla-worse']));
  });

  it('is refused where a figure was changed by hand', async () => {
    const { proposal, impact, put } = await aReport();
    put(JSON.stringify({ ...impact, leads: { ...impact.leads, direct: 0, changed: 0 } }));
    const judged = await proposal.judged(NOON);
    expect(judged.blocked).toContain('moved-share');
    expect(judged.says('moved-share')).toContain('changed after it was computed');
  });

  it('is refused where it was forged whole, seal and all: its past leads say otherwise', async () => {
    const { proposal, impact, put } = await aReport();
    const { leads, by, changes, cells, ...rest } = await proposal.impact('main');
    put(JSON.stringify(sealed({ ...impact, leads, by, changes, cells, flows: rest.flows ?? [] })));
    const judged = await proposal.judged(NOON);
    expect(judged.blocked).toContain('moved-share');
    expect(judged.says('moved-share')).toContain('give other figures');
    const { pinned: _, ...unpinned } = impact;
    put(JSON.stringify(sealed({ ...unpinned, leads, by, cells })));
    const named = await proposal.judged(NOON, '--history', 'tests/history/past.ndjson');
    expect(named.says('moved-share')).toContain('give other figures');
  });

  it('is refused where it began with a memory that a gate does not have', async () => {
    const { proposal } = await aReport();
    writeFileSync('state.json', '{}');
    await leadrail('impact', 'main', 'topic', '--out', 'out', '--state', 'state.json');
    expect((await proposal.judged(NOON)).says('moved-share')).toContain('computed with --state');
  });

  it('is held against the moment that it was computed for', async () => {
    const { proposal } = await aReport();
    await leadrail('impact', 'main', 'topic', '--out', 'out', '--at', NOON, '--weight', 'employees');
    expect((await proposal.judged(NOON)).says('moved-share')).toContain('60% of 40 leads');
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, 200)],
    ['says more than a report may', (text: string) => text.replace('{', '{"verdict":"pass",')],
    ['is of another kind', () => '[]'],
  ])('is refused where it %s', async (_, tamper) => {
    const { proposal, impact, put } = await aReport();
    put(tamper(JSON.stringify(impact)));
    const judged = await proposal.judged(NOON);
    expect(judged.exit).toBe(1);
    expect(judged.blocked).toContain('moved-share');
  });
});
