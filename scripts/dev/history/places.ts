/** A region decides which reps are named on a lead, and at which hours people write. */
export type Region = 'amer' | 'emea' | 'apac';

/** A country as raw data spells it, with some of its states and cities. */
export interface Place {
  readonly region: Region;
  readonly spellings: readonly string[];
  readonly states: readonly string[];
  readonly cities: readonly string[];
  readonly tld: string;
}

const US_STATES = [
  ...['CA', 'California', 'US-CA', 'NY', 'New York', 'TX', 'Texas', 'WA', 'Washington', 'IL', 'Illinois', 'FL'],
  ...['Florida', 'MA', 'Massachusetts', 'GA', 'Georgia', 'CO', 'Colorado', 'PA', 'OH', 'NC', 'VA', 'AZ', 'OR', 'MN'],
  ...['MI', 'NJ', 'UT', 'TN', 'MD', 'MO', 'WI', 'IN', 'CT', 'NV', 'US-LA', 'US-DC'],
];

const place = (
  region: Region,
  tld: string,
  spellings: readonly string[],
  states: readonly string[] = [],
  cities: readonly string[] = [],
): Place => ({ region, tld, spellings, states, cities });

/** Where leads come from, with how often. */
export const PLACES: readonly (readonly [Place, number])[] = [
  [place('amer', 'com', ['US', 'United States', 'USA', 'us', 'United States of America', 'U.S.'], US_STATES), 400],
  [place('amer', 'ca', ['CA', 'Canada', 'CAN'], ['ON', 'QC', 'BC', 'AB', 'Ontario', 'Quebec', 'CA-MB']), 50],
  [place('amer', 'com.br', ['BR', 'Brazil', 'Brasil'], [], ['São Paulo', 'Curitiba']), 24],
  [place('amer', 'com.mx', ['MX', 'Mexico', 'MEX']), 20],
  [place('amer', 'com', ['AR', 'Argentina', 'CL', 'Chile', 'CO', 'Colombia', 'PE']), 14],
  [
    place('emea', 'co.uk', ['GB', 'UK', 'United Kingdom', 'GBR', 'England', 'Great Britain'], [], ['London', 'Leeds']),
    95,
  ],
  [place('emea', 'de', ['DE', 'Germany', 'DEU', 'Deutschland', 'germany'], [], ['Berlin', 'München', 'Köln']), 90],
  [place('emea', 'at', ['AT', 'Austria', 'AUT'], [], ['Wien', 'Graz']), 14],
  [place('emea', 'ch', ['CH', 'Switzerland', 'CHE'], [], ['Zürich', 'Genève']), 16],
  [place('emea', 'fr', ['FR', 'France', 'FRA'], [], ['Paris', 'Lyon']), 40],
  [place('emea', 'nl', ['NL', 'Netherlands', 'Holland', 'The Netherlands', 'NLD'], [], ['Utrecht']), 28],
  [place('emea', 'be', ['BE', 'Belgium', 'BEL']), 10],
  [place('emea', 'se', ['SE', 'Sweden', 'NO', 'Norway', 'DK', 'Denmark', 'FI', 'Finland']), 34],
  [place('emea', 'es', ['ES', 'Spain', 'España', 'IT', 'Italy', 'PT', 'Portugal', 'GR']), 36],
  [place('emea', 'pl', ['PL', 'Poland', 'CZ', 'Czechia', 'RO', 'Romania', 'HU', 'EE', 'UA']), 30],
  [place('emea', 'com', ['AE', 'United Arab Emirates', 'UAE', 'SA', 'IL', 'Israel', 'ZA', 'NG', 'KE', 'NA', 'TR']), 26],
  [place('emea', 'ie', ['IE', 'Ireland', 'IRL'], [], ['Dublin']), 14],
  [place('apac', 'com.au', ['AU', 'Australia', 'AUS'], ['NSW', 'VIC'], ['Sydney']), 34],
  [place('apac', 'co.nz', ['NZ', 'New Zealand'], [], ['Auckland']), 8],
  [place('apac', 'co.jp', ['JP', 'Japan', 'JPN'], [], ['Tokyo', '東京']), 18],
  [place('apac', 'in', ['IN', 'India', 'IND'], [], ['Pune', 'Bengaluru']), 34],
  [
    place('apac', 'com', [
      'SG',
      'Singapore',
      'MY',
      'ID',
      'PH',
      'TH',
      'VN',
      'HK',
      'Hong Kong',
      'KR',
      'South Korea',
      'TW',
    ]),
    32,
  ],
  [place('emea', 'com', ['RU', 'BY', 'Iran', 'Atlantis', 'Europe', 'Earth', 'AQ', 'KZ', 'GE']), 8],
];

/** Beginnings of United States postal codes that go well with nothing in particular: forms are filled in by people. */
export const POSTAL_CODES: readonly string[] = [
  '94103',
  '94607',
  '95110',
  '10001',
  '60601',
  '02110',
  '78701',
  '30301',
  '98101',
];
