/**
 * How passwords are kept: argon2id with 19 MiB, two passes and one lane (OWASP's parameters), written as a PHC string
 * (https://github.com/P-H-C/phc-string-format) that carries its own parameters. Hashes of bcrypt that were brought from
 * elsewhere are verified too; at the next sign-in they are replaced, as are those of other parameters.
 *
 * A password counts in Unicode's composed form (NFC, as RFC 8265 has it for passwords), because one keyboard writes "é"
 * as one character and another as two. No other character is taken for another, and nothing is cut off: bcrypt would
 * see 72 bytes, and nothing after a NUL, so a longer password or one with a NUL is wrong there.
 */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { makeTurns } from './turns.ts';

interface Cost {
  /** In KiB. */
  memory: number;
  passes: number;
  parallelism: number;
}

const presentCost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const costPrefix = `$argon2id$v=19$m=${presentCost.memory},t=${presentCost.passes},p=${presentCost.parallelism}$`;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** What one verification may cost at most, whatever a hash from elsewhere says. */
const MAX_COST: Cost = { memory: 262_144, passes: 10, parallelism: 8 };
const MAX_BCRYPT_ROUNDS = 13;

/** Each takes 19 MiB and a thread of the few that the process has for files and names as well. */
const inTurn = makeTurns({ atOnce: 2, waiting: 100 });

/** The PHC string of a new password. Throws `TooBusy` where too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written(salt, await inTurn(() => derive(password, salt, presentCost, TAG_BYTES)));
}

/**
 * Whether the password is the one of the hash, and whether the hash should be replaced now that the password is known.
 * Throws `TooBusy` where too many wait.
 */
export async function verifyPassword(
  password: string,
  hash: string,
): Promise<{ isRight: boolean; isOutdated: boolean }> {
  if (/^\$2[abxy]?\$/.test(hash)) return { isRight: await verifyBcrypt(password, hash), isOutdated: true };
  const read = readHash(hash);
  if (read === null) return { isRight: false, isOutdated: false };
  const tag = await inTurn(() => derive(password, read.salt, read.cost, read.tag.length));
  return { isRight: timingSafeEqual(tag, read.tag), isOutdated: !hash.startsWith(costPrefix) };
}

/**
 * A hash that no password has. It is verified for an address that nobody has here, so that the answer takes as long as
 * for one that somebody has.
 */
export const decoyHash = written(randomBytes(SALT_BYTES), randomBytes(TAG_BYTES));

async function derive(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  const parameters: Argon2Parameters = { message: password.normalize('NFC'), nonce, tagLength, ...cost };
  return await new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)));
  });
}

async function verifyBcrypt(password: string, hash: string): Promise<boolean> {
  if (password.includes('\0') || bcrypt.truncates(password)) return false;
  if (!/^\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}$/.test(hash) || bcrypt.getRounds(hash) > MAX_BCRYPT_ROUNDS) return false;
  return await inTurn(() => bcrypt.compare(password, hash));
}

function written(salt: Buffer, tag: Buffer): string {
  return `${costPrefix}${unpadded(salt)}$${unpadded(tag)}`;
}

function readHash(hash: string): { cost: Cost; salt: Buffer; tag: Buffer } | null {
  const parts =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/.exec(
      hash,
    );
  if (parts === null) return null;
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const isAffordable =
    cost.memory <= MAX_COST.memory &&
    cost.memory >= 8 * cost.parallelism &&
    cost.passes >= 1 &&
    cost.passes <= MAX_COST.passes &&
    cost.parallelism >= 1 &&
    cost.parallelism <= MAX_COST.parallelism;
  return isAffordable ? { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') } : null;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
