import type { ImpactReading } from '../src/engine/gate/gate.ts';
import { validatorOf } from '../src/engine/model/schemas.ts';
import type { Impact } from '../src/engine/model/types.gen.ts';
import { type History, openHistory } from '../src/workspace/read-history.ts';
import { readJson } from '../src/workspace/read-json.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';

/** A missing or broken impact report is a no of the gates, not a usage error: a guard whose input is missing says no. */
export function readImpact(file: string | undefined): ImpactReading {
  if (file === undefined) return { kind: 'none', why: 'none was named with --impact.' };
  try {
    const value = readJson(file);
    if (validatorOf('impact')(value)) return { kind: 'impact', impact: value as Impact };
    return { kind: 'none', why: `${file} is no impact report.` };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'none', why: error.says };
    throw error;
  }
}

/** The named past leads, else the pinned sample for a report that was computed from it; null for other past leads. */
export async function pastLeadsOf(
  reading: ImpactReading,
  named: readonly string[] | undefined,
): Promise<History | null> {
  if (named) return openHistory(named);
  return reading.kind === 'impact' && reading.impact.pinned === true ? openHistory() : null;
}
