/** Colours and the frame of the page; light or dark as the reader's device says. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f7f6f2, #131517); --card: light-dark(#ffffff, #1b1e21); --ink: light-dark(#1d2226, #e8e6e1);
  --soft: light-dark(#5c656d, #9ba4ac); --line: light-dark(#e3e0d9, #2e3338); --rest: light-dark(#ebe8e1, #2a2e33);
  --rail: light-dark(#0f6b5c, #56c6af); --pull: light-dark(#b87a1c, #e2ab58); --wait: light-dark(#b3402e, #f08a76);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2.75rem 1.5rem 4rem; }
header p { margin: 0; }
.brand { color: var(--rail); font-size: .8rem; font-weight: 600; letter-spacing: .06em; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.1rem); line-height: 1.2; letter-spacing: -.02em; margin: .4rem 0 .5rem;
  text-wrap: balance; max-width: 54rem; }
h2 { font-size: 1.15rem; line-height: 1.3; letter-spacing: -.01em; margin: 0 0 .25rem; }
section { margin-top: 3rem; min-width: 0; }
.note, .soft { color: var(--soft); font-size: .875rem; }
.note { margin: 0 0 .9rem; max-width: 44rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.name { white-space: nowrap; unicode-bidi: isolate; }
.name.long { white-space: normal; overflow-wrap: anywhere; }
code { font: .82em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
@media (max-width: 40rem) { main { padding: 1.5rem 1rem 3rem; } section { margin-top: 2.25rem; } }
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
`;
