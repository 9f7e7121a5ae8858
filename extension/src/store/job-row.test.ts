import { toInstant } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toJobRow } from './job-row';

beforeEach(() => vi.stubEnv('TZ', 'Australia/Sydney'));
afterEach(() => vi.unstubAllEnvs());

it('the day on which a posting was gone is that on the wall here', () => {
  const closedAt = toInstant(Date.parse('2026-11-20T22:00:00Z'));
  const row = toJobRow({ id: 'x', value: aJob({ closedAt }), match: null } as Parameters<typeof toJobRow>[0]); // its clocks are not looked at
  expect(row.closedOn).toBe('2026-11-21');
});
