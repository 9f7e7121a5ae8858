import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../.env', import.meta.url));

/** Adds what stands in `server/.env` to the environment; what is set there already stays. */
export function loadEnvironmentFile(): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
