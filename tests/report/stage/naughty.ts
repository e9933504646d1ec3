import { existsSync, readFileSync } from 'node:fs';

const FILE = '../shared/data/hostile/naughty-strings.json';

const OWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '](javascript:alert(1)) @everyone #1 www.example.com',
  '```\n# heading\n```',
  '`` ` ```` `',
  '| a | b |',
  '::set-output name=x::y',
  '\u001b[31mred\u001b]8;;http://x\u0007',
  '\u202egnp.exe\u2066\u200b\ufeff\u061c',
  '\ud800 alone',
  '__proto__',
  '&lt;b&gt; &amp; <b>',
  'line one\nline two\r\u2028line three',
];

/** Strings that broke other programs; those of the shared collection too, where it is at hand. */
export const NAUGHTY: readonly string[] = existsSync(FILE)
  ? [...OWN, ...(JSON.parse(readFileSync(FILE, 'utf8')) as string[])]
  : OWN;
