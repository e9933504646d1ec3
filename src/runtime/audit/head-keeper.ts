import { open, readFile, rename } from 'node:fs/promises';
import type { AuditHead } from '../../engine/measure/invariants/audit-chain.ts';

/** Where the head of the audit is kept outside the store, so that an audit that was cut short is found. */
export interface HeadKeeper {
  /** Null when none was kept yet. Throws when what is there can't be read. */
  read(): Promise<AuditHead | null>;
  write(head: AuditHead): Promise<void>;
}

/** The head in a file of its own. */
export function headFile(file: string): HeadKeeper {
  return {
    read: () => readHead(file),
    write: async ({ seq, hash }) => {
      // Written aside and moved: a service that is killed leaves no half file behind.
      const aside = `${file}.new`;
      const handle = await open(aside, 'w', 0o600);
      try {
        await handle.writeFile(`${JSON.stringify({ seq, hash })}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, file);
    },
  };
}

async function readHead(file: string): Promise<AuditHead | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const { seq, hash } = JSON.parse(text) as { seq?: unknown; hash?: unknown };
  if (typeof seq !== 'number' || typeof hash !== 'string') throw new Error(`${file} holds no head of an audit`);
  return { seq, hash };
}
