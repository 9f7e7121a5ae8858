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
  // Put together once it is whole: searched again with every chunk, a long line in small chunks would take minutes.
  let begun: string[] = [];
  let length = 0;
  const add = (text: string) => {
    length += text.length;
    if (length > MAX_LINE_LENGTH) throw new TooLong();
    begun.push(text);
  };
  const taken = () => {
    const line = begun.join('');
    [begun, length] = [[], 0];
    return line;
  };
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new TooLong();
    const [first = '', ...others] = decoded(decoder, chunk).split('\n');
    add(first);
    for (const text of others) {
      yield taken();
      add(text);
    }
  }
  add(decoded(decoder));
  const last = taken();
  if (last.trim() !== '') yield last;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new WrongFile('it is not text', { cause: error });
  }
}
