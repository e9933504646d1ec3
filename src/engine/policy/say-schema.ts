import type { ErrorObject } from 'ajv';
import type { Words } from '../model/finding.ts';
import { nearest } from '../model/values/nearest.ts';
import { didYouMean } from './say-file.ts';

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** One JSON Schema error in words: the value, what is allowed, and what the key is for. */
export function saySchema(error: ErrorObject): Words {
  return { says: fact(error), why: purpose(error) };
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
      return `${shown(data)} is not of type ${[params.type].flat().join(' or ')}.`;
    case 'oneOf':
    case 'anyOf':
      return `${shown(data)} has none of the forms that may stand here.`;
    default:
      return `${shown(data)} ${error.message ?? 'is refused'}.`;
  }
}

function unknownKey(error: ErrorObject, key: string): string {
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
  return `The key \`${key}\` is not known here; known: ${known.join(', ')}.${didYouMean(nearest(key, known))}`;
}

function purpose(error: ErrorObject): string {
  const description = error.parentSchema?.description;
  return typeof description === 'string' ? description : 'See the schema of this kind in schemas/.';
}
