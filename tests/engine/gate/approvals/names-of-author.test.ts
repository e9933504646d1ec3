import { describe, expect, it } from 'vitest';
import { namesOfAuthor } from '../../../../src/engine/gate/approvals/names-of-author.ts';

describe('the names of a commit’s author', () => {
  it.each([
    ['12345+Ana-K@users.noreply.github.com', ['12345+Ana-K@users.noreply.github.com', 'Ana-K']],
    ['ana@users.noreply.github.com', ['ana@users.noreply.github.com', 'ana']],
    ['ana@example.com', ['ana@example.com', 'ana']],
    ['12+ana@users.noreply.github.com.evil.example', ['12+ana@users.noreply.github.com.evil.example', '12+ana']],
    ['ana', ['ana']],
    ['', []],
  ])('of %j are the address and the login or mailbox in it', (email, names) => {
    expect(namesOfAuthor(email)).toEqual(names);
  });
});
