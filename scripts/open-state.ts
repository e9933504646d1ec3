import { emptyLedger, type Ledger } from '../src/engine/model/ledger.ts';
import { validatorOf } from '../src/engine/model/schemas.ts';
import { ledgerOf } from '../src/engine/model/state.ts';
import type { State } from '../src/engine/model/types.gen.ts';
import { readJson } from '../src/workspace/read-json.ts';
import { EXIT, Stop } from './terminal.ts';

/** The ledger that a state file holds; an empty one without a file. */
export const openState = (file: string | undefined): Ledger =>
  file === undefined ? emptyLedger() : ledgerOf(readState(file));

/** A state file that holds to its schema. */
export function readState(file: string): State {
  const value = readJson(file);
  const validate = validatorOf('state');
  if (validate(value)) return value as State;
  const [error] = validate.errors ?? [];
  const fault = `${error?.instancePath || 'it'} ${error?.message ?? 'is refused'}`;
  throw new Stop(`${file} is no state: ${fault}. See schemas/state.schema.json.`, EXIT.unusable);
}
