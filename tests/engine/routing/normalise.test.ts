import { describe, expect, it } from 'vitest';
import { normaliseLead } from '../../../src/engine/routing/normalise-lead.ts';
import { readSmall, smallRouter, type Texts } from '../policy/small-policy.ts';
import { decided, MONDAY, type Raw } from './decided.ts';

const lead = (normalise: string, fields = '') => ({
  'rules/lead.yaml': `kind: lead
version: 1
fields:
  country: {type: country}
  state: {type: subdivision}
  employees: {type: integer, min: 0, max: 100000}
  city: {type: text, personal: true}
  email_domain: {type: domain}
  mailbox: {type: enum, values: [free, company]}
  none_ok: {type: enum, values: [none, some]}
  account_owner: {type: rep}
  previous_owner: {type: rep}
${fields}normalise:
${normalise}`,
});

/** What a field was read as: its value, undefined where it is missing, or the reason why it is unresolved. */
function readAs(field: string, raw: Raw, texts: Texts = {}, now: number | null = MONDAY) {
  const router = smallRouter({ ...lead('  city: {from: [town]}\n'), ...texts });
  const normal = normaliseLead(router, raw, now);
  const reason = normal.unresolved.find(each => each.field === field)?.reason;
  return reason ?? normal.values[router.slots.of.get(field) ?? -1];
}

describe('raw keys', () => {
  const texts = lead('  country: {from: [Country, country_name]}\n');
  it('are the own id first, then `from` in its order', () => {
    expect(readAs('country', { country: 'DE', Country: 'FR' }, texts)).toBe('DE');
    expect(readAs('country', { country_name: 'AT', Country: 'FR' }, texts)).toBe('FR');
  });
  it('are passed over where the value is missing', () => {
    expect(readAs('country', { country: ' n/a ', Country: null, country_name: 'AT' }, texts)).toBe('AT');
  });
  it('end at the first value that is not missing, resolved or not', () => {
    expect(readAs('country', { country: 'Atlantis', Country: 'FR' }, texts)).toBe('unknown_value');
  });
  it('are the own keys of the record, not those of every object', () => {
    expect(readAs('city', {}, lead('  city: {from: [constructor, toString, __proto__]}\n'))).toBeUndefined();
  });
  it('`segment` is ignored', () => expect(decided({ segment: 'large', employees: 5 }).segment).toBe('small'));
});

describe('what is missing', () => {
  it.each([undefined, null, '', '  ', '-', '--', 'N/A', 'None', 'null', 'undefined', 'UNKNOWN', 'Select'])(
    '%j',
    value => {
      expect(readAs('city', { city: value })).toBeUndefined();
    },
  );
  it('is no placeholder that an enum names', () => expect(readAs('none_ok', { none_ok: 'None' })).toBe('none'));
  it('is no placeholder that a source names', () => {
    const sources = 'kind: sources\nversion: 1\nsources: [{id: none}, {id: x, aliases: ["-"]}]\n';
    expect(readAs('source', { source: 'NONE' }, { 'rules/sources.yaml': sources })).toBe('none');
    expect(readAs('source', { source: '-' }, { 'rules/sources.yaml': sources })).toBe('x');
  });
  it('`NA` is Namibia in a country field', () => expect(readAs('country', { country: 'NA' })).toBe('NA'));
  it('a source may add its own', () => {
    const sources = 'kind: sources\nversion: 1\nsources: [{id: demo, missing: [TBD, "?"]}, {id: partner}]\n';
    expect(readAs('city', { source: 'demo', city: 'tbd' }, { 'rules/sources.yaml': sources })).toBeUndefined();
    expect(readAs('city', { source: 'partner', city: 'tbd' }, { 'rules/sources.yaml': sources })).toBe('tbd');
  });
});

