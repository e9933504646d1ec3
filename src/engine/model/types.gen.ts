// Made from schemas/ by `npm run types`. Change the schemas, not this file.

/** What is watched all the time, and who acts on it. */
export interface AlertsFile {
  /** The kind of this file: always `alerts`. */
  readonly kind: 'alerts';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The alerts, each with one role that can act. */
  readonly alerts: readonly Alert[];
}

/** One watch. */
export interface Alert {
  /** Its name, e.g. `queue-too-old`. */
  readonly id: Id;
  /** Which of the built-in alerts it is, e.g. `queue-health`. */
  readonly alert: Reference;
  /** The escalation role that acts, e.g. `ops_owner`. */
  readonly role: Reference;
  /** From where it fires: a number, a share or a duration, e.g. `5`, `20%` or `10m`. */
  readonly threshold?: Threshold;
  /** The time that it looks at, e.g. `1h`. */
  readonly window?: Duration;
  /** The fewest leads that say anything, e.g. `20`. */
  readonly min_n?: Count;
  /** How long the role has to answer, e.g. `15m`. */
  readonly respond_within?: Duration;
  /** The page that says what to do, e.g. `docs/runbooks/queue-health.md`. */
  readonly runbook?: Text;
}

/** A number, a share or a duration, e.g. `5`, `20%` or `10m`. */
export type Threshold = number | Percentage | Delay;

/** Who has approved a plan. */
export type Approvals = readonly Approval[];

/** One approval, e.g. `{login: ana, role: reviewer}`. */
export interface Approval {
  /** The plan that was approved. */
  readonly plan: PlanRef;
  /** Who approved, e.g. `ana`. */
  readonly login: Text;
  /** In which role, e.g. `reviewer`. */
  readonly role: Reference;
  /** When. */
  readonly at: Rfc3339;
}

/** A release as one file: its policy, where it comes from, and the golden records that it must pass. */
export interface Bundle {
  /** The format: always `leadrail-bundle/1`. */
  readonly format: 'leadrail-bundle/1';
  /** The digest of the bundle, its name. */
  readonly id: Sha256;
  /** Its number; it rises from release to release. */
  readonly sequence: Count;
  /** The bundle before it; null for the first. */
  readonly parent: Sha256 | null;
  /** The plan that was approved; null without one. */
  readonly plan: Plan | null;
  /** The engine that it was built with. */
  readonly evaluator: Text;
  /** The rules. */
  readonly policy: Policy;
  /** Leads with the decisions that they must get. */
  readonly golden: readonly GoldenRecord[];
}

/** Working hours, holidays and time zones. */
export interface CalendarsFile {
  /** The kind of this file: always `calendars`. */
  readonly kind: 'calendars';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** Where a deadline falls that is due exactly at closing: `stay_at_close` (default) or `next_opening`. */
  readonly deadline_boundary?: DeadlineBoundary;
  /** The calendars, e.g. `{id: berlin, zone: Europe/Berlin, hours: {mon: ["09:00-18:00"]}}`. */
  readonly calendars: readonly Calendar[];
}

/** A deadline exactly at closing stays there, or moves to the next opening. */
export type DeadlineBoundary = 'stay_at_close' | 'next_opening';

/** Working hours of a place. */
export interface Calendar {
  /** Its name, e.g. `berlin`. `always` is built in. */
  readonly id: Id;
  /** Its time zone, e.g. `Europe/Berlin`. */
  readonly zone: Zone;
  /** Open hours by weekday, e.g. `{mon: ["09:00-18:00"]}`; a day left out is closed. */
  readonly hours?: Week;
  /** Days that are closed, e.g. `[2026-12-25]`. */
  readonly holidays?: readonly LocalDate[];
  /** Days with other hours, which replace the whole day, also a holiday's, e.g. `{2026-12-24: ["09:00-12:00"]}`. */
  readonly overrides?: {
    readonly [k: string]: Day;
  };
}

/** Open hours of one day, e.g. `["09:00-12:00", "13:00-18:00"]`; an empty list is closed. */
export type Day = readonly Hours[];

/** Open hours by weekday; a day left out is closed. */
export interface Week {
  /** Open hours on Monday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly mon?: Day;
  /** Open hours on Tuesday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly tue?: Day;
  /** Open hours on Wednesday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly wed?: Day;
  /** Open hours on Thursday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly thu?: Day;
  /** Open hours on Friday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly fri?: Day;
  /** Open hours on Saturday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly sat?: Day;
  /** Open hours on Sunday, e.g. `["09:00-12:00", "13:00-18:00"]`. */
  readonly sun?: Day;
}

/** What `check --base` prints and writes: the result, and which findings the base does not have. */
export interface CheckReport {
  /** True when no finding is an error. */
  readonly ok: boolean;
  /** Whether the analysis was exact. */
  readonly proof: Proof;
  /** All findings. */
  readonly findings: readonly Finding[];
  /** Those that the base does not have; absent when no base was named. */
  readonly new?: readonly Finding[];
}

/** What `check --format json` prints. */
export interface CheckResult {
  /** True when no finding is an error. */
  readonly ok: boolean;
  /** Whether the analysis was exact. */
  readonly proof: Proof;
  /** All findings. */
  readonly findings: readonly Finding[];
}

/** Who got a lead, and why. What does not apply is null; lists are empty, never absent. */
export interface Decision {
  /** The raw id of the lead, unchanged; `#<n>` where it has none. */
  readonly lead_id: string;
  /** Whether a person holds it now, or a queue. */
  readonly outcome: 'owner' | 'queue';
  /** The rep who got it, e.g. `anna.keller`; null in a queue. */
  readonly owner: Reference | null;
  /** The team that picked the owner; null for a direct owner and in a queue. */
  readonly team: Reference | null;
  /** The queue in which it waits, e.g. `unrouted`; null with an owner. */
  readonly queue: Reference | null;
  /** The layer of the rule, e.g. `territory`. */
  readonly layer: Reference | null;
  /** The rule whose target, or `otherwise`, took the lead; else the first of the chain. */
  readonly rule: Reference | null;
  /** The segment, e.g. `enterprise`. */
  readonly segment: Reference | null;
  /** The row of the SLA matrix, e.g. `high-intent-enterprise`. */
  readonly sla: Reference | null;
  /** The escalation policy, e.g. `high-intent`. */
  readonly escalation: Reference | null;
  /** Why the lead landed here, e.g. `picked`. */
  readonly reason: Reason;
  /** Rules of the same layer and priority that match too and say something else, sorted. */
  readonly conflicts: readonly Reference[];
  /** Fields that the source requires and that are missing or unresolved, sorted. */
  readonly missing: readonly Reference[];
  /** Fields whose raw value does not fit, and why. */
  readonly unresolved: readonly Unresolved[];
  /** Rep fields that are present and name different people. */
  readonly owners_disagree: readonly Reference[];
  /** The digest of the canonical policy that decided. */
  readonly release: Sha256;
  /** The time of the decision, e.g. `2026-11-02T09:00:00.000Z`. */
  readonly at: Instant;
}

/** Why a lead landed where it did. */
export type Reason =
  | 'picked'
  | 'owner'
  | 'account_owner'
  | 'queued_by_rule'
  | 'otherwise'
  | 'nobody_eligible'
  | 'no_weight'
  | 'missing_field'
  | 'no_rule';

/** Why a raw value does not fit its field. */
export type UnresolvedReason =
  'unknown_value' | 'ambiguous' | 'not_a_number' | 'out_of_range' | 'wrong_type' | 'look_alike' | 'bad_timestamp';

/** A field whose raw value does not fit, e.g. `{field: country, reason: unknown_value}`. */
export interface Unresolved {
  /** The field, e.g. `country`. */
  readonly field: Text;
  /** Why, e.g. `unknown_value`. */
  readonly reason: UnresolvedReason;
}

/** The exact difference between two policies, as `diff --format json` prints it. */
export interface Diff {
  /** Whether the analysis was exact. */
  readonly proof: Proof;
  /** What a sample says of all moves together; only where nothing was proved. */
  readonly estimate?: DiffEstimate;
  /** Leads that go elsewhere. */
  readonly moves: readonly Move[];
  /** Rows of the SLA matrix that differ. */
  readonly sla_moves: readonly SlaMove[];
  /** Escalation policies that differ. */
  readonly escalation_moves: readonly EscalationMove[];
  /** Queues that differ. */
  readonly queue_moves: readonly QueueMove[];
}

/** How far leads that were drawn evenly from the space of leads speak for all of them. */
export interface DiffEstimate {
  /** How many leads were drawn. */
  readonly drawn: number;
  /** How many of them move. */
  readonly moved: number;
  /** Where the share of all leads that move lies. */
  readonly interval: ShareInterval;
}

/** A row of the SLA matrix that differs. */
export interface SlaMove {
  /** The row of the SLA matrix. */
  readonly id: Reference;
  /** The source that it is about; null where that does not apply. */
  readonly source: Names | null;
  /** The segment that it is about; null where that does not apply. */
  readonly segment: Names | null;
  /** Its content before; null when it did not exist. */
  readonly from: SlaTarget | null;
  /** Its content after; null when it is gone. */
  readonly to: SlaTarget | null;
}

/** An escalation policy that differs. */
export interface EscalationMove {
  /** The escalation policy. */
  readonly id: Reference;
  /** The source that it is about; null where that does not apply. */
  readonly source: Names | null;
  /** The segment that it is about; null where that does not apply. */
  readonly segment: Names | null;
  /** Its content before; null when it did not exist. */
  readonly from: EscalationPolicy | null;
  /** Its content after; null when it is gone. */
  readonly to: EscalationPolicy | null;
}

