import { TextDecoder } from 'node:util';
import { WrongFile } from './import-account.ts';

/** More than an account can be, or a line longer than a row can be. */
export class TooLong extends Error {
  override name = 'TooLong';
}

const MAX_BYTES = 1_073_741_824;
/** What the largest row that a device can push comes to, with its clocks. */
const MAX_LINE_LENGTH = 12_582_912;

/** The lines of a body as it arrives. Throws `TooLong`, and `WrongFile` for bytes that are not UTF-8. */
export async function* linesIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let rest = '';
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new TooLong();
    const lines = (rest + decoded(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH) throw new TooLong();
    yield* lines;
  }
  rest += decoded(decoder);
  if (rest.trim() !== '') yield rest;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new WrongFile('it is not text', { cause: error });
  }
}
