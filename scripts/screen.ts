/** A screen whose last line can be drawn over. */
export interface Screen {
  readonly columns: number;
  write(text: string): void;
}

/** Standard error where a person looks at it: not in a pipe, not in CI, not on a terminal that can't draw over. */
export function screenOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen | null {
  if (stream.isTTY !== true || env['CI'] || env['TERM'] === 'dumb') return null;
  return {
    get columns() {
      return stream.columns || 80;
    },
    write: text => stream.write(text),
  };
}
