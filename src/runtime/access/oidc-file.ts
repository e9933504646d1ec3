import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validatorOf } from '../../engine/model/schemas.ts';
import type { OidcTrust } from '../../engine/model/types.gen.ts';

/**
 * Which CI runs may ship; null where `<dataDir>/oidc.json` is absent, and then none may by OIDC.
 * Throws when the file is there and is not what it should be.
 */
export async function oidcTrustOf(dataDir: string): Promise<OidcTrust | null> {
  const file = join(dataDir, 'oidc.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const validate = validatorOf('oidc');
  const value = parsed(text);
  if (validate(value)) return value as OidcTrust;
  const [first] = validate.errors ?? [];
  throw new Error(`${file}: ${first?.instancePath || 'it'} ${first?.message ?? 'is no JSON'}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
