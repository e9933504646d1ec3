import { Random } from './random.ts';

/**
 * A lead with its values in their canonical form, undefined where it doesn't say. All leads have all keys: engines that
 * read properties of objects are fastest when the objects have one shape.
 */
export interface Lead {
  country: string | undefined;
  state: string | undefined;
  postal_code: string | undefined;
  industry: string | undefined;
  employees: number | undefined;
  source: string | undefined;
  product: string | undefined;
  email_domain: string | undefined;
}

export type Field = keyof Lead;

/** Country → share of the leads. The rest of the world has what is left. */
const COUNTRY_SHARES: readonly (readonly [string, number])[] = [
  ['US', 0.4],
  ['DE', 0.1],
  ['GB', 0.1],
  ['FR', 0.06],
  ['CA', 0.05],
  ['NL', 0.03],
  ['ES', 0.03],
  ['IT', 0.03],
  ['AU', 0.03],
  ['IN', 0.03],
  ['BR', 0.02],
  ['JP', 0.02],
  ['SE', 0.015],
  ['CH', 0.015],
  ['AT', 0.01],
  ['PL', 0.01],
  ['BE', 0.01],
  ['DK', 0.01],
  ['IE', 0.01],
  ['SG', 0.01],
  ['MX', 0.01],
];
const REST = [
  'NO',
  'FI',
  'PT',
  'CZ',
  'RO',
  'HU',
  'GR',
  'TR',
  'IL',
  'AE',
  'SA',
  'ZA',
  'NZ',
  'KR',
  'TH',
  'VN',
  'PH',
  'ID',
  'AR',
  'CL',
];
const STATES = [
  'CA',
  'TX',
  'FL',
  'NY',
  'PA',
  'IL',
  'OH',
  'GA',
  'NC',
  'MI',
  'NJ',
  'VA',
  'WA',
  'AZ',
  'MA',
  'TN',
  'IN',
  'MD',
  'MO',
  'WI',
  'CO',
  'MN',
  'SC',
  'AL',
  'LA',
  'KY',
  'OR',
  'OK',
  'CT',
  'UT',
];

export const INDUSTRIES = [
  'software',
  'finance',
  'retail',
  'manufacturing',
  'healthcare',
  'logistics',
  'education',
  'public_sector',
  'energy',
  'media',
  'hospitality',
  'other',
];
export const SOURCES = ['demo_request', 'pricing_request', 'content', 'outbound_reply', 'partner_referral', 'event'];
export const PRODUCTS = ['core', 'analytics', 'embedded', 'mobile', 'platform', 'services'];
export const COUNTRIES = [...COUNTRY_SHARES.map(([code]) => code), ...REST];

/** How many company domains lists may name; leads name them in three of ten cases. */
export const DOMAINS = 20_000;
export const LISTED = 0.3;

export function shareOfCountry(code: string): number {
  const known = COUNTRY_SHARES.find(([country]) => country === code)?.[1];
  return known ?? (1 - COUNTRY_SHARES.reduce((sum, [, share]) => sum + share, 0)) / REST.length;
}

export const shareOfState = shareOfCountry('US') / STATES.length;

export const domainName = (i: number): string => `company-${i.toString(36)}.com`;

/** Leads as a growing B2B company gets them; one in ten values is missing. */
export function leadsOf(seed: number, count: number): Lead[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => leadOf(random));
}

export function leadOf(random: Random): Lead {
  const country = countryOf(random);
  const known = <T>(share: number, value: () => T): T | undefined => (random.chance(share) ? value() : undefined);
  return {
    country,
    state: country === 'US' ? known(0.9, () => `US-${random.of(STATES)}`) : undefined,
    postal_code: known(0.9, () => String(10_000 + random.below(90_000))),
    industry: known(0.9, () => random.of(INDUSTRIES)),
    employees: known(0.9, () => Math.floor(10 ** (random.next() * 4.3))),
    source: known(0.95, () => random.of(SOURCES)),
    product: known(0.9, () => random.of(PRODUCTS)),
    email_domain: known(0.95, () => domainOf(random)),
  };
}

const domainOf = (random: Random): string =>
  random.chance(LISTED) ? domainName(random.below(DOMAINS)) : `firm-${random.below(1_000_000)}.net`;

function countryOf(random: Random): string {
  let left = random.next();
  for (const [country, share] of COUNTRY_SHARES) {
    left -= share;
    if (left < 0) return country;
  }
  return random.of(REST);
}
