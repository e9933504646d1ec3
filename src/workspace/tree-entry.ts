/** What an entry of a folder is. Links and submodules are never followed; `unnameable` names are not UTF-8. */
export type EntryForm = 'file' | 'link' | 'submodule' | 'special' | 'unnameable';

/** One thing below a folder, on disk or in a git tree, before its content is read. */
export interface TreeEntry {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly form: EntryForm;
  /** In bytes; 0 for anything but a file. */
  readonly size: number;
}

/** Names that begin with `.` (an editor's or git's own files) are no part of any folder that leadrail reads. */
export const isHidden = (path: string): boolean => path.split('/').some(name => name.startsWith('.'));

const LARGEST = 16 * 1024 * 1024;

/** Why an entry can't be a rules file, in words; null when it is one. */
export function notRules(entry: TreeEntry): string | null {
  switch (entry.form) {
    case 'link':
      return 'a symbolic link';
    case 'submodule':
      return 'a git submodule';
    case 'special':
      return 'a file of another kind';
    case 'unnameable':
      return 'a file whose name is not UTF-8';
    case 'file':
      if (!/\.(ya?ml|csv)$/.test(entry.path)) return 'a file of another kind';
      return entry.size > LARGEST ? 'larger than 16 MiB' : null;
  }
}
