/** What a column of a log may mean. */
export const COLUMNS = [
  'case',
  'created',
  'assigned',
  'responded',
  'closed',
  'source',
  'segment',
  'team',
  'handovers',
  'reopened',
  'activity',
  'time',
] as const;

export type ColumnRole = (typeof COLUMNS)[number];

/** Which column of a log plays which part. A log with `activity` and `time` holds one event a row, others one case. */
export type Columns = Partial<Readonly<Record<ColumnRole, string>>>;

/** Names that are taken for a part when nobody says otherwise, the best first. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  case: ['case id', 'case', 'id', 'number', 'ticket id', 'ticket', 'lead id'],
  created: ['created', 'created at', 'created date', 'opened at', 'sys created at', 'received at', 'open date'],
  assigned: ['assigned', 'assigned at', 'first assigned at', 'owned at'],
  responded: ['responded', 'responded at', 'first response at', 'first reply at', 'first touch'],
  closed: ['closed', 'closed at', 'resolved at', 'close date'],
  source: ['source', 'channel', 'lead source', 'contact type', 'service type'],
  segment: ['segment', 'priority', 'seriousness 2', 'seriousness', 'urgency', 'severity', 'tier'],
  team: ['team', 'workgroup', 'assignment group', 'group', 'queue'],
  handovers: ['reassignment count', 'handovers'],
  reopened: ['reopen count', 'reopened'],
  activity: ['activity', 'event', 'action'],
  time: ['complete timestamp', 'timestamp', 'time', 'at'],
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The parts of a header's columns: those that are given, then those whose names are known. */
export function columnsOf(header: readonly string[], given: Columns): Columns {
  const byName = new Map(header.map(name => [plain(name), name]));
  const found = COLUMNS.map(role => {
    const known = NAMES[role].map(name => byName.get(name)).find(name => name !== undefined);
    return [role, given[role] ?? known] as const;
  });
  return Object.fromEntries(found.filter(([, name]) => name !== undefined));
}

/** What is amiss with the choice; null when all is well. */
export function columnProblem(header: readonly string[], columns: Columns): string | null {
  const unknown = Object.entries(columns).find(([, name]) => !header.includes(name));
  if (unknown) return `There is no column ${JSON.stringify(unknown[1])}; there are: ${header.join(', ')}.`;
  if (columns.case === undefined) return 'No column looks like the id of a case: name it with --case.';
  const events = columns.activity !== undefined && columns.time !== undefined;
  if (!events && columns.created === undefined)
    return 'No column looks like the time of creation: name it with --created.';
  return null;
}
