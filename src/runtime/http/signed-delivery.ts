import type { FastifyInstance, FastifyRequest } from 'fastify';
import { digestOfBytes } from '../../engine/model/digest.ts';
import { liveSecrets } from '../intake/live-secrets.ts';
import { type Claim, isSigned } from '../intake/signed.ts';
import type { Service } from '../service.ts';
import { Problem } from './problem.ts';

/** A delivery whose signature fits. */
export interface SignedDelivery {
  readonly body: Uint8Array;
  /** The same for the same signed bytes, however they come again: the key under which the delivery counts once. */
  readonly key: string;
}

/** Leaves bodies as the bytes that were signed. */
export function takeBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: unknown) => body);
}

/** Throws the same `Problem` for a delivery that is unsigned, wrongly signed, or signed long ago. */
export function signedDelivery(
  { secret, clock }: Service,
  request: FastifyRequest,
  own: string,
  claimOf: (body: Uint8Array) => Claim,
): SignedDelivery {
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const claim = claimOf(body);
  if (!isSigned(claim, liveSecrets(secret, own), clock())) {
    throw new Problem('bad-signature', 'sign the body with a live secret, not more than 5 minutes ago');
  }
  const bytes = Buffer.concat(claim.parts.map(part => Buffer.from(part)));
  return { body, key: `webhook:${request.routeOptions.url}:${digestOfBytes(bytes)}` };
}

/** A header that stands once. */
export const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};
