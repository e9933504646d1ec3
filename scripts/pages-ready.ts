import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the built pages lie. */
export const PAGES_DIR = join(ROOT, 'dist/pages');

/** What the pages are made of. */
const SOURCES = ['src/pages', 'src/engine', 'src/report', 'schemas', 'scripts/dev/build-pages.ts', 'package-lock.json'];

/** Builds the pages when they are absent or older than what they are made of. Says one line when it can't, and goes on. */
export async function pagesReady(say: (line: string) => void): Promise<void> {
  const built = await newest([join(PAGES_DIR, 'index.html')]);
  if (built >= (await newest(SOURCES.map(each => join(ROOT, each))))) return;
  try {
    const { buildPages } = await import('./dev/build-pages.ts');
    await buildPages(PAGES_DIR);
  } catch (error) {
    const instead = built > 0 ? 'older ones are served' : 'a plain one stands at /';
    say(`The pages were not built, so ${instead} (${reasonOf(error)}).`);
  }
}

function reasonOf(error: unknown): string {
  const absent = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return absent ? 'vite is not installed; npm ci brings it' : (String(error).split('\n')[0] ?? '');
}

/** The latest change below some paths, in epoch milliseconds; 0 where nothing is. */
async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(path => changed(path)));
  return Math.max(0, ...times);
}

async function changed(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const below = await readdir(path, { recursive: true });
  return newest(below.filter(name => /\.\w+$/.test(name)).map(name => join(path, name)));
}
