import { join } from 'node:path';
import { validatorOf } from '../../engine/model/schemas.ts';
import type { Trust } from '../../engine/model/types.gen.ts';
import { readJsonIfThere } from '../data-file.ts';

/**
 * Whose signatures this service accepts; null where nothing was configured, and then releases need none. The file being
 * there is what asks for signatures: a release never gets in because it came without one.
 * Throws when the file is there and can't be read as what it should be.
 */
export async function trustOf(dataDir: string): Promise<Trust | null> {
  const file = join(dataDir, 'trust.json');
  const read = await readJsonIfThere(file);
  if (read === null) return null;
  const { value } = read;
  if (!validatorOf('trust')(value)) throw new Error(`${file} is no list of trusted keys; see \`npx leadrail keys\``);
  return value as Trust;
}
