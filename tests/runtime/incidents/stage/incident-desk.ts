import type { Policy, PolicyEscalation } from '../../../../src/engine/model/types.gen.ts';
import { ackIncident } from '../../../../src/runtime/incidents/ack-incident.ts';
import { endIncident } from '../../../../src/runtime/incidents/end-incident.ts';
import { type IncidentView, readIncidents } from '../../../../src/runtime/incidents/incident-view.ts';
import { incidentsRound } from '../../../../src/runtime/incidents/incidents-round.ts';
import { openIncident } from '../../../../src/runtime/incidents/open-incident.ts';
import { resolveIncident } from '../../../../src/runtime/incidents/resolve-incident.ts';
import type { Trouble } from '../../../../src/runtime/incidents/trouble.ts';
import { activateRelease } from '../../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../../../src/runtime/service.ts';
import { aBundle } from '../../stage/a-bundle.ts';
import { aPolicy } from '../../stage/a-policy.ts';
import { NINE } from '../../stage/a-service.ts';
import { indoors, indoorsWith } from '../../stage/indoors.ts';

/** Everything is said in the log: what was told stands in the outbox at once. */
export const ESCALATION: PolicyEscalation = {
  roles: {
    ops: { people: ['maria', 'ben'], channel: 'notes' },
    engineering: { people: ['ben'], channel: 'notes' },
    leadership: { people: ['ana'], channel: 'notes' },
  },
  channels: { notes: { type: 'log' } },
  policies: [
    {
      id: 'standard',
      levels: [
        { level: 1, after: '0m', recover: { attempts: 3, every: '1m' } },
        { level: 2, after: '10m', notify: 'ops', respond_within: '15m' },
        {
          level: 3,
          after: '30m',
          notify: 'engineering',
          respond_within: '30m',
          or_when: { category: ['conflict', 'failed_rule'], count: 5, within: '15m' },
        },
        { level: 4, after: '2h', notify: 'leadership', respond_within: '1h', or_when: { business_critical: true } },
      ],
    },
  ],
};

export const withLadder = (more: Partial<Policy> = {}): Policy => aPolicy({ escalation: ESCALATION, ...more });

const MINUTE = 60_000;

/** Two workers on one store, a clock that the test moves, and nothing that happens by itself. */
export interface IncidentDesk {
  readonly service: Service;
  readonly second: Service;
  now: number;
  open(trouble?: Partial<Trouble>): Promise<string>;
  end(key: string): Promise<void>;
  ack(id: string, by?: string): Promise<string>;
  resolve(id: string, by?: string): Promise<string>;
  /** Moves the clock to so many minutes after nine and runs the round there. */
  at(minute: number, worker?: Service): Promise<number>;
  /** Runs the round now and every half minute up to there. */
  until(minute: number): Promise<void>;
  incidents(): Promise<readonly IncidentView[]>;
  incident(id: string): Promise<IncidentView>;
  /** What roles and people were told: `role:ops …`. */
  told(): Promise<readonly string[]>;
  /** Makes another policy live. */
  release(policy: Policy): Promise<void>;
}

export async function incidentDesk(policy: Policy = withLadder()): Promise<IncidentDesk> {
  let made = 0;
  let sequence = 1;
  const time = { now: NINE };
  const world = { clock: () => time.now, newId: () => `i${++made}` };
  const service = await indoorsWith(aBundle(1, null, policy), world);
  const second = await indoors({ ...world, store: service.store });
  const answer = (by: string) => ({ by, note: null });
  const desk: IncidentDesk = {
    service,
    second,
    get now() {
      return time.now;
    },
    set now(now) {
      time.now = now;
    },
    open: more => service.commit.run(work => openIncident(service, work, aTrouble({ at: desk.now, ...more }))),
    end: key => service.commit.run(work => endIncident(service, work, key, desk.now)),
    ack: async (id, by = 'maria') => (await ackIncident(service, id, answer(by))).kind,
    resolve: async (id, by = 'maria') => (await resolveIncident(service, id, answer(by))).kind,
    at: (minute, worker = service) => {
      desk.now = NINE + minute * MINUTE;
      return incidentsRound(worker, desk.now);
    },
    until: async minute => {
      await desk.at((desk.now - NINE) / MINUTE);
      while (desk.now < NINE + minute * MINUTE) await desk.at((desk.now - NINE) / MINUTE + 0.5);
    },
    incidents: () => readIncidents(service.store, { state: 'all', limit: 100 }),
    incident: async id => {
      const found = (await desk.incidents()).find(incident => incident.id === id);
      if (!found) throw new Error(`there is no incident ${id}`);
      return found;
    },
    told: async () =>
      (await service.store.messages('sent', 1000))
        .map(({ recipient, payload }) => `${recipient}: ${payload['says']}`)
        .reverse(),
    release: async next => {
      sequence += 1;
      const bundle = aBundle(sequence, null, next);
      await pushBundle(service, bundle, 'test');
      await activateRelease(service, { id: bundle.id }, 'test');
    },
  };
  return desk;
}

const aTrouble = (more: Partial<Trouble>): Trouble => ({
  category: 'response_breach',
  key: 'response_breach:lead-7',
  leadId: null,
  policy: 'standard',
  businessCritical: false,
  says: 'Lead lead-7: the first response was due.',
  at: NINE,
  drill: false,
  ...more,
});

/** The steps of an incident in short: what, at which level. */
export const stepsOf = ({ steps }: IncidentView): string[] =>
  steps.map(({ step, level }) => (level === null ? step : `${step} ${level}`));
