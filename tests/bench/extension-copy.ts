import { cp } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension, extensionFolder } from '../../.toolchain/build-extension.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** The built extension in a folder of its own, where a benchmark may put its limit beside the product. */
export async function copyExtension(report: (line: string) => void): Promise<TemporaryFolder> {
  buildExtension(report);
  const folder = await makeTemporaryFolder();
  const copy = path.join(folder.path, 'extension');
  await cp(extensionFolder('chromium'), copy, { recursive: true });
  return { ...folder, path: copy };
}
