import { sender } from './companies.ts';
import type { Dice } from './dice.ts';
import { cosell, referral, seller, sequence } from './people.ts';
import { PLACES, type Place, POSTAL_CODES } from './places.ts';
import { type Size, size } from './sizes.ts';
import { TROUBLE } from './trouble.ts';

/** A lead as it comes in: keys and spellings of whatever system sent it. */
export type RawLead = Record<string, Size>;

/** A channel of the sample, with its share, its names in raw data and what its leads tend to lack. */
interface Channel {
  readonly id: 'demo_request' | 'pricing_request' | 'content' | 'outbound_reply' | 'partner_referral' | 'other';
  readonly names: readonly string[];
  readonly noCountry: number;
  readonly noSize: number;
  readonly free: number;
}

const channel = (id: Channel['id'], names: string[], noCountry: number, noSize: number, free: number): Channel => ({
  ...{ id, names, noCountry, noSize, free },
});

const CHANNELS: readonly (readonly [Channel, number])[] = [
  [
    channel(
      'demo_request',
      ['demo_request', 'Demo Request', 'demo', 'DEMO REQUEST', 'Website - Demo'],
      0.03,
      0.04,
      0.06,
    ),
    30,
  ],
  [
    channel('pricing_request', ['pricing_request', 'Pricing Request', 'pricing ', 'Request a quote'], 0.03, 0.04, 0.07),
    14,
  ],
  [
    channel('content', ['content', 'Content Download', 'whitepaper', 'Webinar', 'ebook', 'newsletter'], 0.08, 0.3, 0.2),
    34,
  ],
  [channel('outbound_reply', ['outbound_reply', 'Outbound Reply', 'Sequence Reply', 'OUTBOUND'], 0.04, 0.1, 0.02), 13],
  [
    channel(
      'partner_referral',
      ['partner_referral', 'Partner Referral', 'referral', 'Partner Portal'],
      0.03,
      0.12,
      0.02,
    ),
    7,
  ],
  [channel('other', ['trade show', 'chatbot', 'Select', '', 'n/a', 'facebook'], 0.1, 0.25, 0.15), 2],
];

const INDUSTRIES = [
  ...[
    'software',
    'SaaS',
    'Technology',
    'finance',
    'Financial Services',
    'Banking',
    'retail',
    'E-commerce',
    'manufacturing',
  ],
  ...[
    'Manufacturing',
    'Automotive',
    'healthcare',
    'logistics',
    'Transportation',
    'education',
    'public_sector',
    'Government',
  ],
  ...['energy', 'other', 'Select', 'n/a', 'Basket weaving'],
];
const PRODUCTS = ['core', 'Core', 'analytics', 'Dashboards', 'embedded', 'API', 'Please select', ''];
const NOWHERE = ['', 'n/a', 'Select', '-', 'Please select', null];
/** One lead without id and time, and the region that it most likely comes from. */
export function rawLead(dice: Dice): { readonly lead: RawLead; readonly place: Place } {
  const from = dice.weighted(CHANNELS);
  const place = dice.weighted(PLACES);
  const lead: RawLead = {
    ...origin(dice, from),
    ...where(dice, from, place),
    ...sender(dice, place, from.free),
    ...what(dice, from),
    ...who(dice, from, place),
  };
  if (dice.chance(0.01)) lead[dice.pick(['city', 'partner', 'industry', 'product'])] = dice.pick(TROUBLE);
  return { lead, place };
}

function origin(dice: Dice, from: Channel): RawLead {
  if (from.id === 'other' && dice.chance(0.3)) return {};
  return { [dice.pick(['source', 'source', 'lead_source', 'Lead Source'])]: dice.pick(from.names) };
}

function where(dice: Dice, from: Channel, place: Place): RawLead {
  const key = dice.pick(['country', 'country', 'Country', 'Country/Region', 'country_name']);
  if (dice.chance(from.noCountry)) return dice.chance(0.5) ? {} : { [key]: dice.pick(NOWHERE) };
  const lead: RawLead = { [key]: dice.pick(place.spellings) };
  if (place.states.length && dice.chance(0.86))
    lead[dice.pick(['state', 'State', 'State/Province'])] = dice.pick(place.states);
  if (place.cities.length && dice.chance(0.5)) lead[dice.pick(['city', 'City'])] = dice.pick(place.cities);
  if (place.tld === 'com' && place.states.length && dice.chance(0.3)) {
    lead[dice.pick(['postal_code', 'Zip/Postal Code'])] = dice.pick(POSTAL_CODES);
  }
  return lead;
}

function what(dice: Dice, from: Channel): RawLead {
  const outbound = from.id === 'outbound_reply';
  const sizeKey = dice.pick(
    outbound ? ['headcount', 'company_size'] : ['employees', 'company_size', 'No. of Employees'],
  );
  const lead: RawLead = {};
  if (!dice.chance(from.noSize / 3)) lead[sizeKey] = size(dice, from.noSize, outbound);
  if (dice.chance(0.7)) lead[dice.pick(['industry', 'Industry'])] = dice.pick(INDUSTRIES);
  if (dice.chance(0.45)) lead[dice.pick(['product', 'Product Interest'])] = dice.pick(PRODUCTS);
  if (dice.chance(0.04)) lead.segment = dice.pick(['Enterprise', 'SMB']);
  return lead;
}

function who(dice: Dice, from: Channel, place: Place): RawLead {
  const lead: RawLead = {};
  if (dice.chance(0.12))
    lead[dice.pick(['account_owner', 'Account Owner', 'owner_email'])] = seller(dice, place.region);
  if (dice.chance(0.05)) lead.previous_owner = seller(dice, place.region);
  if (from.id === 'outbound_reply') Object.assign(lead, sequence(dice, place.region));
  if (from.id === 'partner_referral') Object.assign(lead, referral(dice));
  if (from.id === 'demo_request' && dice.chance(0.05)) lead.partner = cosell(dice);
  return lead;
}
