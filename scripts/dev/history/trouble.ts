/** Texts that have broken somebody's software before; each of them means nothing here. */
export const TROUBLE: readonly string[] = [
  ...['<script>alert(1)</script>', '=HYPERLINK("http://example.com","prize")', "'; DROP TABLE leads;--", '__proto__'],
  ...[
    'constructor',
    '#{7*7}',
    '{{7*7}}',
    '| a | b |\n|---|---|',
    '::error::not really',
    '٤٢',
    '🦊🦊🦊',
    'x'.repeat(400),
  ],
  ...['Ｌｏｎｄｏｎ', 'İstanbul', '../../etc/passwd', '%00', '+41 cmd', '[link](javascript:alert(1))', '\u202Etxt.exe'],
];
