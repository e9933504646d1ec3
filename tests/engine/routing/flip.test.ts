import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { explainLead } from '../../../src/engine/routing/explain-lead.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { filesOf } from '../../properties/language/policy-files.ts';
import { aLead } from '../../properties/language/random-leads.ts';
import { aPolicy } from '../../properties/language/random-policies.ts';
import { routing, rules, smallRouter, type Texts } from '../policy/small-policy.ts';
import { MONDAY, type Raw } from './decided.ts';

const flipOf = (raw: Raw, texts: Texts = {}) => explainLead(smallRouter(texts), raw, emptyLedger(), MONDAY).flip;
const territory = (...lines: string[]) => ({ 'rules/territory.yaml': rules(...lines) });

describe('the smallest change that sends a lead elsewhere', () => {
  const bands = territory(
    '{id: mid, when: {employees: {gte: 100, lt: 2000}}, assign: {queue: later}}',
    '{id: german, when: {country: DE}, assign: {team: berlin}}',
  );

  it('is the nearest edge of a band', () => {
    expect(flipOf({ employees: 1990 }, bands)).toEqual({
      field: 'employees',
      from: 1990,
      to: 2000,
      lands: { rule: null, owner: null, team: null, queue: 'unrouted' },
    });
    expect(flipOf({ employees: 110 }, bands)).toMatchObject({ field: 'employees', to: 99 });
    expect(flipOf({ employees: 20 }, bands)).toMatchObject({
      field: 'employees',
      to: 100,
      lands: { rule: 'mid', queue: 'later' },
    });
  });

  it('is a value that a rule names, in the form in which people write it', () => {
    const texts = territory('{id: r, when: {country: de, industry: Software}, assign: {queue: later}}');
    expect(flipOf({ industry: 'software' }, texts)).toMatchObject({ field: 'country', from: null, to: 'DE' });
    expect(flipOf({ country: 'DE' }, texts)).toMatchObject({ field: 'industry', to: 'software' });
  });

  it('is one of a list, a prefix, or a rep where rules ask for the owner', () => {
    const list = { 'rules/l.csv': 'globex.com\nacme.com\n' };
    const named = territory('{id: r, when: {email_domain: {list: l}}, assign: {queue: later}}');
    expect(flipOf({}, { ...list, ...named })).toMatchObject({ field: 'email_domain', to: 'acme.com' });
    expect(flipOf({}, territory('{id: r, when: {city: {prefix: san}}, assign: {queue: later}}'))).toMatchObject({
      field: 'city',
      to: 'san',
    });
    const owned = {
      ...territory('{id: x, when: {city: x}, assign: {queue: later}}'),
      'rules/o.yaml': routing(
        'owners',
        '{id: o, when: {account_owner: {present: true}}, assign: {owner: account_owner}}',
      ),
    };
    expect(
      flipOf({ city: 'y' }, { ...owned, ...territory('{id: x, when: {employees: 5}, assign: {team: berlin}}') }),
    ).toMatchObject({ field: 'employees', to: 5 });
    expect(flipOf({ account_owner: 'ben' }, owned)).toMatchObject({ field: 'account_owner', from: 'ben', to: 'ana' });
  });

  it('is to take a value away, when nothing else does it', () => {
    expect(flipOf({ country: 'DE' })).toMatchObject({
      field: 'country',
      from: 'DE',
      to: null,
      lands: { queue: 'unrouted' },
    });
  });

  it('may be what a source required', () => {
    expect(flipOf({ source: 'partner', country: 'DE' })).toMatchObject({
      field: 'employees',
      from: null,
      lands: { rule: 'german' },
    });
  });

  it('is none where every lead goes the same way', () => {
    expect(flipOf({ city: 'x' }, territory('{id: all, default: true, assign: {queue: later}}'))).toBeNull();
  });

  it('never tells of a personal field', () => {
    const lead =
      'kind: lead\nversion: 1\nfields: {employees: {type: integer}, country: {type: country, personal: true}}\n';
    expect(
      flipOf(
        { country: 'DE' },
        { 'rules/lead.yaml': lead, 'rules/sources.yaml': 'kind: sources\nversion: 1\nsources: [{id: demo}]\n' },
      ),
    ).toBeNull();
  });
});

describe('on any policy', () => {
  it('the changed lead does go where it is said, one field differs, and the answer is the same each time', () => {
    fc.assert(
      fc.property(aPolicy, aLead, (policy, { raw }) => {
        const { router } = readPolicy(filesOf(policy));
        if (!router) throw new Error('the policy does not compile');
        const told = explainLead(router, raw, emptyLedger(), MONDAY);
        expect(explainLead(router, raw, emptyLedger(), MONDAY).flip).toEqual(told.flip);
        if (told.flip === null) return;
        const { segment, ...fields } = told.fields;
        const { field, from, to, lands } = told.flip;
        expect(fields[field] ?? null).toBe(from);
        const { decision } = routeLead(router, { ...fields, [field]: to }, emptyLedger(), MONDAY);
        expect(decision).toMatchObject(lands);
        expect([decision.owner, decision.team, decision.queue]).not.toEqual([
          told.decision.owner,
          told.decision.team,
          told.decision.queue,
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
