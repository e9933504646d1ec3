import { EXIT, Stop } from '../terminal.ts';
import { baseOf } from './base-of.ts';
import type { Settings } from './settings.ts';

/** The base, for steps that compare. Throws Stop where nothing says one. */
export async function neededBase(settings: Settings): Promise<string> {
  const base = await baseOf(settings);
  if (base !== null) return base;
  throw new Stop('Nothing says what to compare with: set LEADRAIL_BASE to a git ref.', EXIT.unusable);
}
