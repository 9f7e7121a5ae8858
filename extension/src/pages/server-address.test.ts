import { expect, test } from 'vitest';
import { serverAddress } from './server-address.ts';

test('takes an address as people type it', () => {
  expect(serverAddress(' 127.0.0.1:4870/ ')).toEqual({ url: 'http://127.0.0.1:4870', isOwnMachine: true });
  expect(serverAddress('https://jobs.example.com/some/path')).toEqual({
    url: 'https://jobs.example.com',
    isOwnMachine: false,
  });
});

test('refuses what is no address of a server', () => {
  for (const typed of ['', 'ftp://example.com', 'javascript://x', 'http://']) expect(serverAddress(typed)).toBeNull();
});
