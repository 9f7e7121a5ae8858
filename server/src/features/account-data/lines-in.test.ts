import { describe, expect, it } from 'vitest';
import { linesIn, TooLong } from './lines-in.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(text: string, size: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesIn(inChunks(text, size))) lines.push(line);
  return lines;
}

describe('the lines of a body', () => {
  it.each([1, 2, 3, 1_000])('are the same in chunks of %i bytes', async (size) => {
    expect(await linesOf('first 😀\n\nthird\u2028\nlast', size)).toEqual(['first 😀', '', 'third\u2028', 'last']);
    expect(await linesOf('first\n', size)).toEqual(['first']);
  });

  it('take no longer for a long line in small chunks than for many short ones', async () => {
    const startedAt = performance.now();
    expect(await linesOf('x'.repeat(8_000_000), 400)).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('end where one is longer than a row can be', async () => {
    await expect(linesOf('x'.repeat(12_600_000), 65_536)).rejects.toThrow(TooLong);
  });
});
