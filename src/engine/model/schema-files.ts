import alerts from '../../../schemas/alerts.schema.json' with { type: 'json' };
import approvals from '../../../schemas/approvals.schema.json' with { type: 'json' };
import bundle from '../../../schemas/bundle.schema.json' with { type: 'json' };
import calendars from '../../../schemas/calendars.schema.json' with { type: 'json' };
import checkReport from '../../../schemas/check-report.schema.json' with { type: 'json' };
import checkResult from '../../../schemas/check-result.schema.json' with { type: 'json' };
import decision from '../../../schemas/decision.schema.json' with { type: 'json' };
import diff from '../../../schemas/diff.schema.json' with { type: 'json' };
import envelope from '../../../schemas/envelope.schema.json' with { type: 'json' };
import escalation from '../../../schemas/escalation.schema.json' with { type: 'json' };
import finding from '../../../schemas/finding.schema.json' with { type: 'json' };
import freezeAnswer from '../../../schemas/freeze-answer.schema.json' with { type: 'json' };
import golden from '../../../schemas/golden.schema.json' with { type: 'json' };
import goldenRecord from '../../../schemas/golden-record.schema.json' with { type: 'json' };
import governance from '../../../schemas/governance.schema.json' with { type: 'json' };
import historyRecord from '../../../schemas/history-record.schema.json' with { type: 'json' };
import impact from '../../../schemas/impact.schema.json' with { type: 'json' };
import invariants from '../../../schemas/invariants.schema.json' with { type: 'json' };
import lead from '../../../schemas/lead.schema.json' with { type: 'json' };
import leadEvent from '../../../schemas/lead-event.schema.json' with { type: 'json' };
import list from '../../../schemas/list.schema.json' with { type: 'json' };
import move from '../../../schemas/move.schema.json' with { type: 'json' };
import oidc from '../../../schemas/oidc.schema.json' with { type: 'json' };
import outcome from '../../../schemas/outcome.schema.json' with { type: 'json' };
import override from '../../../schemas/override.schema.json' with { type: 'json' };
import policy from '../../../schemas/policy.schema.json' with { type: 'json' };
import precedence from '../../../schemas/precedence.schema.json' with { type: 'json' };
import pullRequest from '../../../schemas/pull-request.schema.json' with { type: 'json' };
import queues from '../../../schemas/queues.schema.json' with { type: 'json' };
import releaseStatement from '../../../schemas/release-statement.schema.json' with { type: 'json' };
import reviewActions from '../../../schemas/review-actions.schema.json' with { type: 'json' };
import rollbackOrder from '../../../schemas/rollback-order.schema.json' with { type: 'json' };
import routing from '../../../schemas/routing.schema.json' with { type: 'json' };
import segments from '../../../schemas/segments.schema.json' with { type: 'json' };
import sla from '../../../schemas/sla.schema.json' with { type: 'json' };
import sources from '../../../schemas/sources.schema.json' with { type: 'json' };
import state from '../../../schemas/state.schema.json' with { type: 'json' };
import table from '../../../schemas/table.schema.json' with { type: 'json' };
import teams from '../../../schemas/teams.schema.json' with { type: 'json' };
import trust from '../../../schemas/trust.schema.json' with { type: 'json' };
import verdict from '../../../schemas/verdict.schema.json' with { type: 'json' };
import when from '../../../schemas/when.schema.json' with { type: 'json' };
import words from '../../../schemas/words.schema.json' with { type: 'json' };

/** Every file in `schemas/`, by name. */
export const SCHEMAS = {
  alerts,
  approvals,
  bundle,
  calendars,
  'check-report': checkReport,
  'check-result': checkResult,
  decision,
  diff,
  envelope,
  escalation,
  finding,
  'freeze-answer': freezeAnswer,
  'golden-record': goldenRecord,
  golden,
  governance,
  'history-record': historyRecord,
  impact,
  invariants,
  lead,
  'lead-event': leadEvent,
  list,
  move,
  oidc,
  outcome,
  override,
  policy,
  precedence,
  'pull-request': pullRequest,
  queues,
  'release-statement': releaseStatement,
  'review-actions': reviewActions,
  'rollback-order': rollbackOrder,
  routing,
  segments,
  sla,
  sources,
  state,
  table,
  teams,
  trust,
  verdict,
  when,
  words,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
