import { join } from 'node:path';
import { validatorOf } from '../../engine/model/schemas.ts';
import type { OidcTrust } from '../../engine/model/types.gen.ts';
import { readJsonIfThere } from '../data-file.ts';

/**
 * Which CI runs may ship; null where `<dataDir>/oidc.json` is absent, and then none may by OIDC.
 * Throws when the file is there and is not what it should be.
 */
export async function oidcTrustOf(dataDir: string): Promise<OidcTrust | null> {
  const file = join(dataDir, 'oidc.json');
  const read = await readJsonIfThere(file);
  if (read === null) return null;
  const { value } = read;
  const validate = validatorOf('oidc');
  if (validate(value)) return value as OidcTrust;
  const [first] = validate.errors ?? [];
  throw new Error(`${file}: ${first?.instancePath || 'it'} ${first?.message ?? 'is no JSON'}`);
}
