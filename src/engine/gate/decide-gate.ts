import type { GateResult, Override, Verdict } from '../model/types.gen.ts';
import { planHash } from '../replay/plan.ts';
import { instantText, readInstant } from '../time/instant.ts';
import type { Gate, GateInput } from './gate.ts';
import { gate as approvals } from './gates/approvals.ts';
import { gate as coverage } from './gates/coverage.ts';
import { gate as findings } from './gates/findings.ts';
import { gate as freeze } from './gates/freeze.ts';
import { gate as golden } from './gates/golden.ts';
import { gate as load } from './gates/load.ts';
import { gate as movedShare } from './gates/moved-share.ts';
import { gate as rollbackReady } from './gates/rollback-ready.ts';
import { gate as slaWorse } from './gates/sla-worse.ts';
import { gate as valid } from './gates/valid.ts';
import { gate as velocity } from './gates/velocity.ts';
import { readOverride } from './override.ts';

/** The gates, in the order in which they are told. */
const GATES: readonly Gate[] = [
  valid,
  golden,
  coverage,
  findings,
  movedShare,
  load,
  slaWorse,
  velocity,
  freeze,
  approvals,
  rollbackReady,
];

/** The verdict on a change: every gate is asked, and it passes only when none blocks. */
export function decideGate(input: GateInput): Verdict {
  const gates = GATES.map(gate => withOverrides(gate(input), input));
  const blocked = gates.some(({ outcome }) => outcome === 'block');
  return { verdict: blocked ? 'block' : 'pass', plan: planHash(input.plan), gates };
}

/** A blocked gate passes when an override for it counts; else it says why those that are there don't. */
function withOverrides(result: GateResult, { overrides, plan, now }: GateInput): GateResult {
  if (result.outcome !== 'block') return result;
  const readings = overrides.map(file => readOverride(file, result.gate, plan, now));
  for (const reading of readings) if (reading.kind === 'counts') return overridden(result, reading.override);
  const refused = readings.flatMap(reading =>
    reading.kind === 'refused' ? [` ${reading.path} doesn't count: ${reading.why}.`] : [],
  );
  const way = `Or let two people sign overrides/${result.gate}.json for the plan ${planHash(plan)}, for at most 24 hours.`;
  return { ...result, says: result.says + refused.join(''), next: `${result.next} ${way}` };
}

function overridden(result: GateResult, { approvers, reason, expires }: Override): GateResult {
  const end = instantText(readInstant(expires) ?? 0);
  const signed = `Overridden by ${approvers.join(' and ')} until ${end}: ${reason}`;
  return { ...result, outcome: 'override', says: `${result.says} ${signed}`, next: null };
}
