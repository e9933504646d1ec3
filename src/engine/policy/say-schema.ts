import type { ErrorObject } from 'ajv';
import type { Words } from '../model/finding.ts';
import { nearest } from '../model/values/nearest.ts';
import { didYouMean } from './say-file.ts';
import { sayPolicy } from './say-policy.ts';
import { sayTest } from './say-test.ts';

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** One JSON Schema error in words: the value, what is allowed, and what the key is for. */
export function saySchema(error: ErrorObject): Words {
  return ownWords(error) ?? { says: fact(error), why: purpose(error) };
}

/** Mistakes that people make often, in words of their own. */
function ownWords({ keyword, params, data, instancePath, propertyName }: ErrorObject): Words | null {
  if (keyword === 'not' && propertyName !== undefined) return sayPolicy.builtIn(propertyName);
  if (keyword === 'required' && params.missingProperty === 'values' && instancePath.startsWith('/fields/'))
    return sayPolicy.noValues;
  if (keyword === 'false schema')
    return sayPolicy.misplaced(instancePath.slice(instancePath.lastIndexOf('/') + 1), null);
  const textMeant = keyword === 'type' && params.type === 'string';
  return textMeant && (typeof data === 'number' || typeof data === 'boolean') ? sayTest.quote(data) : null;
}

function fact(error: ErrorObject): string {
  const { params, data } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, String(params.additionalProperty));
    case 'required':
      return `The key \`${params.missingProperty}\` is missing.`;
    case 'const':
      return `${shown(data)} stands where ${shown(params.allowedValue)} must stand.`;
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      return `${shown(data)} is not one of: ${allowed.join(', ')}.${didYouMean(nearest(String(data), allowed))}`;
    }
    case 'type':
      return wrongType(data, [params.type as string | string[]].flat());
    case 'oneOf':
      return oneOf(error) ?? `${shown(data)} has no form that may stand here.`;
    case 'pattern':
    case 'anyOf':
      return `${shown(data)} has no form that may stand here.`;
    case 'minimum':
      return `${shown(data)} is too small; the least is ${params.limit}.`;
    case 'maximum':
      return `${shown(data)} is too large; the most is ${params.limit}.`;
    case 'minLength':
      return 'The text is empty.';
    case 'uniqueItems':
      return `The entries ${Number(params.j) + 1} and ${Number(params.i) + 1} are the same.`;
    default:
      return `${shown(data)} ${error.message ?? 'is refused'}.`;
  }
}

/** Where the forms differ in the keys that they need, those are named; null where they differ otherwise. */
function oneOf({ schema, data }: ErrorObject): string | null {
  const forms = (schema as { readonly required?: readonly string[] }[]).map(({ required = [] }) => required);
  if (typeof data !== 'object' || data === null || forms.some(({ length }) => length === 0)) return null;
  const named = forms.map(keys => keys.map(key => `\`${key}\``).join(' with '));
  return `Exactly one of these must stand here: ${named.join(', ')}.`;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'a map of keys'],
  ['string', 'text'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', '`true` or `false`'],
  ['null', 'nothing'],
]);

function wrongType(data: unknown, types: readonly string[]): string {
  const wanted = types.map(type => TYPES.get(type) ?? type).join(', or ');
  return data === null ? `Nothing stands here; it must be ${wanted}.` : `${shown(data)} must be ${wanted}.`;
}

function unknownKey(error: ErrorObject, key: string): string {
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  return `The key \`${key}\` is not known here; known: ${known.join(', ')}.${didYouMean(nearest(key, known))}`;
}

function purpose(error: ErrorObject): string {
  const description = error.parentSchema?.description;
  return typeof description === 'string' ? description : 'See the schema of this kind in schemas/.';
}
