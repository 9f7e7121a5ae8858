import { DeviceId, newId } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { makeEmbedded } from '../testing/databases.ts';
import { startTestService } from '../testing/service.ts';

/** Tries wrong codes from the addresses that a proxy claims, and tells the status of each answer. */
async function guessFrom(addresses: readonly string[], trustedProxies: string): Promise<number[]> {
  const service = await startTestService(makeEmbedded, { TRUSTED_PROXIES: trustedProxies });
  const statuses: number[] = [];
  for (const address of addresses) {
    const body = JSON.stringify({ device_id: newId(DeviceId), device_name: 'Firefox', code: '2222-2222' });
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    statuses.push((await fetch(`${service.url}/api/v1/pairing`, { method: 'POST', headers, body })).status);
  }
  await service.close();
  return statuses;
}

describe('who a limit holds for', () => {
  const many = (address: (index: number) => string) => Array.from({ length: 11 }, (_, index) => address(index));

  it('is the peer, whatever addresses it claims to forward', async () => {
    expect(
      (
        await guessFrom(
          many((index) => `203.0.113.${index}`),
          '',
        )
      ).at(-1),
    ).toBe(429);
  });

  it('is the last address that a proxy of ours wrote', async () => {
    const addresses = [...many((index) => `198.51.100.${index}, 203.0.113.7`), '203.0.113.8'];
    expect((await guessFrom(addresses, '127.0.0.1')).slice(-2)).toEqual([429, 403]);
  });

  it('is a whole network also where zeros are left out of its addresses', async () => {
    const addresses = many((index) => (index % 2 === 0 ? `2001:db8::${index + 1}:0:0:1` : `2001:db8:0:0:${index}::`));
    expect((await guessFrom(addresses, '127.0.0.1')).at(-1)).toBe(429);
  });

  it('is a whole network where addresses are free', async () => {
    expect(
      (
        await guessFrom(
          many((index) => `2001:db8:1:2::${index}`),
          '127.0.0.1',
        )
      ).at(-1),
    ).toBe(429);
  });
});
