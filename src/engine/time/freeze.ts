import { byteOrder } from '../model/place.ts';
import { type Instant, instantText } from './instant.ts';
import type { CompiledWindow, Occurrence } from './occurrence.ts';
import type { WindowEffect, WindowScope } from './window-definition.ts';

/** One occurrence of a window as it is printed; instants are RFC 3339 in UTC. */
export interface FreezeRow {
  readonly id: string;
  readonly effect: WindowEffect;
  readonly from: string;
  readonly to: string;
  readonly why: string | null;
  readonly scope: WindowScope | null;
}

/** What a time is subject to. `frozen`: some deny window holds it, whatever allow windows say. */
export interface FreezeExplanation {
  readonly at: string;
  readonly frozen: boolean;
  readonly windows: readonly FreezeRow[];
}

/** The windows that hold `at`, in the order in which they are written. Scope is shown, not judged. */
export function explainFreeze(windows: readonly CompiledWindow[], at: Instant): FreezeExplanation {
  const holding = windows.flatMap(window => window.between(at, at + 1).map(one => rowOf(window, one)));
  return { at: instantText(at), frozen: holding.some(row => row.effect === 'deny'), windows: holding };
}

/** The occurrences that share a moment with [from, to), in order of start, end and id. */
export function listFreezes(windows: readonly CompiledWindow[], from: Instant, to: Instant): readonly FreezeRow[] {
  return windows
    .flatMap(window => window.between(from, to).map(one => ({ one, row: rowOf(window, one) })))
    .sort((a, b) => a.one.from - b.one.from || a.one.to - b.one.to || byteOrder(a.row.id, b.row.id))
    .map(({ row }) => row);
}

const rowOf = ({ id, effect, why, scope }: CompiledWindow, { from, to }: Occurrence): FreezeRow => ({
  id,
  effect,
  from: instantText(from),
  to: instantText(to),
  why,
  scope,
});
