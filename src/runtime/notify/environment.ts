/** The mail relay, e.g. `smtps://user:password@mail.example.com`; channels of type email may name another. */
export const MAIL_URL = 'LEADRAIL_SMTP_URL';

/** Whom e-mails are from; default `leadrail@localhost`. */
export const MAIL_FROM = 'LEADRAIL_MAIL_FROM';

/** The CRM's door for write-back, e.g. `https://crm-bridge.example.com`. Without it nothing is written back. */
export const CRM_URL = 'LEADRAIL_CRM_URL';

/** Sent to the CRM as a bearer token, where it is set. */
export const CRM_TOKEN = 'LEADRAIL_CRM_TOKEN';

/** A variable's value; one that is blank counts as not set. */
export function setting({ secret }: { readonly secret: (name: string) => string | undefined }, name: string) {
  return secret(name)?.trim() || undefined;
}

/** Where a webhook's signing secret stands: beside its address. */
export const signingEnv = (urlEnv: string): string => `${urlEnv}_SECRET`;
