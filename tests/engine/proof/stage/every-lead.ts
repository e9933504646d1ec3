import type { Alternative, Policy, Test, Witness } from '../../../../src/engine/model/types.gen.ts';

/** Values of one field that no test of some policies can tell apart. */
export type Like = readonly (string | number | undefined)[];

/** Every way in which leads can differ for the tests of some policies: one value for each field and way (SPEC F9). */
export function everyLead(policies: readonly Policy[]): {
  readonly fields: readonly string[];
  readonly leads: Witness[];
} {
  const tests = testsByField(policies);
  const fields = [...tests.keys()].filter(field => field !== 'segment').sort();
  let leads: Witness[] = [{}];
  for (const field of fields) {
    const ways = waysOf(policies, field, tests.get(field) ?? []);
    leads = leads.flatMap(lead =>
      ways.map(way => withValue(lead, field, way[(Object.keys(lead).length * 7) % way.length])),
    );
  }
  return { fields, leads };
}

const withValue = (lead: Witness, field: string, value: string | number | undefined): Witness =>
  value === undefined ? lead : { ...lead, [field]: value };

function testsByField(policies: readonly Policy[]): Map<string, Test[]> {
  const found = new Map<string, Test[]>();
  const keep = (tests: Alternative) => {
    for (const [field, test] of Object.entries(tests)) found.set(field, [...(found.get(field) ?? []), test as Test]);
  };
  for (const policy of policies)
    for (const { when } of [...policy.rules, ...policy.segments]) {
      const { any = [], ...all } = (when ?? {}) as { any?: readonly Alternative[] } & Alternative;
      for (const tests of [all as Alternative, ...(any as readonly Alternative[])]) keep(tests);
    }
  return found;
}

function waysOf(policies: readonly Policy[], field: string, tests: readonly Test[]): Like[] {
  const missing: Like = [undefined];
  switch (field) {
    case 'country':
      return [missing, ...named(tests).map(value => [value]), ['JP', 'US', 'XK']];
    case 'kind':
      return [missing, ['x'], ['y']];
    case 'source':
      return [missing, ['demo'], ['web']];
    case 'size':
      return [missing, ...ranges(tests)];
    case 'holder':
      return [missing, ...named(tests).map(value => [value]), ['carla', 'dora']];
    case 'city':
      return [missing, ...texts(policies, field, tests, CITIES)];
    case 'site':
      return [missing, ...texts(policies, field, tests, SITES)];
    default:
      throw new Error(`no ways known for ${field}`);
  }
}

const CITIES = ['a', 'ab', 'abc', 'abcd', 'abd', 'ac', 'b', 'bc', 'bd', 'c', 'dd'];
const SITES = [
  'acme.com',
  'acme.co',
  'acme.company',
  'acme.net',
  'acmes.org',
  'acme.co.uk',
  'acme.com.br',
  'b.com',
  'c.com',
];

const isObject = (test: Test): test is Exclude<Test, string | number | boolean | null | readonly unknown[]> =>
  typeof test === 'object' && test !== null && !Array.isArray(test);

/** The values that equality, one-of, `not` and lists name. */
function named(tests: readonly Test[]): string[] {
  const values = tests.flatMap(test => {
    if (typeof test !== 'object' || test === null || Array.isArray(test)) return test;
    return 'not' in test ? test.not : [];
  });
  return [...new Set(values.filter(value => typeof value === 'string'))].sort();
}

function texts(policies: readonly Policy[], field: string, tests: readonly Test[], stock: readonly string[]): Like[] {
  const objects = tests.filter(isObject);
  const asksList = (policy: Policy) =>
    (testsByField([policy]).get(field) ?? []).some(test => isObject(test) && 'list' in test);
  const listed = policies.filter(asksList).flatMap(policy => policy.lists.flatMap(list => list.values));
  const own = [...new Set([...named(tests), ...listed])].sort();
  const prefixes = objects.flatMap(test => (test as { prefix?: string | readonly string[] }).prefix ?? []).flat();
  const bySet = new Map<string, string[]>();
  for (const text of stock.filter(text => !own.includes(text))) {
    const set = [...new Set(prefixes)]
      .filter(prefix => text.startsWith(String(prefix)))
      .sort()
      .join(' ');
    bySet.set(set, [...(bySet.get(set) ?? []), text]);
  }
  return [...own.map(value => [value]), ...bySet.values()];
}

/** Runs of sizes from 0 to 9 that all tests treat alike. */
function ranges(tests: readonly Test[]): number[][] {
  const cuts = new Set<number>();
  for (const test of tests) {
    const { gte, gt, lte, lt, not } = (isObject(test) ? test : { not: test }) as Record<string, unknown>;
    for (const [value, plus] of [
      [gte, 0],
      [gt, 1],
      [lte, 1],
      [lt, 0],
      [not, 0],
      [not, 1],
    ] as const)
      if (typeof value === 'number') cuts.add(value + plus);
  }
  const runs: number[][] = [];
  for (let size = 0; size <= 9; size += 1)
    if (size === 0 || cuts.has(size)) runs.push([size]);
    else runs.at(-1)?.push(size);
  return runs;
}
