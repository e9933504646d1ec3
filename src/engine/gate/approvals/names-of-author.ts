const NO_REPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i;

/**
 * The names under which a commit's author may stand among the approvers: the address, what stands before its `@`, and
 * the login in an address that GitHub gives out. A namesake is refused too; that is the safe side.
 */
export function namesOfAuthor(email: string): readonly string[] {
  const login = NO_REPLY.exec(email)?.[1];
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  return [...new Set([email, login ?? local])].filter(name => name !== '');
}
