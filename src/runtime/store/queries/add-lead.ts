import type { LeadLife } from '../rows/life.ts';
import type { LeadRow } from '../rows.ts';
import { insertText, runText } from '../run-text.ts';
import type { Db } from '../tables.ts';
import { LIFE_COLUMNS, lifeColumns } from './life-columns.ts';

/** A lead with what is true of it as it comes in; without a life, all of that is still to be said. */
export async function addLead(db: Db, lead: LeadRow, life: LeadLife | null): Promise<void> {
  const { id, raw, digest, source, receivedAt, status, person, domain } = lead;
  const came = [id, JSON.stringify(raw), digest, source, person, domain, receivedAt];
  if (life === null) {
    await runText(db, BARE, [...came, status]);
    return;
  }
  const columns = lifeColumns(life);
  await runText(db, WITH_LIFE, [...came, receivedAt, ...LIFE_COLUMNS.map(name => columns[name])]);
}

const CAME = ['id', 'raw', 'digest', 'source', 'person', 'domain', 'received_at'];

const BARE = insertText('leads', [...CAME, 'status']);

const WITH_LIFE = insertText('leads', [...CAME, 'own_received_at', ...LIFE_COLUMNS]);
