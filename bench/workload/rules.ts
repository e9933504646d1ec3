import {
  COUNTRIES,
  DOMAINS,
  domainName,
  type Field,
  INDUSTRIES,
  type Lead,
  LISTED,
  leadOf,
  PRODUCTS,
  SOURCES,
  shareOfCountry,
  shareOfState,
} from './leads.ts';
import { Random } from './random.ts';

/** One test of a field, in the language of the rules files. */
export type Test =
  | string
  | string[]
  | { not: string[] }
  | { gte?: number; lt?: number }
  | { prefix: string }
  | { list: string };

export interface Rule {
  readonly id: string;
  readonly when: { readonly [field in Field]?: Test };
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * First-match rules of 2 to 5 tests. Each is true of some lead, and so narrow that a lead meets about two of them,
 * wherever in the order: so the first matches are spread over all rules.
 */
export function rulesOf(seed: number, count: number): RuleSet {
  const random = new Random(seed);
  const lists = listsOf(random, count);
  const rules: Rule[] = [];
  while (rules.length < count) {
    const when = whenOf(random, lists, 2 / count);
    if (when) rules.push({ id: `r${String(rules.length).padStart(6, '0')}`, when });
  }
  return { rules, lists };
}

function listsOf(random: Random, rules: number): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const count = Math.max(5, Math.round(rules / 50));
  for (let i = 0; i < count; i += 1) {
    const domains = new Set<string>();
    for (let left = 10 + random.below(40); left > 0; left -= 1) domains.add(domainName(random.below(DOMAINS)));
    lists.set(`list-${i}`, [...domains]);
  }
  return lists;
}

/** A test that holds for a lead, and the share of all leads that it is true of. */
type Drawn = readonly [Test, number];

function whenOf(random: Random, lists: ReadonlyMap<string, string[]>, wanted: number): Rule['when'] | null {
  const lead = leadOf(random);
  const fields = random.shuffled((Object.keys(lead) as Field[]).filter(field => lead[field] !== undefined));
  const when: { [field in Field]?: Test } = {};
  let [share, tests] = [1, 0];
  for (const field of fields) {
    if (tests === 5 || (tests >= 2 && share <= wanted * 2)) break;
    const drawn = DRAW[field](random, lead, lists);
    if (!drawn || share * drawn[1] < wanted / 4) continue;
    when[field] = drawn[0];
    share *= drawn[1];
    tests += 1;
  }
  return tests >= 2 && share <= wanted * 4 ? when : null;
}

const DRAW: Record<Field, (random: Random, lead: Lead, lists: ReadonlyMap<string, string[]>) => Drawn | null> = {
  country: (random, { country = '' }) => {
    const several = [...new Set([country, ...random.some(COUNTRIES, random.below(4))])];
    return [several.length > 1 ? several : country, several.reduce((sum, code) => sum + shareOfCountry(code), 0)];
  },
  state: (_, { state = '' }) => [state, shareOfState],
  postal_code: (random, { postal_code = '' }) => {
    const length = 1 + random.below(4);
    return [{ prefix: postal_code.slice(0, length) }, 0.9 / (9 * 10 ** (length - 1))];
  },
  industry: (random, { industry = '' }) => oneOf(random, industry, INDUSTRIES),
  employees: (random, { employees = 0 }) => {
    const [low, high] = [
      Math.floor(employees / (1 + random.next() * 9)),
      Math.ceil((employees + 1) * (1 + random.next() * 9)),
    ];
    return [{ gte: low, lt: high }, (0.9 * Math.log10(high / Math.max(low, 1))) / 4.3];
  },
  source: (random, { source = '' }) => oneOf(random, source, SOURCES),
  product: (random, { product = '' }) => oneOf(random, product, PRODUCTS),
  email_domain: (random, _, lists) => {
    const name = `list-${random.below(lists.size)}`;
    return [{ list: name }, (LISTED * (lists.get(name)?.length ?? 0)) / DOMAINS];
  },
};

function oneOf(random: Random, value: string, all: readonly string[]): Drawn {
  const others = random.some(
    all.filter(other => other !== value),
    random.below(3),
  );
  if (random.chance(0.15)) return [{ not: others.length ? others : [all.find(other => other !== value) ?? ''] }, 0.8];
  return others.length ? [[value, ...others], (0.9 * (others.length + 1)) / all.length] : [value, 0.9 / all.length];
}
