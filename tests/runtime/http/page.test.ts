import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../../src/report/html.ts';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('the page at /', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await liveService();
  });
  afterAll(() => service.end());

  it('shows what is live, its way back, who waits and the last decisions', async () => {
    await service.lead({ id: 'one', country: 'DE', city: 'Secret City' });
    await service.lead({ id: 'two', country: 'AT' });
    const { text, headers } = await service.ask(null, 'GET', '/');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const part of ['one', 'ana', 'germany', 'picked', 'two', 'alps', 'every lead to the fallback queue']) {
      expect(text).toContain(part);
    }
  });

  it('shows no field of a lead but its id', async () => {
    expect((await service.ask(null, 'GET', '/')).text).not.toContain('Secret City');
  });

  it('lets no script run, neither its own nor a hostile lead’s', async () => {
    await service.lead({ id: '<script>alert(1)</script>"\'&', country: 'DE' });
    const { text, headers } = await service.ask(null, 'GET', '/');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
  });

  it('shows the last 20 decisions and no more', async () => {
    for (let i = 0; i < 25; i += 1) await service.lead({ id: `many-${i}`, country: 'DE' });
    const { text } = await service.ask(null, 'GET', '/');
    expect(text.match(/<td>many-\d+<\/td>/g)).toHaveLength(20);
    expect(text).not.toContain('<td>many-4</td>');
  });
});

describe('html', () => {
  it('escapes what it is given, but for markup of its own making', () => {
    expect(html`<b title="${'"x"'}">${html`<i>${'<&>'}</i>`}</b>`.markup).toBe(
      '<b title="&quot;x&quot;"><i>&lt;&amp;&gt;</i></b>',
    );
  });

  it('shows characters that would turn the text around', () => {
    expect(html`${'a\u202eb\u0000'}`.markup).toBe('a\ufffdb\ufffd');
  });
});
