/**
 * Text for the log of a workflow, in which no line is taken for a workflow command: the runner obeys `::name::` at the
 * start of a line, also after white space, and `##[name]` anywhere. A space without width breaks both.
 */
export const quietCommands = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replace(/##(?=\[)/g, '#\u200b#');
