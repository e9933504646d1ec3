import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/engine/proof/checks/invariant-broken.ts';
import { routing, type Texts } from '../../policy/small-policy.ts';
import { fileOf, provedFindings, territory } from '../proved-findings.ts';

const GERMANY = '{id: germany, when: {country: DE}, assign: {team: berlin}}';
const BIG = '{id: big, priority: 5, when: {employees: {gte: 500}}, assign: {team: paris}}';

const found = (invariant: string, texts: Texts) =>
  provedFindings(check, { ...texts, 'rules/invariants.yaml': fileOf('invariants', 'invariants', invariant) });

describe('invariant-broken fires', () => {
  it('on a rule that sends leads where they must never go, with one of them', () => {
    expect(
      found('{id: home, when: {country: DE}, never: {team: [paris]}, why: contract}', territory(GERMANY, BIG)),
    ).toEqual([
      {
        code: 'invariant-broken',
        level: 'error',
        at: { file: 'rules/invariants.yaml', line: 4, column: 5 },
        says: 'The invariant home (never team paris) does not hold: the rule big breaks it.',
        why: expect.stringContaining('contract'),
        rules: ['big'],
        witness: { country: 'DE', employees: 500 },
      },
    ]);
  });

  it.each([
    [
      'an `otherwise`',
      '{id: a, when: {country: DE}, never: {queue: [later]}}',
      ['{id: germany, when: {country: DE}, assign: {team: berlin}, otherwise: {queue: later}}'],
      ['germany'],
    ],
    ['every place but the only ones', '{id: a, when: {country: DE}, only: {team: [berlin]}}', [GERMANY, BIG], ['big']],
    ['leads of other rules', '{id: a, when: {country: FR}, never: {queue: [later]}}', [GERMANY], ['rest']],
  ])('on %s', (_, invariant, lines, rules) => {
    expect(found(invariant, territory(...lines)).map(finding => finding.rules)).toEqual([rules]);
  });

  it('on the fallback queue where nothing matches', () => {
    const [finding] = found('{id: a, when: {country: FR}, never: {queue: [unrouted]}}', {});
    expect(finding).toMatchObject({ rules: [], witness: { country: 'FR' } });
    expect(finding?.says).toContain('the fallback queue unrouted breaks it');
  });

  it('on a rule behind one that lets its leads go on', () => {
    const owners = routing(
      'owners',
      '{id: owner, when: {account_owner: {present: true}}, assign: {owner: account_owner}, otherwise: next}',
    );
    const texts = { ...territory(GERMANY), 'rules/owners.yaml': owners };
    expect(found('{id: a, when: {account_owner: ana}, never: {team: [berlin]}}', texts)).toMatchObject([
      { rules: ['germany'], witness: { country: 'DE', account_owner: 'ana' } },
    ]);
  });

  it('on a rep field in which a forbidden person may stand', () => {
    const owner = '{id: owner, when: {country: FR}, assign: {owner: account_owner}}';
    expect(found('{id: a, when: {country: FR}, never: {owner: [ben]}}', territory(owner))).toMatchObject([
      { rules: ['owner'], witness: { country: 'FR', account_owner: 'ben' } },
    ]);
  });

  it('on an SLA row that promises less, or nothing', () => {
    const sla = fileOf(
      'sla',
      'targets',
      '{id: fast, source: demo, assignment: {breach: 5m}}',
      '{id: rest, default: true, assignment: {breach: 4h}}',
    );
    const texts = { ...territory(GERMANY), 'rules/sla.yaml': sla };
    expect(found('{id: a, when: {source: partner}, assigned_within: 5m}', texts)).toMatchObject([
      {
        witness: { source: 'partner', country: 'DE', employees: 0 },
        says: expect.stringContaining('the SLA row rest'),
      },
    ]);
    const [both] = found('{id: a, assigned_within: 1m}', texts);
    expect(both?.says).toMatch(/the SLA row (rest and the SLA row fast|fast and the SLA row rest) break it/);
  });
});

describe('invariant-broken stays silent', () => {
  it.each([
    ['no lead goes there', '{id: a, when: {country: DE}, never: {team: [paris]}}', [GERMANY]],
    ['all leads go to the only places', '{id: a, when: {country: DE}, only: {team: [berlin, paris]}}', [GERMANY, BIG]],
    [
      'a higher priority takes those that would',
      '{id: a, when: {country: DE, employees: {gte: 900}}, never: {team: [berlin]}}',
      [GERMANY, BIG],
    ],
    [
      'its own leads are impossible',
      '{id: a, when: {segment: unsized, employees: 5}, never: {team: [berlin, paris]}}',
      [GERMANY],
    ],
    [
      'the fallback queue only stands behind a team that is empty-handed',
      '{id: a, when: {country: DE}, never: {queue: [unrouted]}}',
      [GERMANY],
    ],
  ])('where %s', (_, invariant, lines) => {
    expect(found(invariant, territory(...lines))).toEqual([]);
  });

  it('where the SLA row promises as much, by its own clock', () => {
    const sla = fileOf(
      'sla',
      'targets',
      '{id: fast, source: demo, calendar: berlin, assignment: {breach: 300s}}',
      '{id: rest, default: true}',
    );
    expect(
      found('{id: a, when: {source: demo}, assigned_within: 5m}', { ...territory(GERMANY), 'rules/sla.yaml': sla }),
    ).toEqual([]);
  });
});
