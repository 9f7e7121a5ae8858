import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Predicts something for every line of `DIR/gold.jsonl` and lets the folder's own `score.js` judge the predictions. The
 * further arguments go to `score.js` as they are. Its last line is the answer and is printed last; with `--json` nothing
 * else is.
 * Throws an `Error` with a sentence for a person when the folder has no gold or no judge, or a line is not as expected.
 */
export async function scoreWithFolder<Line extends z.ZodType>(
  directory: string,
  args: readonly string[],
  line: Line,
  predict: (record: z.infer<Line>) => object,
): Promise<void> {
  const gold = join(directory, 'gold.jsonl');
  const judge = join(directory, 'score.js');
  for (const file of [gold, judge])
    if (
      !(await stat(file).then(
        (found) => found.isFile(),
        () => false,
      ))
    )
      throw new Error(
        `${directory} has no ${file.slice(directory.length + 1)}: give a folder with gold.jsonl and score.js.`,
      );
  const lines = (await readFile(gold, 'utf8')).split('\n').filter((text) => text.trim() !== '');
  const predictions = lines.map((text, index) => {
    const record = line.safeParse(JSON.parse(text));
    if (!record.success)
      throw new Error(`Line ${index + 1} of ${gold} is not as expected: ${z.prettifyError(record.error)}`);
    return JSON.stringify(predict(record.data));
  });
  const folder = await mkdtemp(join(tmpdir(), 'jobmagpie-eval-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    await writeFile(file, `${predictions.join('\n')}\n`);
    const output = (await runJudge([judge, gold, file, ...args])).trimEnd();
    const isQuiet = args.includes('--json');
    process.stdout.write(`${isQuiet ? output.slice(output.lastIndexOf('\n') + 1) : output}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs a script of the folder with this Node; its complaints pass through. */
function runJudge(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`score.js ended with ${code}.`));
    });
  });
}
