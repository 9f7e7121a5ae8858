import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetStore } from '../testing/reset-store';
import { judge, testConnection } from './connection-test';

const url = 'http://127.0.0.1:4870';
const health = (over: object) =>
  new Response(
    JSON.stringify({
      status: 'ok',
      service: 'jobmagpie',
      version: '0.1.0',
      protocol: 1,
      components: { database: 'ok' },
      ...over,
    }),
    { headers: { 'content-type': 'application/json' } },
  );

describe('a connection test', () => {
  beforeEach(async () => {
    await resetStore();
    fakeBrowser.permissions.contains = async () => false;
  });

  it.each([
    ['fine', () => health({})],
    ['server-newer', () => health({ protocol: 99 })],
    ['degraded', () => health({ status: 'degraded' })],
    ['not-jobmagpie', () => new Response('<html>Welcome to the hotel</html>')],
    ['proxy-alone', () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['nothing-on-own-machine', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says %s', async (kind, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await testConnection(url)).toMatchObject({ kind });
  });
});

const nothing = { atAddress: false, isAllowed: true, unencrypted: null, atWebPort: false };

describe('what a browser does not tell apart is narrowed down by further questions', () => {
  it.each([
    ['http://127.0.0.1:4870', true, nothing, 'nothing-on-own-machine'],
    ['http://127.0.0.1:4870', false, nothing, 'nothing-on-own-machine'],
    ['https://jobs.example.org', false, nothing, 'offline'],
    ['https://jobs.example.org', true, { ...nothing, atAddress: true, isAllowed: false }, 'not-allowed'],
    ['https://jobs.example.org', true, { ...nothing, atAddress: true }, 'proxy-alone'],
    ['https://jobs.example.org:4870', true, { ...nothing, unencrypted: true }, 'no-encryption'],
    ['https://jobs.example.org:4870', true, { ...nothing, atWebPort: true }, 'certificate-or-port'],
    ['http://jobs.example.org:4870', true, { ...nothing, atWebPort: true }, 'nothing-on-port'],
    ['http://jobs.example.org:4870', true, nothing, 'nothing'],
  ])('%s, online: %s', (address, isOnline, evidence, kind) => {
    expect(judge(address, isOnline, evidence)).toEqual({ kind });
  });
});
