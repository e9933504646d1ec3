/** Tables, bars and figures; on a phone the leads' two columns stand one below the other. */
export const TABLE_STYLE = `
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); margin: 1.75rem 0 0; overflow: hidden; }
.facts div { padding: .8rem 1rem; box-shadow: 1px 0 0 var(--line), 0 1px 0 var(--line); }
.facts dt { font-size: .85rem; }
.facts dd { margin: 0; }
.facts .figure { font-size: 1.6rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts .soft { font-size: .8rem; line-height: 1.35; }
.facts .zero .figure { color: var(--soft); font-weight: 400; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .45rem .9rem; border-top: 1px solid var(--line); font-weight: 400; vertical-align: top; }
thead th { border-top: 0; font-size: .8rem; color: var(--soft); white-space: nowrap; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.wide { width: 45%; min-width: 7rem; vertical-align: middle; }
.bar { display: block; width: 100%; height: 8px; }
.bar.tall { height: 15px; }
rect.rest { fill: var(--rest); } rect.direct, rect.after { fill: var(--rail); } rect.cascade { fill: var(--pull); }
rect.before { fill: var(--soft); opacity: .5; }
.key { display: inline-block; width: .7rem; height: .7rem; border-radius: .15rem; margin: 0 .3rem 0 .1rem; background: var(--rail); }
.key.cascade { background: var(--pull); } .key.before { background: var(--soft); opacity: .5; } .key.wait { background: var(--wait); }
.grid th, .grid td { border-left: 1px solid var(--line); }
.grid tr > :first-child { border-left: 0; position: sticky; left: 0; background: var(--card); }
.heat { background: color-mix(in srgb, var(--rail) var(--heat), var(--card)); }
.heat b { display: block; font-weight: 600; font-variant-numeric: tabular-nums; }
.heat span { font-size: .8rem; color: var(--soft); white-space: nowrap; font-variant-numeric: tabular-nums; }
.heat.h5 span, .heat.h6 span { color: inherit; }
.h0 { --heat: 0%; } .h1 { --heat: 8%; } .h2 { --heat: 16%; } .h3 { --heat: 24%; } .h4 { --heat: 34%; } .h5 { --heat: 44%; } .h6 { --heat: 56%; }
.h0 b { font-weight: 400; color: var(--soft); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); overflow: hidden;
  margin: 0; padding: 0; list-style: none; }
.tiles li { padding: .5rem .75rem; box-shadow: 1px 0 0 var(--line), 0 1px 0 var(--line); } .tiles .of { display: block; font-size: .85rem; line-height: 1.3; color: inherit; white-space: normal; }
.was { color: var(--soft); text-decoration: line-through; } .worse { color: var(--wait); font-weight: 600; } .better { color: var(--rail); font-weight: 600; }
.other { font-weight: 600; }
.sla td { white-space: nowrap; } .sla thead th { vertical-align: bottom; } .sla th, .sla td { padding-inline: .6rem; } .sla th .soft { display: block; }
@media (max-width: 40rem) {
  th, td { padding: .45rem .6rem; } .tiles { grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); }
  .load thead, .load td.soft { display: none; }
  .load tr { display: grid; grid-template-columns: 1fr repeat(3, minmax(4rem, auto)); border-top: 1px solid var(--line); padding: .35rem 0; }
  .load tr:first-child { border-top: 0; }
  .load th, .load td { border: 0; padding: .1rem .6rem; } .load td.wide { grid-area: 2 / 1 / 3 / 5; width: auto; padding-bottom: .3rem; }
}
`;
