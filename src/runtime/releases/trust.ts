import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validatorOf } from '../../engine/model/schemas.ts';
import type { Trust } from '../../engine/model/types.gen.ts';

export const TRUST_FILE = 'trust.json';

/**
 * Whose signatures this service accepts; null where nothing was configured, and then releases need none. The file being
 * there is what asks for signatures: a release never gets in because it came without one.
 * Throws when the file is there and can't be read as what it should be.
 */
export async function trustOf(dataDir: string): Promise<Trust | null> {
  const file = join(dataDir, TRUST_FILE);
  const text = await readIfThere(file);
  if (text === null) return null;
  const value = parsed(text);
  if (!validatorOf('trust')(value)) throw new Error(`${file} is no list of trusted keys; see \`npx leadrail keys\``);
  return value as Trust;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
