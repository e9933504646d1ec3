import type { GateResult, Verdict } from '../../engine/model/types.gen.ts';
import { planHash } from '../../engine/replay/plan.ts';
import { code, prose } from '../markdown.ts';

const MARKS: Readonly<Record<GateResult['outcome'], string>> = { pass: '✅', block: '⛔', override: '⚠️' };

/** The verdict first, then one line for each gate, for a comment or a step summary. */
export function verdictMarkdown({ verdict, plan, gates }: Verdict): string {
  const head = verdict === 'pass' ? '## ✅ May ship' : `## ⛔ Blocked by ${blockers(gates)}`;
  const parts = [head, gates.map(gateLine).join('\n'), ...(plan === null ? [] : [`Plan ${code(hashOf(plan))}`])];
  return `${parts.join('\n\n')}\n`;
}

const blockers = (gates: readonly GateResult[]): string =>
  gates
    .filter(({ outcome }) => outcome === 'block')
    .map(({ gate }) => prose(gate))
    .join(', ');

function gateLine({ gate, outcome, says, next }: GateResult): string {
  const step = next === null ? '' : `\n  - Next: ${prose(next)}`;
  return `- ${MARKS[outcome]} **${prose(gate)}** ${outcome}: ${prose(says)}${step}`;
}

const hashOf = (plan: NonNullable<Verdict['plan']>): string => (typeof plan === 'string' ? plan : planHash(plan));
