import { type Html, html } from '../html.ts';
import { figures, NOTHING, name, section, table, words } from '../impact/page-parts.ts';
import { PAGE_STYLE } from '../impact/style/page-style.ts';
import { TABLE_STYLE } from '../impact/style/table-style.ts';
import { drawIntervals } from './draw-intervals.ts';
import type { Cell, Fact, Paper, Part, Section } from './paper.ts';
import { PAPER_STYLE } from './paper-style.ts';

/** One file, no script, nothing fetched; what is for leaders prints on one page. */
export function paperHtml({ title, headline, span, facts, sections, parts }: Paper): string {
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: `${PAGE_STYLE}${TABLE_STYLE}${PAPER_STYLE}` }}</style>
</head>
<body><main>
<header><p class="brand">leadrail ${title.toLowerCase()}</p><h1>${headline.replaceAll(' %', '\u00a0%')}</h1><p class="soft">${span}.</p></header>
<dl class="facts card">${facts.map(fact)}</dl>
${sections.map(drawn)}${parts.map(partOf)}</main></body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

const fact = ({ name: what, figure, note }: Fact): Html =>
  html`<div><dt>${what}</dt><dd class="figure">${figure}</dd><dd class="soft">${note}</dd></div>`;

const partOf = ({ title, sections }: Part): Html =>
  html`<div class="part"><h2 class="big">${title}</h2>${sections.map(drawn)}</div>`;

const drawn = (part: Section): Html => section(part.title, part.note, html`${chartOf(part)}${tableOf(part)}`);

function chartOf({ chart }: Section): Html {
  const shown = chart?.rows.filter(row => row.now !== null || row.before !== null) ?? [];
  if (!chart || shown.length === 0) return NOTHING;
  const svg = { markup: drawIntervals(shown) };
  const key = html`<figcaption class="soft"><span class="key"></span>${chart.now} <span class="key before"></span>${chart.before}; the line is the 95 % interval</figcaption>`;
  return html`<figure class="card" role="img" aria-label="${chart.says}">${svg}${key}</figure>`;
}

function tableOf({ empty, heads, rows, text }: Section): Html {
  if (rows.length === 0) return html`<p class="card empty">${empty}</p>`;
  const columns = heads.map((head, i) => (i < text ? words(head) : figures(head)));
  return table(
    columns,
    rows.map(cells => html`<tr>${cells.map((cell, i) => placed(cell, i, text))}</tr>`),
  );
}

function placed(cell: Cell, i: number, text: number): Html {
  if (i === 0) return html`<th scope="row">${cellOf(cell)}</th>`;
  return i < text
    ? html`<td class="${isShort(cell) ? 'short' : ''}">${cellOf(cell)}</td>`
    : html`<td class="n">${cellOf(cell)}</td>`;
}

/** A date or a verdict stays in one line. */
const isShort = (cell: Cell): boolean => typeof cell === 'string' && cell.length <= 24;

function cellOf(cell: Cell): Html {
  if (typeof cell === 'string') return html`${cell}`;
  if ('name' in cell) return name(cell.name);
  return 'says' in cell ? html`${cell.says}` : html`<span class="${cell.tone}">${cell.text}</span>`;
}
