import { stringify } from 'yaml';
import { COUNTRIES } from '../../src/engine/model/tables/countries.gen.ts';
import { SUBDIVISIONS } from '../../src/engine/model/tables/subdivisions.gen.ts';
import { Random } from './random.ts';

/** How a company that has grown writes its rules; what is left out is as in the first version of them. */
export interface Wishes {
  /** How many rules, those of the table not counted. */
  readonly rules: number;
  /** Where the second band of head counts ends. */
  readonly edge?: number;
  /** Who gets the first territory. */
  readonly first?: string;
  /** The pool of defaults is asked before the territories. */
  readonly poolFirst?: boolean;
  /** Rows of named accounts in a spreadsheet. */
  readonly rows?: number;
}

type Rule = Readonly<Record<string, unknown>>;

const INDUSTRIES = Array.from({ length: 20 }, (_, i) => `industry-${i}`);
const PRODUCTS = Array.from({ length: 6 }, (_, i) => `product-${i}`);
const TEAMS = Array.from({ length: 40 }, (_, i) => `team-${i}`);
const REPS = Array.from({ length: 120 }, (_, i) => `rep-${i}`);
const COUNTRY_CODES = COUNTRIES.map(line => line.slice(0, 2)).slice(0, 200);
const STATES = (SUBDIVISIONS.find(line => line.startsWith('US|')) ?? '')
  .split('|')
  .slice(1, 53)
  .map(entry => `US-${entry.split(':')[0]}`);

/** 12 fields: 200 countries, 52 states and head counts up to a million are what the rules cut by. */
const FIELDS = {
  country: { type: 'country' },
  state: { type: 'subdivision' },
  city: { type: 'text' },
  postal_code: { type: 'text' },
  industry: { type: 'enum', values: INDUSTRIES },
  employees: { type: 'integer', min: 0, max: 1_000_000 },
  product: { type: 'enum', values: PRODUCTS },
  email_domain: { type: 'domain' },
  account_owner: { type: 'rep' },
  previous_owner: { type: 'rep' },
  sequence_state: { type: 'enum', values: ['active', 'paused', 'finished'] },
  partner: { type: 'text' },
};

const SOURCES = ['demo_request', 'pricing_request', 'content', 'outbound_reply', 'partner_referral'];

/** A rules folder, path → text: realistic layers, each rule reachable, the same for the same wishes. */
export function layeredRules(wishes: Wishes): Map<string, string> {
  const { rules, rows = 0, poolFirst = false } = wishes;
  const named = Math.round(rules * 0.15);
  const partners = Math.round(rules * 0.03);
  const territories = territoryRules(wishes, rules - named - partners - 3);
  const late = poolFirst ? ['segment_pool', 'territory'] : ['territory', 'segment_pool'];
  const layers = ['account_owner', 'previous_owner', 'named_account', 'partner', ...late];
  const files: [string, object][] = [
    ['lead', { kind: 'lead', fields: FIELDS }],
    ['sources', { kind: 'sources', sources: SOURCES.map(id => ({ id })) }],
    ['segments', { kind: 'segments', segments: SEGMENTS }],
    ['precedence', { kind: 'precedence', layers, fallback: { queue: 'unrouted' } }],
    ['owners', routing('account_owner', [ownerRule('account_owner')])],
    ['previous', routing('previous_owner', [ownerRule('previous_owner')])],
    ['named', routing('named_account', Array.from({ length: named }, (_, i) => namedRule(i)))],
    ['partners', routing('partner', Array.from({ length: partners }, (_, i) => partnerRule(i)))],
    ['territories', routing('territory', territories)],
    ['pool', routing('segment_pool', [{ id: 'everybody', default: true, assign: { team: 'team-0' } }])],
    ['teams', { kind: 'teams', reps: REPS.map(id => ({ id })), teams: TEAMS.map(teamOf) }],
    ['queues', { kind: 'queues', queues: [QUEUE] }],
    ['calendars', { kind: 'calendars', calendars: [] }],
    ['sla', { kind: 'sla', targets: [{ id: 'rest', default: true, assignment: { breach: '4h' }, escalation: 'calm' }] }],
    ['escalation', { kind: 'escalation', roles: { ops: { people: ['rep-0'] } }, policies: [CALM] }],
  ];
  const texts = files.map(([name, file]) => [`rules/${name}.yaml`, yaml(file)] as const);
  return new Map([...texts, ...(rows === 0 ? [] : tableOf(rows))]);
}

