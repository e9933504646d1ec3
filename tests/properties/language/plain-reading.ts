/**
 * The rules language read out plainly, straight from the YAML objects: no compiler, no index, no code of the engine.
 * Slow and obvious on purpose; the engine must agree with it on every lead.
 */
export type PlainTest =
  | string
  | number
  | (string | number)[]
  | {
      not?: string | number | (string | number)[];
      gte?: number;
      gt?: number;
      lte?: number;
      lt?: number;
      prefix?: string | string[];
      list?: string;
      present?: boolean;
    };

export type Tests = Record<string, PlainTest>;
export type PlainWhen = Record<string, PlainTest | Tests[]> & { any?: Tests[] };
export type Target = { team: string } | { owner: string } | { queue: string };

export interface PlainRule {
  id: string;
  when?: PlainWhen;
  default?: true;
  priority?: number | undefined;
  assign: Target;
  otherwise?: Target | 'next' | undefined;
}

export interface PlainPolicy {
  layers: string[];
  segments: { id: string; when?: PlainWhen; default?: true }[];
  rules: (PlainRule & { layer: string })[];
  lists: Record<string, string[]>;
  fallback: string;
  /** Who may take a lead at all, and who is in which team with a weight. */
  here: ReadonlySet<string>;
  teams: Record<string, { rep: string; weight: number }[]>;
}

/** A lead by meaning: what each field is, undefined where it is missing or makes no sense. */
export type Meaning = Record<string, string | number | undefined>;

export interface Verdict {
  owner: string | null;
  team: string | null;
  queue: string | null;
  rule: string | null;
  layer: string | null;
  reason: string;
  segment: string;
  conflicts: string[];
}

/** Upper then lower case is full case folding for every letter that these tests use. */
const alike = (text: string): string => text.normalize('NFKC').trim().toUpperCase().toLowerCase().normalize('NFKC');
const same = (a: string | number, b: string | number): boolean =>
  typeof a === 'number' || typeof b === 'number' ? a === b : alike(a) === alike(b);
const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function holds(test: PlainTest, value: string | number | undefined, lists: PlainPolicy['lists']): boolean {
  const isObject = typeof test === 'object' && !Array.isArray(test);
  if (value === undefined) return isObject && test.present === false;
  if (!isObject) return listOf<string | number>(test).some(each => same(each, value));
  if (test.present !== undefined) return test.present;
  if (test.not !== undefined) return !listOf<string | number>(test.not).some(each => same(each, value));
  if (test.list !== undefined) return (lists[test.list] ?? []).some(each => same(each, value));
  if (test.prefix !== undefined)
    return listOf<string>(test.prefix).some(each => alike(String(value)).startsWith(alike(each)));
  const n = Number(value);
  return (
    (test.gte === undefined || n >= test.gte) &&
    (test.gt === undefined || n > test.gt) &&
    (test.lte === undefined || n <= test.lte) &&
    (test.lt === undefined || n < test.lt)
  );
}

function meets(when: PlainWhen, lead: Meaning, lists: PlainPolicy['lists']): boolean {
  const { any, ...tests } = when;
  const all = (of: Tests) => Object.entries(of).every(([field, test]) => holds(test, lead[field], lists));
  return all(tests as Tests) && (any === undefined || any.some(all));
}

/** Decides one lead from an empty memory, on an ordinary working day. */
export function decidePlainly(policy: PlainPolicy, fields: Meaning): Verdict {
  const segment = policy.segments.find(each => each.default || meets(each.when ?? {}, fields, policy.lists))?.id ?? '';
  const lead = { ...fields, segment };
  const matching = policy.rules.filter(rule => rule.default || meets(rule.when ?? {}, lead, policy.lists));
  const chain: (PlainRule & { layer: string })[] = [];
  for (const layer of policy.layers) {
    const [first] = matching.filter(rule => rule.layer === layer).sort(comesBefore);
    if (!first) continue;
    chain.push(first);
    const taken = take(policy, first, lead);
    if (taken) return { ...taken, ...said(first, matching), segment };
    if (first.otherwise !== 'next') break;
  }
  const [first] = chain;
  const waits = { owner: null, team: null, queue: policy.fallback, segment };
  if (!first) return { ...waits, rule: null, layer: null, reason: 'no_rule', conflicts: [] };
  const weightless =
    'team' in first.assign &&
    (policy.teams[first.assign.team] ?? []).some(({ rep, weight }) => policy.here.has(rep) && weight === 0);
  return { ...waits, ...said(first, matching), reason: weightless ? 'no_weight' : 'nobody_eligible' };
}

function comesBefore(a: PlainRule, b: PlainRule): number {
  if (a.default || b.default) return a.default ? 1 : -1;
  const higher = (b.priority ?? 0) - (a.priority ?? 0);
  return higher || (a.id < b.id ? -1 : 1);
}

function said(rule: PlainRule & { layer: string }, matching: (PlainRule & { layer: string })[]) {
  const outcome = ({ assign, otherwise }: PlainRule) => JSON.stringify([assign, otherwise ?? null]);
  const conflicts = matching.filter(
    other =>
      !rule.default &&
      !other.default &&
      other.layer === rule.layer &&
      (other.priority ?? 0) === (rule.priority ?? 0) &&
      outcome(other) !== outcome(rule),
  );
  return { rule: rule.id, layer: rule.layer, conflicts: conflicts.map(other => other.id).sort() };
}

type Taken = Pick<Verdict, 'owner' | 'team' | 'queue' | 'reason'>;

function take(policy: PlainPolicy, rule: PlainRule, lead: Meaning): Taken | null {
  const first = takenBy(policy, rule.assign, lead);
  if (first) return first;
  if (rule.otherwise === undefined || rule.otherwise === 'next') return null;
  const second = takenBy(policy, rule.otherwise, lead);
  return second && { ...second, reason: 'otherwise' };
}

function takenBy({ teams, here }: PlainPolicy, target: Target, lead: Meaning): Taken | null {
  if ('queue' in target) return { owner: null, team: null, queue: target.queue, reason: 'queued_by_rule' };
  if ('owner' in target) {
    const isField = target.owner in FIELDS_THAT_HOLD_REPS;
    const owner = isField ? lead[target.owner] : target.owner;
    if (owner === undefined || !here.has(String(owner))) return null;
    return { owner: String(owner), team: null, queue: null, reason: isField ? 'account_owner' : 'owner' };
  }
  // Nobody has had a lead yet: whoever weighs most is first, then whoever is listed first.
  const able = (teams[target.team] ?? []).filter(({ rep, weight }) => here.has(rep) && weight > 0);
  const heaviest = Math.max(...able.map(({ weight }) => weight));
  const picked = able.find(({ weight }) => weight === heaviest);
  return picked ? { owner: picked.rep, team: target.team, queue: null, reason: 'picked' } : null;
}

const FIELDS_THAT_HOLD_REPS: Record<string, true> = { account_owner: true };
