import { finding } from '../../model/finding.ts';
import type { At } from '../../model/place.ts';
import type { FieldType, Scalar } from '../../model/types.gen.ts';
import { canonicalRuleValue, type KnownValues } from '../../model/values/canonical-value.ts';
import { isMissing } from '../../model/values/missing.ts';
import { suggestRuleValue } from '../../model/values/suggest-value.ts';
import type { Key } from '../condition.ts';
import type { Path } from '../place-of.ts';
import { sayReference } from '../say-reference.ts';
import { sayTest } from '../say-test.ts';
import type { Desk } from './desk.ts';
import type { WhenOwner } from './when-owner.ts';

export type TestableType = FieldType | 'source' | 'segment';

export function typeOf(desk: Desk, field: string): TestableType {
  if (field === 'source' || field === 'segment') return field;
  return desk.fields.get(field)?.type ?? 'text';
}

/** A value as a rule writes it → the key that leads are compared with; null when it is refused. */
export function readRuleValue(desk: Desk, owner: WhenOwner, field: string, value: Scalar, path: Path): Key | null {
  if (typeOf(desk, field) === 'integer') return readInteger(desk, owner, field, value, path);
  if (typeof value !== 'string') {
    desk.refuse(owner.group, owner.id, path, sayTest.quote(value));
    return null;
  }
  const key = keyOf(desk, field, value);
  if (key === null) refuseValue(desk, owner, field, value, path);
  return key;
}

/** The key of a text in a rule or list; null when the field can't have it. */
export function keyOf(desk: Desk, field: string, text: string): string | null {
  const type = typeOf(desk, field);
  if (type === 'integer') return null;
  if ((type === 'text' || type === 'rep') && isMissing(text)) return null;
  return canonicalRuleValue(type, text, knownValues(desk, field));
}

function knownValues(desk: Desk, field: string): KnownValues | undefined {
  switch (typeOf(desk, field)) {
    case 'enum':
      return desk.known.enums.get(field);
    case 'rep':
      return desk.known.reps;
    case 'source':
      return desk.known.sourceIds;
    case 'segment':
      return desk.known.segmentIds;
    case 'text':
    case 'domain':
    case 'country':
    case 'subdivision':
    case 'integer':
      return undefined;
  }
}

export function refuseValue(
  desk: Desk,
  owner: WhenOwner,
  field: string,
  value: string | number,
  path: Path,
  at?: At,
): void {
  const type = typeOf(desk, field);
  if ((type === 'source' || type === 'segment' || type === 'rep') && desk.isUnknowable(type)) return;
  const near = type === 'integer' ? null : suggestRuleValue(type, String(value), knownValues(desk, field));
  const says = sayReference.impossible(field, value, allowed(desk, field), near);
  const rules = owner.group === 'rule' ? { rules: [owner.id] } : {};
  desk.findings.push(finding('unknown-reference', at ?? desk.places.at(owner.group, owner.id, path), says, rules));
}

function allowed(desk: Desk, field: string): string {
  const { min, max } = desk.fields.get(field) ?? {};
  const names = [...new Set(knownValues(desk, field)?.values() ?? [])];
  switch (typeOf(desk, field)) {
    case 'enum':
    case 'source':
    case 'segment':
    case 'rep':
      return names.length > 12 ? `${names.slice(0, 12).join(', ')} … (${names.length} in all)` : names.join(', ');
    case 'country':
      return 'ISO 3166-1 alpha-2 codes such as DE or GB';
    case 'subdivision':
      return 'full ISO 3166-2 codes such as US-CA';
    case 'domain':
      return 'registrable domains such as acme.com';
    case 'integer':
      return `integers from ${min ?? '-2^53'} to ${max ?? '2^53'}`;
    case 'text':
      return 'text that is neither empty nor a placeholder for "missing"';
  }
}

function readInteger(desk: Desk, owner: WhenOwner, field: string, value: Scalar, path: Path): number | null {
  if (typeof value !== 'number') {
    desk.refuse(owner.group, owner.id, path, sayTest.notInteger(field, value));
    return null;
  }
  return inRange(desk, owner, field, value, path) ? value : null;
}

/** Whether an integer field can have a value; if not, that is a finding. `written`: as the test has it (`lt: 0`). */
export function inRange(
  desk: Desk,
  owner: WhenOwner,
  field: string,
  value: number,
  path: Path,
  written = value,
): boolean {
  const { min = -Infinity, max = Infinity } = desk.fields.get(field) ?? {};
  if (value >= min && value <= max) return true;
  refuseValue(desk, owner, field, written, path);
  return false;
}
