import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../src/engine/release/signing/dsse.ts';
import { RELEASE_TYPE, releaseStatement } from '../../../src/engine/release/signing/release-statement.ts';
import { SCOPES, type Tokens } from '../../../src/runtime/access/scopes.ts';
import { staticTokens } from '../../../src/runtime/access/static-tokens.ts';
import { tokenCheck } from '../../../src/runtime/access/token-check.ts';
import { makeApp } from '../../../src/runtime/http/app.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { aSigner } from '../../engine/release/signing/a-signer.ts';
import { diceOf } from '../fuzz/dice.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { NINE } from '../stage/a-service.ts';
import { indoors } from '../stage/indoors.ts';

const FLIPS = process.env.LEADRAIL_DEEP ? 1000 : 150;
const TOKENS = Object.fromEntries(SCOPES.map(scope => [scope, `token-of-scope-${scope}`])) as Tokens;

describe('a signed release on its way through the door', () => {
  let service: Service;
  let app: FastifyInstance;
  let sound: Buffer;
  let envelope: Awaited<ReturnType<typeof seal>>;
  const bundle = aBundle(1);
  beforeAll(async () => {
    const { signer, key } = await aSigner();
    service = await indoors({ trust: { keys: [key] }, newId: randomUUID });
    app = await makeApp(service, staticTokens(tokenCheck(TOKENS)));
    const statement = releaseStatement(bundle, { approvals: [], rollbackTo: 'fallback', now: NINE });
    envelope = await seal(RELEASE_TYPE, statement, [signer]);
    sound = Buffer.from(JSON.stringify({ bundle, envelope }));
  });
  afterAll(async () => {
    await app.close();
    await service.store.close();
  });

  const push = (payload: Buffer | string) =>
    app.inject({
      method: 'POST',
      url: '/v1/releases',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKENS.deploy}` },
      payload,
    });
  const kept = async () => (await service.store.releases()).length;

  it(`is refused with one bit changed, wherever it is: ${FLIPS} times`, async () => {
    const dice = diceOf(11);
    for (let i = 0; i < FLIPS; i += 1) {
      const changed = Buffer.from(sound);
      const at = dice.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
      const { statusCode } = await push(changed);
      expect([at, statusCode >= 400 && statusCode < 500]).toEqual([at, true]);
    }
    expect(await kept()).toBe(0);
  }, 600_000);

  it('is refused when cut off anywhere', async () => {
    for (let length = 0; length < sound.length; length += Math.ceil(sound.length / 50))
      expect((await push(sound.subarray(0, length))).statusCode).toBeGreaterThanOrEqual(400);
    expect(await kept()).toBe(0);
  });

  it('is refused with its signature stripped, emptied, doubled, unknown or of another bundle', async () => {
    const [signature] = envelope.signatures;
    const other = await aSigner();
    const statement = releaseStatement(bundle, { approvals: [], rollbackTo: 'fallback', now: NINE });
    const shapes: readonly unknown[] = [
      bundle,
      { bundle, envelope: null },
      { bundle, envelope: {} },
      { bundle, envelope: { ...envelope, signatures: [] } },
      { bundle, envelope: { ...envelope, signatures: [{ ...signature, sig: '' }] } },
      { bundle, envelope: { ...envelope, signatures: [signature, signature] } },
      { bundle, envelope: { ...envelope, payload: '' } },
      { bundle, envelope: { ...envelope, payloadType: 'application/json' } },
      { bundle, envelope: await seal(RELEASE_TYPE, statement, [other.signer]) },
      { bundle: aBundle(2, bundle.id), envelope },
    ];
    for (const shape of shapes) expect((await push(JSON.stringify(shape))).statusCode).toBe(422);
    expect(await kept()).toBe(0);
  });

  it('gets in as it was made', async () => {
    expect((await push(sound)).statusCode).toBe(201);
    expect(await kept()).toBe(1);
  });
});
