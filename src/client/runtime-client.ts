import type { Predicted } from '../engine/release/predicted.ts';
import type { Answer } from './answer.ts';
import { askLines, type Wanted } from './ask-lines.ts';
import { type Ask, askRuntime, type Token } from './ask-runtime.ts';
import type { DrillReport } from './drill-report.ts';
import type { RuntimeReassignment } from './reassignment.ts';
import type {
  LeadDecision,
  RolloutWord,
  RuntimeActivation,
  RuntimeDrift,
  RuntimeErasure,
  RuntimeExplanation,
  RuntimeLead,
  RuntimeMessage,
  RuntimeRehearsal,
  RuntimeRelease,
  RuntimeReleases,
  RuntimeRollback,
  RuntimeRollout,
  RuntimeStatus,
  RuntimeWeights,
} from './runtime-answers.ts';
import type { RuntimeMeasures } from './runtime-measures.ts';
import type { PaperAsked, RuntimePaper } from './runtime-papers.ts';

export interface RuntimeAddress {
  /** E.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly token: Token;
  /** How long one answer may take, in milliseconds; default 10 s, a push of a bundle 60 s. */
  readonly timeoutMs?: number;
}

/** What goes with a bundle without being part of it. */
export interface PushedBeside {
  /** The signed words of whoever vouches for it. */
  readonly envelope?: unknown;
  /** What is expected of it. */
  readonly predicted?: Predicted;
}

/** The runtime's door for programs. No method throws: what failed is in the answer. */
export interface RuntimeClient {
  status(): Promise<Answer<RuntimeStatus>>;
  releases(): Promise<Answer<RuntimeReleases>>;
  /** Status 201: new; 200: it was there already. */
  push(bundle: unknown, beside?: PushedBeside): Promise<Answer<RuntimeRelease>>;
  activate(
    id: string,
    options?: { readonly expect?: string | null; readonly rollback_to?: string; readonly lift_hold?: boolean },
  ): Promise<Answer<RuntimeActivation>>;
  /** Tries a release and its way back on a copy of the state; `pushed`, the body of a push, where it is not there yet. */
  rehearse(
    id: string,
    options: { readonly rollback_to: string; readonly lift_hold?: boolean; readonly pushed?: unknown },
  ): Promise<Answer<RuntimeRehearsal>>;
  /** Begins to roll a pushed release out, by the steps of the live governance. */
  startRollout(
    id: string,
    options?: { readonly expect?: string | null; readonly rollback_to?: string; readonly lift_hold?: boolean },
  ): Promise<Answer<RuntimeRollout>>;
  rollouts(): Promise<Answer<{ readonly rollouts: readonly RuntimeRollout[] }>>;
  steerRollout(word: RolloutWord, reason: string): Promise<Answer<RuntimeRollout>>;
  rollback(options?: {
    readonly to?: string;
    readonly expect?: string | null;
    readonly reason?: string;
    readonly order?: unknown;
  }): Promise<Answer<RuntimeRollback>>;
  /** Where the world has moved away from the live rules, by the decisions of so many days. */
  drift(days: number): Promise<Answer<RuntimeDrift>>;
  /** Figures of the leads received in a period; times are RFC 3339. */
  measures(from: string, to: string): Promise<Answer<RuntimeMeasures>>;
  /** What the leads of so many days say of team weights. */
  weights(days: number): Promise<Answer<RuntimeWeights>>;
  /** Past leads as history records, oldest first, received within a period. */
  history(from: string, to: string): Promise<Answer<readonly Readonly<Record<string, unknown>>[]>>;
  /** The audit entries whose `what` begins so, oldest first. */
  audit(beginning: string): Promise<Answer<readonly Readonly<Record<string, unknown>>[]>>;
  postLead(raw: unknown): Promise<Answer<LeadDecision>>;
  getLead(id: string): Promise<Answer<RuntimeLead>>;
  explain(id: string, whyNot?: string): Promise<Answer<RuntimeExplanation>>;
  /** Moves a leaver's open leads; a dry run only tells. */
  reassign(rep: string, dryRun: boolean): Promise<Answer<RuntimeReassignment>>;
  /** Begins a drill of an escalation level. */
  drill(asked: { readonly level: number; readonly policy?: string }): Promise<Answer<DrillReport>>;
  drillReport(id: string): Promise<Answer<DrillReport>>;
  /** A paper for people, with the figures that it was made from. */
  paper(name: string, asked: PaperAsked): Promise<Answer<RuntimePaper>>;
  /** Sends it to a role, by the role's channel. */
  sendPaper(name: string, asked: PaperAsked & { readonly role: string }): Promise<Answer<unknown>>;
  /** Writes a lead's owner to the CRM once more. */
  writeBack(id: string): Promise<Answer<RuntimeMessage>>;
  /** Erases the personal fields of all leads of a person, or of one lead. */
  erase(whom: { readonly email: string } | { readonly lead_id: string }): Promise<Answer<RuntimeErasure>>;
}

