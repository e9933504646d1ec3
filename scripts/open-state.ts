import { emptyLedger, type Ledger } from '../src/engine/model/ledger.ts';
import { validatorOf } from '../src/engine/model/schemas.ts';
import { ledgerOf } from '../src/engine/model/state.ts';
import type { State } from '../src/engine/model/types.gen.ts';
import { readJson } from '../src/workspace/read-json.ts';
import { EXIT, Stop } from './terminal.ts';

/** The ledger that a state file holds; an empty one without a file. */
export function openState(file: string | undefined): Ledger {
  if (file === undefined) return emptyLedger();
  const value = readJson(file);
  const validate = validatorOf('state');
  if (validate(value)) return ledgerOf(value as State);
  const [error] = validate.errors ?? [];
  throw new Stop(
    `${file} is no state: ${error?.instancePath || 'it'} ${error?.message ?? 'is refused'}. See schemas/state.schema.json.`,
    EXIT.unusable,
  );
}
