/** What a token may do. One token has one scope; a route names the scopes that open it. */
export const SCOPES = ['intake', 'read', 'operate', 'deploy', 'rollback'] as const;

export type Scope = (typeof SCOPES)[number];

export type Tokens = Readonly<Record<Scope, string>>;
