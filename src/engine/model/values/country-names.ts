import { COUNTRIES } from '../tables/countries.gen.ts';
import { COUNTRY_SHORT_FORMS } from '../tables/country-short-forms.ts';
import { nameKey } from './name-key.ts';
import { addWord, type WordIndex } from './word-index.ts';

/** What is known of countries, ready for look-up. */
export interface CountryNames {
  /** Folded alpha-2 and alpha-3 codes → alpha-2. */
  readonly byCode: ReadonlyMap<string, string>;
  /** Name keys in all languages → alpha-2 codes. */
  readonly byName: WordIndex;
  /** English name → alpha-2, for suggestions. */
  readonly english: ReadonlyMap<string, string>;
}

let names: CountryNames | undefined;

/** Built at first use: there are some twelve thousand names. */
export function countryNames(): CountryNames {
  names ??= indexCountries();
  return names;
}

function indexCountries(): CountryNames {
  const byCode = new Map<string, string>([['xkx', 'XK']]);
  const byName: WordIndex = new Map();
  const english = new Map<string, string>();
  for (const line of COUNTRIES) {
    const [code = '', alpha3 = '', name = '', ...keys] = line.split('|');
    byCode.set(code.toLowerCase(), code).set(alpha3.toLowerCase(), code);
    english.set(name, code);
    for (const key of keys) addWord(byName, key, code);
  }
  for (const [name, ...codes] of COUNTRY_SHORT_FORMS) {
    for (const code of codes) addWord(byName, nameKey(name), code);
  }
  return { byCode, byName, english };
}
