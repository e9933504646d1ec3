import fc from 'fast-check';
import type {
  Alternative,
  Assign,
  Policy,
  PolicyRule,
  Segment,
  Test,
  When,
} from '../../../../src/engine/model/types.gen.ts';
import { smallPolicy } from './routers.ts';

const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });

const present: fc.Arbitrary<Test> = fc.boolean().map(present => ({ present }));

const words = (values: readonly string[]): fc.Arbitrary<Test> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 2, arbitrary: someOf(values) },
    { weight: 1, arbitrary: someOf(values).map(not => ({ not })) },
    { weight: 1, arbitrary: present },
  );

const sizes: fc.Arbitrary<Test> = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 9 }).map(not => ({ not })),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => ({
    gte: Math.min(a, b),
    lte: Math.max(a, b),
  })),
  fc.integer({ min: 1, max: 8 }).map(gt => ({ gt })),
  present,
);

const cities: fc.Arbitrary<Test> = fc.oneof(
  words(['a', 'ab', 'b']),
  fc.constant({ list: 'towns' }),
  someOf(['a', 'ab', 'abc', 'b']).map(prefix => ({ prefix })),
);

const sites: fc.Arbitrary<Test> = fc.oneof(
  words(['acme.com', 'acme.co', 'b.com']),
  someOf(['acme.co', 'acme', 'acme.com', 'mail.acme.com']).map(prefix => ({ prefix })),
);

const TESTS: Readonly<Record<string, fc.Arbitrary<Test>>> = {
  country: words(['DE', 'FR']),
  size: sizes,
  kind: words(['x', 'y']),
  city: cities,
  holder: words(['ana', 'ben']),
  site: sites,
  source: words(['demo', 'web']),
  segment: fc.oneof(fc.constantFrom('large', 'rest'), fc.constant({ not: 'rest' })),
};

/** Tests of one to three of these fields. */
const conjunction = (fields: readonly string[]): fc.Arbitrary<Alternative> =>
  fc
    .subarray([...fields], { minLength: 1, maxLength: Math.min(3, fields.length) })
    .chain(chosen => fc.record(Object.fromEntries(chosen.map(field => [field, TESTS[field] as fc.Arbitrary<Test>]))));

const whens = (fields: readonly string[]): fc.Arbitrary<When> =>
  fc.oneof(
    { weight: 4, arbitrary: conjunction(fields) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.option(conjunction(fields), { nil: {} }),
          fc.array(conjunction(fields), { minLength: 1, maxLength: 2 }),
        )
        .map(([all, any]) => ({ ...all, any }) as When),
    },
  );

const assigns: fc.Arbitrary<Assign> = fc.constantFrom<Assign>(
  { team: 'north' },
  { team: 'south' },
  { owner: 'holder' },
);

/** Four fields for the rules of one policy, so that all its leads can be asked. */
const fieldSets = fc.subarray(['country', 'size', 'kind', 'city', 'holder', 'site', 'source', 'segment'], {
  minLength: 2,
  maxLength: 4,
});

function ruleOf(fields: readonly string[], id: string): fc.Arbitrary<PolicyRule> {
  return fc.record(
    {
      id: fc.constant(id),
      layer: fc.constantFrom('first', 'second'),
      priority: fc.constantFrom(0, 0, 10),
      when: whens(fields),
      assign: assigns,
      otherwise: fc.constantFrom<PolicyRule['otherwise'] & {}>('next', { queue: 'desk' }),
    },
    { requiredKeys: ['id', 'layer', 'when', 'assign'] },
  ) as fc.Arbitrary<PolicyRule>;
}

const defaults: fc.Arbitrary<PolicyRule[]> = fc
  .constantFrom<(string | null)[]>([], [], ['second'], ['first'])
  .map(layers =>
    layers.map(layer => ({ id: `default-${layer}`, layer: layer ?? '', default: true, assign: { queue: 'desk' } })),
  );

const segmentLists: fc.Arbitrary<Segment[]> = fc.tuple(whens(['size', 'kind']), fc.boolean()).map(([when, turned]) => [
  { id: turned ? 'rest' : 'large', when },
  { id: turned ? 'large' : 'rest', default: true },
]);

const policyOf = (fields: readonly string[]): fc.Arbitrary<Policy> =>
  fc
    .record({
      rules: fc
        .integer({ min: 1, max: 7 })
        .chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => ruleOf(fields, `r${i}`)))),
      ending: defaults,
      segments: segmentLists,
      towns: fc.constantFrom(['a', 'bc'], ['b']),
    })
    .map(({ rules, ending, segments, towns }) =>
      smallPolicy([...rules, ...ending], { segments, lists: [{ id: 'towns', values: towns }] }),
    );

/** Any small policy. */
export const policies = fieldSets.chain(policyOf);

/** Two of them over the same fields. */
export const pairs = fieldSets.chain(fields => fc.tuple(policyOf(fields), policyOf(fields)));