/** A queue that differs. */
export interface QueueMove {
  /** The queue. */
  readonly id: Reference;
  /** The source that it is about; null where that does not apply. */
  readonly source: Names | null;
  /** The segment that it is about; null where that does not apply. */
  readonly segment: Names | null;
  /** Its content before; null when it did not exist. */
  readonly from: Queue | null;
  /** Its content after; null when it is gone. */
  readonly to: Queue | null;
}

/** Signed content (DSSE): what it is, its bytes, and who vouches for them. */
export interface Envelope {
  /** What the payload is, e.g. `application/vnd.leadrail.release+json`. */
  readonly payloadType: Text;
  /** The signed bytes, base64. */
  readonly payload: string;
  /** One or more. */
  readonly signatures: readonly EnvelopeSignature[];
}

/** One key's signature over type and payload. */
export interface EnvelopeSignature {
  /** Which trusted key made it. */
  readonly keyid: Text;
  /** Ed25519, base64. */
  readonly sig: string;
}

/** Who is told, and when, if a promise is broken. */
export interface EscalationFile {
  /** The kind of this file: always `escalation`. */
  readonly kind: 'escalation';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** Who is told, by role, e.g. `ops_owner: {people: [maria.ops], channel: ops-chat}`. */
  readonly roles?: EscalationRoles;
  /** Ways to tell them, by name, e.g. `ops-chat: {type: webhook, url_env: OPS_CHAT_URL}`. */
  readonly channels?: Channels;
  /** Escalation policies, each with the levels 1, 2, 3 and 4. */
  readonly policies?: readonly EscalationPolicy[];
}

/** Escalation roles by id. */
export interface EscalationRoles {
  readonly [k: string]: EscalationRole;
}

/** Channels by id. */
export interface Channels {
  readonly [k: string]: Channel;
}

/** People who can act, and how they are reached. */
export interface EscalationRole {
  /** Reps, e.g. `[maria.ops]`. */
  readonly people?: readonly Reference[];
  /** The channel, e.g. `ops-chat`. */
  readonly channel?: Reference;
}

/** A way to tell people. */
export interface Channel {
  /** What it is: `webhook`, `slack`, `email` or `log`. */
  readonly type: 'webhook' | 'slack' | 'email' | 'log';
  /** The environment variable that holds its address, which never stands in Git, e.g. `OPS_CHAT_URL`. */
  readonly url_env?: Text;
}

/** The levels that an incident climbs. */
export interface EscalationPolicy {
  /** Its name, e.g. `high-intent`. */
  readonly id: Id;
  /** The levels 1, 2, 3 and 4, with rising `after`. */
  readonly levels?: readonly EscalationLevel[];
}

/** One level, e.g. `{level: 2, after: 10m, notify: ops_owner, respond_within: 15m}`. */
export interface EscalationLevel {
  /** 1 recovery, 2 operations owner, 3 GTM engineering, 4 leadership. */
  readonly level: Whole;
  /** Wall time since the incident opened, e.g. `10m`. */
  readonly after: Delay;
  /** Tries of the service to help itself, e.g. `{attempts: 3, every: 1m}`. */
  readonly recover?: Recovery;
  /** The role that is told, e.g. `ops_owner`. */
  readonly notify?: Reference;
  /** How long they have to answer before the next level, e.g. `15m`. */
  readonly respond_within?: Duration;
  /** What brings the incident here at once, e.g. `{business_critical: true}`. */
  readonly or_when?: EscalationTrigger;
}

/** Tries of the service to help itself. */
export interface Recovery {
  /** How many, e.g. `3`. */
  readonly attempts: number;
  /** How far apart, e.g. `1m`. */
  readonly every: Duration;
}

/** What brings an incident to a level at once. */
export interface EscalationTrigger {
  /** Kinds of fault, e.g. `[conflict, failed_rule]`. */
  readonly category?: readonly Text[];
  /** How many of them, e.g. `5`. */
  readonly count?: number;
  /** Within this time, e.g. `15m`. */
  readonly within?: Duration;
  /** The promise is marked as business critical. */
  readonly business_critical?: boolean;
}

/** Something that a check found in the rules. */
export interface Finding {
  /** Which check found it, e.g. `conflicting-rules`. */
  readonly code: FindingCode;
  /** `error` blocks, `warning` does not. */
  readonly level: FindingLevel;
  /** Where it stands. */
  readonly at: At;
  /** What is wrong, in one sentence. */
  readonly says: Text;
  /** Why it matters, or how to mend it. */
  readonly why: string;
  /** The ids involved, sorted. */
  readonly rules: readonly Reference[];
  /** A lead that shows it; null where there is none. */
  readonly witness: Witness | null;
}

/** The name of a check, or `yaml` (unreadable) or `schema` (refused). */
export type FindingCode =
  | 'conflicting-rules'
  | 'shadowed-rule'
  | 'uncovered-leads'
  | 'duplicate-rule'
  | 'unknown-reference'
  | 'inactive-owner'
  | 'empty-team'
  | 'team-without-hours'
  | 'queue-without-end'
  | 'sla-gap'
  | 'sla-overlap'
  | 'escalation-hole'
  | 'alert-that-cannot-fire'
  | 'invariant-broken'
  | 'expired-review'
  | 'unused-list'
  | 'empty-list'
  | 'duplicate-value'
  | 'freeze-in-dst-gap'
  | 'stewards-differ'
  | 'yaml'
  | 'schema';

/** `error` blocks, `warning` does not. */
export type FindingLevel = 'error' | 'warning';

/** What a time is subject to, as `freeze explain --format json` prints it. */
export interface FreezeAnswer {
  /** The time that was asked for. */
  readonly at: Rfc3339;
  /** Whether a change is blocked then. */
  readonly frozen: boolean;
  /** The windows that hold it. */
  readonly windows: readonly HeldWindow[];
}

/** A window that holds the time. */
export interface HeldWindow {
  /** The window, e.g. `year-end`. */
  readonly id: Reference;
  /** `deny` blocks, `allow` permits. */
  readonly effect: 'deny' | 'allow';
  /** Its beginning, in UTC. */
  readonly from: Rfc3339;
  /** Its end, itself left out, in UTC. */
  readonly to: Rfc3339;
  /** The reason; null without one. */
  readonly why: string | null;
  /** Which changes it is about; null for all. */
  readonly scope: FreezeScope | null;
}

/** A lead with the decision that it must get. */
export interface GoldenRecord {
  /** Its name, e.g. `dach-enterprise-demo`. */
  readonly id: Text;
  /** The time at which it is decided, e.g. `2026-11-02T09:00:00Z`. */
  readonly at: Rfc3339;
  /** The lead, e.g. `{country: DE, employees: 3000, source: demo_request}`. */
  readonly lead: RawLead;
  /** What earlier leads left behind; without it, nothing. */
  readonly state?: State;
  /** Any fields of the decision, e.g. `{team: dach-enterprise}`. */
  readonly expect: Expected;
}

/** The fields of a decision that must be so. */
export interface Expected {
  /** The raw id of the lead, unchanged; `#<n>` where it has none. */
  readonly lead_id?: string;
  /** Whether a person holds it now, or a queue. */
  readonly outcome?: 'owner' | 'queue';
  /** The rep who got it, e.g. `anna.keller`; null in a queue. */
  readonly owner?: Reference | null;
  /** The team that picked the owner; null for a direct owner and in a queue. */
  readonly team?: Reference | null;
  /** The queue in which it waits, e.g. `unrouted`; null with an owner. */
  readonly queue?: Reference | null;
  /** The layer of the rule, e.g. `territory`. */
  readonly layer?: Reference | null;
  /** The rule whose target, or `otherwise`, took the lead; else the first of the chain. */
  readonly rule?: Reference | null;
  /** The segment, e.g. `enterprise`. */
  readonly segment?: Reference | null;
  /** The row of the SLA matrix, e.g. `high-intent-enterprise`. */
  readonly sla?: Reference | null;
  /** The escalation policy, e.g. `high-intent`. */
  readonly escalation?: Reference | null;
  /** Why the lead landed here, e.g. `picked`. */
  readonly reason?: Reason;
  /** Rules of the same layer and priority that match too and say something else, sorted. */
  readonly conflicts?: readonly Reference[];
  /** Fields that the source requires and that are missing or unresolved, sorted. */
  readonly missing?: readonly Reference[];
  /** Fields whose raw value does not fit, and why. */
  readonly unresolved?: readonly Unresolved[];
  /** Rep fields that are present and name different people. */
  readonly owners_disagree?: readonly Reference[];
  /** The digest of the canonical policy that decided. */
  readonly release?: Sha256;
  /** The time of the decision. */
  readonly at?: Rfc3339;
  /** When the promises fall due. */
  readonly due?: Due;
}

/** When the promises fall due. */
export interface Due {
  /** When the assignment clock breaches; null without a promise. */
  readonly assignment?: Rfc3339 | null;
  /** When the response clock breaches; null without a promise. */
  readonly response?: Rfc3339 | null;
}

/** A golden file: leads with the decisions that they must get. */
export type GoldenFile = readonly GoldenRecord[];

/** What a change must pass before it ships. */
export interface GovernanceFile {
  /** The kind of this file: always `governance`. */
  readonly kind: 'governance';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** From which risk score on who must approve, e.g. `{id: low, from: 0, approvals: [{role: reviewer, n: 1}]}`. */
  readonly tiers?: readonly Tier[];
  /** Logins by role, e.g. `{reviewer: [ana]}`. */
  readonly approvers?: Approvers;
  /** What each term adds to the risk score, e.g. `{moved: 40}`. */
  readonly weights?: RiskWeights;
  /** How much a change may move, e.g. `{moved: 10%, load: 120%}`. */
  readonly limits?: Limits;
  /** Sources × segments with a limit of their own, e.g. `{source: demo_request, segment: enterprise, moved: 3%}`. */
  readonly protected?: readonly Protected[];
  /** How many releases of a tier a week may see, e.g. `{tier: high, per_week: 2}`. */
  readonly velocity?: readonly Velocity[];
  /** Times in which risky changes are blocked or allowed. */
  readonly windows?: readonly FreezeWindow[];
  /** Trials on a share of a segment, with an end. */
  readonly experiments?: readonly Experiment[];
  /** The steps from shadow to all, e.g. `{share: 10%, min_leads: 50, min_time: 4h}`. */
  readonly rollout?: readonly RolloutStep[];
}