const USUAL_TIMEOUT = 10_000;
const PUSH_TIMEOUT = 60_000;

export function runtimeClient(address: RuntimeAddress): RuntimeClient {
  const ask = <T>(what: Ask, least = 0): Promise<Answer<T>> =>
    askRuntime<T>(address, { ...what, timeoutMs: Math.max(address.timeoutMs ?? USUAL_TIMEOUT, least) });
  return {
    status: () => ask({ method: 'GET', path: '/v1/status' }),
    releases: () => ask({ method: 'GET', path: '/v1/releases' }),
    push: (bundle, beside = {}) => {
      const body = Object.keys(beside).length === 0 ? bundle : { bundle, envelope: null, ...beside };
      const purpose = (bundle as { readonly id?: string } | null)?.id ?? '';
      return ask({ method: 'POST', path: '/v1/releases', body, purpose }, address.timeoutMs ? 0 : PUSH_TIMEOUT);
    },
    activate: (id, options = {}) =>
      ask({ method: 'POST', path: `/v1/releases/${part(id)}/activate`, body: options, purpose: id }),
    rehearse: (id, options) =>
      ask({ method: 'POST', path: '/v1/rehearsals', body: { release: id, ...options }, purpose: id }, PUSH_TIMEOUT),
    startRollout: (id, options = {}) =>
      ask({ method: 'POST', path: '/v1/rollouts', body: { release: id, ...options }, purpose: id }),
    rollouts: () => ask({ method: 'GET', path: '/v1/rollouts' }),
    steerRollout: (word, reason) => ask({ method: 'POST', path: `/v1/rollouts/${word}`, body: { reason } }),
    rollback: (options = {}) => ask({ method: 'POST', path: '/v1/rollback', body: options }),
    drift: days => ask({ method: 'GET', path: `/v1/drift?days=${days}` }, PUSH_TIMEOUT),
    measures: (from, to) =>
      ask({ method: 'GET', path: `/v1/measures?from=${part(from)}&to=${part(to)}` }, PUSH_TIMEOUT),
    weights: days => ask({ method: 'GET', path: `/v1/weights?days=${days}` }, PUSH_TIMEOUT),
    history: (from, to) => askLines(address, { path: '/v1/history', keep: receivedWithin(from, to) }),
    audit: beginning => askLines(address, { path: '/v1/audit', keep: beginsWith(beginning) }),
    postLead: raw => ask({ method: 'POST', path: '/v1/leads', body: raw }),
    getLead: id => ask({ method: 'GET', path: `/v1/leads/${part(id)}` }),
    writeBack: id => ask({ method: 'POST', path: `/v1/leads/${part(id)}/write-back` }),
    erase: whom => ask({ method: 'POST', path: '/v1/erasures', body: whom }, address.timeoutMs ? 0 : PUSH_TIMEOUT),
    reassign: (rep, dryRun) =>
      ask({ method: 'POST', path: `/v1/reps/${part(rep)}/reassign`, body: { dry_run: dryRun } }, PUSH_TIMEOUT),
    paper: (name, body) => ask({ method: 'POST', path: `/v1/papers/${part(name)}`, body }, PUSH_TIMEOUT),
    sendPaper: (name, body) => ask({ method: 'POST', path: `/v1/papers/${part(name)}/send`, body }, PUSH_TIMEOUT),
    drill: asked => ask({ method: 'POST', path: '/v1/drills', body: asked }),
    drillReport: id => ask({ method: 'GET', path: `/v1/drills/${part(id)}` }),
    explain: (id, whyNot) => ask({ method: 'GET', path: `/v1/leads/${part(id)}/explain${question(whyNot)}` }),
  };
}

const part = (id: string): string => encodeURIComponent(id.toWellFormed());

const question = (whyNot: string | undefined): string => (whyNot === undefined ? '' : `?why_not=${part(whyNot)}`);

type Keep = Wanted['keep'];

function receivedWithin(from: string, to: string): Keep {
  const [first, end] = [Date.parse(from), Date.parse(to)];
  return record => {
    const at = Date.parse(String(record['received_at']));
    return at >= first && at < end ? record : null;
  };
}

const beginsWith =
  (beginning: string): Keep =>
  entry =>
    String(entry['what']).startsWith(beginning) ? entry : null;