describe('what does not fit its type is unresolved, never guessed', () => {
  it.each([
    ['country', 'Atlantis', 'unknown_value'],
    ['country', 49, 'wrong_type'],
    ['country', ['DE'], 'wrong_type'],
    ['country', 'DЕ', 'look_alike'],
    ['state', 'CA', 'ambiguous'],
    ['state', 'Georgia', 'ambiguous'],
    ['none_ok', 'other', 'unknown_value'],
    ['employees', 'many', 'not_a_number'],
    ['employees', 1.5, 'not_a_number'],
    ['employees', -1, 'out_of_range'],
    ['employees', 100_001, 'out_of_range'],
    ['employees', '9007199254740993', 'out_of_range'],
    ['employees', true, 'wrong_type'],
    ['city', {}, 'wrong_type'],
    ['email_domain', 'x', 'unknown_value'],
    ['account_owner', 5, 'wrong_type'],
    ['received_at', 'soon', 'bad_timestamp'],
    ['received_at', 1_700_000_000, 'bad_timestamp'],
  ])('%s: %j is %s', (field, value, reason) => expect(readAs(field, { [field]: value })).toBe(reason));

  it('stands in the decision, sorted by field, and every test treats it as missing', () => {
    const { unresolved, segment } = decided({ state: 'CA', country: 'x', employees: 'many' });
    expect(unresolved).toEqual([
      { field: 'country', reason: 'unknown_value' },
      { field: 'employees', reason: 'not_a_number' },
      { field: 'state', reason: 'ambiguous' },
    ]);
    expect(segment).toBe('unsized');
  });
});

describe('types', () => {
  it('text, domain and enum read JSON numbers as their shortest decimal text', () => {
    expect(readAs('city', { city: 94103 })).toBe('94103');
    expect(readAs('city', { city: 1.5 })).toBe('1.5');
  });
  it.each([
    ['200', 200],
    ['1,000+', 1000],
    ['10k', 10_000],
    ['51-200', 51],
    [0, 0],
  ])('integer: %j is %j', (raw, value) => {
    expect(readAs('employees', { employees: raw })).toBe(value);
  });
  it('bands go before the lower edge of a range', () => {
    const texts = lead('  employees: {bands: {"51-200": 120}}\n');
    expect(readAs('employees', { employees: '51-200' }, texts)).toBe(120);
    expect(readAs('employees', { employees: '201-500' }, texts)).toBe(201);
  });
  it('domain: lower case, no dot at the end, ASCII, registrable', () => {
    expect(readAs('email_domain', { email_domain: 'Mail.MÜNCHEN.de.' })).toBe('xn--mnchen-3ya.de');
  });
  it('take: domain reads the part after the last @', () => {
    const texts = lead('  email_domain: {from: [email], take: domain}\n');
    expect(readAs('email_domain', { email: '"a@b"@mail.acme.com' }, texts)).toBe('acme.com');
    expect(readAs('email_domain', { email: 'acme.com' }, texts)).toBe('acme.com');
  });
  it('take: mailbox tells free mailboxes from companies', () => {
    const texts = lead('  mailbox: {from: [email], take: mailbox}\n');
    expect(readAs('mailbox', { email: 'a@gmail.com' }, texts)).toBe('free');
    expect(readAs('mailbox', { email: 'a@acme.com' }, texts)).toBe('company');
  });
  it('rep: an id, or an e-mail made the id; a stranger is still present', () => {
    expect(readAs('account_owner', { account_owner: 'ANA@example.com' })).toBe('ana');
    expect(readAs('account_owner', { account_owner: 'stranger' })).toBe('stranger');
  });
  it('subdivision: a full code is taken as it is, whatever the country; else the country helps', () => {
    expect(readAs('state', { state: 'us-ca', country: 'DE' })).toBe('US-CA');
    expect(readAs('state', { state: 'CA', country: 'US' })).toBe('US-CA');
    expect(readAs('state', { state: 'Bayern', country: 'DE' })).toBe('DE-BY');
  });
});

describe('aliases', () => {
  it('name a value before the type is asked', () => {
    expect(readAs('country', { country: ' holland ' }, lead('  country: {aliases: {Holland: NL}}\n'))).toBe('NL');
  });
});

