import type { Terminal } from '../terminal.ts';

/** How a step of the tour went. `warned`: it went on, but a person should read the line. */
export interface StepResult {
  readonly mark: 'done' | 'warned' | 'failed';
  readonly says: string;
  /** Further lines below it. */
  readonly more?: readonly string[];
}

const WIDTH = 'runtime'.length;

/** Prints one line for a step that began at `begun`, in milliseconds of `performance.now()`. */
export async function printStep(terminal: Terminal, name: string, begun: number, result: StepResult): Promise<void> {
  const { paint } = terminal;
  const marks = { done: paint.green('✓'), warned: paint.yellow('!'), failed: paint.red('✗') } as const;
  const ms = Math.round(performance.now() - begun);
  const more = (result.more ?? []).map(line => `${' '.repeat(WIDTH + 6)}${line}\n`).join('');
  await terminal.out(
    `  ${marks[result.mark]} ${paint.bold(name.padEnd(WIDTH))}  ${result.says}${ms > 0 ? paint.dim(`  ${ms} ms`) : ''}\n${more}`,
  );
}
