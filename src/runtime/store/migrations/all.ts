import type { Migration } from 'kysely/migration';
import { up as firstHouse } from './0001-first-house.ts';
import { up as knownBefore } from './0002-known-before.ts';
import { up as lifeOfALead } from './0003-life-of-a-lead.ts';
import { up as clocks } from './0004-clocks.ts';
import { up as incidents } from './0005-incidents.ts';
import { up as outboxLeases } from './0006-outbox-leases.ts';
import { up as roster } from './0007-roster.ts';
import { up as figures } from './0008-figures.ts';
import { up as keys } from './0009-keys.ts';
import { up as vouchedReleases } from './0010-vouched-releases.ts';
import { up as spentTokens } from './0011-spent-tokens.ts';
import { up as rollouts } from './0012-rollouts.ts';
import { up as lastOwners } from './0013-last-owners.ts';
import { up as whatIsAskedFor } from './0014-what-is-asked-for.ts';
import { up as orderInTheIndex } from './0015-order-in-the-index.ts';
import { up as formerPersons } from './0016-former-persons.ts';
import { up as hoursOfPromises } from './0017-hours-of-promises.ts';
import { up as neverTheWholeTable } from './0018-never-the-whole-table.ts';
import { up as unheardEvents } from './0019-unheard-events.ts';
import { up as everyMessage } from './0020-every-message.ts';
import { up as whoTold } from './0021-who-told.ts';

/** Every migration under its number. A number that has shipped is never edited: a later one changes it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-house': { up: firstHouse },
  '0002-known-before': { up: knownBefore },
  '0003-life-of-a-lead': { up: lifeOfALead },
  '0004-clocks': { up: clocks },
  '0005-incidents': { up: incidents },
  '0006-outbox-leases': { up: outboxLeases },
  '0007-roster': { up: roster },
  '0008-figures': { up: figures },
  '0009-keys': { up: keys },
  '0010-vouched-releases': { up: vouchedReleases },
  '0011-spent-tokens': { up: spentTokens },
  '0012-rollouts': { up: rollouts },
  '0013-last-owners': { up: lastOwners },
  '0014-what-is-asked-for': { up: whatIsAskedFor },
  '0015-order-in-the-index': { up: orderInTheIndex },
  '0016-former-persons': { up: formerPersons },
  '0017-hours-of-promises': { up: hoursOfPromises },
  '0018-never-the-whole-table': { up: neverTheWholeTable },
  '0019-unheard-events': { up: unheardEvents },
  '0020-every-message': { up: everyMessage },
  '0021-who-told': { up: whoTold },
};
