import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readValue, type ValueShape } from '../../../../src/engine/model/values/read-value.ts';
import { MISSING, type Reading, resolved, unresolved } from '../../../../src/engine/model/values/reading.ts';

const industry: ValueShape = {
  type: 'enum',
  values: new Map([
    ['software', 'software'],
    ['none', 'none'],
  ]),
};
const mailbox: ValueShape = {
  type: 'enum',
  values: new Map([
    ['free', 'free'],
    ['company', 'company'],
  ]),
  take: 'mailbox',
};
const size: ValueShape = { type: 'integer', min: 0, bands: new Map() };
const rep: ValueShape = {
  type: 'rep',
  reps: new Map([
    ['ana', 'ana'],
    ['ana@example.com', 'ana'],
  ]),
};

describe('what is missing', () => {
  it.each([undefined, null, '', ' \u3000', '-', '--', 'N/A', 'None', 'NULL', 'undefined', 'Unknown', ' select ', '－'])(
    '%j is missing',
    raw => expect(readValue(raw, { type: 'text' })).toEqual(MISSING),
  );

  it('is no placeholder when the enum names it', () => {
    expect(readValue('None', industry)).toEqual(resolved('none'));
    expect(readValue('Unknown', industry)).toEqual(MISSING);
  });

  it('may be told by the source', () => {
    expect(readValue('TBD', { type: 'text' }, { missing: new Set(['tbd']) })).toEqual(MISSING);
    expect(readValue('TBD', { type: 'text' })).toEqual(resolved('TBD'));
  });

  it('is never Namibia', () => expect(readValue('NA', { type: 'country' })).toEqual(resolved('NA')));
  it('is never zero or false', () => {
    expect(readValue(0, size)).toEqual(resolved(0));
    expect(readValue(false, size)).toEqual(unresolved('wrong_type'));
  });
});

describe('aliases', () => {
  const aliases = new Map<string, string | number>([
    ['england', 'GB'],
    ['lots', 5000],
    ['7', 'software'],
    ['old.com', 'acme.com'],
  ]);
  it('go before the type, folded', () => {
    expect(readValue(' ENGLAND', { type: 'country' }, { aliases })).toEqual(resolved('GB'));
    expect(readValue('lots', size, { aliases })).toEqual(resolved(5000));
    expect(readValue(7, industry, { aliases })).toEqual(resolved('software'));
  });
  it('may name the domain that is taken from an e-mail', () => {
    expect(readValue('ann@old.com', { type: 'domain', take: 'domain' }, { aliases })).toEqual(resolved('acme.com'));
  });
});

describe('each type', () => {
  it('text keeps its own form, numbers are decimal text', () => {
    expect(readValue('  Straße 5 ', { type: 'text' })).toEqual(resolved('Straße 5'));
    expect(readValue(94103, { type: 'text' })).toEqual(resolved('94103'));
    expect(readValue(0.1, { type: 'text' })).toEqual(resolved('0.1'));
  });
  it.each([[true], [[]], [{}]])('text refuses %j', raw =>
    expect(readValue(raw, { type: 'text' })).toEqual(unresolved('wrong_type')),
  );
  it('enum is folded, and tells look-alikes', () => {
    expect(readValue('SOFTWARE', industry)).toEqual(resolved('software'));
    expect(readValue('sоftware', industry)).toEqual(unresolved('look_alike'));
    expect(readValue('sofware', industry)).toEqual(unresolved('unknown_value'));
    expect(readValue(['software'], industry)).toEqual(unresolved('wrong_type'));
    expect(readValue('constructor', industry)).toEqual(unresolved('unknown_value'));
  });
  it('rep is an id, an e-mail, or somebody unknown', () => {
    expect(readValue('ANA', rep)).toEqual(resolved('ana'));
    expect(readValue('Ana@Example.com', rep)).toEqual(resolved('ana'));
    expect(readValue(' Zoe ', rep)).toEqual(resolved('Zoe'));
    expect(readValue(5, rep)).toEqual(unresolved('wrong_type'));
  });
  it('subdivision is helped by the country', () => {
    expect(readValue('CA', { type: 'subdivision' }, {}, 'US')).toEqual(resolved('US-CA'));
    expect(readValue('CA', { type: 'subdivision' })).toEqual(unresolved('ambiguous'));
  });
});

describe('take: mailbox', () => {
  it.each<[unknown, Reading]>([
    ['ann@Gmail.com', resolved('free')],
    ['ann@yahoo.co.uk', resolved('free')],
    ['ann@vip.qq.com', resolved('free')],
    ['ann@acme.com', resolved('company')],
    ['ann@mail.acme.com', resolved('company')],
    ['free', resolved('free')],
    ['Company', resolved('company')],
    ['ann', unresolved('unknown_value')],
    [true, unresolved('wrong_type')],
    ['n/a', MISSING],
  ])('%j', (raw, reading) => expect(readValue(raw, mailbox)).toEqual(reading));
});

const HOSTILE = '../shared/data/hostile/naughty-strings.json';
describe.skipIf(!existsSync(HOSTILE))(`hostile strings (skipped without ${HOSTILE})`, () => {
  const strings = existsSync(HOSTILE) ? (JSON.parse(readFileSync(HOSTILE, 'utf8')) as string[]) : [];
  const shapes: ValueShape[] = [
    { type: 'country' },
    { type: 'subdivision' },
    { type: 'domain' },
    industry,
    mailbox,
    size,
    rep,
  ];

  it('are there', () => expect(strings.length).toBeGreaterThan(500));
  it('survive in text fields byte for byte', () => {
    for (const raw of strings) {
      const reading = readValue(raw, { type: 'text' });
      if (reading.kind !== 'missing') expect(reading).toEqual(resolved(raw.trim()));
    }
  });
  it('never make a reader throw', () => {
    for (const raw of strings) for (const shape of shapes) expect(() => readValue(raw, shape)).not.toThrow();
  });
});
