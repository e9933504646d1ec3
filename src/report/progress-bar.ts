import { countText } from '../engine/gate/say-share.ts';

/** How much of something was done: a share from 0 to 1, and how many things that were. */
export interface Progress {
  readonly share: number;
  readonly leads: number;
}

const LONGEST = 40;

/** `▐██████····▌  43%  12,345 past leads`: one line, never wider than the screen; no text from a file is in it. */
export function progressBar({ share, leads }: Progress, columns: number): string {
  const part = Math.min(1, Math.max(0, share));
  const words = `${String(Math.floor(part * 100)).padStart(3)}%  ${countText(leads)} past leads`;
  const room = Math.min(LONGEST, columns - words.length - 4);
  if (room < 1) return words.slice(0, Math.max(0, columns - 1));
  const full = Math.floor(part * room);
  return `▐${'█'.repeat(full)}${'·'.repeat(room - full)}▌ ${words}`;
}
