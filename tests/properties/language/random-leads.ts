import fc from 'fast-check';
import type { Meaning } from './plain-reading.ts';

/** Each field with raw values as they come, and what each means: undefined where it is missing or makes no sense. */
const RAW: Record<string, [raw: unknown, means: string | number | undefined][]> = {
  country: [
    ['DE', 'DE'], ['germany', 'DE'], ['FRA', 'FR'], ['us', 'US'], ['Österreich', 'AT'], ['NA', 'NA'],
    [null, undefined], [' - ', undefined], ['Atlantis', undefined], [49, undefined], [['DE'], undefined],
  ],
  employees: [
    [0, 0], [1, 1], [49, 49], [50, 50], ['51-200', 51], [199, 199], ['200', 200], ['1,000+', 1000], ['10k', 10_000],
    [9007199254740991, 9007199254740991], ['', undefined], [-1, undefined], [1.5, undefined], [1e300, undefined],
    ['many', undefined], [true, undefined], [{}, undefined],
  ],
  city: [
    ['Berlin', 'Berlin'], ['  BERLIN ', 'BERLIN'], ['berlin mitte', 'berlin mitte'], ['Straße', 'Straße'],
    ['STRASSE', 'STRASSE'], ['Ｂerlin', 'Ｂerlin'], ['ΟΔΟΣ', 'ΟΔΟΣ'], ['οδος', 'οδος'], [10115, '10115'],
    ['constructor', 'constructor'], ['__proto__', '__proto__'], ['=1+1', '=1+1'], ['N/A', undefined], [{ a: 1 }, undefined],
  ],
  industry: [
    ['software', 'software'], ['Software ', 'software'], ['FINANCE', 'finance'], ['none', 'none'], ['softwаre', undefined],
    ['mining', undefined], ['select', undefined], [7, undefined],
  ],
  email_domain: [
    ['acme.com', 'acme.com'], ['Mail.ACME.com.', 'acme.com'], ['acme.co.uk', 'acme.co.uk'], ['globex.com', 'globex.com'],
    ['münchen.de', 'xn--mnchen-3ya.de'], ['com', undefined], ['not a domain', undefined],
  ],
  account_owner: [
    ['ana', 'ana'], ['ANA@example.com', 'ana'], ['ben', 'ben'], ['gone', 'gone'], ['stranger', 'stranger'], [5, undefined],
  ],
  source: [['demo', 'demo'], ['Demo Request', 'demo'], ['event', 'event'], ['nowhere', undefined], [1, undefined]],
}; // biome-ignore format: tables of values

/** Raw values beside what they mean. */
export const aLead: fc.Arbitrary<{ raw: Record<string, unknown>; meaning: Meaning }> = fc
  .record(
    Object.fromEntries(
      Object.entries(RAW).map(([field, values]) => [field, fc.option(fc.constantFrom(...values), { freq: 5 })]),
    ),
  )
  .map(chosen => {
    const given = Object.entries(chosen).flatMap(([field, value]) => (value ? [[field, value] as const] : []));
    return {
      raw: Object.fromEntries(given.map(([field, [raw]]) => [field, raw])),
      meaning: Object.fromEntries(given.map(([field, [, means]]) => [field, means])),
    };
  });