const yaml = ({ kind, ...rest }: { kind?: string }): string =>
  stringify({ kind, version: 1, ...rest }, { aliasDuplicateObjects: false, lineWidth: 0 });

const routing = (layer: string, rules: readonly Rule[]) => ({ kind: 'routing', layer, rules });
const team = (i: number): string => TEAMS[i % TEAMS.length] ?? 'team-0';
const ownerRule = (field: string): Rule => ({
  id: `by-${field}`,
  when: { [field]: { present: true } },
  assign: { owner: field },
  otherwise: 'next',
});
const namedRule = (i: number): Rule => ({
  id: `named-${i}`,
  when: { email_domain: [`account-${i}.com`, `account-${i}.net`] },
  assign: { owner: REPS[i % REPS.length] },
});
const partnerRule = (i: number): Rule => ({
  id: `partner-${i}`,
  when: { source: 'partner_referral', partner: `partner-${i}` },
  assign: { team: team(i) },
});
const teamOf = (id: string, i: number) => ({ id, members: [0, 1, 2].map(n => ({ rep: REPS[i * 3 + n] })) });
const SEGMENTS = [
  { id: 'unsized', when: { employees: { present: false } } },
  { id: 'enterprise', when: { employees: { gte: 2000 } } },
  { id: 'mid_market', when: { employees: { gte: 100 } } },
  { id: 'smb', default: true },
];
const QUEUE = { id: 'unrouted', expires_after: '4h', on_expiry: { owner: 'rep-0' } };
const LEVELS = ['0m', '10m', '1h', '4h'].map((after, i) => ({
  level: i + 1,
  after,
  ...(i === 0 ? {} : { notify: 'ops', respond_within: '1h' }),
}));
const CALM = { id: 'calm', levels: LEVELS };

/** Country by band, the United States by state and band; the rest specialise a territory for an industry or product. */
function territoryRules({ edge = 500, first = 'team-1' }: Wishes, count: number): Rule[] {
  const bands = [{ lt: 100 }, { gte: 100, lt: edge }, { gte: edge, lt: 2000 }, { gte: 2000 }];
  const places = [...COUNTRY_CODES.filter(country => country !== 'US').map(country => ({ country })), ...statesOfUs()];
  const cells = places.flatMap(place => bands.map(employees => ({ ...place, employees })));
  const random = new Random(7);
  const rules = cells.slice(0, count).map((when, i) => ({
    id: `territory-${i}`,
    when,
    assign: { team: i === 0 ? first : team(i) },
  }));
  const taken = new Set<string>();
  const special: Rule[] = [];
  while (rules.length + special.length < count) {
    const [cell, industry] = [random.below(cells.length), random.below(INDUSTRIES.length)];
    const key = `${cell}-${industry}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const when = { ...cells[cell], industry: INDUSTRIES[industry] };
    special.push({ id: `special-${key}`, priority: 10, when, assign: { team: team(cell + industry) } });
  }
  return [...rules, ...special];
}

const statesOfUs = () => STATES.map(state => ({ country: 'US', state }));

const TABLE = {
  kind: 'table',
  id: 'accounts',
  layer: 'named_account',
  file: 'accounts.csv',
  key: 'account',
  when: { email_domain: 'domain', product: 'product' },
  assign: { owner: 'rep' },
};

function tableOf(rows: number): [string, string][] {
  const lines = Array.from(
    { length: rows },
    (_, i) => `row ${i},customer-${i}.com,${i % 3 ? '' : PRODUCTS[i % PRODUCTS.length]},rep-${i % REPS.length}\n`,
  );
  return [
    ['rules/accounts.yaml', yaml(TABLE)],
    ['rules/accounts.csv', `account,domain,product,rep\n${lines.join('')}`],
  ];
}
