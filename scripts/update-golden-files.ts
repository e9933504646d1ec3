import type { RulesFile } from '../src/engine/model/rules-file.ts';
import type { GoldenResult } from '../src/engine/replay/golden.ts';
import { updateGolden } from '../src/engine/replay/update-golden.ts';
import { visible } from '../src/report/visible.ts';
import { writeFileWhole } from '../src/workspace/write-files.ts';
import type { Terminal } from './terminal.ts';

/** Writes what the failing records got into their files. A person reads the difference: a failure may be a mistake. */
export function updateFiles(terminal: Terminal, files: readonly RulesFile[], results: readonly GoldenResult[]): void {
  const failed = results.filter(({ ok }) => !ok);
  for (const file of files) {
    const mine = failed.filter(({ at }) => at.file === file.path);
    if (file.kind !== 'file' || mine.length === 0) continue;
    writeFileWhole(file.path, updateGolden(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes), mine));
    terminal.say(`${visible(file.path)}: ${mine.map(({ id }) => id).join(', ')}`);
  }
  terminal.say(
    failed.length === 0
      ? 'Nothing to update.'
      : `${failed.length} golden ${failed.length === 1 ? 'record' : 'records'} rewritten; read each change before you keep it.`,
  );
}
