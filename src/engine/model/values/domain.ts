import { getDomain } from 'tldts';
import { plainText } from './plain-text.ts';
import { type Reading, resolved, unresolved } from './reading.ts';

/** Labels of letters, digits and inner hyphens. */
const LABELS = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** A last label that is a number: an IP address. */
const NUMBER_LAST = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
/** Characters that no host name holds and that a URL would read as something else. */
const NOT_IN_A_HOST = /[\s\0-\x20"#%/:<>?@[\\\]^`{|}\x7f]/;
/** An ASCII host, `xn--` labels too, is what IDNA would make of it. */
const ASCII_HOST = /^[a-z0-9.-]*$/;

/** A host name → its registrable domain. With `take: domain` what stands before the last `@` is dropped. */
export function readDomain(raw: unknown, take?: 'domain' | undefined): Reading {
  const text = plainText(raw);
  if (text === null) return unresolved('wrong_type');
  const domain = registrableDomain(take === 'domain' ? afterLastAt(text) : text);
  return domain === null ? unresolved('unknown_value') : resolved(domain);
}

/** `ann@mail.acme.com` → `mail.acme.com`; text without `@` stands as it is. */
export function afterLastAt(text: string): string {
  return text.slice(text.lastIndexOf('@') + 1);
}

/** Lower case, ASCII (IDNA), no trailing dot, reduced by the ICANN suffixes; null where there is no such domain. */
function registrableDomain(text: string): string | null {
  const lower = text.trim().toLowerCase();
  const host = asciiHost(lower.endsWith('.') ? lower.slice(0, -1) : lower);
  if (host === null || !isHostName(host)) return null;
  return getDomain(host, { allowPrivateDomains: false, extractHostname: false });
}

function asciiHost(host: string): string | null {
  if (ASCII_HOST.test(host)) return host;
  if (NOT_IN_A_HOST.test(host)) return null;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}

const isHostName = (host: string): boolean => host.length <= 253 && LABELS.test(host) && !NUMBER_LAST.test(host);
