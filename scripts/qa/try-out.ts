import type { Decision, Policy } from '../../src/engine/model/types.gen.ts';
import { makeBundle } from '../../src/engine/release/bundle.ts';
import type { Instant } from '../../src/engine/time/instant.ts';
import { handleLead } from '../../src/runtime/leads/handle-lead.ts';
import { silent } from '../../src/runtime/log.ts';
import { makeService } from '../../src/runtime/make-service.ts';
import { activateRelease } from '../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../src/runtime/releases/push-bundle.ts';
import { allRounds } from '../../src/runtime/rounds/run-rounds.ts';
import type { Service } from '../../src/runtime/service.ts';
import type { RawRecord } from '../../src/runtime/store/rows.ts';
import { openSqlite } from '../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/runtime/store/store.ts';

/** A whole runtime in memory, with one release live and a clock that only the caller moves. Nothing leaves it. */
export interface TryOut {
  readonly service: Service;
  /** Where its clock stands. */
  readonly now: Instant;
  /** Takes a lead in as a sender would; null when it was not decided. */
  lead(raw: RawRecord): Promise<Decision | null>;
  /** Moves the clock and does all that the service does by itself then. */
  roundAt(now: Instant): Promise<void>;
}

/** Runs `work` on a runtime of its own; `fault` puts a failure between the service and its store. */
export async function tryOut<T>(
  policy: Policy,
  now: Instant,
  work: (room: TryOut) => Promise<T>,
  fault: (store: Store) => Store = store => store,
): Promise<T> {
  const opened = await openSqlite(':memory:');
  try {
    return await work(await roomOn(fault(opened), policy, now));
  } finally {
    await opened.close();
  }
}

async function roomOn(store: Store, policy: Policy, now: Instant): Promise<TryOut> {
  let made = 0;
  const time = { now };
  const service = await makeService({
    store,
    clock: () => time.now,
    random: () => 0.5,
    newId: () => `qa-${++made}`,
    send: async () => ({ ok: false, says: 'a release QA pass sends nothing' }),
    secret: () => undefined,
    trust: null,
    log: silent,
  });
  const room: TryOut = {
    service,
    get now() {
      return time.now;
    },
    lead: async raw => {
      const handled = await handleLead(service, { id: `qa-${++made}`, ...raw });
      return handled.kind === 'decided' ? handled.decision : null;
    },
    roundAt: async at => {
      time.now = at;
      await allRounds(service)(at);
    },
  };
  await makeLive(service, policy);
  return room;
}

async function makeLive(service: Service, policy: Policy): Promise<void> {
  const bundle = makeBundle({ sequence: 1, parent: null, plan: null, policy, golden: [] });
  await pushBundle(service, bundle, 'qa');
  const live = await activateRelease(service, { id: bundle.id, rollbackTo: 'fallback' }, 'qa');
  if (live.kind !== 'active') throw new Error(`internal: the release is not live: ${JSON.stringify(live)}`);
}
