/** What Markdown says outside code: fenced blocks and code spans are taken out as CommonMark reads them. */
export function skeleton(markdown: string): string[] {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const [, run = '', rest = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (fence !== null) {
      if (run.length >= fence.length && rest.trim() === '') fence = null;
    } else if (run !== '' && !rest.includes('`')) {
      fence = run;
      kept.push('(block)');
    } else kept.push(withoutSpans(line));
  }
  return fence === null ? kept : [...kept, '(a block that never ends)'];
}

function withoutSpans(line: string): string {
  const runs = [...line.matchAll(/`+/g)];
  let text = '';
  let from = 0;
  for (const open of runs) {
    if (open.index < from) continue;
    const close = runs.find(run => run.index > open.index && run[0].length === open[0].length);
    if (!close) continue;
    text += `${line.slice(from, open.index)}(code)`;
    from = close.index + close[0].length;
  }
  return text + line.slice(from);
}
