import { createTag, tagMessage } from '../workspace/git-tags.ts';
import { UnwritableOutput } from '../workspace/unwritable-output.ts';

/** Where releases are written down for people and for the next deploy. */
export interface TagBook {
  /** Writes a tag once: one that is there already stays as it is, whoever wrote it. Throws UnwritableOutput. */
  write(name: string, message: object, commit: string): Promise<void>;
  /** The tags that this book wrote, in order. */
  readonly written: readonly string[];
}

export function tagBook(cwd = '.'): TagBook {
  const written: string[] = [];
  return {
    written,
    write: async (name, message, commit) => {
      if ((await tagMessage(name, cwd)) !== null) return;
      try {
        await createTag(name, JSON.stringify(message), commit, cwd);
        written.push(name);
      } catch (error) {
        const overtaken = error instanceof UnwritableOutput && (await tagMessage(name, cwd)) !== null;
        if (!overtaken) throw error;
      }
    },
  };
}
