import * as core from '@actions/core';
import type { Finding } from '../src/engine/model/types.gen.ts';

/** What an annotation is made of. */
type Annotation = Pick<Finding, 'level' | 'at' | 'says' | 'why'> & { readonly code: string };

/** Findings as annotations on the lines of a pull request. @actions/core escapes what it is given. */
export function annotate(findings: readonly Annotation[]): void {
  for (const { level, at, code, says, why } of findings) {
    const place = {
      title: code,
      ...(at.file === null ? {} : { file: at.file }),
      ...(at.line === null ? {} : { startLine: at.line }),
      ...(at.column === null ? {} : { startColumn: at.column }),
    };
    if (level === 'error') core.error(`${says} ${why}`, place);
    else core.warning(`${says} ${why}`, place);
  }
}

/** Markdown into the step's summary, where GitHub Actions gives a place for it. */
export async function summarise(markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown, true).write();
}
