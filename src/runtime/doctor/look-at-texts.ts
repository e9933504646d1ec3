import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { noPersonalData, personalIn, type WrittenText } from '../../engine/measure/invariants/i14-no-personal-data.ts';
import { textsIn } from '../../engine/model/values/texts-in.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import { loopTurn } from '../in-turns.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { StoredDecision } from '../store/rows/roster.ts';
import type { StoreReads } from '../store/store.ts';
import type { Patient } from './patient.ts';

/** How many of the latest texts, and of the latest decisions' leads, are held against each other. */
const TEXTS = 500;
const LEADS = 200;

/** Texts between which others have their turn: six hundred values are looked for in each. */
const PAGE = 100;

/**
 * I14: the personal values of the latest leads, looked for in what the service wrote for others. Personal is what the
 * rules mark so, and every e-mail address that was posted. What stands in the rules or in the id of a lead says nothing:
 * messages name our people, their channels and leads.
 */
export async function lookAtTexts(
  { store }: Patient,
  live: LiveRelease | null,
  lastDecision: number,
): Promise<Broken[]> {
  if (!live) return [];
  const latest = await store.decisionsAfter(Math.max(0, lastDecision - LEADS), LEADS);
  const personal = new Set(latest.flatMap(row => personalValues(live, row)));
  const pages = pagesOf(await store.writtenTexts(TEXTS));
  const written = new Set<string>();
  for (const page of pages) {
    for (const value of personalIn(page, personal)) written.add(value);
    await loopTurn();
  }
  const ids = latest.map(({ leadId }) => leadId.toLowerCase());
  const telling: string[] = [];
  for (const value of written) if (!(await isName(store, live, ids, value))) telling.push(value);
  return pages.flatMap(page => noPersonalData(page, telling));
}

const pagesOf = (texts: readonly WrittenText[]): WrittenText[][] =>
  Array.from({ length: Math.ceil(texts.length / PAGE) }, (_, i) => texts.slice(i * PAGE, (i + 1) * PAGE));

function personalValues({ router }: LiveRelease, { raw, at }: StoredDecision): string[] {
  if (raw === null) return [];
  const { values } = normaliseLead(router, raw, at);
  const marked = router.fields.flatMap(({ personal, slot }) =>
    personal && values[slot] !== undefined ? String(values[slot]) : [],
  );
  return [...marked, ...textsIn(raw).filter(text => ADDRESS.test(text))];
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Whether a value names something that messages speak of by that name. */
async function isName(store: StoreReads, { router }: LiveRelease, ids: readonly string[], value: string) {
  if (ids.some(id => id.includes(value)) || (await store.lives(value)).length > 0) return true;
  return textsIn(router.policy).some(text => text.toLowerCase().includes(value));
}
