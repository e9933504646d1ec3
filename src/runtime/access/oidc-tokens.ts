import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { OidcTrust } from '../../engine/model/types.gen.ts';
import type { Service } from '../service.ts';
import type { Verifier } from './verifier.ts';

/** An audience names what the token is for: `leadrail:<bundle id>` ships that bundle, `leadrail:status` looks. */
const AUDIENCE = 'leadrail:';
const LOOKING = 'status';

/** A token older than this is not of the run that asks. Seconds. */
const OLDEST = 15 * 60;
/** How far the issuer's clock may be from ours. Seconds. */
const TOLERANCE = 60;

/**
 * Runs of one workflow of one repository, by the OIDC tokens of GitHub Actions. Every claim is compared with what is
 * trusted, numbers of repository and owner and not their names; each token opens one door once.
 */
export function oidcTokens(service: Pick<Service, 'clock' | 'commit' | 'log'>, trust: OidcTrust): Verifier {
  const keys = keysOf(trust);
  return async authorization => {
    const token = /^bearer +(\S{1,8192})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined || token.split('.').length !== 3) return null;
    const claims = await verified(token, keys, trust, service);
    const purpose = claims && purposeOf(claims);
    if (!claims || purpose === null || !agrees(claims, trust)) return null;
    const spent = await spend(service, claims);
    if (!spent) return null;
    const who = `oidc:${claims['repository_id']}:run-${claims['run_id'] ?? 'unknown'}`;
    return purpose === LOOKING ? { scope: 'read', who, release: null } : { scope: 'deploy', who, release: purpose };
  };
}

const keysOf = ({ issuer, jwks }: OidcTrust): JWTVerifyGetKey =>
  jwks
    ? createLocalJWKSet(jwks as unknown as JSONWebKeySet)
    : createRemoteJWKSet(new URL('.well-known/jwks', withSlash(issuer)));

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer }: OidcTrust,
  { clock, log }: Pick<Service, 'clock' | 'log'>,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'jti', 'aud'],
      maxTokenAge: OLDEST,
      clockTolerance: TOLERANCE,
      currentDate: new Date(clock()),
    });
    return payload;
  } catch (error) {
    log('warn', 'oidc.refused', { why: error instanceof Error && 'code' in error ? String(error.code) : 'unreadable' });
    return null;
  }
}

/** One audience, and it is ours; several could be shown to several doors. */
function purposeOf({ aud }: JWTPayload): string | null {
  if (typeof aud !== 'string' || !aud.startsWith(AUDIENCE)) return null;
  return aud.slice(AUDIENCE.length) || null;
}

function agrees(claims: JWTPayload, trust: OidcTrust): boolean {
  const { repository_id, repository_owner_id, ref, environment, job_workflow_ref, events } = trust;
  const wanted = { repository_id, repository_owner_id, ref, environment, job_workflow_ref };
  const same = Object.entries(wanted).every(([name, value]) => claims[name] === value);
  return same && typeof claims['event_name'] === 'string' && events.includes(claims['event_name']);
}

async function spend({ commit, clock }: Pick<Service, 'commit' | 'clock'>, { jti, exp }: JWTPayload): Promise<boolean> {
  if (jti === undefined || exp === undefined) return false;
  return commit.run(({ store }) => store.spendToken(jti, (exp + TOLERANCE) * 1000, clock()));
}
