import { activateRoute } from './activate.ts';
import { alertsRoute } from './alerts.ts';
import { answerIncidentRoutes } from './answer-incident.ts';
import { auditRoute } from './audit.ts';
import { driftRoute } from './drift.ts';
import { drillRoutes } from './drills.ts';
import { erasuresRoute } from './erasures.ts';
import { executivePageRoute } from './executive-page.ts';
import { explainRoute } from './explain.ts';
import { formWebhookRoute } from './form-webhook.ts';
import { getLeadRoute } from './get-lead.ts';
import { healthRoutes } from './health.ts';
import { historyRoute } from './history.ts';
import { hubspotWebhookRoute } from './hubspot-webhook.ts';
import { incidentsRoute } from './incidents.ts';
import { leadPageRoutes } from './lead-page.ts';
import { liveRoute } from './live.ts';
import { meRoute } from './me.ts';
import { measuresRoute } from './measures.ts';
import { metricsRoute } from './metrics.ts';
import { openapiRoute } from './openapi.ts';
import { outboxRoute, requeueRoute } from './outbox.ts';
import { pageRoute } from './page.ts';
import { papersRoute } from './papers.ts';
import { patchRepRoute } from './patch-rep.ts';
import { playgroundRoutes } from './playground.ts';
import { postBatchRoute } from './post-batch.ts';
import { postEventRoute } from './post-event.ts';
import { postLeadRoute } from './post-lead.ts';
import { postRosterRoute } from './post-roster.ts';
import { pushReleaseRoute } from './push-release.ts';
import { queuesRoute } from './queues.ts';
import { reassignRoute } from './reassign.ts';
import { rehearsalsRoute } from './rehearsals.ts';
import { releasesRoute } from './releases.ts';
import { repsRoute } from './reps.ts';
import { rollbackRoute } from './rollback.ts';
import { rolloutRoutes } from './rollouts.ts';
import { rosterPageRoute } from './roster-page.ts';
import type { Route } from './route.ts';
import { searchLeadsRoute } from './search-leads.ts';
import { statusRoute } from './status.ts';
import { weightsRoute } from './weights.ts';
import { writeBackRoute } from './write-back.ts';

/** Every door of the service, one file each. */
export const routes: readonly Route[] = [
  postLeadRoute,
  postBatchRoute,
  formWebhookRoute,
  hubspotWebhookRoute,
  postEventRoute,
  getLeadRoute,
  explainRoute,
  queuesRoute,
  incidentsRoute,
  alertsRoute,
  measuresRoute,
  weightsRoute,
  papersRoute,
  answerIncidentRoutes,
  drillRoutes,
  historyRoute,
  auditRoute,
  outboxRoute,
  requeueRoute,
  writeBackRoute,
  patchRepRoute,
  postRosterRoute,
  reassignRoute,
  repsRoute,
  statusRoute,
  driftRoute,
  releasesRoute,
  pushReleaseRoute,
  rehearsalsRoute,
  activateRoute,
  rollbackRoute,
  rolloutRoutes,
  erasuresRoute,
  healthRoutes,
  metricsRoute,
  openapiRoute,
  pageRoute,
  meRoute,
  liveRoute,
  leadPageRoutes,
  searchLeadsRoute,
  executivePageRoute,
  rosterPageRoute,
  playgroundRoutes,
];
