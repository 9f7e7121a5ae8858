import { expect, it } from 'vitest';
import { isLoopback, readSettings, summaryOf, WrongSettings } from './settings.ts';

it('listens on this machine only unless it is told otherwise', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 4870, databaseUrl: null, logLevel: 'info' });
});

it('takes an empty variable for one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4870, databaseUrl: null });
});

it('names every setting that is wrong, and what is wrong with it', () => {
  const wrong = { PORT: 'many', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'example.com', LOG_LEVEL: 'loud' };
  expect(() => readSettings(wrong)).toThrow(WrongSettings);
  for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(`${name}: `);
});

it('shows its settings without secrets', () => {
  const settings = readSettings({ DATABASE_URL: 'postgres://magpie:marked-secret@db.lan:5432/jobs' });
  expect(JSON.stringify(summaryOf(settings))).not.toContain('marked-secret');
  expect(summaryOf(settings)).toMatchObject({ database: 'db.lan:5432' });
});

it('knows which addresses lead to this machine only', () => {
  expect(['127.0.0.1', '127.8.8.8', 'localhost', '::1'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.com', 'localhost.example'].some(isLoopback)).toBe(false);
});
