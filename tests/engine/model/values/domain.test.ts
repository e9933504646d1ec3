import { describe, expect, it } from 'vitest';
import { readDomain } from '../../../../src/engine/model/values/domain.ts';
import { resolved, unresolved } from '../../../../src/engine/model/values/reading.ts';

describe('a domain', () => {
  it.each([
    ['ACME.com.', 'acme.com'],
    ['mail.acme.co.uk', 'acme.co.uk'],
    ['foo.github.io', 'github.io'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['почта.рф', 'xn--80a1acny.xn--p1ai'],
    ['ａｃｍｅ．ｃｏｍ', 'acme.com'],
    ['acme.internal', 'acme.internal'],
  ])('%s is %s', (raw, domain) => expect(readDomain(raw)).toEqual(resolved(domain)));

  const none = [
    'co.uk',
    'com',
    'localhost',
    '127.0.0.1',
    '1.2',
    '0x7f.1',
    '[::1]',
    '::1',
    'ann@acme.com',
    'acme.com/x',
  ];
  const broken = ['https://acme.com', 'acme.com:80', 'acme..com', 'acme.com..', '.', '-a.com', 'a_b.com', 'a b.com'];
  const tricks = ['%61cme.com', 'acme.com#x', 'acme.com?x', 'acme\\.com', 'ac\tme.com', `${'a'.repeat(64)}.com`];
  it.each([...none, ...broken, ...tricks, 5])('%j has no registrable domain', raw =>
    expect(readDomain(raw)).toEqual(unresolved('unknown_value')),
  );

  it.each([[true], [[]], [{}]])('%j has the wrong type', raw =>
    expect(readDomain(raw)).toEqual(unresolved('wrong_type')),
  );
});

describe('take: domain', () => {
  it.each([
    ['ann@mail.acme.com', 'acme.com'],
    ['"a@b"@acme.com', 'acme.com'],
    ['acme.com', 'acme.com'],
    [' Ann@ACME.com ', 'acme.com'],
  ])('%s is %s', (raw, domain) => expect(readDomain(raw, 'domain')).toEqual(resolved(domain)));

  it.each(['ann@', '@', 'ann@localhost', 'Ann <ann@acme.com>', 'ann@[10.0.0.1]'])('%s has none', raw =>
    expect(readDomain(raw, 'domain')).toEqual(unresolved('unknown_value')),
  );
});
