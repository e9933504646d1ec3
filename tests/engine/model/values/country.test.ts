import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../../src/engine/model/tables/countries.gen.ts';
import { alpha2Code, isCountryName, readCountry } from '../../../../src/engine/model/values/country.ts';
import { nameKey } from '../../../../src/engine/model/values/name-key.ts';
import { resolved, unresolved } from '../../../../src/engine/model/values/reading.ts';

describe('a country', () => {
  it.each([
    ['DE', 'DE'],
    [' de ', 'DE'],
    ['DEU', 'DE'],
    ['Germany', 'DE'],
    ['DEUTSCHLAND', 'DE'],
    ['Österreich', 'AT'],
    ['osterreich', 'AT'],
    ['Türkiye', 'TR'],
    ['TURKIYE', 'TR'],
    ['États-Unis', 'US'],
    ['etats unis', 'US'],
    ['U.S.A.', 'US'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['St. Lucia', 'LC'],
    ['The Gambia', 'GM'],
    ['Trinidad & Tobago', 'TT'],
    ['日本', 'JP'],
    ['Россия', 'RU'],
    ['ΕΛΛΑΔΑ', 'GR'],
    ['भारत', 'IN'],
    ['UK', 'GB'],
    ['Holland', 'NL'],
    ['Georgia', 'GE'],
    ['NA', 'NA'],
    ['Namibia', 'NA'],
    ['XK', 'XK'],
    ['XKX', 'XK'],
    ['Kosovo', 'XK'],
  ])('%s is %s', (raw, code) => expect(readCountry(raw)).toEqual(resolved(code)));

  it.each(['Korea', 'Congo', 'Virgin Islands'])('%s is ambiguous', raw =>
    expect(readCountry(raw)).toEqual(unresolved('ambiguous')),
  );

  it.each(['Atlantis', 'EU', 'ZZ', '276', '\u200bDE', 'constructor', '__proto__'])('%s is none', raw =>
    expect(readCountry(raw)).toEqual(unresolved('unknown_value')),
  );

  it.each(['G\u0435rmany', '\u0421\u0410', 'DΕ'])('%s only looks like one', raw =>
    expect(readCountry(raw)).toEqual(unresolved('look_alike')),
  );

  it.each([[276], [true], [['DE']], [{ code: 'DE' }]])('%j has the wrong type', raw =>
    expect(readCountry(raw)).toEqual(unresolved('wrong_type')),
  );

  it('knows all 249 of ISO 3166-1 and XK, each by both codes and its English name', () => {
    expect(COUNTRIES).toHaveLength(250);
    for (const line of COUNTRIES) {
      const [code = '', alpha3 = '', name = ''] = line.split('|');
      for (const raw of [code, alpha3, name]) expect(readCountry(raw), raw).toEqual(resolved(code));
    }
  });

  it('has a table whose keys are keys', () => {
    const keys = COUNTRIES.flatMap(line => line.split('|').slice(3));
    expect(keys.length).toBeGreaterThan(10_000);
    expect(keys.filter(key => nameKey(key) !== key)).toEqual([]);
  });
});

describe('alpha2Code', () => {
  it('takes a code in any case', () => expect(alpha2Code('gb')).toBe('GB'));
  it.each(['UK', 'GBR', 'Germany', ''])('refuses %s', text => expect(alpha2Code(text)).toBeNull());
});

describe('isCountryName', () => {
  it('says which names a country has', () => {
    expect(isCountryName('GEORGIA')).toBe(true);
    expect(isCountryName('California')).toBe(false);
  });
});
