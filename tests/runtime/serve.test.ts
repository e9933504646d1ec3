import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortInUse, startService } from '../../src/runtime/serve.ts';
import { NINE, type StagedService } from './stage/a-service.ts';
import { liveService } from './stage/live-service.ts';

describe('starting and stopping', () => {
  let service: StagedService;
  let other: string;
  beforeAll(async () => {
    service = await liveService();
    other = await mkdtemp(join(tmpdir(), 'leadrail-'));
  });
  afterAll(async () => {
    await service.end();
    await rm(other, { recursive: true, force: true });
  });
  const clock = () => NINE;

  it('a second service on the same data folder is refused', async () => {
    const second = startService({ dataDir: service.dataDir, port: 0, clock });
    await expect(second).rejects.toThrow('another service already runs');
  });

  it('a port that is taken is named, and the data folder is free again', async () => {
    const { port } = service.running;
    const taken = startService({ dataDir: other, port, clock });
    await expect(taken).rejects.toEqual(new PortInUse(port));
    await expect(taken).rejects.toThrow(String(port));
    const next = await startService({ dataDir: other, port: 0, clock });
    expect(next.port).not.toBe(port);
    await next.close();
  });

  it('closing twice is closing once', async () => {
    const next = await startService({ dataDir: other, port: 0, clock });
    await Promise.all([next.close(), next.close()]);
    await expect(fetch(next.url)).rejects.toThrow();
  });

  it('answers the leads at hand before it ends', async () => {
    const replies = Array.from({ length: 50 }, (_, i) => service.lead({ id: `last-${i}`, country: 'DE' }));
    const settled = Promise.allSettled(replies);
    await replies[0];
    await service.restart();
    const taken = (await settled).flatMap(each =>
      each.status === 'fulfilled' && each.value.status === 201 ? [each.value] : [],
    );
    expect(taken.length).toBeGreaterThan(0);
    for (const { body } of taken) {
      expect((await service.ask('read', 'GET', `/v1/leads/${body.lead_id}`)).status).toBe(200);
    }
  });

  it('counts what it does', async () => {
    await service.lead({ id: 'm1', country: 'AT', source: 'demo' });
    const { text } = await service.ask(null, 'GET', '/metrics');
    expect(text).toContain('leadrail_leads_total{outcome="queue",source="demo"} 1');
    expect(text).toContain('leadrail_queue_depth{queue="alps"} 1');
    expect(text).toContain('leadrail_active_release_sequence 1');
    expect(text).toMatch(/leadrail_decision_seconds_count [1-9]/);
  });

  it('never lets a raw source become a label', async () => {
    await service.lead({ id: 'm2', country: 'DE', source: 'evil"} 1' });
    expect((await service.ask(null, 'GET', '/metrics')).text).not.toContain('evil');
  });
});
