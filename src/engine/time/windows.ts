import { absoluteSchedule } from './absolute-window.ts';
import type { CompiledWindow, Schedule } from './occurrence.ts';
import { recurringSchedule } from './recurring-window.ts';
import type { Refusal, WindowDefinition, WindowKey, WindowProblem } from './window-definition.ts';
import { isZone, zoneOf } from './zone.ts';

export type { CompiledWindow } from './occurrence.ts';
export type { WindowDefinition, WindowProblem, WindowScope } from './window-definition.ts';

const ABSOLUTE = ['from', 'to'] as const;
const RECURRING = ['start', 'rrule', 'duration', 'except'] as const;

/** Makes freeze windows ready to answer, in their order. A window with problems is left out: refuse the whole then. */
export function compileWindows(defs: readonly WindowDefinition[]): {
  readonly windows: readonly CompiledWindow[];
  readonly problems: readonly WindowProblem[];
} {
  const windows: CompiledWindow[] = [];
  const problems: WindowProblem[] = [];
  for (const def of defs) {
    const schedule = scheduleOf(def);
    if ('between' in schedule) {
      windows.push({ id: def.id, effect: def.effect, scope: def.scope ?? null, why: def.why ?? null, ...schedule });
    } else problems.push(...schedule.map(refusal => ({ window: def.id, ...refusal })));
  }
  return { windows, problems };
}

/** Local dates on which a start falls into a DST gap: in the window's life, or 5 years from the start of an endless rule. */
export const gapStarts = (window: CompiledWindow): readonly string[] => window.gapDates();

function scheduleOf(def: WindowDefinition): Schedule | readonly Refusal[] {
  const [absolute, recurring] = [ABSOLUTE, RECURRING].map(keys => keys.find(key => def[key] !== undefined));
  if (!isZone(def.zone)) {
    return [{ key: 'zone', says: `\`${def.zone}\` is no time zone`, allowed: 'an IANA name such as Europe/Berlin' }];
  }
  if (absolute && recurring) return misformed(recurring, '`from` and `to` exclude a rule');
  if (absolute) return absoluteSchedule(def, zoneOf(def.zone));
  if (recurring) return recurringSchedule(def, zoneOf(def.zone));
  return misformed('from', 'the window says no time');
}

const misformed = (key: WindowKey, says: string): readonly Refusal[] => [
  { key, says, allowed: 'either `from` and `to`, or `start`, `rrule` and `duration`' },
];
