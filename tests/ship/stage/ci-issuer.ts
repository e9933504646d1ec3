import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { onTestFinished, vi } from 'vitest';

/** Who GitHub says is running: what a runtime compares. */
export const RUN = {
  repository_id: '74',
  repository_owner_id: '65',
  ref: 'refs/heads/main',
  environment: 'production',
  job_workflow_ref: 'acme/rules/.github/workflows/deploy.yml@refs/heads/main',
};

export interface CiIssuer {
  readonly url: string;
  /** The audiences that tokens were asked for, in order. */
  readonly audiences: readonly string[];
}

/** GitHub as a run of Actions sees it: it hands the run a token for an audience, and publishes the key that signs them. */
export async function ciIssuer(now: () => number): Promise<CiIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const audiences: string[] = [];
  const tokenFor = (aud: string): Promise<string> => {
    audiences.push(aud);
    const at = Math.floor(now() / 1000);
    const more = { aud, iss: url, iat: at, exp: at + 300, jti: `token-${audiences.length}` };
    const claims = { ...RUN, event_name: 'push', run_id: '12', ...more };
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
  };
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? '/', url);
    const isRun = request.headers.authorization === 'Bearer of-this-run';
    const body = asked.pathname === '/token' && isRun ? await answer(asked) : { keys: [jwk] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  const answer = async (asked: URL) => ({ value: await tokenFor(asked.searchParams.get('audience') ?? '') });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', `${url}/token?api-version=2`);
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'of-this-run');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
  });
  return { url, audiences };
}
