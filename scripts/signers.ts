import type { Signer } from '../src/engine/release/signing/keys.ts';
import { signerInFile, signerOf } from '../src/workspace/signing-key.ts';

const VARIABLE = 'LEADRAIL_SIGNING_KEY';

/** Whoever signs: the key of a file, else that of the environment; nobody without either. Throws UnreadableInput. */
export async function signersGiven(file: string | undefined): Promise<readonly Signer[]> {
  const secret = process.env[VARIABLE];
  if (file !== undefined) return [await signerInFile(file)];
  return secret ? [await signerOf(secret, VARIABLE)] : [];
}
