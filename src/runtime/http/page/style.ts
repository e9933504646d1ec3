/** The page's whole look; follows the reader's choice of light or dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #16181b); --card: light-dark(#ffffff, #1d2024); --ink: light-dark(#1e2328, #e6e4df);
  --soft: light-dark(#5f6871, #9aa3ab); --line: light-dark(#e4e1db, #30353b); --rail: light-dark(#0f6b5c, #52c2ab);
  --wait: light-dark(#96590a, #e0a955);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; flex-wrap: wrap;
  padding-bottom: 1rem; border-bottom: 2px solid var(--rail); }
h1 { font-size: 1.25rem; letter-spacing: -.01em; margin: 0; }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft);
  margin: 2.5rem 0 .75rem; }
.soft { color: var(--soft); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin-top: 1.75rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.2rem; min-width: 0; }
.card dt { color: var(--soft); font-size: .85rem; }
.card dd { margin: .15rem 0 0; }
.card dl { margin: 0; }
.figure { font-size: 1.9rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.note { font-size: .85rem; color: var(--soft); overflow-wrap: anywhere; }
code { font: .88em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .5rem 1rem; border-top: 1px solid var(--line); vertical-align: baseline; }
thead th { border-top: 0; font-size: .8rem; font-weight: 600; color: var(--soft); white-space: nowrap; }
td { font-variant-numeric: tabular-nums; max-width: 20rem; overflow-wrap: anywhere; }
td.time { white-space: nowrap; color: var(--soft); }
.owner { color: var(--rail); font-weight: 600; }
.queue { color: var(--wait); font-weight: 600; }
.empty { padding: 1rem; color: var(--soft); margin: 0; }
`;
