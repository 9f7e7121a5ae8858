import { expect, it } from 'vitest';
import { messageOf } from './error-message.ts';
import { Hopeless } from './task.ts';

it('says what went wrong', () => {
  expect(messageOf(new Hopeless('The mailbox is full.'))).toBe('Hopeless: The mailbox is full.');
  expect(messageOf(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(
    'Error: refused (ECONNREFUSED)',
  );
  expect(messageOf('thrown as it is')).toBe('string');
});

it.each([
  ['the values of a statement', new Error('insert into x values (marked)', { cause: new Error('marked') })],
  ['an address', new Error('550 no such user <marked.person@mail.example>')],
  ['what stands in a query', new Error('GET https://api.example/v1?token=marked failed')],
  ['who signs in by an address', new Error('postgres://me:marked@db.lan/x is away')],
  ['a token', new Error('Bearer markedmarkedmarkedmarkedmarked')],
])('leaves out %s', (_, error) => {
  expect(messageOf(error)).not.toContain('marked');
});

it('stays on one line and short', () => {
  const message = messageOf(new Error(`first\nsecond\u2028third ${'word '.repeat(200)}`));
  expect(message).toMatch(/^Error: first second third word/);
  expect(message.length).toBeLessThanOrEqual(300);
});
