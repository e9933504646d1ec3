import type { GateResult } from '../../model/types.gen.ts';
import { type Instant, instantText } from '../../time/instant.ts';
import { type CompiledWindow, compileWindows, type WindowScope } from '../../time/windows.ts';
import { startedExperiments, whyNoExperiment } from '../experiments.ts';
import { touchesScope } from '../freeze-scope.ts';
import { frozenUntil } from '../frozen-until.ts';
import type { Gate, GateInput } from '../gate.ts';
import { type GovernanceOfBase, governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { block, pass } from '../outcomes.ts';
import { riskOfChange } from '../risk/risk-of-change.ts';
import { reaches } from '../risk/tiers.ts';

const NAME = 'freeze';

type Base = Extract<GovernanceOfBase, { kind: 'governance' }>;

/** Blocks shipping inside a freeze window whose scope the change touches, and experiments that may not begin. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: no base declares a window.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  if (base.router.release === input.head.router?.release)
    return pass(NAME, 'Nothing changes: base and head are the same policy.');
  return judgeExperiments(input, base) ?? judge(input, base);
};

function judgeExperiments(input: GateInput, { governance }: Base): GateResult | null {
  const started = startedExperiments(governance, input.head.router?.policy.governance ?? null);
  if (started.length === 0) return null;
  const reading = riskOfChange(input);
  const tier = reading.kind === 'risk' ? reading.risk.tier : null;
  const whys = started.flatMap(experiment => whyNoExperiment(experiment, governance, tier, input.now) ?? []);
  if (whys.length === 0) return null;
  return block(NAME, whys.join(' '), 'Give it an end that lies ahead, and make the change smaller.');
}

function judge(input: GateInput, base: Base): GateResult {
  const { now } = input;
  const { windows, problems } = compileWindows(base.governance.windows ?? []);
  const [problem] = problems;
  if (problem)
    return block(
      NAME,
      `The window ${problem.window} of the base can't be read: ${problem.says}.`,
      'Mend it in the base.',
    );
  const denying = windows.filter(window => window.effect === 'deny');
  const holding = denying.filter(window => window.between(now, now + 1).length > 0);
  if (holding.length === 0) return pass(NAME, `No freeze window holds ${instantText(now)}.`);
  const touches = touching(input, base, holding);
  if (typeof touches !== 'function') return touches;
  const blocking = holding.filter(touches);
  if (blocking.length > 0) return frozen(blocking, denying.filter(touches), now);
  return pass(NAME, `The change touches nothing that ${names(holding)} is about.`);
}

/** Which windows the change falls into; the impact report is only asked where a window has a scope. */
function touching(
  input: GateInput,
  { governance, router }: Base,
  holding: readonly CompiledWindow[],
): GateResult | ((w: CompiledWindow) => boolean) {
  if (holding.every(({ scope }) => !isNarrow(scope))) return () => true;
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return block(NAME, `${names(holding)} holds. ${reading.says}`, reading.next);
  const risk = riskOfChange(input);
  const tier = risk.kind === 'risk' ? risk.risk.tier : null;
  const sides = { base: router, head: input.head.router ?? router };
  return ({ scope }) =>
    touchesScope(reading.impact, sides, scope) &&
    (scope?.min_risk === undefined || reaches(governance, tier, scope.min_risk));
}

const isNarrow = (scope: WindowScope | null): boolean =>
  Boolean(scope?.segments?.length || scope?.sources?.length || scope?.min_risk !== undefined);

function frozen(blocking: readonly CompiledWindow[], denying: readonly CompiledWindow[], now: Instant): GateResult {
  const told = blocking.map(window => {
    const end = window.between(now, now + 1).at(-1)?.to ?? now;
    return `${window.id} until ${instantText(end)}${window.why === null ? '' : ` (${window.why})`}`;
  });
  const end = instantText(frozenUntil(denying, now));
  return block(
    NAME,
    `Frozen at ${instantText(now)}: ${told.join('; ')}.`,
    `Wait until ${end}; \`npx leadrail freeze list\` shows what lies ahead.`,
  );
}

const names = (windows: readonly CompiledWindow[]): string => windows.map(window => window.id).join(', ');
