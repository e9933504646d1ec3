import { Temporal } from 'temporal-polyfill';

/** Zones with whole and half hour changes, with changes at odd times, without any, and one that left out a day. */
export const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
] as const;

const MINUTE = 60_000;

/** The offset changes of a zone from 2024 to 2027, as Temporal tells them. */
export function changesOf(zone: string, from = '2024-01-01T00:00Z', to = '2028-01-01T00:00Z'): readonly number[] {
  const changes: number[] = [];
  let here = Temporal.Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (here && here.epochMilliseconds < Date.parse(to)) {
    changes.push(here.epochMilliseconds);
    here = here.getTimeZoneTransition('next');
  }
  return changes;
}

/** Moments on, just before and around a change. */
export const momentsAround = (change: number): readonly number[] =>
  [-24 * 60, -90, -60, -30, -15, -1, 0, 1, 15, 30, 45, 60, 90, 24 * 60].flatMap(m => [
    change + m * MINUTE - 1,
    change + m * MINUTE,
  ]);
