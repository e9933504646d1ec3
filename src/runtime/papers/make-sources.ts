import { sourceTrend } from '../../engine/measure/papers/sources/source-trend.ts';
import { canonicalJson } from '../../engine/model/canonical-json.ts';
import { DAY } from '../../engine/time/units.ts';
import { sourcesPaper } from '../../report/papers/sources-paper.ts';
import type { ReleaseRow } from '../store/rows.ts';
import type { Desk, MadePaper } from './desk.ts';
import { readFacts } from './read-facts.ts';

/** The longest time that is compared, to each side of the release. */
const MOST = 28 * DAY;

/** Releases that are looked through, the latest first. */
const MOST_RELEASES = 50;

/** Exceptions by source before and after a release. */
export async function makeSources(desk: Desk): Promise<MadePaper> {
  const found = await findRelease(desk);
  if (!found) {
    const asked = desk.release === null ? 'No release that changed how leads are read' : `No release ${desk.release}`;
    return { ok: false, says: `${asked} went live before then; name one with --release.` };
  }
  const { store, router, end } = desk;
  const { change, row, reading } = found;
  const facts = await readFacts(store, router, { from: change - MOST, to: end });
  const figures = sourceTrend(router, facts, change, { end, most: MOST });
  return { ok: true, paper: sourcesPaper(figures, { sequence: row.sequence, reading }), figures };
}

/** The release that was asked for, else the latest that reads leads otherwise than the one before it. */
async function findRelease(desk: Desk) {
  const rows = (await desk.store.releases()).slice(0, MOST_RELEASES);
  for (const row of rows) {
    const change = row.activatedAt;
    if (change === null || change >= desk.end) continue;
    if (desk.release !== null && row.sequence !== desk.release) continue;
    const reading = await changedReading(desk, row);
    if (reading || desk.release !== null) return { row, change, reading };
  }
  return null;
}

async function changedReading(desk: Desk, { id, parent }: ReleaseRow): Promise<boolean> {
  if (parent === null) return false;
  const [is, was] = [await readingOf(desk, id), await readingOf(desk, parent)];
  return is !== null && was !== null && is !== was;
}

/** How a release reads leads, as text; null when it can't be read any more. */
async function readingOf({ shelf, store }: Desk, bundle: string): Promise<string | null> {
  const taken = await shelf.take(store, { bundle, fallback: false });
  if (!taken.ok) return null;
  const { lead, sources } = taken.release.router.policy;
  return canonicalJson({ lead, sources });
}
