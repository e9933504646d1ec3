import type { Dice } from './dice.ts';
import type { Region } from './places.ts';

const SELLERS: Readonly<Record<Region, readonly string[]>> = {
  amer: [
    'grace.holloway',
    'marcus.oyelaran',
    'dana.whitlock',
    'owen.castellan',
    'priya.raman',
    'keiko.marsh',
    'noor.haddad',
  ],
  emea: ['anna.keller', 'max.braun', 'fiona.mccrae', 'hugo.delorme', 'oliver.pryce', 'camille.roux', 'piotr.zielny'],
  apac: ['aiko.tanabe', 'weiling.tan', 'arjun.mehra', 'sophie.carrow'],
};
const DEVELOPERS: Readonly<Record<Region, readonly string[]>> = {
  amer: ['casey.lindqvist', 'ruben.ortega', 'talia.green', 'wes.abernathy'],
  emea: ['isla.brannigan', 'jonas.weidner', 'marta.benedek'],
  apac: ['weiling.tan'],
};
const PARTNER_MANAGERS = ['caleb.winslow', 'nadia.fontaine', 'mei.sorano'];
/** Owners that a CRM goes on naming: somebody who left, and accounts that were never people. */
const GHOSTS = ['brooke.tansley', 'brooke.tansley@example.com', 'Marketing Automation', 'house.account'];

const PARTNERS = [
  'Ardenhall Consulting',
  'Bluefen Systems',
  'Nordlys Integration',
  'PRAXWELL GROUP',
  'Tessellate Advisory',
];
const OTHER_PARTNERS = ['Cloudbazaar EU', 'cloudbazaar-listing-204', 'Stackmarkt', 'Wrenfield Digital', 'Odder & Lund'];
const STATES = [
  'active',
  'Active',
  'In Progress',
  'paused',
  'On Hold',
  'finished',
  'Completed',
  'unsubscribed',
  'Opted Out',
];
const STATE_WEIGHTS = [34, 14, 14, 8, 5, 10, 8, 4, 3];

/** An account owner or an earlier one, as an id or an e-mail; one in eight of them is no active rep. */
export function seller(dice: Dice, region: Region): string {
  return dice.chance(0.12) ? dice.pick(GHOSTS) : asWritten(dice, dice.pick(SELLERS[region]));
}

/** What the sales engagement tool says of a reply; sometimes it has lost the sender. */
export function sequence(dice: Dice, region: Region): Record<string, string> {
  const state = dice.weighted(STATES.map((text, i) => [text, STATE_WEIGHTS[i] ?? 1] as const));
  const sender = dice.chance(0.93) ? asWritten(dice, dice.pick(DEVELOPERS[region])) : 'n/a';
  return dice.chance(0.5)
    ? { sequence_owner: sender, sequence_state: state }
    : { sequence_sender: sender, 'Sequence Status': state };
}

/** What the partner portal says of a referral. */
export function referral(dice: Dice): Record<string, string> {
  const partner = dice.chance(0.06) ? 'no partner' : dice.pick([...PARTNERS, ...PARTNERS, ...OTHER_PARTNERS]);
  const manager = dice.chance(0.85) ? asWritten(dice, dice.pick(PARTNER_MANAGERS)) : 'tbd';
  return dice.chance(0.5) ? { partner, partner_manager: manager } : { Partner: partner, 'Partner Manager': manager };
}

/** The co-selling partner of a lead that came to us directly. */
export const cosell = (dice: Dice): string => dice.pick(PARTNERS);

const asWritten = (dice: Dice, rep: string): string => (dice.chance(0.4) ? `${rep}@example.com` : rep);
