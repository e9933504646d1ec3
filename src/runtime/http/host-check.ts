import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Service } from '../service.ts';
import { Problem } from './problem.ts';

/**
 * Keeps a stranger's web page from reading the open pages through the reader's own browser: it would come under the
 * stranger's name, made to point here. Addresses, names without a dot and the names of `LEADRAIL_HOSTS` are ours.
 */
export function checkHost({ secret }: Service, { host }: FastifyRequest): void {
  const name = nameOf(host);
  const ours = (secret('LEADRAIL_HOSTS') ?? '').split(',').map(each => each.trim().toLowerCase());
  if (isIP(name) !== 0 || !name.includes('.') || ours.includes(name)) return;
  throw new Problem('wrong-host', 'name this host in LEADRAIL_HOSTS if it is yours', { field: 'host' });
}

/** The host without its port, in lower case; an IPv6 address without its brackets. */
function nameOf(host: string | undefined): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host ?? '') ?? [];
  return (bracketed ?? plain ?? '.').toLowerCase();
}
