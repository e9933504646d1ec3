import { canonicalJson } from '../model/canonical-json.ts';
import type { At } from '../model/place.ts';
import { ledgerOf } from '../model/state.ts';
import type { Expected, GoldenRecord } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { type Explanation, explainLead } from '../routing/explain-lead.ts';
import { type Routed, routeLead } from '../routing/route-lead.ts';
import { dueTimes } from '../sla/due-times.ts';
import { type Instant, instantText, readInstant } from '../time/instant.ts';
import type { PlacedRecord } from './read-golden.ts';

/** What came of one golden record. `got` has the keys of `expected`; times stand in one form on both sides. */
export interface GoldenResult {
  readonly id: string;
  readonly at: At;
  readonly ok: boolean;
  readonly expected: Expected;
  readonly got: Expected;
  /** Why it was decided so; null where it is as expected. Personal fields are left out. */
  readonly explanation: Explanation | null;
}

/** Decides each golden record at its own time, from its own state, and compares what it expects, and only that. */
export const judgeGolden = (router: Router, records: readonly PlacedRecord[]): GoldenResult[] =>
  records.map(placed => judgeRecord(router, placed));

function judgeRecord(router: Router, { record, at }: PlacedRecord): GoldenResult {
  const now = momentOf(record);
  const routed = routeLead(router, record.lead, ledgerOf(record.state ?? {}), now);
  const expected = inOneForm(record.expect);
  const got = partOf(actual(router, routed, now), expected);
  const ok = canonicalJson(got) === canonicalJson(expected);
  return { id: record.id, at, ok, expected, got, explanation: ok ? null : explain(router, record, now) };
}

/** Reading refuses golden files with other times. */
function momentOf({ id, at }: GoldenRecord): Instant {
  const now = readInstant(at);
  if (now === null) throw new Error(`internal: the golden record ${id} was let in with the time ${at}`);
  return now;
}

/** A decision with its due times; assignment runs from the lead's receipt, else from the decision. */
const actual = (router: Router, { decision, lead }: Routed, now: Instant): Expected => ({
  ...decision,
  due: { ...dueTimes(router, decision, lead.receivedAt ?? now, now) },
});

function partOf(whole: Expected, wanted: Expected): Expected {
  const part = pick(whole, Object.keys(wanted) as (keyof Expected)[]);
  return wanted.due && whole.due
    ? { ...part, due: pick(whole.due, Object.keys(wanted.due) as (keyof typeof wanted.due)[]) }
    : part;
}

const pick = <T extends object>(whole: T, keys: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(keys.map(key => [key, whole[key]])) as Partial<T>;

/** `2026-11-02T10:00:00+01:00` and `2026-11-02T09:00:00.000Z` are one time. */
function inOneForm(expected: Expected): Expected {
  const { at, due } = expected;
  const times = Object.entries(due ?? {}).map(([clock, time]) => [clock, time && asPrinted(time)]);
  return {
    ...expected,
    ...(at === undefined ? {} : { at: asPrinted(at) }),
    ...(due === undefined ? {} : { due: Object.fromEntries(times) }),
  };
}

function asPrinted(time: string): string {
  const at = readInstant(time);
  return at === null ? time : instantText(at);
}

function explain(router: Router, record: GoldenRecord, now: Instant): Explanation {
  const told = explainLead(router, record.lead, ledgerOf(record.state ?? {}), now);
  const personal = new Set(router.fields.filter(field => field.personal).map(field => field.id));
  const fields = Object.entries(told.fields).filter(([field]) => !personal.has(field));
  return { ...told, fields: Object.fromEntries(fields) };
}