/** The content of the governance file. */
export interface Governance {
  /** From which risk score on who must approve, e.g. `{id: low, from: 0, approvals: [{role: reviewer, n: 1}]}`. */
  readonly tiers?: readonly Tier[];
  /** Logins by role, e.g. `{reviewer: [ana]}`. */
  readonly approvers?: Approvers;
  /** What each term adds to the risk score, e.g. `{moved: 40}`. */
  readonly weights?: RiskWeights;
  /** How much a change may move, e.g. `{moved: 10%, load: 120%}`. */
  readonly limits?: Limits;
  /** Sources × segments with a limit of their own, e.g. `{source: demo_request, segment: enterprise, moved: 3%}`. */
  readonly protected?: readonly Protected[];
  /** How many releases of a tier a week may see, e.g. `{tier: high, per_week: 2}`. */
  readonly velocity?: readonly Velocity[];
  /** Times in which risky changes are blocked or allowed. */
  readonly windows?: readonly FreezeWindow[];
  /** Trials on a share of a segment, with an end. */
  readonly experiments?: readonly Experiment[];
  /** The steps from shadow to all, e.g. `{share: 10%, min_leads: 50, min_time: 4h}`. */
  readonly rollout?: readonly RolloutStep[];
}

/** A band of risk and the approvals that it needs. */
export interface Tier {
  /** Its name, e.g. `high`. */
  readonly id: Id;
  /** The lowest risk score of the tier, e.g. `60`. */
  readonly from: number;
  /** Who must approve, e.g. `[{role: revops_lead, n: 1}]`. */
  readonly approvals: readonly NeededApproval[];
}

/** Approvals of one role. */
export interface NeededApproval {
  /** The role of `approvers`, e.g. `revops_lead`. */
  readonly role: Reference;
  /** How many different people, e.g. `1`. */
  readonly n: number;
}

/** Logins by role, e.g. `{reviewer: [ana]}`. */
export interface Approvers {
  readonly [k: string]: Logins;
}

/** Logins, e.g. `[ana, ben]`. */
export type Logins = readonly Text[];

/** What each term adds to the risk score at most; a term left out adds nothing. */
export interface RiskWeights {
  /** Leads that move, e.g. `20`. */
  readonly moved?: number;
  /** Leads that move in protected places, e.g. `20`. */
  readonly protected?: number;
  /** Promises made worse, e.g. `20`. */
  readonly sla_worse?: number;
  /** Reps over their load, e.g. `20`. */
  readonly overload?: number;
  /** Questions that the proof left open, e.g. `20`. */
  readonly not_proven?: number;
  /** Leads that no rule takes, e.g. `20`. */
  readonly uncovered?: number;
  /** Shipping in the busiest hours of the week, e.g. `20`. */
  readonly high_volume?: number;
}

/** How much a change may move. */
export interface Limits {
  /** Of all leads, e.g. `10%`. */
  readonly moved?: Share;
  /** Of the leads of any one segment, e.g. `20%`. */
  readonly moved_per_segment?: Share;
  /** A rep's leads against before, e.g. `120%`. */
  readonly load?: Percentage;
  /** The number of leads below which shares do not count, e.g. `25`. */
  readonly floor?: Count;
}

/** A place with a limit of its own. */
export interface Protected {
  /** The source, e.g. `demo_request`. Without it: all. */
  readonly source?: Reference;
  /** The segment, e.g. `enterprise`. Without it: all. */
  readonly segment?: Reference;
  /** The share of its leads that may move, e.g. `3%`. */
  readonly moved: Share;
}

/** A limit of releases. */
export interface Velocity {
  /** The risk tier, e.g. `high`. */
  readonly tier: Reference;
  /** Releases in a week for each segment, e.g. `2`. */
  readonly per_week: Count;
}

/** A time in which risky changes are blocked (`deny`) or allowed: `from` and `to`, or `start`, `rrule` and `duration`. */
export interface FreezeWindow {
  /** Its name, e.g. `year-end`. */
  readonly id: Id;
  /** `deny` blocks, `allow` permits; deny beats allow. */
  readonly effect: 'deny' | 'allow';
  /** The time zone of its wall times, e.g. `Europe/Berlin`. */
  readonly zone: Zone;
  /** The beginning, e.g. `"2026-12-18T18:00"`. */
  readonly from?: LocalDateTime;
  /** The end, itself left out, e.g. `"2027-01-04T08:00"`. */
  readonly to?: LocalDateTime;
  /** Of a repeated window: the first wall time that can begin one, e.g. `"2026-01-02T15:00"`. */
  readonly start?: LocalDateTime;
  /** How it repeats (RFC 5545), e.g. `FREQ=WEEKLY;BYDAY=FR`. */
  readonly rrule?: Text;
  /** How long each lasts, e.g. `9h`; `d` is a local day, `h` is exact. */
  readonly duration?: Duration;
  /** Beginnings that are left out, e.g. `["2026-04-03T15:00"]`. */
  readonly except?: readonly LocalDateTime[];
  /** Which changes it is about, e.g. `{segments: [enterprise], min_risk: medium}`. Without it: all. */
  readonly scope?: FreezeScope;
  /** The reason, e.g. `year end`. */
  readonly why?: Text;
}

/** Which changes a window is about, by what really changes. */
export interface FreezeScope {
  /** Segments, e.g. `[enterprise]`. */
  readonly segments?: readonly Reference[];
  /** Sources, e.g. `[demo_request]`. */
  readonly sources?: readonly Reference[];
  /** The lowest risk tier, e.g. `medium`. */
  readonly min_risk?: Reference;
}

/** A trial on a share of a segment. */
export interface Experiment {
  /** Its name, e.g. `faster-smb`. */
  readonly id: Id;
  /** What should become true, e.g. `a second team answers sooner`. */
  readonly hypothesis: Text;
  /** What shows it, e.g. `response p90`. */
  readonly measure: Text;
  /** The segment, e.g. `smb`. Without it: all. */
  readonly segment?: Reference;
  /** The share of its leads, e.g. `10%`. */
  readonly share: Share;
  /** The end, e.g. `2027-03-31`. */
  readonly until: ExperimentEnd;
}

/** A day, a wall time or an instant, e.g. `2027-03-31`. */
export type ExperimentEnd = LocalDate | LocalDateTime | Rfc3339;

/** A share of the leads, and what it takes to go on. */
export interface RolloutStep {
  /** The share that the new release decides; `0%` is shadow. */
  readonly share: Share;
  /** The fewest leads that prove anything, e.g. `50`. */
  readonly min_leads?: Count;
  /** The shortest time, e.g. `4h`. */
  readonly min_time?: Delay;
  /** The share is of leads of these segments alone, e.g. `[smb]`. Without them: of all segments. */
  readonly segments?: readonly Reference[];
  /** The share is of leads of these sources alone, e.g. `[webinar]`. Without them: of all sources. */
  readonly sources?: readonly Reference[];
}

/** A past lead for replay: its normalised fields by id, without personal data. */
export interface HistoryRecord {
  /** The raw id of the lead. */
  readonly id: string;
  /** When it came in. */
  readonly received_at: Rfc3339;
  /** The source, by id. */
  readonly source?: Reference | null;
  /** When it was closed; until then it counts as open. */
  readonly closed_at?: Rfc3339 | null;
  /** When it first got an owner; null: it never did. Where it is missing, a replay of alerts asks the rules. */
  readonly assigned_at?: Rfc3339 | null;
  /** How many leads it stands for, e.g. `1`. */
  readonly weight?: number;
  readonly [k: string]: HistoryValue | string | Rfc3339 | Reference | null | number | undefined;
}

/** The normalised value of a field, e.g. `DE` or `250`. */
export type HistoryValue = string | number | boolean | null;

/** What a change does to past leads. It holds no clock, host, path or duration. */
export interface Impact {
  /** The digests that it was computed from. */
  readonly plan: Plan;
  /** Digest of the policy before. */
  readonly base: Sha256 | null;
  /** Digest of the policy after. */
  readonly head: Sha256 | null;
  /** Whether the exact diff in `moves` is proved. */
  readonly proof: Proof;
  /** How many leads changed, and how. */
  readonly leads: ImpactLeads;
  /** The same, by source, segment, team and rep. */
  readonly by: ImpactBy;
  /** The same, by source × segment, with the leads that the change touches at all. */
  readonly cells: readonly ImpactCell[];
  /** The exact diff, as `diff` prints it. */
  readonly moves: readonly Move[];
  /** Rows of the SLA matrix that differ, with the leads that they touch. */
  readonly sla: readonly SlaImpact[];
  /** Leads per rep before and after. */
  readonly load: readonly RepLoad[];
  /** How dangerous the change is. */
  readonly risk: Risk;
  /** Changed leads, one by one; the writer may stop at a limit. */
  readonly changes: readonly LeadChange[];
  /** Leads that had an owner before and wait in a queue after. */
  readonly lost_owner: Count;
  /** True when the past leads are the pinned sample in tests/history; the gate then holds the report against the sample as it lies there now. */
  readonly pinned?: boolean;
  /** Past leads by the hour of the week of their receipt, UTC: 168 counts from Monday 00:00 on. */
  readonly hours?: readonly Count[];
  /** Changed leads by where they went before and where they go after, the largest first; the writer may stop at a limit. */
  readonly flows?: readonly LeadFlow[];
  /** The same as `by`, by the lead's country, under `(none)` without one; absent where no field that may be reported holds a country. */
  readonly countries?: ImpactGroups;
  /** The same with each lead weighted by a column of its record; only where that was asked for. The gates count leads. */
  readonly weighted?: ImpactWeighted;
  /** The moment that every lead was decided for; absent where each was decided at its own time. */
  readonly at?: Rfc3339;
  /** Digest of what both sides remembered before the first lead; absent where that was nothing. */
  readonly from_state?: Sha256;
  /** Digest of all the rest of the report: a gate refuses one that was changed after it was computed. */
  readonly seal?: Sha256;
}

