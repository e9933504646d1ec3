/**
 * One file below the rules folder, as disk or git holds it, before anything in it is read.
 * `path` is relative to the current folder with `/`. `other` is what never becomes rules (a link, a stray
 * file); `what` names it in words for the finding. Names that begin with `.` don't get this far.
 */
export type RulesFile =
  | { readonly path: string; readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly kind: 'other'; readonly what: string };
