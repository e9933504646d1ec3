import fc from 'fast-check';
import type { PlainPolicy, PlainTest, PlainWhen, Target, Tests } from './plain-reading.ts';

/** What rules may say of each field. */
const NAMED: Record<string, (string | number)[]> = {
  country: ['DE', 'FR', 'at', 'NA', 'US'],
  employees: [0, 1, 49, 50, 51, 199, 200, 1000, 9007199254740991],
  city: ['Berlin', 'STRASSE', 'οδοσ', '10115', 'constructor', '__proto__', '=1+1'],
  industry: ['software', 'Finance', 'none'],
  email_domain: ['acme.com', 'www.Globex.com', 'acme.co.uk', 'münchen.de'],
  account_owner: ['ana', 'ben', 'gone'],
  source: ['demo', 'event'],
};

/** The same values as the plain reading compares them: what normalisation makes of a rule's own spelling. */
const MEANT = new Map([
  ['www.Globex.com', 'globex.com'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
]);

const LISTS: Record<string, string[]> = {
  places: ['berlin', ' Strasse ', 'Nowhere'],
  hosts: ['acme.com', 'globex.com'],
  codes: ['DE', 'FR'],
};
const LIST_OF: Record<string, string> = { city: 'places', email_domain: 'hosts', country: 'codes' };
const PREFIXES: Record<string, string[]> = { city: ['ber', 'STRA', '1', '__'], email_domain: ['acme', 'xn--'] };
const LAYERS = ['first', 'second', 'third'];
const SEGMENTS = ['tiny', 'big', 'rest'];
const TARGETS: Target[] = [
  { team: 'both' }, { team: 'ghosts' }, { team: 'weightless' }, { team: 'heavy_ben' }, { owner: 'ana' }, { owner: 'gone' },
  { owner: 'account_owner' }, { queue: 'later' },
]; // biome-ignore format: one glance
const TEAMS: PlainPolicy['teams'] = {
  both: [{ rep: 'ana', weight: 1 }, { rep: 'ben', weight: 1 }],
  ghosts: [{ rep: 'gone', weight: 5 }],
  weightless: [{ rep: 'ana', weight: 0 }, { rep: 'gone', weight: 3 }],
  heavy_ben: [{ rep: 'ana', weight: 2 }, { rep: 'gone', weight: 9 }, { rep: 'ben', weight: 3 }],
}; // biome-ignore format: one glance

const some = <T>(values: readonly T[], minLength = 1) =>
  fc.subarray([...values], { minLength, maxLength: Math.min(3, values.length) });

function aTest(field: string): fc.Arbitrary<PlainTest> {
  const named = NAMED[field] ?? [];
  const forms: fc.Arbitrary<PlainTest>[] = [
    fc.constantFrom(...named),
    some(named),
    fc.constantFrom(...named).map(not => ({ not })),
    some(named).map(not => ({ not })),
    fc.boolean().map(present => ({ present })),
  ];
  if (field === 'employees') forms.push(bounds, bounds);
  if (LIST_OF[field]) forms.push(fc.constant({ list: LIST_OF[field] }));
  if (PREFIXES[field])
    forms.push(
      fc.constantFrom(...PREFIXES[field]).map(prefix => ({ prefix })),
      some(PREFIXES[field]).map(prefix => ({ prefix })),
    );
  return fc.oneof(...forms);
}

const bounds: fc.Arbitrary<PlainTest> = fc
  .tuple(
    fc.constantFrom(0, 1, 50, 198),
    fc.constantFrom(200, 1000, 10_000),
    fc.constantFrom('gte', 'gt', ''),
    fc.constantFrom('lte', 'lt', ''),
  )
  .filter(([, , lower, upper]) => lower + upper !== '')
  .map(([from, to, lower, upper]) => ({ ...(lower ? { [lower]: from } : {}), ...(upper ? { [upper]: to } : {}) }));

const tests = (fields: string[]): fc.Arbitrary<Tests> =>
  fc
    .subarray(fields, { minLength: 1, maxLength: 3 })
    .chain(chosen => fc.record(Object.fromEntries(chosen.map(field => [field, aTest(field)]))));

function aWhen(withSegment: boolean): fc.Arbitrary<PlainWhen> {
  const fields = Object.keys(NAMED);
  const plain = withSegment
    ? fc
        .tuple(tests(fields), fc.option(some(SEGMENTS), { nil: undefined }))
        .map(([all, segment]) => (segment ? { ...all, segment } : all))
    : tests(fields);
  const any = fc.array(tests(fields), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: plain as fc.Arbitrary<PlainWhen> },
    { weight: 1, arbitrary: any.map(alternatives => ({ any: alternatives })) },
    { weight: 1, arbitrary: fc.tuple(plain, any).map(([all, alternatives]) => ({ ...all, any: alternatives })) },
  );
}

const aRule = fc
  .record({
    layer: fc.constantFrom(...LAYERS),
    when: aWhen(true),
    priority: fc.constantFrom(undefined, 0, 5, -1000, 1000),
    assign: fc.constantFrom(...TARGETS),
    otherwise: fc.constantFrom<(Target | 'next' | undefined)[]>(
      undefined,
      'next',
      'next',
      { queue: 'later' },
      { team: 'both' },
      { team: 'ghosts' },
    ),
  })
  .map(withoutBlanks);

/** Rules that all say `default: true` would be refused a second time: at most one a layer. */
const defaults = fc
  .subarray(LAYERS)
  .chain(layers =>
    fc.tuple(
      ...layers.map(layer =>
        fc
          .constantFrom(...TARGETS)
          .map(assign => ({ layer, default: true as const, assign, otherwise: 'next' as const })),
      ),
    ),
  );

export const aPolicy: fc.Arbitrary<PlainPolicy> = fc
  .record({
    rules: fc.array(aRule, { minLength: 1, maxLength: 14 }),
    defaults,
    ids: fc.shuffledSubarray(
      Array.from({ length: 20 }, (_, i) => `r${i}`),
      { minLength: 20 },
    ),
    tiny: aWhen(false),
    big: aWhen(false),
  })
  .map(({ rules, defaults: last, ids, tiny, big }) => ({
    layers: LAYERS,
    segments: [
      { id: 'tiny', when: tiny },
      { id: 'big', when: big },
      { id: 'rest', default: true },
    ],
    rules: [...rules, ...last].map((rule, i) => ({ ...rule, id: ids[i] ?? `x${i}` })),
    lists: LISTS,
    fallback: 'unrouted',
    here: new Set(['ana', 'ben']),
    teams: TEAMS,
  }));

/** The policy with each value in the form in which the plain reading compares it. */
export function asMeant(policy: PlainPolicy): PlainPolicy {
  const meant = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_, each) => (typeof each === 'string' ? (MEANT.get(each) ?? each) : each)) as T;
  return { ...policy, segments: meant(policy.segments), rules: meant(policy.rules) };
}

function withoutBlanks<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
