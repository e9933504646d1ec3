import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type DoorGiven, runtimeAt } from '../../scripts/runtime-door.ts';
import { recordService } from '../../scripts/service-file.ts';
import { inFolder } from '../ship/stage/in-folder.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';

const TOKENS = { 'tokens.json': JSON.stringify({ read: 'local-read', deploy: 'local-deploy' }) };

/** A door that remembers what it was shown. */
async function door(): Promise<{ url: string; shown: IncomingHttpHeaders[] }> {
  const shown: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    shown.push(request.headers);
    response.end('{}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, shown };
}

const tokenShown = async (given: DoorGiven, { shown }: { shown: IncomingHttpHeaders[] }) => {
  await runtimeAt(given, 'deploy').status();
  return shown.at(-1)?.authorization;
};

describe('the door to the runtime', () => {
  const data = () => temporaryFolder(TOKENS);

  it('takes the token of the scope from the data folder of this machine', async () => {
    const one = await door();
    expect(await tokenShown({ url: one.url, data: data() }, one)).toBe('Bearer local-deploy');
  });

  it('prefers --token, then LEADRAIL_TOKEN', async () => {
    const one = await door();
    vi.stubEnv('LEADRAIL_TOKEN', 'from-env');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await tokenShown({ url: one.url, data: data() }, one)).toBe('Bearer from-env');
    expect(await tokenShown({ url: one.url, data: data(), token: 'given' }, one)).toBe('Bearer given');
  });

  it('finds a service that was started here, and prefers LEADRAIL_URL, then --url', async () => {
    const [here, env, given] = [await door(), await door(), await door()];
    inFolder(temporaryFolder({ '.leadrail/data/tokens.json': TOKENS['tokens.json'] }));
    recordService('.leadrail/data', here.url);
    expect(await tokenShown({}, here)).toBe('Bearer local-deploy');
    vi.stubEnv('LEADRAIL_URL', env.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await tokenShown({}, env)).toBe('Bearer local-deploy');
    expect(await tokenShown({ url: given.url }, given)).toBe('Bearer local-deploy');
  });

  it('shows no token of this machine to another one', async () => {
    inFolder(temporaryFolder({ '.leadrail/data/tokens.json': TOKENS['tokens.json'] }));
    const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
    onTestFinished(() => void vi.restoreAllMocks());
    await runtimeAt({ url: 'https://leads.example.com' }, 'deploy').status();
    expect(JSON.stringify(asked.mock.calls[0]?.[1]?.headers)).not.toContain('local-deploy');
  });

  it.each(['leads.example.com', 'file:///tmp', ''])('refuses %j as an address', url => {
    expect(() => runtimeAt({ url }, 'deploy')).toThrow('is no address');
  });
});
