import { describe, expect, it } from 'vitest';
import { placed, readSmall, routing, rules } from '../policy/small-policy.ts';
import { decided } from './decided.ts';

const territory = (...lines: string[]) => ({ 'rules/territory.yaml': rules(...lines) });
const berlin = 'when: {city: Berlin}';
const lead = { city: 'Berlin' };

describe('rules of one layer', () => {
  it('the higher priority wins, whatever the order of rules and files', () => {
    const texts = {
      ...territory(`{id: a, ${berlin}, assign: {queue: later}}`),
      'rules/0.yaml': rules(`{id: z, priority: 1, ${berlin}, assign: {team: berlin}}`),
    };
    expect(decided(lead, texts)).toMatchObject({ rule: 'z', conflicts: [] });
  });

  it('at the same priority the lower id decides, and the others with another outcome are named, sorted', () => {
    const texts = territory(
      `{id: c, ${berlin}, assign: {team: berlin}}`,
      `{id: b, ${berlin}, assign: {queue: later}}`,
      `{id: a2, ${berlin}, assign: {team: berlin}, otherwise: next}`,
      `{id: a, ${berlin}, assign: {team: berlin}}`,
      `{id: d, priority: -1, ${berlin}, assign: {queue: later}}`,
      `{id: e, when: {city: Bonn}, assign: {queue: later}}`,
    );
    expect(decided(lead, texts)).toMatchObject({ rule: 'a', conflicts: ['a2', 'b'] });
  });

  it('ids are in plain byte order: `10` before `9`, `a-b` before `a.b`', () => {
    const texts = territory(
      `{id: "9", ${berlin}, assign: {queue: later}}`,
      `{id: "10", ${berlin}, assign: {team: berlin}}`,
    );
    expect(decided(lead, texts).rule).toBe('10');
  });

  it('a rule of another layer is no conflict', () => {
    const texts = {
      ...territory(`{id: a, ${berlin}, assign: {team: berlin}}`),
      'rules/o.yaml': routing('owners', `{id: b, ${berlin}, assign: {queue: later}}`),
    };
    expect(decided(lead, texts)).toMatchObject({ rule: 'b', conflicts: [] });
  });
});

describe('priority', () => {
  it.each(['-1001', '1001', '1.5', '"5"', 'null'])('%s is none', priority => {
    const [finding] = readSmall(
      territory(`{id: a, priority: ${priority}, ${berlin}, assign: {team: berlin}}`),
    ).findings;
    expect(finding && placed(finding)).toBe('schema territory.yaml:5:23');
  });
});

describe('default: true', () => {
  it('matches every lead, after every other rule of its layer, and takes no part in conflicts', () => {
    const texts = territory(
      '{id: a, default: true, assign: {queue: later}}',
      `{id: b, priority: -1000, ${berlin}, assign: {team: berlin}}`,
    );
    expect(decided({}, texts)).toMatchObject({ rule: 'a', reason: 'queued_by_rule', conflicts: [] });
    expect(decided(lead, texts)).toMatchObject({ rule: 'b', conflicts: [] });
  });

  it('ends the search: layers after it are not reached', () => {
    const texts = { 'rules/o.yaml': routing('owners', '{id: all, default: true, assign: {queue: later}}') };
    expect(decided({ country: 'DE' }, texts).rule).toBe('all');
  });

  it.each(['default: true, when: {city: a}', 'default: true, priority: 0', 'priority: 5'])(
    'stands alone: {%s} is refused',
    rule => {
      expect(readSmall(territory(`{id: a, ${rule}, assign: {team: berlin}}`)).findings.map(placed)).toEqual([
        'schema territory.yaml:5:5',
      ]);
    },
  );

  it('may occur once in a layer, over all its files', () => {
    const more = { 'rules/more.yaml': rules('{id: z, default: true, assign: {queue: later}}') };
    const { findings } = readSmall({ ...territory('{id: a, default: true, assign: {queue: later}}'), ...more });
    expect(findings.map(placed)).toEqual(['schema more.yaml:5:5']);
  });
});

describe('accepts', () => {
  it('names a rule', () => {
    const { findings } = readSmall(territory(`{id: a, ${berlin}, assign: {team: berlin}, accepts: [bb]}`));
    expect(findings).toMatchObject([{ code: 'unknown-reference', says: 'No rule "bb" is known.' }]);
  });
});
