import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INVARIANTS, type Invariant } from '../../src/engine/measure/invariants/all.ts';
import { DAY } from '../../src/engine/time/units.ts';
import { visible } from '../../src/report/visible.ts';
import { headFile } from '../../src/runtime/audit/head-keeper.ts';
import { compareOwners } from '../../src/runtime/doctor/compare-owners.ts';
import { examine } from '../../src/runtime/doctor/examine.ts';
import { EARLIEST, type Patient } from '../../src/runtime/doctor/patient.ts';
import { redecide } from '../../src/runtime/doctor/redecide.ts';
import { releaseShelf } from '../../src/runtime/releases/release-shelf.ts';
import { oneMoment } from '../../src/runtime/store/one-moment.ts';
import type { ReadStore } from '../../src/runtime/store/sqlite/read-sqlite.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { openStore } from '../open-store.ts';
import { atOption, atOrNow, type Format, formatOption, withOptions } from '../options.ts';
import { USUAL_DATA } from '../service-file.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly data: string;
  readonly acks?: string;
  readonly redecide?: boolean;
  readonly crm?: string;
  readonly at?: string;
  readonly format: Format;
}

interface Finding {
  readonly code: string;
  readonly at: string;
  readonly says: string;
  readonly why: string;
}

/** Looks for broken promises on a store, beside the service that runs on it. */
export const doctor: Verb = {
  register(program, act) {
    const command = program.command('doctor').description('broken promises of a runtime, looked for on its store');
    withOptions(command, atOption(), formatOption());
    command.option('--data <dir>', 'data folder of the runtime', USUAL_DATA);
    command.option('--acks <file>', 'ids of leads that senders were answered for, one a line');
    command.option('--redecide', "decide yesterday's leads again from today's CRM fields");
    command.option(
      '--crm <file>',
      'those fields, NDJSON or CSV, one lead a line with its id; an owner in it is held against the one here',
    );
    command.action(act(examineStore));
  },
};

async function examineStore(terminal: Terminal, given: Given): Promise<number> {
  if (given.redecide && given.crm === undefined) throw new Stop('--redecide needs --crm FILE.', EXIT.unusable);
  const crm = given.crm === undefined ? new Map() : await crmFields(given.crm);
  const acknowledged = given.acks === undefined ? [] : idsOf(given.acks);
  const store = await openStore(given.data);
  try {
    const patient = await patientOf(store, given, acknowledged, atOrNow(given.at, terminal));
    const { leads, findings, unreadable } = await lookAt(patient, crm, given);
    const shown = {
      ok: findings.length === 0,
      leads,
      findings,
      beyond: beyondSight(patient),
    };
    await terminal.out(given.format === 'json' ? `${JSON.stringify(shown)}\n` : textOf(shown));
    return shown.ok ? EXIT.good : unreadable ? EXIT.unusable : EXIT.no;
  } finally {
    await store.close();
  }
}

/** What cannot be shown here: some of it by no store, some because nobody kept what to hold it against. */
const beyondSight = ({ head }: Patient): Invariant[] =>
  INVARIANTS.map(each => (each.code === 'I9' && head === null ? { ...each, beyond: NO_HEAD } : each)).filter(
    ({ beyond }) => beyond !== null,
  );

const NO_HEAD = 'whether the audit was cut off at its end: there is no audit.head beside this store';

interface Looked {
  readonly leads: number;
  readonly findings: readonly Finding[];
  readonly unreadable: boolean;
}

async function lookAt(patient: Patient, crm: CrmFields, given: Given): Promise<Looked> {
  try {
    // Sums are taken of what other reads count, and leads come in meanwhile.
    return await oneMoment(patient.store, store => lookAtStill({ ...patient, store }, crm, given));
  } catch (error) {
    const says = `The store can't be read to its end: ${error instanceof Error ? error.message : error}.`;
    const why =
      'Restore the last backup elsewhere (`leadrail restore`), and keep this folder until both were compared.';
    return { leads: 0, findings: [{ code: 'store', at: given.data, says, why }], unreadable: true };
  }
}

async function lookAtStill(patient: Patient, crm: CrmFields, given: Given): Promise<Looked> {
  const { found, leads, live } = await examine(patient);
  const misrouted = given.redecide ? await redecide(patient, crm, patient.now - DAY) : [];
  const owners = await compareOwners(patient.store, live?.router ?? null, crm);
  return { leads, findings: [...found, ...misrouted, ...owners], unreadable: false };
}

async function patientOf(
  store: ReadStore,
  { data }: Given,
  acknowledged: readonly string[],
  now: number,
): Promise<Patient> {
  const head = await headFile(join(data, 'audit.head')).read();
  return { store, shelf: releaseShelf(null), now, since: EARLIEST, afterDecision: 0, head, acknowledged };
}

function idsOf(file: string): string[] {
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`, EXIT.unusable);
  return readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
}

type CrmFields = ReadonlyMap<string, Record<string, unknown>>;

async function crmFields(file: string): Promise<CrmFields> {
  const fields = new Map<string, Record<string, unknown>>();
  for await (const line of readLeads([file])) {
    if ('unreadable' in line) throw new Stop(`${line.file}:${line.line}: ${line.unreadable}`, EXIT.unusable);
    const { id, ...rest } = line.raw;
    if (typeof id === 'string' || typeof id === 'number') fields.set(String(id), rest);
  }
  return fields;
}

function textOf(shown: { leads: number; findings: readonly Finding[]; beyond: readonly Invariant[] }): string {
  const { leads, findings, beyond } = shown;
  return `${[
    ...findings.map(({ code, at, says, why }) => `${code} ${visible(at)}: ${visible(says)}\n    ${why}`),
    `${leads} leads looked at: ${findings.length === 0 ? 'every promise is kept' : `${findings.length} findings`}`,
    'what a store alone cannot show:',
    ...beyond.map(({ code, beyond: why }) => `  ${code} ${why}`),
  ].join('\n')}\n`;
}