/** How many leads changed, and how. */
export interface ImpactLeads {
  /** All leads. */
  readonly total: Count;
  /** Those whose owner, team or queue differs: `direct`, `cascade` and `data` together. */
  readonly changed: Count;
  /** Those that the new rules decide otherwise, on the same state. */
  readonly direct: Count;
  /** Those that differ only by what earlier leads left behind. */
  readonly cascade: Count;
  /** Those whose normalised fields differ. */
  readonly data: Count;
  /** Not in `changed`: only the deciding rule differs. */
  readonly rule_only: Count;
  /** Not in `changed`: only SLA row, segment or escalation differ. */
  readonly sla_only: Count;
  /** Lines that could not be read. */
  readonly unreadable: Count;
}

/** How many leads of one group changed, and how. */
export interface ImpactCounts {
  /** All leads. */
  readonly total: Count;
  /** Those whose owner, team or queue differs: `direct`, `cascade` and `data` together. */
  readonly changed: Count;
  /** Those that the new rules decide otherwise, on the same state. */
  readonly direct: Count;
  /** Those that differ only by what earlier leads left behind. */
  readonly cascade: Count;
  /** Those whose normalised fields differ. */
  readonly data: Count;
}

/** Counts by name, e.g. by source. */
export interface ImpactGroups {
  readonly [k: string]: ImpactCounts;
}

/** Counts by group; a lead is counted where it was before the change, under `(none)` where it has no source, team or rep. */
export interface ImpactBy {
  /** By source. */
  readonly source: ImpactGroups;
  /** By segment. */
  readonly segment: ImpactGroups;
  /** By team. */
  readonly team: ImpactGroups;
  /** By rep. */
  readonly rep: ImpactGroups;
}

/** Counts of one source × segment; a lead is counted where it was before the change. */
export interface ImpactCell {
  /** The source; null for leads without a known one. */
  readonly source: Reference | null;
  /** The segment. */
  readonly segment: Reference;
  /** All leads. */
  readonly total: Count;
  /** Those whose owner, team or queue differs: `direct`, `cascade` and `data` together. */
  readonly changed: Count;
  /** Those that the new rules decide otherwise, on the same state. */
  readonly direct: Count;
  /** Those that differ only by what earlier leads left behind. */
  readonly cascade: Count;
  /** Those whose normalised fields differ. */
  readonly data: Count;
  /** Leads whose place, segment, SLA row or escalation differs, counted both where they were before and where they are after. */
  readonly touched: Count;
  /** Leads that are promised less: a time of their SLA row is longer after than before, or gone. */
  readonly slower?: Count;
}

/** A row of the SLA matrix that differs, and the leads that it touches. */
export interface SlaImpact {
  /** The row of the SLA matrix. */
  readonly id: Reference;
  /** The source that it is about; null where that does not apply. */
  readonly source: Names | null;
  /** The segment that it is about; null where that does not apply. */
  readonly segment: Names | null;
  /** Its content before; null when it did not exist. */
  readonly from: SlaTarget | null;
  /** Its content after; null when it is gone. */
  readonly to: SlaTarget | null;
  /** Leads that it touches. */
  readonly leads: Count;
}

/** Leads of one rep. */
export interface RepLoad {
  /** The rep, e.g. `anna.keller`. */
  readonly rep: Reference;
  /** Leads before. */
  readonly before: Count;
  /** Leads after. */
  readonly after: Count;
  /** After the change: the most leads open at once. */
  readonly most_open?: Count;
  /** After the change: the most leads in one local day. */
  readonly most_in_a_day?: Count;
}

/** A sum of named terms; it picks the tier, it never outvotes a gate. */
export interface Risk {
  /** The sum; null when it cannot be computed. */
  readonly score: number | null;
  /** The tier that the score falls into, e.g. `medium`; null without governance. */
  readonly tier: Reference | null;
  /** What the sum is made of. */
  readonly terms: readonly RiskTerm[];
}

/** One term of the risk score. */
export interface RiskTerm {
  /** Its name, e.g. `moved`. */
  readonly term: Text;
  /** What was measured, e.g. a share of `0.12`. */
  readonly value: number;
  /** What it weighs, e.g. `40`. */
  readonly weight: number;
  /** What it adds to the sum. */
  readonly score: number;
  /** The same as a sentence. */
  readonly says?: Text;
}

/** One changed lead. */
export interface LeadChange {
  /** The lead. */
  readonly lead_id: string;
  /** `data`: its normalised fields differ. `direct`: the rules decide otherwise. `cascade`: only what earlier leads left behind differs. */
  readonly kind: 'direct' | 'cascade' | 'data';
  /** Where it went before. */
  readonly from: LeadPlace;
  /** Where it goes after. */
  readonly to: LeadPlace;
}

/** Where a lead is. */
export interface LeadPlace {
  /** The owner. */
  readonly owner: Reference | null;
  /** The team. */
  readonly team: Reference | null;
  /** The queue. */
  readonly queue: Reference | null;
  /** The rule. */
  readonly rule: Reference | null;
  /** Why it is there, as the decision says it. */
  readonly reason?: Reason;
}

/** Leads that go from one place to another. */
export interface LeadFlow {
  /** Where they went before. */
  readonly from: LeadDesk;
  /** Where they go after. */
  readonly to: LeadDesk;
  /** How many. */
  readonly leads: Count;
  /** Those of them that differ only by what earlier leads left behind. */
  readonly cascade: Count;
}

/** An owner with the team, if any, or a queue. */
export interface LeadDesk {
  /** The owner. */
  readonly owner: Reference | null;
  /** The team. */
  readonly team: Reference | null;
  /** The queue. */
  readonly queue: Reference | null;
}

/** What leads weigh, beside how many they are. */
export interface ImpactWeighted {
  /** The column that leads are weighted by, e.g. `amount`. */
  readonly column: string;
  /** Leads without a readable weight: they weigh nothing. */
  readonly without: Count;
  /** All leads. */
  readonly all: ImpactAmounts;
  /** The same, by source, segment, team and rep. */
  readonly by: ImpactAmountsBy;
}

/** The weight of the leads that changed, and how. */
export interface ImpactAmounts {
  /** All leads. */
  readonly total: number;
  /** Those whose owner, team or queue differs: `direct`, `cascade` and `data` together. */
  readonly changed: number;
  /** Those that the new rules decide otherwise, on the same state. */
  readonly direct: number;
  /** Those that differ only by what earlier leads left behind. */
  readonly cascade: number;
  /** Those whose normalised fields differ. */
  readonly data: number;
}

/** Weights by name, e.g. by source. */
export interface ImpactAmountGroups {
  readonly [k: string]: ImpactAmounts;
}

/** Weights by group; a lead is counted where it was before the change. */
export interface ImpactAmountsBy {
  /** By source. */
  readonly source: ImpactAmountGroups;
  /** By segment. */
  readonly segment: ImpactAmountGroups;
  /** By team. */
  readonly team: ImpactAmountGroups;
  /** By rep. */
  readonly rep: ImpactAmountGroups;
}

/** Sentences that hold for every possible lead, proved on each change. */
export interface InvariantsFile {
  /** The kind of this file: always `invariants`. */
  readonly kind: 'invariants';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The sentences, each with exactly one of `never`, `only` and `assigned_within`. */
  readonly invariants: readonly Invariant[];
}

/** One sentence, e.g. `{id: partners, when: {source: partner_referral}, never: {team: [smb]}, why: contract}`. */
export interface Invariant {
  /** Its name, e.g. `partners-stay-with-partners`. */
  readonly id: Id;
  /** The leads that it speaks of. Without it: all. */
  readonly when?: When;
  /** Where they never go, e.g. `{team: [us-west-smb]}`. */
  readonly never?: InvariantTargets;
  /** The only places where they go, e.g. `{team: [dach-enterprise]}`. */
  readonly only?: InvariantTargets;
  /** The promise that they have at least, e.g. `5m`. */
  readonly assigned_within?: Duration;
  /** The reason, for the reader of a finding, e.g. `contract with partners`. */
  readonly why?: Text;
}

/** Places, by kind. */
export interface InvariantTargets {
  /** Teams, e.g. `[us-west-smb]`. */
  readonly team?: readonly Reference[];
  /** Reps or rep fields, e.g. `[anna.keller]`. */
  readonly owner?: readonly Reference[];
  /** Queues, e.g. `[unrouted]`. */
  readonly queue?: readonly Reference[];
}

/** Something that happened to a lead after it came in. */
export interface LeadEvent {
  /** The sender's id of this event; the same one again is a repeated delivery. Default: the digest of the event. */
  readonly id?: string;
  /** What happened. */
  readonly event: LeadEventKind;
  /** When it happened, RFC 3339, e.g. `2026-11-02T09:00:00Z`. */
  readonly at: string;
  /** `enriched`: what is known now, under the keys that a lead has. */
  readonly fields?: RawLead;
  /** `reassigned`: the rep who has it now. */
  readonly to?: string;
  /** `reassigned`: what was wrong with the owner before. Accuracy is measured by this alone. */
  readonly why?: ReassignmentReason;
  /** Who did it. */
  readonly by?: string;
  /** `returned`: why its owner gave it back. */
  readonly reason?: string;
  /** `paused`: why its clocks stand still. */
  readonly state?: PauseState;
  /** `merged`: the lead that took this one over. */
  readonly into?: string;
  /** `closed`: what came of it, e.g. `won`. */
  readonly outcome?: string;
}

