import { describe, expect, it } from 'vitest';
import { liveService } from '../stage/live-service.ts';

describe('GET /v1/live as a stream', () => {
  it('says what is true, and ends when the service does', async () => {
    const service = await liveService();
    const { url, tokens } = service.running;
    const headers = { authorization: `Bearer ${tokens.read}`, accept: 'text/event-stream' };
    const response = await fetch(new URL('/v1/live', url), { headers });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    expect(first?.value).toMatch(/^event: now\ndata: \d+\n\ndata: \{.*"sequence":1.*\}\n\n$/);
    await service.end();
    let last = await reader?.read();
    while (last && !last.done) last = await reader?.read();
    expect(last?.done).toBe(true);
  });

  it('is for those who may read', async () => {
    const service = await liveService();
    expect((await service.ask('intake', 'GET', '/v1/live')).status).toBe(403);
    await service.end();
  });
});
