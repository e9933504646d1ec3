import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The pages as they were built: one file, and the engine that the playground asks for. */
export interface BuiltPages {
  readonly index: string;
  readonly engine: string;
  /** What the browser may run and load on this page, by the digests of the very texts in it. */
  readonly policy: string;
}

/** Null when nothing was built there. */
export async function readBuiltPages(folder: string): Promise<BuiltPages | null> {
  const texts = ['index.html', 'engine.js'].map(name => readFile(join(folder, name), 'utf8'));
  try {
    const [index = '', engine = ''] = await Promise.all(texts);
    return { index, engine, policy: policyOf(index) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const policyOf = (index: string): string =>
  [
    "default-src 'none'",
    `script-src ${digestWithin(index, 'script')}`,
    `style-src ${digestWithin(index, 'style')}`,
    "connect-src 'self'",
    // The engine of the playground alone; what it may do itself stands in its own policy.
    "worker-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

function digestWithin(index: string, tag: 'script' | 'style'): string {
  const text = new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(index)?.[1] ?? '';
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The engine's own: it may compile the schemas of the rules, and may load, ask and send nothing at all. What is typed
 * into the playground can't leave it.
 */
export const ENGINE_POLICY = "default-src 'none'; script-src 'unsafe-eval'";
