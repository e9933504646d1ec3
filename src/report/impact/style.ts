/** The look of the impact page; follows the reader's choice of light or dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #16181b); --card: light-dark(#ffffff, #1d2024); --ink: light-dark(#1e2328, #e6e4df);
  --soft: light-dark(#5f6871, #9aa3ab); --line: light-dark(#e4e1db, #30353b); --rail: light-dark(#0f6b5c, #52c2ab);
  --pull: light-dark(#c98a2b, #e0a955); --rest: light-dark(#ece9e3, #2a2e33);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { padding-bottom: 1.25rem; border-bottom: 2px solid var(--rail); }
header p { margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.015em; margin: .25rem 0; text-wrap: balance; }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft);
  margin: 2.5rem 0 .75rem; }
.soft { color: var(--soft); font-size: .85rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin-top: 1.5rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; margin: 0; }
.card dt { color: var(--soft); font-size: .85rem; }
.card dd { margin: 0; }
.figure { font-size: 1.7rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 0 1.5rem; }
.pair section, section { min-width: 0; }
.scroll { overflow: auto; max-height: 36rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .9rem; border-top: 1px solid var(--line); font-weight: 400; }
thead th { position: sticky; top: 0; background: var(--card); border-top: 0; font-size: .8rem; color: var(--soft);
  white-space: nowrap; }
tbody th, td { max-width: 22rem; overflow-wrap: anywhere; }
tbody th { min-width: 9.5rem; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.bar { display: block; width: 100%; min-width: 7rem; height: 8px; }
.bar.tall { height: 14px; min-width: 10rem; }
rect.rest { fill: var(--rest); } rect.direct, rect.after { fill: var(--rail); } rect.cascade { fill: var(--pull); }
rect.before { fill: var(--soft); opacity: .55; }
.kind { font-size: .8rem; padding: .1rem .5rem; border-radius: 1rem; border: 1px solid currentcolor; }
.kind.direct, .kind.data { color: var(--rail); } .kind.cascade { color: var(--pull); }
@media print { .scroll { max-height: none; overflow: visible; } }
`;
