import { type Progress, progressBar } from '../src/report/progress-bar.ts';
import type { Terminal } from './terminal.ts';

const WIPE = '\r\u001b[2K';
const OFTEN = 100;

/**
 * Runs some work with a bar on the screen's last line while it lasts. What is said meanwhile stands above the bar, and
 * nothing of it stays, however the work ends. Without a screen nothing is drawn.
 */
export async function withBar<T>(
  terminal: Terminal,
  work: (terminal: Terminal, progress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  const { screen } = terminal;
  if (!screen) return work(terminal, () => undefined);
  let shown = '';
  let drawnAt = Number.NEGATIVE_INFINITY;
  const wiped = () => shown !== '' && screen.write(WIPE);
  const draw = (progress: Progress) => {
    const now = terminal.now();
    const line = progressBar(progress, screen.columns);
    if (line === shown || now - drawnAt < OFTEN) return;
    screen.write(WIPE + line);
    [shown, drawnAt] = [line, now];
  };
  const say = (text: string) => {
    wiped();
    terminal.say(text);
    screen.write(shown);
  };
  try {
    return await work({ ...terminal, say }, draw);
  } finally {
    wiped();
  }
}
