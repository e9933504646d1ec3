import vm from 'node:vm';
import { type BuildResult, build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT } from './house-files.ts';

const ENGINE = filesBelow('src/engine', '.ts').map(file => `./${file.path}`);

/** Bundles a text for a browser; rejects when something in it needs Node. */
function bundle(contents: string): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'engine',
    logLevel: 'silent',
    metafile: true,
    write: false,
  });
}

describe('the engine', () => {
  it.runIf(ENGINE.length > 0)('bundles for a browser, every file of it, and starts with nothing of Node', async () => {
    const result = await bundle(ENGINE.map((path, n) => `export * as file${n} from '${path}';`).join('\n'));
    expect(result.warnings).toEqual([]);
    const text = result.outputFiles[0]?.text ?? '';
    // What browsers have beyond the language itself; no process, no require, no console.
    const globals = { TextEncoder, TextDecoder, URL, crypto, structuredClone, atob, btoa };
    const files = vm.runInNewContext(`${text}; Object.keys(engine).length`, { ...globals });
    expect(files).toBe(ENGINE.length);
  });

  it.each(["import { readFileSync } from 'node:fs'; readFileSync('x');", "import os from 'os'; os.cpus();"])(
    'would not bundle with %s',
    async text => {
      await expect(bundle(text)).rejects.toThrow(/Could not resolve/);
    },
  );
});
