import type { FastifyError } from 'fastify';
import { Problem } from './problem.ts';
import { storeProblem } from './store-problem.ts';

/** Whatever a route threw, as a refusal. Null for what nobody foresaw: that is a fault of ours, and is logged. */
export function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const unstored = storeProblem(error);
  if (unstored) return unstored;
  if (!(error instanceof Error) || !('code' in error || 'validation' in error)) return null;
  const { code, validation, statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('too-large', error.message, { field: 'body' });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Problem('not-json-type', 'send application/json', { field: 'content-type' });
  }
  if (validation) return fromSchema(validation[0]);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('invalid-request', error.message);
  }
  return null;
}

type Complaint = NonNullable<FastifyError['validation']>[number];

function fromSchema(complaint: Complaint | undefined): Problem {
  const unknown = complaint?.params?.additionalProperty ?? complaint?.params?.missingProperty;
  const path = (complaint?.instancePath ?? '').split('/').filter(Boolean);
  const field = [...path, ...(typeof unknown === 'string' ? [unknown] : [])].join('.') || 'body';
  return new Problem('invalid-request', `${field}: ${complaint?.message ?? 'is not as it should be'}`, { field });
}
