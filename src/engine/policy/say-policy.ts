import type { Words } from '../model/finding.ts';

const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** What is said about the parts of a policy that are no rules and no tests. */
export const sayPolicy = {
  builtIn: (field: string): Words => ({
    says: `${quoted(field)} is built in and cannot be declared as a field.`,
    why: 'Built in are id, received_at, occurred_at, closed_at, source and segment; `any` is a word of the language.',
  }),
  misplaced: (key: string, type: string | null): Words => ({
    says: `\`${key}\` does not belong to a field of ${type === null ? 'this type' : `type ${type}`}.`,
    why: '`values` belongs to enum, `min` and `max` to integer. Delete it, or change the `type`.',
  }),
  noValues: { says: 'An enum needs its `values`.', why: 'List the values that the field can have.' },
  sameValue: (value: string): Words => ({
    says: `The value ${quoted(value)} stands twice; case and width make no difference.`,
    why: 'Values are compared folded. Delete one.',
  }),
  badRange: { says: '`min` is above `max`.', why: 'No value could fit.' },
  takeDomain: { says: '`take: domain` belongs to a field of type domain.', why: 'It reads the part after the last @.' },
  takeMailbox: {
    says: '`take: mailbox` belongs to an enum with exactly the values free and company.',
    why: 'It says whether an e-mail address is of a free mailbox or of a company.',
  },
  bands: { says: '`bands` belongs to an integer field.', why: 'A band names the number that a text stands for.' },
  timeKey: (key: string): Words => ({
    says: `\`${key}\` belongs to received_at, occurred_at and closed_at.`,
    why: 'It says how local times without an offset are read.',
  }),
  zone: (zone: string): Words => ({
    says: `${quoted(zone)} is no time zone.`,
    why: 'Name an IANA time zone such as Europe/Berlin.',
  }),
  sharedAlias: (alias: string, first: string): Words => ({
    says: `The alias ${quoted(alias)} also names the source ${quoted(first)}.`,
    why: 'A lead with this source could belong to either. Keep it under one.',
  }),
  lastDefault: {
    says: 'The last segment, and only it, says `default: true`.',
    why: 'Every lead has a segment; the first that matches counts.',
  },
  whenOrDefault: {
    says: 'This needs either `when` or `default: true`, and not both.',
    why: 'An empty `when` matches nothing; a catch-all says `default: true`, without priority.',
  },
  secondDefault: (layer: string): Words => ({
    says: `The layer ${quoted(layer)} has a second default.`,
    why: 'A default takes every lead that is left; a layer has at most one.',
  }),
  repIsField: (id: string): Words => ({
    says: `${quoted(id)} is the id of a field as well as of a rep.`,
    why: '`owner:` names a rep field or a rep; rename one of them.',
  }),
  sameEmail: (email: string, first: string): Words => ({
    says: `The e-mail ${quoted(email)} is also that of ${quoted(first)}.`,
    why: 'Leads name reps by e-mail; it must name one.',
  }),
  notADate: (date: string): Words => ({
    says: `${quoted(date)} is no date of the calendar.`,
    why: 'Write YYYY-MM-DD.',
  }),
  awayBackwards: { says: 'The absence ends before it begins.', why: '`from` and `to` are both included.' },
  sameMember: (rep: string): Words => ({
    says: `${quoted(rep)} stands twice in this team.`,
    why: 'Give one entry a higher weight instead.',
  }),
  reserved: (id: string): Words => ({
    says: `The calendar id ${quoted(id)} is reserved.`,
    why: '`always` is built in; `owner` means the calendar of the owner.',
  }),
  badHours: (hours: string): Words => ({
    says: `${quoted(hours)} are no working hours.`,
    why: 'Write HH:MM-HH:MM, the end later than the start and up to 24:00. A night shift is two entries.',
  }),
  overlappingHours: { says: 'Working hours of this day overlap.', why: 'Join them, or mend one.' },
  ownerCalendar: {
    says: '`calendar: owner` is no calendar for this.',
    why: 'Name a calendar, or `always`.',
  },
  dayInSla: (duration: string): Words => ({
    says: `${quoted(duration)} counts days in a row whose calendar has hours.`,
    why: 'A day of 24 hours is not a working day. Say hours, or use `calendar: always`.',
  }),
  secondSlaDefault: { says: 'A second SLA row says `default: true`.', why: 'There is one default row in all files.' },
  defaultWithCells: {
    says: 'A default row names no source and no segment.',
    why: 'It holds for each source and segment that no other row names.',
  },
  window: (says: string, allowed: string | null): Words => ({
    says,
    why: allowed === null ? 'A freeze window must say clearly when it holds.' : `Allowed: ${allowed}.`,
  }),
} as const;
