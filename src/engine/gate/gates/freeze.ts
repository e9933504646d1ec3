import type { GateResult, Governance } from '../../model/types.gen.ts';
import { type Instant, instantText } from '../../time/instant.ts';
import { type CompiledWindow, compileWindows } from '../../time/windows.ts';
import { touchesScope } from '../freeze-scope.ts';
import { frozenUntil } from '../frozen-until.ts';
import type { Gate, GateInput } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { block, pass } from '../outcomes.ts';

const NAME = 'freeze';

/** Blocks shipping inside a freeze window whose scope the change touches. The windows are the base's. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: no base declares a window.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  if (base.release === input.head.router?.release)
    return pass(NAME, 'Nothing changes: base and head are the same policy.');
  return judge(input, base.governance);
};

function judge(input: GateInput, { windows: written = [] }: Governance): GateResult {
  const { now } = input;
  const { windows, problems } = compileWindows(written);
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
  const touches = touching(input, holding);
  if (typeof touches !== 'function') return touches;
  const blocking = holding.filter(touches);
  if (blocking.length > 0) return frozen(blocking, denying.filter(touches), now);
  return pass(NAME, `The change touches nothing that ${names(holding)} is about.`);
}

/** Which windows the change falls into; the impact report is only asked where a window has a scope. */
function touching(input: GateInput, holding: readonly CompiledWindow[]): GateResult | ((w: CompiledWindow) => boolean) {
  if (holding.every(({ scope }) => !scope?.segments?.length && !scope?.sources?.length)) return () => true;
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return block(NAME, `${names(holding)} holds. ${reading.says}`, reading.next);
  return ({ scope }) => touchesScope(reading.impact, scope);
}

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
