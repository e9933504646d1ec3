import { openSide, type Side } from '../src/workspace/open-side.ts';
import { readRulesFolder } from '../src/workspace/read-rules-folder.ts';

/** The head that a person named, else the folder of rules as it lies on disk. */
export const openHead = async (head: string | undefined, rules: string): Promise<Side> =>
  head === undefined
    ? { label: rules, kind: 'folder', commit: null, files: readRulesFolder(rules) }
    : openSide(head, rules);
