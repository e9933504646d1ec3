import type { Impact } from '../../engine/model/types.gen.ts';
import { type Html, html } from '../html.ts';
import { factsOf, headline, proofText } from './impact-facts.ts';
import { section, table, words } from './page-parts.ts';
import { countrySection } from './sections/country-section.ts';
import { exactSection } from './sections/exact-section.ts';
import { flowSection } from './sections/flow-section.ts';
import { gridSection } from './sections/grid-section.ts';
import { groupSection } from './sections/group-section.ts';
import { leadSection } from './sections/lead-section.ts';
import { loadSection } from './sections/load-section.ts';
import { promiseSection } from './sections/promise-section.ts';
import { riskSection } from './sections/risk-section.ts';
import { STYLE } from './style.ts';
import { weightText } from './weight-words.ts';

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
<header><p class="brand">leadrail impact</p><h1>${headline(impact)}</h1><p class="soft">${proofText(impact)} ${weightText(impact)}</p></header>
<dl class="facts card">${factsOf(impact).map(fact)}</dl>
${flowSection(impact)}${loadSection(impact.load)}${countrySection(impact.countries)}${gridSection(impact.cells)}${promiseSection(impact.sla)}${exactSection(impact)}${riskSection(impact.risk)}${leadSection(impact)}${groupSection(impact)}${planSection(impact)}</main></body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

const fact = ({ name, figure, note }: { name: string; figure: string; note: string }): Html =>
  html`<div class="${figure === '0' ? 'zero' : 'some'}"><dt>${name}</dt><dd class="figure">${figure}</dd><dd class="soft">${note}</dd></div>`;

function planSection({ plan }: Impact): Html {
  const rows = Object.entries(plan).map(
    ([part, digest]) => html`<tr><th scope="row">${part}</th><td><code>${digest ?? 'none'}</code></td></tr>`,
  );
  const note = 'The digests that this report was computed from; a gate that knows other ones does not read it.';
  return section('Plan', note, table(['Digest of', ''].map(words), rows));
}
