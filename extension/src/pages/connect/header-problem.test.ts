import { expect, it } from 'vitest';
import { headerProblem } from './header-problem';

it('lets through what a proxy asks for', () => {
  expect(headerProblem('CF-Access-Client-Id', 'abc.access')).toBeNull();
});

it.each([
  ['Cookie', 'a=b', 'headers_ofBrowsers Cookie'],
  ['Sec-Fetch-Site', 'none', 'headers_ofBrowsers Sec-Fetch-Site'],
  ['Authorization', 'Basic abc', 'headers_ofJobmagpie Authorization'],
  ['Two words', 'x', 'headers_wrongName'],
  ['X-Line', 'one\r\nX-Two: two', 'headers_wrongValue'],
  ['X-Empty', '', 'headers_wrongValue'],
])('says why %s cannot be sent', (name, value, words) => {
  expect(headerProblem(name, value)).toBe(words);
});
