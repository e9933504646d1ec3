import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import { isSealed, sealed } from '../../../src/engine/replay/seal.ts';
import { anImpact, aWeightedImpact } from '../../report/impact/stage.ts';

describe('leads weighted by a column', () => {
  const impact = aWeightedImpact();

  it('are still counted as before', () => {
    expect(impact.leads).toMatchObject({ total: 4, changed: 4, direct: 1, cascade: 3 });
  });

  it('add up to weights beside the counts; one without a readable weight weighs nothing and is told', () => {
    expect(impact.weighted).toMatchObject({
      column: 'amount',
      without: 1,
      all: { total: 10500.5, changed: 10500.5, direct: 9000.5, cascade: 1500, data: 0 },
    });
    expect(Object.values(impact.weighted?.by.team ?? {}).reduce((sum, { total }) => sum + total, 0)).toBe(10500.5);
  });

  it('hold to the schema of reports', () => {
    expect(validatorOf('impact')(impact)).toBe(true);
  });

  it('are absent where nobody asked', () => {
    expect(anImpact()).not.toHaveProperty('weighted');
  });
});

describe('the seal of a report', () => {
  const report = sealed(anImpact());

  it('holds for the report as it was computed, however its keys are ordered', () => {
    expect(isSealed(report)).toBe(true);
    expect(isSealed(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(report).reverse()))))).toBe(true);
    expect(sealed(report)).toEqual(report);
  });

  it('breaks with any figure, and a report without one is not sealed', () => {
    expect(isSealed({ ...report, leads: { ...report.leads, direct: 0 } })).toBe(false);
    expect(isSealed({ ...report, pinned: true })).toBe(false);
    expect(isSealed(anImpact())).toBe(false);
  });
});
