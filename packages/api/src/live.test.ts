import { describe, expect, it } from 'vitest';
import { liveUrl, readLiveMessage, readLiveRequest } from './live.ts';

describe('the address of the live channel', () => {
  it.each([
    ['http://127.0.0.1:4870', 'ws://127.0.0.1:4870/api/v1/live'],
    ['https://jobs.example.com', 'wss://jobs.example.com/api/v1/live'],
    ['https://example.com/jobs/', 'wss://example.com/jobs/api/v1/live'],
  ])('of %s is %s', (server, live) => {
    expect(liveUrl(server)).toBe(live);
  });
});

describe('what is said on the live channel', () => {
  it('is understood where it is known', () => {
    expect(readLiveMessage('{"type":"changed","channel":"sync","since":"a newer server"}')).toEqual({
      type: 'changed',
      channel: 'sync',
    });
    expect(readLiveRequest('{"type":"pong"}')).toEqual({ type: 'pong' });
  });

  it.each([
    'no JSON',
    '[]',
    'null',
    '{"type":"later"}',
    '{"type":"changed","channel":"weather"}',
    new ArrayBuffer(4),
    undefined,
  ])('is left out where it is not: %s', (text) => {
    expect(readLiveMessage(text)).toBeNull();
    expect(readLiveRequest(text)).toBeNull();
  });

  it('takes no token that is larger than any', () => {
    expect(readLiveRequest(JSON.stringify({ type: 'authenticate', token: 't'.repeat(2_049) }))).toBeNull();
  });
});
