/** What papers add to the look of a page, and how their first part becomes one printed page. */
export const PAPER_STYLE = `
section { margin-top: 2.25rem; }
figure { margin: 0 0 .9rem; padding: .6rem .9rem .5rem; }
figure svg { display: block; width: 100%; height: auto; }
@media (max-width: 40rem) { figure { display: none; } }
.short { white-space: nowrap; }
.empty { margin: 0; padding: .6rem .9rem; color: var(--soft); }
.part { margin-top: 4rem; padding-top: 1.5rem; border-top: 2px solid var(--line); }
.big { font-size: 1.6rem; letter-spacing: -.02em; }
@page { margin: 11mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 8pt; line-height: 1.3; background: none; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 13pt; margin: .1rem 0; } h2 { font-size: 9.5pt; margin: 0; }
  section { margin-top: .55rem; break-inside: avoid; } .note { margin: 0 0 .2rem; max-width: none; }
  .note, .soft, thead th, .facts dt, .facts .soft { font-size: 7pt; }
  th, td { padding: .1rem .4rem; } td.n { white-space: normal; }
  .card { border-radius: 0; } .scroll { overflow: visible; }
  .facts { margin-top: .4rem; grid-template-columns: repeat(6, 1fr); } .facts div { padding: .2rem .5rem; }
  .facts .figure { font-size: 11pt; }
  figure { padding: .2rem .5rem; margin-bottom: .3rem; } figure svg { max-height: 32mm; }
  .part { break-before: page; margin: 0; padding: 0; border: 0; } .big { font-size: 13pt; }
}
`;
