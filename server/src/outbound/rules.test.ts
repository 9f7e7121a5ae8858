import { describe, expect, it } from 'vitest';
import { admit, type OutboundSettings } from './rules.ts';

const strict: OutboundSettings = { outboundAllowedHosts: [], pushServiceHosts: [] };
const isAdmitted = (url: string, question: Parameters<typeof admit>[1], settings = strict) =>
  admit(url, question, settings) !== null;

describe('the address of a page', () => {
  it.each([
    'https://example.com/',
    'https://example.com:443/jobs?id=1#top',
    'HTTPS://EXAMPLE.com',
    'https://[2606::1]/',
  ])('%s may be asked', (url) => expect(isAdmitted(url, { allow: 'web' })).toBe(true));

  it.each([
    'http://example.com/',
    'https://example.com:8443/',
    'https://example.com:80/',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'javascript:alert(1)',
    'gopher://example.com:70/',
    'ws://example.com/',
    'blob:https://example.com/1',
    '//example.com/',
    'example.com',
    'https://',
    'https://exa mple.com/',
    'https://example.com:99999/',
    `https://example.com/${'a'.repeat(4_096)}`,
    '',
  ])('%s may not', (url) => expect(isAdmitted(url, { allow: 'web' })).toBe(false));

  it('may be plain http on port 80 where that is asked for', () => {
    expect(isAdmitted('http://example.com/', { allow: 'web', allowHttp: true })).toBe(true);
    expect(isAdmitted('http://example.com:8080/', { allow: 'web', allowHttp: true })).toBe(false);
    expect(isAdmitted('http://example.com:443/', { allow: 'web', allowHttp: true })).toBe(false);
  });
});

describe('the address of a push subscription', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('%s is a known service', (url) => expect(isAdmitted(url, { allow: 'push' })).toBe(true));

  it.each([
    'https://example.com/push',
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://user@fcm.googleapis.com/',
    'https://fcm.googleapis.com.example.com/',
    'https://evilfcm.googleapis.com/',
    'https://evilpush.apple.com/',
    'https://push.apple.com/',
    'https://fcm.googleapis.com./',
    'https://127.0.0.1/',
  ])('%s is not', (url) => expect(isAdmitted(url, { allow: 'push', allowHttp: true })).toBe(false));

  it('is known where the operator has named its host', () => {
    const settings = { ...strict, pushServiceHosts: ['push.example.com', '*.example.net'] };
    expect(isAdmitted('https://push.example.com/abc', { allow: 'push' }, settings)).toBe(true);
    expect(isAdmitted('https://eu.example.net/abc', { allow: 'push' }, settings)).toBe(true);
    expect(isAdmitted('https://example.net/abc', { allow: 'push' }, settings)).toBe(false);
    expect(isAdmitted('https://push.example.com:8443/abc', { allow: 'push' }, settings)).toBe(false);
  });
});

describe('a host that the operator has named', () => {
  const settings = { ...strict, outboundAllowedHosts: ['intranet.lan', '127.0.0.1:4100', '[::1]:4100'] };

  it('may be asked over http, and at the port that was named with it', () => {
    expect(isAdmitted('http://intranet.lan/', { allow: 'web' }, settings)).toBe(true);
    expect(isAdmitted('http://127.0.0.1:4100/', { allow: 'web' }, settings)).toBe(true);
    expect(admit('http://[::1]:4100/', { allow: 'web' }, settings)).toMatchObject({ hostname: '::1' });
  });

  it('is asked at no other port', () => {
    expect(isAdmitted('http://intranet.lan:8080/', { allow: 'web' }, settings)).toBe(false);
    expect(isAdmitted('http://127.0.0.1/', { allow: 'web', allowHttp: true }, settings)).toBe(true); // and then found private
    expect(admit('http://127.0.0.1/', { allow: 'web', allowHttp: true }, settings)?.isNamedByOperator).toBe(false);
  });

  it('is not a push service for that', () => {
    expect(isAdmitted('https://intranet.lan/', { allow: 'push' }, settings)).toBe(false);
    const both = { ...settings, pushServiceHosts: ['127.0.0.1'] };
    expect(isAdmitted('http://127.0.0.1:4100/', { allow: 'push' }, both)).toBe(true);
  });
});