describe('a source with ways of its own', () => {
  it('has its entries in place of those of the policy, for that field', () => {
    const sources = `kind: sources
version: 1
sources: [{id: demo, normalise: {country: {from: [land], aliases: {Holland: DE}}}}, {id: partner}]
`;
    const texts = { ...lead('  country: {from: [Country], aliases: {Holland: NL}}\n'), 'rules/sources.yaml': sources };
    expect(readAs('country', { source: 'partner', Country: 'Holland' }, texts)).toBe('NL');
    expect(readAs('country', { source: 'demo', land: 'Holland' }, texts)).toBe('DE');
    expect(readAs('country', { source: 'demo', Country: 'Holland' }, texts)).toBeUndefined();
  });
});

describe('ids and times', () => {
  it('lead_id is the raw id as text, unchanged; without one, its place', () => {
    expect(decided({ id: '  A-1 ' }).lead_id).toBe('  A-1 ');
    expect(decided({ id: 7 }).lead_id).toBe('7');
    expect(decided({}).lead_id).toBe('#1');
  });
  it('id may have other keys', () => {
    const { findings } = readSmall(lead('  id: {from: [lead_no]}\n'));
    expect(findings).toEqual([]);
    expect(decided({ lead_no: 9 }, lead('  id: {from: [lead_no]}\n')).lead_id).toBe('9');
  });

  const received = (raw: unknown, ways: string) => {
    const router = smallRouter(lead(`  received_at: ${ways}\n`));
    return normaliseLead(router, { received_at: raw, when: raw }, null).receivedAt;
  };
  it('received_at is RFC 3339', () => {
    expect(received('2026-11-02T10:00:00+01:00', '{from: [when]}')).toBe(Date.UTC(2026, 10, 2, 9));
  });
  it('a local date and time needs a zone, a date `date_only_at` too', () => {
    expect(received('2026-11-02 10:00', '{from: [when]}')).toBeNull();
    expect(received('2026-11-02 10:00', '{zone: Europe/Berlin}')).toBe(Date.UTC(2026, 10, 2, 9));
    expect(received('2026-11-02', '{zone: Europe/Berlin}')).toBeNull();
    expect(received('2026-11-02', '{zone: Europe/Berlin, date_only_at: "12:00"}')).toBe(Date.UTC(2026, 10, 2, 11));
  });
  it('occurred_at more than 5 minutes after receipt is bad_timestamp', () => {
    const at = (minutes: number) => new Date(MONDAY + minutes * 60_000).toISOString();
    const read = (minutes: number) => decided({ received_at: at(0), occurred_at: at(minutes) }).unresolved;
    expect(read(5)).toEqual([]);
    expect(read(5.01)).toEqual([{ field: 'occurred_at', reason: 'bad_timestamp' }]);
  });
});

describe('what normalisers may not say', () => {
  it.each([
    ['  nope: {from: [x]}\n', 'unknown-reference'],
    ['  segment: {from: [x]}\n', 'unknown-reference'],
    ['  city: {bands: {a: 1}}\n', 'schema'],
    ['  city: {take: domain}\n', 'schema'],
    ['  none_ok: {take: mailbox}\n', 'schema'],
    ['  city: {zone: UTC}\n', 'schema'],
    ['  received_at: {zone: Mars/Base}\n', 'schema'],
    ['  country: {aliases: {UK: Britain}}\n', 'unknown-reference'],
    ['  none_ok: {aliases: {x: nope}}\n', 'unknown-reference'],
  ])('%j is refused', (normalise, code) => {
    expect(readSmall(lead(normalise)).findings).toMatchObject([{ code, at: { file: 'rules/lead.yaml' } }]);
  });

  it.each(['id', 'received_at', 'occurred_at', 'closed_at', 'source', 'segment', 'any'])(
    '%s is no field of one’s own',
    id => {
      const { findings } = readSmall(lead('  city: {from: [x]}\n', `  ${id}: {type: text}\n`));
      expect(findings).toMatchObject([
        { code: 'schema', says: expect.stringContaining('built in'), at: { column: 3 } },
      ]);
    },
  );
});
