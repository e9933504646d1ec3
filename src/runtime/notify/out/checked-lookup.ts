import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Asks the system for every address of a name. */
export type Resolve = (host: string, done: (error: Error | null, found: readonly LookupAddress[]) => void) => void;

const systemResolve: Resolve = (host, done) => lookup(host, { all: true }, done);

/** Why an address is not spoken to; null when it may be. */
export type Refusal = (address: string) => string | null;

/** Plain HTTP is for inside; inside is only for those who asked for it. */
export const refusalOf =
  (scheme: 'http:' | 'https:', allowPrivate: boolean): Refusal =>
  address => {
    const open = isPublicAddress(address);
    if (!open && !allowPrivate) return 'the address is not public';
    return open && scheme === 'http:' ? 'https is needed' : null;
  };

/**
 * Resolves once, for the connection itself: the addresses that are checked are the ones connected to, so a name that
 * answers differently the next time gains nothing. One bad address spoils a name.
 */
export const checkedLookup =
  (refusal: Refusal, resolve: Resolve = systemResolve): LookupFunction =>
  (host, options, done) => {
    resolve(host, (error, found) => {
      const [first] = found;
      const why = error ?? firstRefusal(found, refusal);
      if (why !== null) done(why, '', 0);
      else if (first === undefined) done(new Error('the name has no address'), '', 0);
      else if (options.all === true) done(null, [...found]);
      else done(null, first.address, first.family);
    });
  };

function firstRefusal(found: readonly LookupAddress[], refusal: Refusal): Error | null {
  for (const { address } of found) {
    const why = refusal(address);
    if (why !== null) return new Error(why);
  }
  return null;
}
