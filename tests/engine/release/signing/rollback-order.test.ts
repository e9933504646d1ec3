import { describe, expect, it } from 'vitest';
import { seal } from '../../../../src/engine/release/signing/dsse.ts';
import { RELEASE_TYPE } from '../../../../src/engine/release/signing/release-statement.ts';
import { ROLLBACK_TYPE, readRollbackOrder } from '../../../../src/engine/release/signing/rollback-order.ts';
import { aSigner } from './a-signer.ts';

const order = {
  format: 'leadrail-rollback/1',
  from: `sha256:${'1'.repeat(64)}`,
  to: 'fallback',
  reason: 'p90 doubled',
  expires: '2026-11-02T09:10:00.000Z',
};

describe('a rollback order', () => {
  it('holds until it expires', async () => {
    const { signer, key } = await aSigner();
    const sealed = await seal(ROLLBACK_TYPE, order, [signer]);
    const at = (minute: number) => readRollbackOrder(sealed, [key], Date.UTC(2026, 10, 2, 9, minute));
    expect(await at(9)).toEqual({ ok: true, order });
    expect((await at(10)).ok).toBe(false);
  });

  it('is nothing that was signed as something else, or by somebody else', async () => {
    const [ana, ben] = [await aSigner(), await aSigner()];
    const now = Date.UTC(2026, 10, 2, 9);
    expect((await readRollbackOrder(await seal(RELEASE_TYPE, order, [ana.signer]), [ana.key], now)).ok).toBe(false);
    expect((await readRollbackOrder(await seal(ROLLBACK_TYPE, order, [ben.signer]), [ana.key], now)).ok).toBe(false);
    const other = { ...order, format: 'leadrail-rollback/2' };
    expect((await readRollbackOrder(await seal(ROLLBACK_TYPE, other, [ana.signer]), [ana.key], now)).ok).toBe(false);
  });
});
