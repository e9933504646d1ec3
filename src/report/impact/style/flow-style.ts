/** The flow of leads: columns of names beside the ribbons; on a phone the names lie on them. */
export const FLOW_STYLE = `
.flow { display: grid; grid-template-columns: minmax(0, auto) minmax(8rem, 1fr) minmax(0, auto); padding: 1rem 1.1rem; position: relative; }
.flow ol { list-style: none; margin: 0; padding: 0; min-width: 0; }
.flow li { display: flex; align-items: center; gap: .4rem; font-size: .85rem; line-height: 1.2; min-width: 0; }
.flow .from li { justify-content: flex-end; } .flow .to i { order: -1; }
.flow i { width: 7px; border-radius: 2px; flex: none; background: var(--tone); }
.flow .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 18rem; unicode-bidi: isolate; }
.flow b { flex: none; font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
.flow svg { display: block; width: 100%; }
.flow path { fill: var(--tone); opacity: .42; } .flow path.pulled { opacity: .2; } .flow path:hover { opacity: .85; }
.flow .queue .label { color: var(--wait); }
.c0 { --tone: light-dark(#0f6b5c, #56c6af); } .c1 { --tone: light-dark(#3b66a8, #82aaf0); } .c2 { --tone: light-dark(#8a5a9e, #c795dc); }
.c3 { --tone: light-dark(#a35f2a, #dd9d68); } .c4 { --tone: light-dark(#5f7d2b, #a7c76c); } .c5 { --tone: light-dark(#b04a6e, #ec8fb0); }
.c6 { --tone: light-dark(#2f7f91, #74c3d6); } .c7 { --tone: light-dark(#7a6f1f, #cfc067); }
.there { --tone: var(--soft); } .queue { --tone: var(--wait); }
@media (max-width: 40rem) {
  .flow { display: block; padding: .75rem; }
  .flow ol { position: absolute; top: .75rem; max-width: 50%; pointer-events: none; } .flow .from { left: .75rem; } .flow .to { right: .75rem; }
  .flow .from li { justify-content: flex-start; } .flow .from i { order: -1; } .flow .to li { justify-content: flex-end; } .flow .to i { order: 0; }
  .flow li { gap: .3rem; }
  .flow .label, .flow b { font-size: .7rem; text-shadow: 0 0 2px var(--card), 0 0 3px var(--card), 0 0 4px var(--card), 0 0 4px var(--card); }
  .flow b { color: var(--ink); } .flow path { opacity: .3; }
}
`;
