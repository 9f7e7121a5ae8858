import { describe, expect, it } from 'vitest';
import { forLog, refusalFor } from './unexpected.ts';

const withCode = (code: string, message = 'a message') => Object.assign(new Error(message), { code });

describe('an error that nobody expected', () => {
  it.each<[error: unknown, code: string]>([
    [withCode('53100'), 'storage_full'],
    [withCode('ENOSPC'), 'storage_full'],
    [
      new Error('Failed query', { cause: new Error('could not extend file "base/5/1": No space left on device') }),
      'storage_full',
    ],
    [withCode('ECONNREFUSED'), 'unavailable'],
    [new Error('Failed query', { cause: withCode('57014') }), 'unavailable'],
    [new Error('Failed query', { cause: withCode('23505') }), 'internal_error'],
    ['a string', 'internal_error'],
  ])('%s is answered with %s', (error, code) => {
    expect(refusalFor(error)).toBe(code);
  });

  it('goes into the log without the values of a query', () => {
    const error = new Error("insert into records values ('marked')", { cause: withCode('22P02', 'input "marked"') });
    const entry = forLog(error);
    expect(JSON.stringify(entry)).not.toContain('marked');
    expect(entry).toMatchObject({
      code: '22P02',
      at: expect.arrayContaining([expect.stringContaining('unexpected.test')]),
    });
  });

  it('of our own goes into the log with its words', () => {
    expect(forLog(new Error('An account has no head.'))).toMatchObject({ message: 'An account has no head.' });
  });
});
