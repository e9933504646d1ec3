import { type WalkCommand, walkCommands } from '../../walk/readme-commands.ts';

/** The commands of a runbook in their order, and where it says to start the runtime anew. */
export function runbookSteps(text: string): (WalkCommand | 'restart')[] {
  const parts = text.split('<!-- walk: restart -->');
  return parts.flatMap((part, i) => [...(i > 0 ? ['restart' as const] : []), ...walkCommands(part)]);
}

/** A command line as a shell would part it; quotes hold words together. */
export const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
