import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange, RepLoad, SlaImpact } from '../../engine/model/types.gen.ts';
import { type Html, html } from '../html.ts';
import { loadBar, shareBar } from './bars.ts';
import {
  differenceText,
  factsOf,
  GROUPINGS,
  type Group,
  headline,
  mostChanged,
  mostMoved,
  placeWords,
  proofText,
} from './impact-facts.ts';
import { slaWords } from './impact-markdown.ts';
import { STYLE } from './style.ts';

/** One file, no script, nothing fetched: what a change does to past leads, in light or dark as the reader likes. */
export function impactHtml(impact: Impact): string {
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Impact: ${headline(impact)}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body><main>
<header><p class="soft">leadrail impact</p><h1>${headline(impact)}</h1><p class="soft">${proofText(impact)}</p></header>
<div class="cards">${factsOf(impact).map(card)}</div>
<div class="pair">${GROUPINGS.map(([key, title]) => groupSection(title, mostChanged(impact.by[key])))}</div>
${loadSection(impact.load)}
${slaSection(impact.sla)}
${leadSection(impact.changes, impact.leads.changed)}
${planSection(impact)}
</main></body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

const card = ({ name, figure, note }: { name: string; figure: string; note: string }): Html =>
  html`<dl class="card"><dt>${name}</dt><dd class="figure">${figure}</dd><dd class="soft">${note}</dd></dl>`;

function groupSection(title: string, groups: readonly Group[]): Html {
  const rows = groups.map(
    ([name, { total, changed, direct, data, cascade }]) =>
      html`<tr><th scope="row">${name}</th><td class="n">${countText(total)}</td><td class="n">${countText(changed)}</td><td>${shareBar({ total, direct: direct + data, cascade })}</td><td class="n">${percentOf(changed, total)}</td></tr>`,
  );
  return section(
    title,
    [text(''), figure('Leads'), figure('Changed'), text('Direct and data, cascade'), figure('Share')],
    rows,
  );
}

function loadSection(load: readonly RepLoad[]): Html {
  const most = Math.max(1, ...load.flatMap(({ before, after }) => [before, after]));
  const rows = mostMoved(load).map(
    ({ rep, before, after }) =>
      html`<tr><th scope="row">${rep}</th><td>${loadBar(before, after, most)}</td><td class="n">${countText(before)}</td><td class="n">${countText(after)}</td><td class="n">${differenceText(before, after)}</td></tr>`,
  );
  return section(
    'Load',
    [text('Rep'), text('Before above, after below'), ...['Before', 'After', 'Difference'].map(figure)],
    rows,
  );
}

function slaSection(sla: readonly SlaImpact[]): Html {
  const rows = sla.map(
    row =>
      html`<tr><th scope="row">${row.id}</th><td>${slaWords(row)}</td><td class="n">${countText(row.leads)}</td></tr>`,
  );
  return section('SLA rows', [text('Row'), text('What'), figure('Leads')], rows);
}

function leadSection(changes: readonly LeadChange[], changed: number): Html {
  const rows = changes.map(
    ({ lead_id, kind, from, to }) =>
      html`<tr><th scope="row">${lead_id}</th><td><span class="kind ${kind}">${kind}</span></td><td>${placeWords(from)}</td><td>${placeWords(to)}</td><td class="soft">${ruleWords(from.rule, to.rule)}</td></tr>`,
  );
  const title = changed > changes.length ? `Changed leads, the first ${countText(changes.length)}` : 'Changed leads';
  return section(title, ['Lead', 'Kind', 'Before', 'After', 'Rule'].map(text), rows);
}

const ruleWords = (from: string | null, to: string | null): string =>
  from === to ? (from ?? 'none') : `${from ?? 'none'} → ${to ?? 'none'}`;

function planSection({ plan }: Impact): Html {
  const rows = Object.entries(plan).map(
    ([part, digest]) => html`<tr><th scope="row">${part}</th><td><code>${digest ?? 'none'}</code></td></tr>`,
  );
  return section('Plan', ['Digest of', ''].map(text), rows);
}

const text = (name: string): Html => html`<th scope="col">${name}</th>`;
const figure = (name: string): Html => html`<th scope="col" class="n">${name}</th>`;

/** A titled table; nothing where there is nothing to show. */
function section(title: string, heads: readonly Html[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  return html`<section><h2>${title}</h2><div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
