import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../../src/engine/model/tables/countries.gen.ts';
import { resolved, unresolved } from '../../../../src/engine/model/values/reading.ts';
import { fullSubdivisionCode, readSubdivision } from '../../../../src/engine/model/values/subdivision.ts';
import { subdivisionNames } from '../../../../src/engine/model/values/subdivision-names.ts';

describe('a subdivision', () => {
  it.each([
    ['US-CA', null, 'US-CA'],
    ['us-ca', 'DE', 'US-CA'],
    ['CA', 'US', 'US-CA'],
    ['California', 'US', 'US-CA'],
    ['CALIFORNIA', null, 'US-CA'],
    ['Georgia', 'US', 'US-GA'],
    ['TX', null, 'US-TX'],
    ['Bavaria', 'DE', 'DE-BY'],
    ['Bayern', null, 'DE-BY'],
    ['quebec', 'CA', 'CA-QC'],
    ['13', 'JP', 'JP-13'],
    ['Limburg', 'NL', 'NL-LI'],
    ['Washington, D.C.', 'US', 'US-DC'],
  ])('%s with country %s is %s', (raw, country, code) => expect(readSubdivision(raw, country)).toEqual(resolved(code)));

  it.each(['CA', 'WA', 'Limburg', 'Georgia', 'Luxembourg'])('%s without a country is ambiguous', raw =>
    expect(readSubdivision(raw, null)).toEqual(unresolved('ambiguous')),
  );

  it.each([
    ['California', 'DE'],
    ['Georgia', 'GE'],
    ['US-XX', 'US'],
    ['Atlantis', null],
    ['anything', 'XK'],
    ['constructor', null],
  ])('%s with country %s is none', (raw, country) =>
    expect(readSubdivision(raw, country)).toEqual(unresolved('unknown_value')),
  );

  it('tells look-alikes', () => {
    expect(readSubdivision('\u0421\u0410', 'US')).toEqual(unresolved('look_alike'));
    expect(readSubdivision('US-С\u0410', null)).toEqual(unresolved('look_alike'));
  });

  it('refuses numbers', () => expect(readSubdivision(13, 'JP')).toEqual(unresolved('wrong_type')));

  it('knows some five thousand, all of known countries, each by its full code', () => {
    const { codes } = subdivisionNames();
    const countries = new Set(COUNTRIES.map(line => line.slice(0, 2)));
    expect(codes.size).toBeGreaterThan(5000);
    expect([...codes].filter(code => !countries.has(code.slice(0, 2)))).toEqual([]);
    expect([...codes].filter(code => fullSubdivisionCode(code.toLowerCase()) !== code)).toEqual([]);
  });
});
