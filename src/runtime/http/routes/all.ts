import { activateRoute } from './activate.ts';
import { explainRoute } from './explain.ts';
import { getLeadRoute } from './get-lead.ts';
import { healthRoutes } from './health.ts';
import { historyRoute } from './history.ts';
import { metricsRoute } from './metrics.ts';
import { openapiRoute } from './openapi.ts';
import { pageRoute } from './page.ts';
import { postBatchRoute } from './post-batch.ts';
import { postLeadRoute } from './post-lead.ts';
import { pushReleaseRoute } from './push-release.ts';
import { queuesRoute } from './queues.ts';
import { releasesRoute } from './releases.ts';
import { rollbackRoute } from './rollback.ts';
import type { Route } from './route.ts';
import { statusRoute } from './status.ts';

/** Every door of the service, one file each. */
export const routes: readonly Route[] = [
  postLeadRoute,
  postBatchRoute,
  getLeadRoute,
  explainRoute,
  queuesRoute,
  historyRoute,
  statusRoute,
  releasesRoute,
  pushReleaseRoute,
  activateRoute,
  rollbackRoute,
  healthRoutes,
  metricsRoute,
  openapiRoute,
  pageRoute,
];
