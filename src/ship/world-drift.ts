import type { Failed } from '../client/answer.ts';
import type { RuntimeDrift, RuntimeRollout } from '../client/runtime-answers.ts';
import type { RuntimeClient } from '../client/runtime-client.ts';
import type { RuntimeView } from './runtime-view.ts';

/** What has moved away from the live rules, beside git: people, values, rules; and what is on its way or held. */
export interface WorldDrift {
  /** The release on its way to all leads; null when none is. */
  readonly candidate: Pick<RuntimeRollout, 'release' | 'state' | 'share' | 'why'> | null;
  /** Releases that may not go live, by number. */
  readonly held: readonly { readonly release: number; readonly why: string }[];
  /** Null when it was not asked for, or nothing is live. */
  readonly drift: RuntimeDrift | null;
}

export type WorldSeen = { readonly ok: true; readonly world: WorldDrift } | Failed;

/** `days`: how far back decisions are looked at; null: not at all. */
export async function viewWorld(runtime: RuntimeClient, view: RuntimeView, days: number | null): Promise<WorldSeen> {
  const rollouts = await runtime.rollouts();
  if (!rollouts.ok) return rollouts;
  const drift = days === null || view.status.policy === null ? null : await runtime.drift(days);
  if (drift && !drift.ok) return drift;
  const latest = rollouts.value.rollouts[0];
  const candidate = latest && latest.state !== 'done' && latest.state !== 'aborted' ? latest : null;
  const held = view.releases.releases.flatMap(({ sequence, held: why }) =>
    why === null ? [] : [{ release: sequence, why }],
  );
  return { ok: true, world: { candidate: candidate && pick(candidate), held, drift: drift?.value ?? null } };
}

const pick = ({ release, state, share, why }: RuntimeRollout) => ({ release, state, share, why });

/** A share of leads with a value outside its domain that is no accident any more. */
const MANY = 0.01;
const FEWEST = 5;

/** Whether somebody has to look: an owner is gone, or a field keeps getting what it can't have. Idle rules can wait. */
export function needsLook({ drift }: WorldDrift): boolean {
  if (drift === null) return false;
  const many = Math.max(FEWEST, drift.decisions * MANY);
  return drift.gone.length > 0 || drift.outside.some(({ leads }) => leads >= many);
}
