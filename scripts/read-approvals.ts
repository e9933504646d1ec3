import type { ApprovalsReading } from '../src/engine/gate/gate.ts';
import { validatorOf } from '../src/engine/model/schemas.ts';
import type { Approval } from '../src/engine/model/types.gen.ts';
import { readJson } from '../src/workspace/read-json.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';

/** The approvals in a file. A missing or broken one is a no of the gates, not a usage error. */
export function readApprovals(file: string | undefined): ApprovalsReading {
  if (file === undefined) return { kind: 'none', why: 'name their file with --approvals.' };
  try {
    const value = readJson(file);
    if (validatorOf('approvals')(value)) return { kind: 'approvals', approvals: value as readonly Approval[] };
    return { kind: 'none', why: `${file} holds no approvals; see schemas/approvals.schema.json.` };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'none', why: error.says };
    throw error;
  }
}