/** What can happen to a lead. */
export type LeadEventKind =
  | 'enriched'
  | 'accepted'
  | 'responded'
  | 'opportunity_opened'
  | 'reassigned'
  | 'returned'
  | 'paused'
  | 'resumed'
  | 'merged'
  | 'closed';

/** What was wrong with the owner before. */
export type ReassignmentReason =
  'wrong_territory' | 'wrong_segment' | 'wrong_role' | 'capacity' | 'relationship' | 'other';

/** The states in which clocks may stand still. */
export type PauseState = 'waiting_for_prospect' | 'duplicate_check' | 'legal_hold';

/** What a lead is: its fields, and how raw data is read into them. */
export interface LeadFile {
  /** The kind of this file: always `lead`. */
  readonly kind: 'lead';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The fields that rules may test, by id, e.g. `country: {type: country}`. `id`, `received_at`, `occurred_at`, `closed_at`, `source` and `segment` are built in. */
  readonly fields: Fields;
  /** How raw keys and spellings become fields, by field; the same for live leads and for replay. */
  readonly normalise?: Normalise;
}

/** Fields by id, e.g. `country: {type: country}`. */
export interface Fields {
  readonly [k: string]: Field;
}

/** Normalisers by field; `id`, `received_at`, `occurred_at`, `closed_at` and `source` may stand here too. */
export interface Normalise {
  readonly [k: string]: Normaliser;
}

/** `text`, `enum` (one of `values`), `integer`, `domain` (registrable), `country` (ISO 3166-1), `subdivision` (ISO 3166-2, e.g. US-CA), `rep` (a rep id or e-mail). */
export type FieldType = 'text' | 'enum' | 'integer' | 'domain' | 'country' | 'subdivision' | 'rep';

/** One field of a lead, e.g. `{type: enum, values: [core, analytics]}`. */
export interface Field {
  /** What its values are, e.g. `integer`. */
  readonly type: FieldType;
  /** Of an enum: the values that it may have, e.g. `[software, finance]`. */
  readonly values?: readonly Text[];
  /** Of an integer: the smallest value, e.g. `0`. */
  readonly min?: Whole;
  /** Of an integer: the largest value, e.g. `1000000`. */
  readonly max?: Whole;
  /** It may be matched, but never enters history, reports, logs or metrics. */
  readonly personal?: boolean;
}

/** How one field is read from raw data, e.g. `{from: [Country], aliases: {UK: GB}}`. */
export interface Normaliser {
  /** Raw keys, in order; the first that is not missing counts. The field's own id is read before them, e.g. `[country, Country]`. */
  readonly from?: readonly Text[];
  /** Spellings and the values that they mean, e.g. `{UK: GB, Holland: NL}`. */
  readonly aliases?: {
    readonly [k: string]: Spelling;
  };
  /** Bands of an integer field and the number that each stands for, e.g. `{"11-50": 30}`. */
  readonly bands?: {
    readonly [k: string]: Whole;
  };
  /** `domain`: the part after the last `@`. `mailbox`: whether an e-mail is `free` or `company`. */
  readonly take?: 'domain' | 'mailbox';
  /** The time zone of a time without offset, e.g. `America/Chicago`. */
  readonly zone?: Zone;
  /** The time of day that a date alone stands for, e.g. `"12:00"`. */
  readonly date_only_at?: WallTime;
}

/** Values that tests can name, e.g. strategic accounts. A CSV file with one value a line does the same. */
export interface ListFile {
  /** The kind of this file: always `list`. */
  readonly kind: 'list';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** Its name, e.g. `strategic-accounts`. */
  readonly id: Id;
  /** The values, e.g. `[acme.com, globex.com]`. */
  readonly values: readonly Scalar[];
}

/** Leads whose outcome differs between two policies, by (old rule, old outcome → new rule, new outcome). */
export interface Move {
  /** What happens to them before. */
  readonly from: MoveSide;
  /** What happens to them after. */
  readonly to: MoveSide;
  /** Their share of the space of leads, from 0 to 1; no measure of traffic. */
  readonly share: number;
  /** The share as an exact fraction, e.g. `"3/16"`. */
  readonly share_exact: FractionText;
  /** Where the share lies; only where it was estimated from a sample. */
  readonly interval?: ShareInterval;
  /** One of them. */
  readonly witness: Witness;
}

/** The 95 % interval of an estimated share (Wilson). */
export interface ShareInterval {
  /** Its lower end. */
  readonly low: number;
  /** Its upper end. */
  readonly high: number;
}

/** A rule with its outcome; `then` holds the rest of the chain after `next`. */
export interface MoveSide {
  /** The rule, e.g. `us-west-smb`; null where nothing matched. */
  readonly rule: Reference | null;
  /** Its target, or the fallback queue where nothing matched. */
  readonly assign: Assign;
  /** Its `otherwise`; absent where it has none. */
  readonly otherwise?: Otherwise;
  /** What the later layers say after `next`; absent without it. */
  readonly then?: readonly ChainLink[];
}

/** A rule with its outcome. */
export interface ChainLink {
  /** The rule, e.g. `us-west-smb`; null where nothing matched. */
  readonly rule: Reference | null;
  /** Its target, or the fallback queue where nothing matched. */
  readonly assign: Assign;
  /** Its `otherwise`; absent where it has none. */
  readonly otherwise?: Otherwise;
}

/** Which CI runs may ship, proved by their OIDC tokens. Every line must agree: none is optional but `jwks`. */
export interface OidcTrust {
  /** Who issues the tokens, e.g. `https://token.actions.githubusercontent.com`. */
  readonly issuer: Text;
  /** The issuer's keys, pinned: a JSON Web Key Set. Without it they are fetched from the issuer and cached. */
  readonly jwks?: Jwks;
  /** The number of the repository: names can be taken over, numbers can't. */
  readonly repository_id: Text;
  /** The number of its owner. */
  readonly repository_owner_id: Text;
  /** The branch, e.g. `refs/heads/main`. */
  readonly ref: Text;
  /** The environment of the job, e.g. `production`. */
  readonly environment: Text;
  /** The workflow file at its ref, e.g. `acme/rules/.github/workflows/deploy.yml@refs/heads/main`. */
  readonly job_workflow_ref: Text;
  /** What may have started the run, e.g. `[push, workflow_dispatch]`. */
  readonly events: readonly Text[];
}

/** A JSON Web Key Set (RFC 7517). */
export interface Jwks {
  /** Public keys. */
  readonly keys: readonly Jwk[];
}

/** An RSA public key. */
export interface Jwk {
  /** Always `RSA`. */
  readonly kty: Text;
  /** Its name. */
  readonly kid?: Text;
  /** Always `RS256`. */
  readonly alg?: Text;
  /** Always `sig`. */
  readonly use?: Text;
  /** The modulus. */
  readonly n: Text;
  /** The exponent. */
  readonly e: Text;
  /** Thumbprint of its certificate. */
  readonly x5t?: Text;
  /** Its certificates. */
  readonly x5c?: readonly Text[];
}

/** A team: one of its eligible members is picked, e.g. `{team: dach-enterprise}`. */
export interface ToTeam {
  /** A team: one of its eligible members is picked, e.g. `{team: dach-enterprise}`. */
  readonly team: Reference;
}

/** A person: a rep, or a rep field of the lead, e.g. `{owner: account_owner}`. */
export interface ToOwner {
  /** A person: a rep, or a rep field of the lead, e.g. `{owner: account_owner}`. */
  readonly owner: Reference;
}

/** A queue, in which the lead waits, e.g. `{queue: us-overflow}`. */
export interface ToQueue {
  /** A queue, in which the lead waits, e.g. `{queue: us-overflow}`. */
  readonly queue: Reference;
}

/** Exactly one target: `{team}`, `{owner}` or `{queue}`, e.g. `{team: dach-enterprise}`. */
export type Assign = ToTeam | ToOwner | ToQueue;

/** Where a lead can go: a team, an owner or a queue. */
export type Target = Assign;

/** Nobody here: the later layers are asked, as if this rule had not matched. */
export type Next = 'next';

/** When nobody of `assign` is eligible: another target, tried once, or `next`. Without it: the fallback queue. */
export type Otherwise = ToTeam | ToOwner | ToQueue | Next;

/** Where an expired lead goes: `{owner}` or another `{queue}`, e.g. `{owner: maria.ops}`. */
export type ExpiryTarget = ToOwner | ToQueue;

/** Two people let one change pass one gate, for at most 24 hours. */
export interface Override {
  /** The plan that it is for. */
  readonly plan: PlanRef;
  /** The gate, e.g. `freeze`. */
  readonly gate: Text;
  /** Why. */
  readonly reason: Text;
  /** The two people who sign for it, e.g. `[ana, ben]`. */
  readonly approvers: readonly Text[];
  /** When it ends. */
  readonly expires: Rfc3339;
}

