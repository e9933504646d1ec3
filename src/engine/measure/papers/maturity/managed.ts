import { drillsRun } from '../checklist/drills-run.ts';
import { fixesPermanent } from '../checklist/fixes-permanent.ts';
import { queuesExpire } from '../checklist/queues-expire.ts';
import { type Site, type Step, stepOf } from './step.ts';

/** Level 3: faults are answered, learnt from, and can be undone. */
export const managed = (site: Site): Step[] => [
  stepOf('drills are passed', drillsRun(site)),
  stepOf('queues pass leads on to people', queuesExpire(site)),
  stepOf('reviews end in permanent fixes', fixesPermanent(site)),
  {
    name: 'the way back is rehearsed',
    holds: site.releases.rollbackReady,
    says: site.releases.rollbackReady ? 'A rollback has somewhere to go.' : 'No release was rehearsed as a way back.',
  },
];
