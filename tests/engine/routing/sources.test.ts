import { describe, expect, it } from 'vitest';
import { placed, readSmall } from '../policy/small-policy.ts';
import { decided } from './decided.ts';

const sources = (...lines: string[]) => ({
  'rules/sources.yaml': `kind: sources\nversion: 1\nsources:\n${lines.map(line => `  - ${line}\n`).join('')}`,
});

describe('a source', () => {
  const bySource = {
    'rules/territory.yaml':
      'kind: routing\nversion: 1\nlayer: territory\nrules: [{id: r, when: {source: demo}, assign: {queue: later}}]\n',
  };
  it.each(['demo', 'DEMO', ' Demo Request ', 'demo request'])('is known by id or alias, folded: %j', source => {
    expect(decided({ source }, bySource).rule).toBe('r');
  });

  it.each([undefined, null, 'select', 'nowhere', 5, {}])(
    '%j is none: the lead routes on, and nothing is required',
    source => {
      const decision = decided({ source, country: 'DE' });
      expect(decision).toMatchObject({ rule: 'german', missing: [], sla: 'rest' });
    },
  );

  it('that is unknown is named as unresolved; one that is absent is not', () => {
    expect(decided({ source: 'nowhere' }).unresolved).toEqual([{ field: 'source', reason: 'unknown_value' }]);
    expect(decided({ source: 5 }).unresolved).toEqual([{ field: 'source', reason: 'unknown_value' }]);
    expect(decided({ source: [] }).unresolved).toEqual([{ field: 'source', reason: 'wrong_type' }]);
    expect(decided({}).unresolved).toEqual([]);
  });

  it('shares no alias with another source, in any case', () => {
    const shared = sources('{id: demo, aliases: [Web]}', '{id: partner, aliases: [web]}');
    expect(readSmall(shared).findings.map(placed)).toEqual(['schema sources.yaml:5:29']);
    const id = sources('{id: demo}', '{id: partner, aliases: [DEMO]}');
    expect(readSmall(id).findings.map(placed)).toEqual(['schema sources.yaml:5:29']);
    expect(readSmall(sources('{id: demo, aliases: [Demo, DEMO]}', '{id: partner}')).findings).toEqual([]);
  });

  it('requires fields that the lead has', () => {
    const { findings } = readSmall(sources('{id: demo, requires: [countri]}'));
    expect(findings).toMatchObject([{ code: 'unknown-reference', says: expect.stringContaining('"country"') }]);
  });
});