/** The canonical policy: all rules as one value, the same for any file order, comment or formatting. */
export interface Policy {
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** What a lead is. */
  readonly lead: PolicyLead;
  /** The sources. */
  readonly sources: readonly Source[];
  /** The segments, in order. */
  readonly segments: readonly Segment[];
  /** The order of the layers, and the fallback. */
  readonly precedence: Precedence;
  /** All rules, also those of tables. */
  readonly rules: readonly PolicyRule[];
  /** All lists. */
  readonly lists: readonly ValueList[];
  /** The people. */
  readonly reps: readonly Rep[];
  /** The teams. */
  readonly teams: readonly Team[];
  /** The queues. */
  readonly queues: readonly Queue[];
  /** The calendars. */
  readonly calendars: readonly PolicyCalendar[];
  /** The promises. */
  readonly sla: PolicySla;
  /** Who is told, and when. */
  readonly escalation: PolicyEscalation;
  /** Sentences that hold for every lead. */
  readonly invariants: readonly Invariant[];
  /** What a change must pass; null without one. */
  readonly governance: Governance | null;
  /** What is watched. */
  readonly alerts: readonly Alert[];
}

/** What a lead is. */
export interface PolicyLead {
  /** The fields by id. */
  readonly fields: Fields;
  /** How raw data becomes fields. */
  readonly normalise: Normalise;
}

/** The order of the layers, and the fallback. */
export interface Precedence {
  /** The layers, first asked first. */
  readonly layers: readonly Id[];
  /** The queue for leads that nobody takes. */
  readonly fallback: ToQueue;
}

/** A rule with its layer. */
export interface PolicyRule {
  /** Its name, unique over all layers, e.g. `dach-enterprise`. Of two equals the lower id decides. */
  readonly id: Id;
  /** Its layer, e.g. `territory`. */
  readonly layer: Reference;
  /** Within the layer the higher number wins. Default: 0. */
  readonly priority?: number;
  /** The leads that it takes, e.g. `{country: [DE, AT, CH], segment: enterprise}`. */
  readonly when?: When;
  /** Every lead that no other rule of the layer takes; stands alone, without `when` and `priority`. */
  readonly default?: true;
  /** Where they go, e.g. `{team: dach-enterprise}`. */
  readonly assign: Assign;
  /** When nobody of `assign` is eligible: another target, or `next` for the later layers. Default: the fallback queue. */
  readonly otherwise?: Otherwise;
  /** Rules whose conflict with this one is knowingly accepted, e.g. `[us-west-smb]`. */
  readonly accepts?: readonly Reference[];
  /** Who looks after this, e.g. `revops-emea`. */
  readonly steward?: Text;
  /** The day by which it must be looked at again, e.g. `2027-03-31`. */
  readonly review_by?: LocalDate;
}

/** A list with its values. */
export interface ValueList {
  /** Its name. */
  readonly id: Id;
  /** Its values. */
  readonly values: readonly Spelling[];
}

/** A calendar with the boundary of its file. */
export interface PolicyCalendar {
  /** Its name, e.g. `berlin`. `always` is built in. */
  readonly id: Id;
  /** Its time zone, e.g. `Europe/Berlin`. */
  readonly zone: Zone;
  /** Open hours by weekday, e.g. `{mon: ["09:00-18:00"]}`; a day left out is closed. */
  readonly hours?: Week;
  /** Days that are closed, e.g. `[2026-12-25]`. */
  readonly holidays?: readonly LocalDate[];
  /** Days with other hours, which replace the whole day, also a holiday's, e.g. `{2026-12-24: ["09:00-12:00"]}`. */
  readonly overrides?: {
    readonly [k: string]: Day;
  };
  /** Where a deadline falls that is due exactly at closing. */
  readonly deadline_boundary: DeadlineBoundary;
}

/** The promises. */
export interface PolicySla {
  /** The rows. */
  readonly targets: readonly SlaTarget[];
  /** Improvement targets. */
  readonly quarters: readonly Quarter[];
}

/** Who is told, and when. */
export interface PolicyEscalation {
  /** Who is told, by role, e.g. `ops_owner: {people: [maria.ops], channel: ops-chat}`. */
  readonly roles: EscalationRoles;
  /** Ways to tell them, by name, e.g. `ops-chat: {type: webhook, url_env: OPS_CHAT_URL}`. */
  readonly channels: Channels;
  /** Escalation policies, each with the levels 1, 2, 3 and 4. */
  readonly policies: readonly EscalationPolicy[];
}

/** The order in which layers are asked, and where a lead waits when nobody takes it. */
export interface PrecedenceFile {
  /** The kind of this file: always `precedence`. */
  readonly kind: 'precedence';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The layers, first asked first, e.g. `[account_owner, territory]`. */
  readonly layers: readonly Id[];
  /** The queue for leads that nobody takes, e.g. `{queue: unrouted}`. */
  readonly fallback: ToQueue;
}

/** What a run says it judged. It travels with the reports; whoever reads it asks GitHub whether it is true. */
export interface PullRequestClaim {
  /** The version of this shape, `1`. */
  readonly version: 1;
  /** The pull request, e.g. `12`; null where the run was of none, as in a merge queue. */
  readonly number: number | null;
  /** The commit that the pull request ended with. */
  readonly head: CommitId;
  /** The commit that it was compared with. */
  readonly base: CommitId;
}

/** The full id of a commit: 40 hexadecimal digits, 64 in a SHA-256 repository. */
export type CommitId = string;

/** Where leads wait when no valid owner exists. */
export interface QueuesFile {
  /** The kind of this file: always `queues`. */
  readonly kind: 'queues';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The queues, e.g. `{id: unrouted, expires_after: 30m, on_expiry: {owner: maria.ops}}`. */
  readonly queues: readonly Queue[];
}

/** A place where leads wait; it always ends at a person. */
export interface Queue {
  /** Its name, e.g. `unrouted`. */
  readonly id: Id;
  /** The escalation role that looks after it, e.g. `ops_owner`. */
  readonly keeper?: Reference;
  /** The hours in which its times run, e.g. `berlin`. Default: `always`. */
  readonly calendar?: Reference;
  /** How often its leads are decided again, e.g. `5m`. */
  readonly retry_every?: Duration;
  /** How long a lead may wait, e.g. `30m`. */
  readonly expires_after?: Duration;
  /** Where it goes then, e.g. `{owner: maria.ops}`. */
  readonly on_expiry?: ExpiryTarget;
}

/** What is vouched for when a release is signed. */
export interface ReleaseStatement {
  /** The format: always `leadrail-release/1`. */
  readonly format: 'leadrail-release/1';
  /** The bundle, by its id. */
  readonly bundle: Sha256;
  /** Its number. */
  readonly sequence: Count;
  /** The bundle before it; null for the first. */
  readonly parent: Sha256 | null;
  /** Hash of the plan that the gates judged; null for the first release. */
  readonly plan: Sha256 | null;
  /** Who approved that plan, as `role:login`. */
  readonly approvals: readonly Text[];
  /** Where a rollback goes: a bundle id, or `fallback`. */
  readonly rollback_to: Text;
  /** It may not go live before. */
  readonly not_before: Rfc3339;
  /** It may not be activated after; what is live stays live. */
  readonly expires: Rfc3339;
  /** The engine that judged it. */
  readonly evaluator: Text;
  /** Format of the bundle. */
  readonly schema: Text;
}

/** What reviews of incidents found, and who does what so that they do not come again. */
export interface ReviewActions {
  /** Always `review-actions`. */
  readonly kind: 'review-actions';
  /** Version of this format: 1. */
  readonly version: 1;
  /** One entry an action, the oldest first; closed ones stay, so that a cause that comes again is seen. */
  readonly actions: readonly ReviewAction[];
}

/** One preventive action with the person who has promised it. */
export interface ReviewAction {
  /** Names the action, e.g. `a-014`. */
  readonly id: Id;
  /** Id of the incident that was reviewed, as `GET /v1/incidents` shows it. */
  readonly incident: string;
  /** The root cause, in words that are the same each time it is found, e.g. `enrichment comes after routing`. */
  readonly cause: Text;
  /** What is changed so that it does not happen again. */
  readonly action: Text;
  /** The one person who has promised it. */
  readonly owner: Text;
  /** The last day by which it is done, e.g. `2026-12-15`. */
  readonly due: LocalDate;
  /** `open`, `done`, or `dropped` when it was decided not to do it. */
  readonly status: 'open' | 'done' | 'dropped';
  /** The day on which it was done. From then on the same trouble counts as having come again. */
  readonly done?: LocalDate;
}

/** A signed word to go back from one release to another. */
export interface RollbackOrder {
  /** The format: always `leadrail-rollback/1`. */
  readonly format: 'leadrail-rollback/1';
  /** The release that is live, by bundle id. */
  readonly from: Sha256;
  /** Where to go: a bundle id, or `fallback`. */
  readonly to: Text;
  /** Why. */
  readonly reason: Text;
  /** When this word loses its force. */
  readonly expires: Rfc3339;
}

/** Rules of one layer: which leads go where. */
export interface RoutingFile {
  /** The kind of this file: always `routing`. */
  readonly kind: 'routing';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The layer that they belong to, e.g. `territory`. */
  readonly layer: Reference;
  /** Who looks after this, e.g. `revops-emea`. */
  readonly steward?: Text;
  /** The day by which it must be looked at again, e.g. `2027-03-31`. */
  readonly review_by?: LocalDate;
  /** The rules; their order means nothing. */
  readonly rules: readonly Rule[];
}

/** Which leads go where, e.g. `{id: dach, when: {country: DE}, assign: {team: dach}}`. */
export interface Rule {
  /** Its name, unique over all layers, e.g. `dach-enterprise`. Of two equals the lower id decides. */
  readonly id: Id;
  /** Within the layer the higher number wins. Default: 0. */
  readonly priority?: number;
  /** The leads that it takes, e.g. `{country: [DE, AT, CH], segment: enterprise}`. */
  readonly when?: When;
  /** Every lead that no other rule of the layer takes; stands alone, without `when` and `priority`. */
  readonly default?: true;
  /** Where they go, e.g. `{team: dach-enterprise}`. */
  readonly assign: Assign;
  /** When nobody of `assign` is eligible: another target, or `next` for the later layers. Default: the fallback queue. */
  readonly otherwise?: Otherwise;
  /** Rules whose conflict with this one is knowingly accepted, e.g. `[us-west-smb]`. */
  readonly accepts?: readonly Reference[];
}

