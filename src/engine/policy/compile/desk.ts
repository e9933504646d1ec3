import { type FindingCode, finding, type Words } from '../../model/finding.ts';
import type { At } from '../../model/place.ts';
import type { Field, Finding, Policy } from '../../model/types.gen.ts';
import type { Path } from '../place-of.ts';
import type { Group, Places } from '../places.ts';
import type { Slots } from '../router.ts';
import { sayReference } from '../say-reference.ts';
import { type KnownWords, knownWords } from './known-words.ts';

/** What the compilers of a policy share: the policy, where its parts stand, all known names, and the findings so far. */
export class Desk {
  readonly policy: Policy;
  readonly places: Places;
  readonly findings: Finding[] = [];
  readonly fields: ReadonlyMap<string, Field>;
  readonly names: Readonly<Record<NameGroup, ReadonlySet<string>>>;
  readonly slots: Slots;
  readonly known: KnownWords;

  private readonly unknowable: ReadonlySet<NameGroup>;

  /** `unknowable`: groups whose files were refused, so that nobody can say which names they would have defined. */
  constructor(policy: Policy, places: Places, unknowable: ReadonlySet<NameGroup> = new Set()) {
    this.unknowable = unknowable;
    this.policy = policy;
    this.places = places;
    this.fields = new Map(Object.entries(policy.lead.fields));
    this.slots = slotsOf([...this.fields.keys()]);
    this.known = knownWords(policy);
    const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(item => item.id));
    this.names = {
      field: new Set(this.fields.keys()),
      layer: new Set(policy.precedence.layers),
      source: ids(policy.sources),
      segment: ids(policy.segments),
      rule: ids(policy.rules),
      list: ids(policy.lists),
      rep: ids(policy.reps),
      team: ids(policy.teams),
      queue: ids(policy.queues),
      calendar: new Set([...ids(policy.calendars), 'always']),
      target: ids(policy.sla.targets),
      role: new Set(Object.keys(policy.escalation.roles)),
      channel: new Set(Object.keys(policy.escalation.channels)),
      'escalation policy': ids(policy.escalation.policies),
      tier: ids(policy.governance?.tiers ?? []),
      approver: new Set(Object.keys(policy.governance?.approvers ?? {})),
    };
  }

  /** The index of a known field; -1 is never asked for, since unknown fields are refused first. */
  slotOf(field: string): number {
    return this.slots.of.get(field) ?? -1;
  }

  /** Whether nobody can say which names of a group there are, since a file that defines them was refused. */
  isUnknowable(group: NameGroup): boolean {
    return this.unknowable.has(group);
  }

  /** Something stands where it is refused. */
  refuse(group: Group, id: string, path: Path, words: Words, code: FindingCode = 'schema'): void {
    this.findings.push(finding(code, this.places.at(group, id, path), words, rulesOf(group, id)));
  }

  /** A name must be known; an unknown one is a finding with the nearest known name. */
  refer(to: NameGroup, name: string, group: Group, id: string, path: Path, at?: () => At): boolean {
    if (this.names[to].has(name) || this.unknowable.has(to)) return true;
    const words = sayReference.unknown(to, name, this.names[to]);
    const place = at?.() ?? this.places.at(group, id, path);
    this.findings.push(finding('unknown-reference', place, words, rulesOf(group, id)));
    return false;
  }
}

const rulesOf = (group: Group, id: string) => (group === 'rule' ? { rules: [id] } : {});

export type NameGroup =
  | 'field'
  | 'layer'
  | 'source'
  | 'segment'
  | 'rule'
  | 'list'
  | 'rep'
  | 'team'
  | 'queue'
  | 'calendar'
  | 'target'
  | 'role'
  | 'channel'
  | 'escalation policy'
  | 'tier'
  | 'approver';

function slotsOf(fields: readonly string[]): Slots {
  const all = [...fields, 'source', 'segment'];
  return {
    of: new Map(all.map((field, index) => [field, index])),
    source: fields.length,
    segment: fields.length + 1,
    count: all.length,
  };
}
