import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../scripts/dev/build-pages.ts';
import { type BuiltPages, readBuiltPages } from '../../src/runtime/http/page/built-pages.ts';

/** Bytes that the pages may take, compressed. */
const MOST = 150_000;

describe('the built pages', () => {
  let folder: string;
  let built: BuiltPages | null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-built-'));
    await buildPages(folder);
    built = await readBuiltPages(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are small, without the engine', () => {
    expect(gzipSync(built?.index ?? '').length).toBeLessThan(MOST);
    expect(built?.index).not.toContain('json-schema.org');
  });

  it('are one file that asks for nothing from elsewhere', () => {
    expect(built?.index).not.toMatch(/<(?:script|img|iframe)[^>]+src=|<link[^>]+href="(?!data:,)/);
    expect(built?.index.match(/<script/g)).toHaveLength(1);
    expect(built?.index.match(/<\/script>/g)).toHaveLength(1);
  });

  it('may run their own script and look, by their digests, and nothing else', () => {
    const script = /<script type="module">([\s\S]*)<\/script>/.exec(built?.index ?? '')?.[1] ?? '';
    const digest = createHash('sha256').update(script).digest('base64');
    expect(built?.policy).toContain(`script-src 'sha256-${digest}';`);
    expect(built?.policy).toMatch(/^default-src 'none';/);
    expect(built?.policy).not.toContain('unsafe');
  });

  it('are not there where nothing was built', async () => {
    expect(await readBuiltPages(join(folder, 'nothing'))).toBeNull();
  });
});