/** The commercial bands; the first that matches wins, the last is `default: true`. */
export interface SegmentsFile {
  /** The kind of this file: always `segments`. */
  readonly kind: 'segments';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The segments, in order, e.g. `{id: enterprise, when: {employees: {gte: 2000}}}`. */
  readonly segments: readonly Segment[];
}

/** One band, e.g. `{id: enterprise, when: {employees: {gte: 2000}}}`. */
export interface Segment {
  /** Its name, e.g. `enterprise`. */
  readonly id: Id;
  /** The leads that belong to it, unless an earlier segment took them. */
  readonly when?: When;
  /** The last segment: every lead that is left. */
  readonly default?: true;
}

/** The promises, by source and segment: each pair has exactly one row. */
export interface SlaFile {
  /** The kind of this file: always `sla`. */
  readonly kind: 'sla';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The rows, e.g. `{id: rest, default: true, assignment: {breach: 4h}, escalation: standard}`. */
  readonly targets?: readonly SlaTarget[];
  /** Improvement targets by quarter, e.g. `{quarter: 2026-Q4, target: rest, assignment: {p90: 90s}}`. */
  readonly quarters?: readonly Quarter[];
}

/** One promise. */
export interface SlaTarget {
  /** Its name, e.g. `high-intent-enterprise`. */
  readonly id: Id;
  /** The row for every pair that no other row covers; at most one in all. */
  readonly default?: true;
  /** The source, or several, e.g. `[demo_request, pricing_request]`. Without it: all. */
  readonly source?: Names;
  /** The segment, or several, e.g. `enterprise`. Without it: all. */
  readonly segment?: Names;
  /** The hours in which the clocks run, e.g. `berlin`, or `owner` for the owner's own. Default: `always`. */
  readonly calendar?: Reference;
  /** From receipt to the first valid owner, e.g. `{p90: 2m, breach: 5m}`. */
  readonly assignment?: SlaTimes;
  /** From assignment to the first touch, e.g. `{p90: 15m, breach: 30m}`. */
  readonly response?: SlaTimes;
  /** How often leads land where they should, e.g. `{territory: 99%}`. */
  readonly accuracy?: Accuracy;
  /** The oldest that an unassigned lead may get, e.g. `10m`. */
  readonly max_unassigned_age?: Duration;
  /** The escalation policy of a breach, e.g. `high-intent`. */
  readonly escalation?: Reference;
  /** Whether a breach may go straight to a level that says `or_when: {business_critical: true}`. */
  readonly business_critical?: boolean;
  /** Who looks after this, e.g. `revops-emea`. */
  readonly steward?: Text;
  /** The day by which it must be looked at again, e.g. `2027-03-31`. */
  readonly review_by?: LocalDate;
}

/** One id, or a list of ids, e.g. `enterprise` or `[enterprise, mid_market]`. */
export type Names = Reference | NameList;

/** Ids, e.g. `[demo_request, pricing_request]`. */
export type NameList = readonly Reference[];

/** Times that are promised for one clock. */
export interface SlaTimes {
  /** Half of the leads are faster, e.g. `30s`. */
  readonly p50?: Duration;
  /** Nine of ten are faster, e.g. `2m`. */
  readonly p90?: Duration;
  /** The promise is broken after it, e.g. `5m`. */
  readonly breach?: Duration;
}

/** Shares of leads that land right. */
export interface Accuracy {
  /** In the right territory, e.g. `99%`. */
  readonly territory?: Share;
  /** In the right segment, e.g. `98%`. */
  readonly segment?: Share;
  /** With the right role, e.g. `99%`. */
  readonly role?: Share;
}

/** What a row should reach in a quarter. */
export interface Quarter {
  /** The quarter, e.g. `2026-Q4`. */
  readonly quarter: QuarterName;
  /** The row, e.g. `high-intent-enterprise`. */
  readonly target: Reference;
  /** From receipt to the first valid owner, e.g. `{p90: 2m, breach: 5m}`. */
  readonly assignment?: SlaTimes;
  /** From assignment to the first touch, e.g. `{p90: 15m, breach: 30m}`. */
  readonly response?: SlaTimes;
  /** How often leads land where they should, e.g. `{territory: 99%}`. */
  readonly accuracy?: Accuracy;
  /** The oldest that an unassigned lead may get, e.g. `10m`. */
  readonly max_unassigned_age?: Duration;
}

/** The channels through which leads come in. */
export interface SourcesFile {
  /** The kind of this file: always `sources`. */
  readonly kind: 'sources';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The sources, e.g. `{id: demo_request, intent: high}`. */
  readonly sources: readonly Source[];
}

/** One channel, e.g. `{id: demo_request, intent: high, requires: [country]}`. */
export interface Source {
  /** Its name, e.g. `demo_request`. */
  readonly id: Id;
  /** How much the lead wants to talk; a breach of a high-intent promise opens an incident at once. Default: `low`. */
  readonly intent?: 'high' | 'low';
  /** Fields that a lead of this source should have, e.g. `[country, employees]`. */
  readonly requires?: readonly Reference[];
  /** When a required field is missing: `route` anyway (default), or wait in the fallback `queue` until it arrives. */
  readonly on_missing?: 'route' | 'queue';
  /** Other spellings of the source in raw data, e.g. `["Demo Request", demo]`. */
  readonly aliases?: readonly Text[];
  /** More texts that mean "missing" in this source's data, e.g. `[tbd, "?"]`. */
  readonly missing?: readonly Spelling[];
  /** Normalisers of this source; each replaces the policy's for its field. */
  readonly normalise?: Normalise;
}

/** What earlier leads left behind: rotation, load and former owners. What is absent is zero. */
export interface State {
  /** Rotation by team. */
  readonly teams?: {
    readonly [k: string]: TeamState;
  };
  /** Load by rep. */
  readonly reps?: {
    readonly [k: string]: RepState;
  };
  /** Former owners by lead. */
  readonly leads?: {
    readonly [k: string]: LeadState;
  };
}

/** The rotation of one team. */
export interface TeamState {
  /** Credit by rep, a reduced fraction, e.g. `"-3"` or `"7/2"`. */
  readonly credits?: {
    readonly [k: string]: FractionText;
  };
  /** By rep: the team's count when the rep got its last lead. */
  readonly last_assigned?: {
    readonly [k: string]: Count;
  };
  /** Leads that the team has assigned. */
  readonly n?: Count;
  /** Members seen away or inactive at the last pick; they catch up when they return. */
  readonly absent?: readonly Reference[];
}

/** The load of one rep. */
export interface RepState {
  /** Open leads. */
  readonly open?: Count;
  /** Leads of a local day. */
  readonly today?: DayCount;
}

/** Leads of a local day. */
export interface DayCount {
  /** The day, in the zone of the rep's calendar. */
  readonly date: LocalDate;
  /** Leads on it. */
  readonly n: Count;
}

/** What is known of one lead. */
export interface LeadState {
  /** Reps who held it before. */
  readonly earlier?: readonly Reference[];
}

/** A spreadsheet as rules, one a row. */
export interface TableFile {
  /** The kind of this file: always `table`. */
  readonly kind: 'table';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** Its name, e.g. `named`; a rule's id is the table's, a dot and the key. */
  readonly id: Id;
  /** The layer of its rules, e.g. `named_account`. */
  readonly layer: Reference;
  /** The CSV file with a header row, beside this file, e.g. `named.csv`. */
  readonly file: Text;
  /** The column that names the row, e.g. `account`. */
  readonly key: Text;
  /** Field → column. A cell holds `a|b`, `100..1999`, `94*`, `!a`, `@list` or nothing (no test), e.g. `{email_domain: domain}`. */
  readonly when: {
    readonly [k: string]: Text;
  };
  /** The column of the priority; without it, 0. */
  readonly priority?: Text;
  /** The column of the target, e.g. `{owner: rep}`. */
  readonly assign: ColumnTarget;
  /** The column of the target when nobody of `assign` is eligible, e.g. `{queue: spill}`, or `next`. */
  readonly otherwise?: ColumnOtherwise;
  /** Who looks after this, e.g. `revops-emea`. */
  readonly steward?: Text;
  /** The day by which it must be looked at again, e.g. `2027-03-31`. */
  readonly review_by?: LocalDate;
}

/** The column that holds a team, e.g. `{team: squad}`. */
export interface ColumnToTeam {
  /** The column that holds a team, e.g. `{team: squad}`. */
  readonly team: Text;
}

/** The column that holds a rep or a rep field, e.g. `{owner: rep}`. */
export interface ColumnToOwner {
  /** The column that holds a rep or a rep field, e.g. `{owner: rep}`. */
  readonly owner: Text;
}

/** The column that holds a queue, e.g. `{queue: spill}`. */
export interface ColumnToQueue {
  /** The column that holds a queue, e.g. `{queue: spill}`. */
  readonly queue: Text;
}

/** Exactly one kind of target, and the column that holds it, e.g. `{owner: rep}`. */
export type ColumnTarget = ColumnToTeam | ColumnToOwner | ColumnToQueue;

/** A kind of target and its column, or `next`. */
export type ColumnOtherwise = ColumnToTeam | ColumnToOwner | ColumnToQueue | Next;

/** The people who can hold leads, and the teams that share them. */
export interface TeamsFile {
  /** The kind of this file: always `teams`. */
  readonly kind: 'teams';
  /** The version of the format: always `1`. */
  readonly version: 1;
  /** The people, e.g. `{id: anna.keller, email: anna@example.com}`. */
  readonly reps?: readonly Rep[];
  /** The teams, e.g. `{id: dach, members: [{rep: anna.keller}]}`. */
  readonly teams?: readonly Team[];
}

