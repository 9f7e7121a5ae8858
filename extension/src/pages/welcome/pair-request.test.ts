import { expect, test } from 'vitest';
import { readPairRequest } from './pair-request.ts';

const here = { url: 'http://127.0.0.1:4870', isOwnMachine: true };

test('reads the server and the code, encoded or not', () => {
  expect(readPairRequest('#pair=http://127.0.0.1:4870,ABCD-1234')).toEqual({ address: here, code: 'ABCD-1234' });
  expect(readPairRequest('#pair=http%3A%2F%2F127.0.0.1%3A4870%2CABCD-1234')).toEqual({
    address: here,
    code: 'ABCD-1234',
  });
});

test('a request without a code is one for the first browser of a server', () => {
  expect(readPairRequest('#pair=http://127.0.0.1:4870')).toEqual({ address: here, code: null });
  expect(readPairRequest('#pair=http://127.0.0.1:4870,')).toEqual({ address: here, code: null });
});

test('anything else is no request', () => {
  for (const hash of ['', '#', '#other', '#pair=', '#pair=ftp://example.com,1'])
    expect(readPairRequest(hash)).toBeNull();
});
