import { describe, expect, it } from 'vitest';
import { gate } from '../../../../src/engine/gate/gates/valid.ts';
import { finding } from '../../../../src/engine/model/finding.ts';
import { aChange } from '../stage/a-change.ts';

const at = { file: 'rules/teams.yaml', line: 4, column: 7 };
const words = { says: 'The team t has no member.', why: 'Add one.' };
const input = aChange();
const withHead = (more: Partial<typeof input.head>) => gate({ ...input, head: { ...input.head, ...more } });

describe('the gate valid', () => {
  it('fires on an error, names the first with its place and the next step', () => {
    const error = finding('empty-team', at, words);
    expect(withHead({ findings: [error, error] })).toEqual({
      gate: 'valid',
      outcome: 'block',
      says: '2 errors, the first empty-team at rules/teams.yaml:4:7: The team t has no member.',
      next: 'Run `npx leadrail check` and mend what it names, each with file and line.',
    });
  });

  it('fires when the rules don’t compile, whatever else is known', () => {
    expect(withHead({ router: null }).outcome).toBe('block');
  });

  it('stays silent without errors; warnings don’t block', () => {
    const warning = finding('empty-list', at, words, { level: 'warning' });
    expect(withHead({ findings: [warning], proof: 'proved' })).toMatchObject({ outcome: 'pass', next: null });
  });

  it('fires when the proof did not run to its end', () => {
    expect(withHead({ proof: 'not_proven' })).toMatchObject({
      outcome: 'block',
      says: expect.stringContaining('not_proven'),
    });
  });
});