/** A person who can hold leads. */
export interface Rep {
  /** Their name, e.g. `anna.keller`. */
  readonly id: Id;
  /** Their e-mail address, e.g. `anna@example.com`. */
  readonly email?: Email;
  /** Whether they work here still. Default: true. An inactive rep never gets a lead. */
  readonly active?: boolean;
  /** What they may do, e.g. `[ae]`. */
  readonly roles?: readonly Text[];
  /** Their working hours, e.g. `berlin`. Default: `always`. */
  readonly calendar?: Reference;
  /** How much they can take, e.g. `{open: 40, per_day: 12}`. Default: no limit. */
  readonly capacity?: Capacity;
  /** Days of absence, e.g. `[{from: 2026-12-24, to: 2027-01-02}]`. */
  readonly away?: readonly Absence[];
}

/** Limits of one rep; a part left out has no limit. */
export interface Capacity {
  /** Leads held open at the same time, e.g. `40`. */
  readonly open?: Count;
  /** Leads in one local day, e.g. `12`. */
  readonly per_day?: Count;
}

/** Days away, both ends included, in the zone of the rep's calendar. */
export interface Absence {
  /** The first day away, e.g. `2026-12-24`. */
  readonly from: LocalDate;
  /** The last day away, e.g. `2027-01-02`. */
  readonly to: LocalDate;
}

/** Reps who share leads, and how one of them is picked. */
export interface Team {
  /** Its name, e.g. `dach-enterprise`. */
  readonly id: Id;
  /** How one is picked: `weighted` (smooth, default), `round_robin`, `least_loaded`. */
  readonly pick?: 'weighted' | 'round_robin' | 'least_loaded';
  /** Who is in it; ties go to the one listed first, e.g. `[{rep: anna.keller, weight: 5}]`. */
  readonly members?: readonly Member[];
  /** When nobody is eligible: `queue` (default), or pick again and `ignore_hours`. */
  readonly all_out?: 'queue' | 'ignore_hours';
  /** After an absence: credit as it rested (`none`, default), or the `average` of the others. */
  readonly catch_up?: 'none' | 'average';
  /** A role that members need to be eligible, e.g. `ae`. */
  readonly role?: Text;
}

/** A rep in a team, e.g. `{rep: anna.keller, weight: 5}`. */
export interface Member {
  /** The rep, e.g. `anna.keller`. */
  readonly rep: Reference;
  /** Their share against the others'; 0 is never picked. Default: 1. */
  readonly weight?: number;
}

/** Whose signatures a runtime accepts. */
export interface Trust {
  /** One or two public keys: the second one while keys are changed. */
  readonly keys: readonly TrustedKey[];
}

/** A public key. */
export interface TrustedKey {
  /** Its name: the first 16 digits of its digest. */
  readonly keyid: string;
  /** The raw Ed25519 public key, base64. */
  readonly public: string;
}

/** What the gates say about a change. */
export interface Verdict {
  /** `pass` only when no gate blocks. */
  readonly verdict: 'pass' | 'block';
  /** The plan that was judged; null when there is none. */
  readonly plan: PlanRef | null;
  /** Each gate, in order. */
  readonly gates: readonly GateResult[];
}

/** What one gate says. */
export interface GateResult {
  /** Its name, e.g. `freeze`. */
  readonly gate: Text;
  /** `override`: it would block, and two people have signed for it. */
  readonly outcome: 'pass' | 'block' | 'override';
  /** What it found. */
  readonly says: Text;
  /** What to do now; null when nothing is to do. */
  readonly next: string | null;
}

/** A plain value. Which type a field needs is said later, with a hint, e.g. to quote `"94103"`. */
export type Scalar = string | number | boolean | null;

/** A list of values: one of them, e.g. `[DE, AT, CH]`. */
export type Scalars = readonly Scalar[];

/** A value or a list of values, e.g. `DE` or `[DE, AT]`. */
export type Values = Scalar | Scalars;

/** A test that is more than a value. It has one form; only bounds combine, e.g. `{gte: 100, lt: 2000}`. */
export interface TestObject {
  /** Present, and none of these, e.g. `{not: partner_referral}` or `{not: [DE, AT]}`. */
  readonly not?: Values;
  /** At least this whole number, e.g. `{gte: 2000}`. */
  readonly gte?: Scalar;
  /** More than this whole number, e.g. `{gt: 1999}`. */
  readonly gt?: Scalar;
  /** At most this whole number, e.g. `{lte: 99}`. */
  readonly lte?: Scalar;
  /** Less than this whole number, e.g. `{lt: 200}`. */
  readonly lt?: Scalar;
  /** Begins with this text, or one of these, e.g. `{prefix: "94"}`. */
  readonly prefix?: Values;
  /** Is in the list of this id, e.g. `{list: strategic-accounts}`. */
  readonly list?: Reference;
  /** `true`: the field has a value. `false`: it is missing, e.g. `{present: false}`. */
  readonly present?: boolean;
}

/** What one field must be: a value, a list (one of), or an object such as `{gte: 100}`. */
export type Test = Scalar | Scalars | TestObject;

/** One of the alternatives of `any`: tests by field, all of them needed, e.g. `{account_owner: {present: true}}`. */
export interface Alternative {
  readonly [k: string]: Test;
}

/** Alternatives, of which at least one must hold. */
export type Alternatives = readonly Alternative[];

/** Tests by field, all of them needed, e.g. `{country: [DE, AT], segment: enterprise}`; with `any`, at least one alternative too. */
export interface When {
  /** At least one of these must hold as well, e.g. `[{city: Berlin}, {postal_code: {prefix: "10"}}]`. */
  readonly any?: Alternatives;
  readonly [k: string]: Test | Alternatives | undefined;
}

/** A name that others refer to, e.g. `dach-enterprise`: lower-case letters, digits, dot, underscore and dash, at most 100. */
export type Id = string;

/** The id of something declared elsewhere, e.g. the team `dach-enterprise`. Whether it exists is the check `unknown-reference`. */
export type Reference = string;

/** Any text that is not empty, e.g. `revops-emea`. */
export type Text = string;

/** A text as it may stand in raw data, e.g. `Demo Request`; it may be empty. */
export type Spelling = string;

/** A positive whole number and one unit (s, m, h, d), e.g. `30s`, `5m`, `4h`, `2d`. */
export type Duration = string;

/** A duration that may also be zero, e.g. `0m` or `10m`. */
export type Delay = string;

/** A part of the whole in percent, from `0%` to `100%`, e.g. `12%` or `0.5%`. */
export type Share = string;

/** A ratio in percent that may go beyond the whole, e.g. `120%`. */
export type Percentage = string;

/** A day in its own time zone, e.g. `2026-12-24`. */
export type LocalDate = string;

/** A time of day, e.g. `"12:00"` (quote it). */
export type WallTime = string;

/** A wall time on a day, in the zone that stands beside it, e.g. `"2026-12-18T18:00"`. */
export type LocalDateTime = string;

/** Open hours of a day, the end left out and up to `24:00`, e.g. `"09:00-12:00"`. A night shift is two entries. */
export type Hours = string;

/** An IANA time zone, e.g. `Europe/Berlin` or `UTC`. */
export type Zone = string;

/** A quarter of a year, e.g. `2026-Q4`. */
export type QuarterName = string;

/** An instant with its offset (RFC 3339), e.g. `2026-11-02T09:00:00Z` or `2026-11-02T10:00:00+01:00`. */
export type Rfc3339 = string;

/** An instant as leadrail prints it: RFC 3339, UTC, milliseconds, e.g. `2026-11-02T09:00:00.000Z`. */
export type Instant = string;

/** A digest: `sha256:` and 64 hexadecimal digits. */
export type Sha256 = string;

/** An exact fraction as reduced text, e.g. `"-3"` or `"7/2"`. */
export type FractionText = string;

/** A whole number, e.g. `30`. */
export type Whole = number;

/** A whole number from 0, e.g. `12`. */
export type Count = number;

/** An e-mail address, e.g. `anna@example.com`. */
export type Email = string;

/** `proved`: the answer is exact. `not_proven`: the analysis ran out of its budget, or something could not be read. */
export type Proof = 'proved' | 'not_proven';

/** A place in a text; null where there is none, e.g. `{file: rules/teams.yaml, line: 12, column: 5}`. */
export interface At {
  /** The file, relative to the current folder, with `/`, e.g. `rules/teams.yaml`. */
  readonly file: Text | null;
  /** The line, from 1. */
  readonly line: number | null;
  /** The column, from 1. */
  readonly column: number | null;
}

/** What a change was computed from: five digests. The digest of this object is the plan hash. */
export interface Plan {
  /** Digest of the rules before the change; null for the first release. */
  readonly base: Sha256 | null;
  /** Digest of the rules after the change; null when they do not compile. */
  readonly head: Sha256 | null;
  /** Digest of the past leads that were replayed; null without a replay. */
  readonly history: Sha256 | null;
  /** Digest of the engine that computed it. */
  readonly evaluator: Sha256 | null;
  /** Digest of the governance that the gates read, the base's own. */
  readonly governance: Sha256 | null;
}

/** The plan that something belongs to: its hash, or the five digests themselves. */
export type PlanRef = Sha256 | Plan;

/** A lead as `route --leads` takes it, e.g. `{"country": "DE", "source": "demo_request"}`; fields left out are missing. */
export interface Witness {
  readonly [k: string]: WitnessValue;
}

/** The value of a field in a witness, e.g. `DE` or `2000`. */
export type WitnessValue = string | number;

/** A lead as its source sent it, keys and spellings untouched, e.g. `{"Country": "Germany"}`. */
export interface RawLead {
  /** Any JSON value. */
  readonly [k: string]: unknown;
}
