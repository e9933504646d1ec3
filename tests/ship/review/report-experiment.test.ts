import { describe, expect, it } from 'vitest';
import type { RuntimeMeasures, RuntimePercentile } from '../../../src/client/runtime-measures.ts';
import { reportExperiment } from '../../../src/ship/review/report-experiment.ts';

const NONE = { leads: 0, by_source: [], by_rule: [], assignment: [], response: [], adherence: [] };

const measured = (...p90s: RuntimePercentile[]): RuntimeMeasures => ({
  ...NONE,
  valid_owner: { valid: { k: 0, n: 0 } },
  response: p90s.map(p90 => ({ segment: 'smb', source: 'demo', p50: p90, p90 })),
});

const experiment = { id: 'faster', hypothesis: 'sooner', share: '10%', until: '2027-03-31', segment: 'smb' };

const shown = (measure: string, before: RuntimeMeasures, after: RuntimeMeasures) =>
  reportExperiment({ ...experiment, measure }, before, after).shows;

describe('what an experiment shows', () => {
  it('is its percentile before and since, with its n, and "at least" where clocks still run', () => {
    const before = measured({ ms: 90_000, n: 40, at_least: false });
    const after = measured({ ms: 60_000, n: 50, at_least: true });
    expect(shown('response p90', before, after)).toBe('before demo 90 s over 40; since demo at least 60 s over 50');
  });

  it('is no figure of too few leads', () => {
    const few = measured({ ms: null, n: 12, at_least: false });
    expect(shown('response p90', few, measured())).toBe('before demo n = 12, too few; since no lead');
  });

  it('is left to people where the runtime does not measure it', () => {
    expect(shown('meetings held', measured(), measured())).toContain('by hand');
  });
});
