import { validatorOf } from '../model/schemas.ts';
import type { Impact } from '../model/types.gen.ts';
import type { ImpactReading } from './gate.ts';

/** A value from outside → an impact report that holds to its schema, or why it is none. */
export function readImpact(value: unknown): ImpactReading {
  const validate = validatorOf('impact');
  if (validate(value)) return { kind: 'impact', impact: value as Impact };
  const [error] = validate.errors ?? [];
  const where = error?.instancePath === '' ? 'the value' : error?.instancePath;
  return { kind: 'none', why: `the file holds none, since ${where} ${error?.message ?? 'is refused'}.` };
}
