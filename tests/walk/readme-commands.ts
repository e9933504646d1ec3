/** One command of the README's walk, and the exit status that it names (`# exits 1`; 0 without a word). */
export interface WalkCommand {
  readonly line: string;
  readonly exit: number;
}

/** The commands of all blocks marked `sh walk`, in order. */
export function walkCommands(readme: string): WalkCommand[] {
  const blocks = [...readme.matchAll(/^```sh walk\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '');
  return blocks
    .flatMap(block => block.split('\n'))
    .flatMap(text => {
      const [line = '', comment = ''] = text.split(/\s+#\s/);
      if (line.trim() === '') return [];
      return [{ line: line.trim(), exit: Number(/exits (\d)/.exec(comment)?.[1] ?? 0) }];
    });
}
