/** Groups of changed leads, and what a lead's two explanations look like side by side. */
export const LEAD_STYLE = `
details { border-top: 1px solid var(--line); }
details:first-child { border-top: 0; }
summary { padding: .65rem .9rem; cursor: pointer; }
summary:hover { background: color-mix(in srgb, var(--rail) 6%, transparent); }
summary::marker { color: var(--soft); }
summary b { font-weight: 600; } summary .count { float: right; font-variant-numeric: tabular-nums; color: var(--soft); }
summary .by { display: block; padding-left: 1.05rem; color: var(--soft); font-size: .85rem; }
details > table { background: color-mix(in srgb, var(--rest) 35%, var(--card)); border-top: 1px solid var(--line); }
.leads td { width: 38%; } .leads .why { display: block; color: var(--soft); font-size: .85rem; }
.kind { font-size: .75rem; padding: .05rem .45rem; border-radius: 1rem; border: 1px solid currentcolor; color: var(--rail);
  display: block; width: max-content; margin-top: .2rem; line-height: 1.4; }
.kind.cascade { color: var(--pull); }
.waits { color: var(--wait); }
.moves { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; margin: 0; }
.moves dt { color: var(--soft); } .moves dd { margin: 0; overflow-wrap: break-word; min-width: 0; }
@media (max-width: 40rem) {
  .exact thead { display: none; } .exact, .exact tbody, .exact tr, .exact td { display: block; }
  .exact tr { border-top: 1px solid var(--line); padding: .4rem 0; } .exact tr:first-child { border-top: 0; }
  .exact td, .exact td.n { border: 0; padding: .1rem .9rem; text-align: left; white-space: normal; } .exact td + td { color: var(--soft); font-size: .85rem; }
  .leads thead { display: none; }
  .leads, .leads tbody, .leads tr, .leads th, .leads td { display: block; width: auto; border: 0; }
  .leads tr { border-top: 1px solid var(--line); padding: .5rem 0; } .leads th, .leads td { padding: .15rem .9rem; }
  .leads td::before { content: attr(data-side); display: block; font-size: .75rem; color: var(--soft); }
  .kind { display: inline-block; margin-left: .5rem; }
}
`;
