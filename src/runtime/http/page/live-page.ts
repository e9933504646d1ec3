import { instantText } from '../../../engine/time/instant.ts';
import { type Html, html } from '../../../report/html.ts';
import type { Status } from '../../read-status.ts';
import type { DecisionRow } from '../../store/rows.ts';
import { STYLE } from './style.ts';

const REFRESH_SECONDS = 5;

/** What is live and the last decisions, as a whole HTML page without a script. Of a lead it shows the id alone. */
export function livePage(status: Status, recent: readonly DecisionRow[], now: number): string {
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}">
<title>leadrail</title>
<style>${{ markup: STYLE }}</style>
</head>
<body><main>
<header><h1>leadrail</h1><span class="soft">as of ${time(instantText(now))}</span></header>
<div class="cards">${[liveCard(status), wayBackCard(status), ...totalCards(status)]}</div>
<h2>Queues</h2>${queueTable(status)}
<h2>Last decisions</h2>${decisionTable(recent)}
</main></body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function liveCard(status: Status): Html {
  if (status.active !== null && status.sequence !== null) {
    return card(
      'Live release',
      String(status.sequence),
      html`${shortId(status.active)}, since ${time(status.since ?? '')}`,
    );
  }
  if (status.fallback) return card('Live release', 'fallback', html`every lead waits in the fallback queue`);
  return card('Live release', 'none', html`no release has been activated`);
}

function wayBackCard({ rollback_target: target }: Status): Html {
  if (target === null) return card('Rollback target', 'none', html`nothing is recorded as ready`);
  if (target === 'fallback') return card('Rollback target', 'fallback', html`every lead to the fallback queue`);
  return card('Rollback target', 'ready', shortId(target));
}

function totalCards({ leads }: Status): Html[] {
  return [
    card('With an owner', String(leads.owner), html`of ${leads.total} leads taken in`),
    card('Waiting', String(leads.queue), html`each goes to a person in time`),
  ];
}

function card(title: string, figure: string, note: Html): Html {
  return html`<div class="card"><dl><dt>${title}</dt><dd class="figure">${figure}</dd><dd class="note">${note}</dd></dl></div>`;
}

function queueTable({ queues }: Status): Html {
  const rows = queues.map(
    ({ queue, waiting, oldest }) =>
      html`<tr><td>${queue}</td><td>${waiting}</td><td class="time">${time(oldest)}</td></tr>`,
  );
  return table(['Queue', 'Waiting', 'Oldest since'], rows, 'Nobody waits.');
}

function decisionTable(recent: readonly DecisionRow[]): Html {
  const rows = recent.map(({ decision }) => {
    const { lead_id, owner, queue, rule, reason, at } = decision;
    const place =
      owner === null ? html`<span class="queue">${queue ?? ''}</span>` : html`<span class="owner">${owner}</span>`;
    return html`<tr><td class="time">${time(at)}</td><td>${lead_id}</td><td>${place}</td><td>${rule ?? '–'}</td><td>${reason}</td></tr>`;
  });
  return table(['Decided', 'Lead', 'Owner or queue', 'Rule', 'Reason'], rows, 'No lead has come in yet.');
}

function table(heads: readonly string[], rows: readonly Html[], none: string): Html {
  if (rows.length === 0) return html`<div class="scroll"><p class="empty">${none}</p></div>`;
  const head = heads.map(each => html`<th scope="col">${each}</th>`);
  return html`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const shortId = (id: string): Html => html`<code title="${id}">${id.slice(0, 19)}…</code>`;

/** Written without a locale, so that it reads the same everywhere: `2026-11-02 09:00:00 UTC`. */
const time = (instant: string): Html =>
  html`<time datetime="${instant}">${instant.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>`;
