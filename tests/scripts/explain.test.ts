import { describe, expect, it } from 'vitest';
import { standIn } from './rules-on-disk.ts';
import { leadrail, spawnLeadrail } from './run-leadrail.ts';

const AT = '2026-11-24T10:00:00Z';
const LEAD = { 'lead.json': '{"id": "L-1", "country": "DE", "employees": "plenty"}' };

const explain = (...args: string[]) => leadrail('explain', '--lead', 'lead.json', '--at', AT, ...args);
const told = async (...args: string[]) => JSON.parse((await explain('--format', 'json', ...args)).out);

describe('explain', () => {
  it('tells a person where the lead goes, how it was read, and each step', async () => {
    standIn({}, LEAD);
    const { exit, out, err } = await explain();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`Lead L-1 at 2026-11-24T10:00:00.000Z
goes to ana of berlin, by the rule german (layer territory): picked
segment unsized; SLA rest; escalation standard

read as
  country: DE
  segment: unsized
  employees: not resolved (not_a_number)

steps
  german (layer territory) matches
    assign team berlin: takes it
      eligible: ana, ben

also match, but come later
  rest (layer territory): default_is_last`);
  });

  it('tells a program the decision that route makes', async () => {
    standIn({}, LEAD);
    const { out } = await leadrail('route', '--leads', 'lead.json', '--at', AT);
    expect((await told()).decision).toEqual(JSON.parse(out));
  });

  it('reads the lead from standard input', () => {
    const { exit, out } = spawnLeadrail(['explain', '--lead', '-', '--at', AT, '--format', 'json'], {
      cwd: standIn(),
      input: LEAD['lead.json'],
    });
    expect(exit).toBe(0);
    expect(JSON.parse(out).decision).toMatchObject({ lead_id: 'L-1', owner: 'ana' });
  });

  it('names who was passed over and why', async () => {
    const state = '{"leads": {"L-1": {"earlier": ["ana"]}}}';
    standIn({}, { ...LEAD, 'state.json': state });
    const { decision, steps } = await told('--state', 'state.json');
    expect(decision.owner).toBe('ben');
    expect(steps[0].tries[0].dropped).toEqual([{ rep: 'ana', why: 'earlier_assignee' }]);
  });

  it('takes the time of the lead where no other is given', async () => {
    standIn({}, { 'lead.json': '{"country": "DE", "received_at": "2026-11-02T09:00:00Z"}' });
    const { out } = await leadrail('explain', '--lead', 'lead.json', '--format', 'json');
    expect(JSON.parse(out).decision.at).toBe('2026-11-02T09:00:00.000Z');
  });
});

describe('explain --why-not', () => {
  it.each([
    ['german', 'it did take the lead'],
    ['rest', 'it matches, but german comes first'],
    ['french', 'country must be'],
    ['nobody-wrote-this', 'the policy has no such rule'],
  ])('%s: %s', async (rule, words) => {
    const french = '{id: french, when: {country: FR}, assign: {team: berlin}}';
    standIn({ 'rules/french.yaml': `kind: routing\nversion: 1\nlayer: owners\nrules: [${french}]\n` }, LEAD);
    const { exit, out } = await explain('--why-not', rule);
    expect(exit).toBe(0);
    expect(out).toContain(`why not ${rule}: ${words}`);
  });

  it('stands in the JSON, and is null when nobody asks', async () => {
    standIn({}, LEAD);
    expect((await told('--why-not', 'rest')).why_not).toMatchObject({ rule: 'rest', why: 'beaten', by: 'german' });
    expect((await told()).why_not).toBeNull();
  });
});

describe('explain ends with 2', () => {
  it.each([
    ['a lead without a time', '{"country": "DE"}', '--at'],
    ['no JSON', '{"country": ', "can't be read"],
    ['an empty file', '', 'holds no lead'],
  ])('for %s', async (_, text, words) => {
    standIn({}, { 'lead.json': text });
    const { exit, out, err } = await leadrail('explain', '--lead', 'lead.json');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
  });

  it('and the findings on standard error for a policy that can’t be read', async () => {
    standIn({ 'rules/extra.yaml': 'kind: list\nkind: list\n' }, LEAD);
    const { exit, out, err } = await explain();
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('rules/extra.yaml:2:1 error yaml');
  });
});
