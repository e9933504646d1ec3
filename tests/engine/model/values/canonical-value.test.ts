import { describe, expect, it } from 'vitest';
import { canonicalRuleValue, comparisonKey } from '../../../../src/engine/model/values/canonical-value.ts';
import { readDomain } from '../../../../src/engine/model/values/domain.ts';
import { suggestRuleValue } from '../../../../src/engine/model/values/suggest-value.ts';

const industries = new Map([
  ['software', 'Software'],
  ['retail', 'retail'],
]);
const ids = new Map([['demo_request', 'demo_request']]);
const reps = new Map([
  ['ana', 'ana'],
  ['ana@example.com', 'ana'],
]);

describe('a value in a rule', () => {
  it('has the key that a lead with this value has', () => {
    expect(canonicalRuleValue('country', 'de')).toBe(comparisonKey('DE'));
    expect(canonicalRuleValue('subdivision', 'us-ca')).toBe(comparisonKey('US-CA'));
    expect(canonicalRuleValue('text', 'STRASSE')).toBe(comparisonKey('Straße'));
    expect(canonicalRuleValue('enum', 'SOFTWARE', industries)).toBe(comparisonKey('Software'));
    expect(canonicalRuleValue('rep', 'Ana@example.com', reps)).toBe(comparisonKey('ana'));
    expect(canonicalRuleValue('source', 'demo_request', ids)).toBe(comparisonKey('demo_request'));
    expect(readDomain('mail.bücher.de')).toEqual({ kind: 'value', value: canonicalRuleValue('domain', 'BÜCHER.de') });
  });

  it.each([
    ['country', 'UK'],
    ['country', 'DEU'],
    ['country', 'Germany'],
    ['subdivision', 'CA'],
    ['subdivision', 'California'],
    ['enum', 'sofware'],
    ['rep', 'zoe'],
    ['source', 'Demo_Request'],
    ['segment', 'constructor'],
    ['domain', 'ann@acme.com'],
    ['domain', 'co.uk'],
    ['text', ' '],
  ] as const)('%s %s is refused', (type, text) => {
    const known = type === 'enum' ? industries : type === 'rep' ? reps : ids;
    expect(canonicalRuleValue(type, text, known)).toBeNull();
  });

  it('leaves numbers as they are', () => expect(comparisonKey(5)).toBe(5));
});

describe('a suggestion', () => {
  it.each([
    ['country', 'UK', 'GB'],
    ['country', 'Germny', 'DE'],
    ['country', 'ZZ', null],
    ['subdivision', 'California', 'US-CA'],
    ['subdivision', 'US-CAL', 'US-AL'],
    ['enum', 'sofware', 'Software'],
    ['text', 'x', null],
  ] as const)('for %s %s is %s', (type, text, meant) => expect(suggestRuleValue(type, text, industries)).toBe(meant));
});
