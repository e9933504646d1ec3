import { describe, expect, it } from 'vitest';
import { readReports } from '../../../src/github/artifact/read-reports.ts';
import { anImpact, aVerdict } from '../../report/comment/an-impact.ts';
import { aZip } from '../stage/a-zip.ts';

const claim = { version: 1, number: 12, head: 'b'.repeat(40), base: 'a'.repeat(40) };
const good = {
  'pull-request.json': claim,
  'verdict.json': aVerdict(),
  'impact.json': anImpact(),
  'check.json': { ok: true, proof: 'proved', findings: [], new: [] },
};
const zipOf = (files: Record<string, unknown>): Uint8Array =>
  aZip(Object.entries(files).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));

describe('the reports of a run', () => {
  it('are read when each fits its schema', () => {
    expect(readReports(zipOf({ ...good, 'impact.md': '# anything' }))).toMatchObject({
      ok: true,
      reports: { claim, verdict: { verdict: 'pass' }, impact: { risk: { tier: 'medium' } }, check: { new: [] } },
    });
  });

  it('may lack impact and check, which need rules that compile', () => {
    const { 'pull-request.json': c, 'verdict.json': v } = good;
    expect(readReports(zipOf({ 'pull-request.json': c, 'verdict.json': v }))).toMatchObject({
      reports: { impact: null, check: null },
    });
  });

  it('are missing when the run broke off before the gate', () => {
    expect(readReports(zipOf({ 'impact.json': good['impact.json'] }))).toMatchObject({ ok: false, kind: 'missing' });
    expect(readReports(zipOf({}))).toMatchObject({ ok: false, kind: 'missing' });
  });

  it.each([
    ['a field more', { 'verdict.json': { ...aVerdict(), html: '<b>' } }],
    ['another verdict', { 'verdict.json': { ...aVerdict(), verdict: 'fine' } }],
    ['a commit that is none', { 'pull-request.json': { ...claim, head: 'main' } }],
    ['a number that is none', { 'pull-request.json': { ...claim, number: '12' } }],
    ['no JSON', { 'check.json': '{' }],
    ['an impact without its lists', { 'impact.json': { ...anImpact(), changes: 'all' } }],
    ['an impact of another plan', { 'impact.json': anImpact({ plan: { ...anImpact().plan, head: null } }) }],
    ['a verdict without a plan beside an impact', { 'verdict.json': aVerdict({ plan: null }) }],
    ['a claim that is too large', { 'pull-request.json': JSON.stringify(claim).padEnd(5000) }],
  ])('are refused with %s', (_what, over) => {
    expect(readReports(zipOf({ ...good, ...over }))).toMatchObject({ ok: false, kind: 'refused' });
  });
});
