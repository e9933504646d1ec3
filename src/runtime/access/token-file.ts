import { randomBytes } from 'node:crypto';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../data-file.ts';
import { SCOPES, type Tokens } from './scopes.ts';

const OWNER_ALONE = 0o600;
const SHORTEST = 20;

/**
 * The tokens in `<dataDir>/tokens.json`, made at the first start and readable by the owner alone.
 * Throws when the file is there and does not hold one token a scope: a service never starts with guessed access.
 */
export async function tokensOf(dataDir: string): Promise<Tokens> {
  const file = join(dataDir, 'tokens.json');
  const text = await readIfThere(file);
  if (text === null) return makeTokens(file);
  await chmod(file, OWNER_ALONE);
  return parseTokens(file, text);
}

async function makeTokens(file: string): Promise<Tokens> {
  const tokens = Object.fromEntries(
    SCOPES.map(scope => [scope, `lr_${scope}_${randomBytes(32).toString('base64url')}`]),
  );
  // Written aside and moved: a start that is killed leaves no half file behind.
  const aside = `${file}.new`;
  await rm(aside, { force: true });
  const handle = await open(aside, 'wx', OWNER_ALONE);
  try {
    await handle.writeFile(`${JSON.stringify(tokens, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  return tokens as Tokens;
}

function parseTokens(file: string, text: string): Tokens {
  const found = parsed(text);
  const tokens = SCOPES.map(scope => {
    const token = Object.hasOwn(found, scope) ? found[scope] : undefined;
    if (typeof token !== 'string' || token.length < SHORTEST) throw new Error(`${file}: no token for scope ${scope}`);
    return [scope, token] as const;
  });
  if (new Set(tokens.map(([, token]) => token)).size < SCOPES.length) {
    throw new Error(`${file}: two scopes have the same token`);
  }
  return Object.fromEntries(tokens) as Tokens;
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
