import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId, UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type OpenDatabase } from '../database/connect.ts';
import { users } from '../database/tables.ts';
import { readSettings } from '../settings.ts';
import { databases, makeEmbedded, makePostgresDatabase } from '../testing/databases.ts';
import { keyFile, readKeyFile } from './key-file.ts';
import { type KeyRing, newKey, writeKeys } from './key-ring.ts';
import { KeysRefused, keysAtStart } from './keys-at-start.ts';
import { forgetUnreadable, keysInUse, rotateSecrets } from './rotate.ts';
import { SecretUnreadable } from './seal.ts';
import { deleteSecret, putSecret, readSecret } from './secrets.ts';
import { secrets } from './tables.ts';

const clock = () => Date.UTC(2026, 10, 21);
const [older, newer] = [newKey(), newKey()];
const before: KeyRing = [older];
const during: KeyRing = [newer, older];
const after: KeyRing = [newer];

async function addUser({ db }: OpenDatabase): Promise<UserId> {
  const id = newId(UserId);
  await db.insert(users).values({ id, label: 'Someone', createdAt: new Date(clock()) });
  return id;
}

describe.each(databases)('secrets in %s', (_, make) => {
  let database: OpenDatabase;
  let userId: UserId;
  beforeAll(async () => {
    database = await make();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.db.delete(users);
    userId = await addUser(database);
  });

  it('are kept, replaced and removed, each by its name', async () => {
    const { db } = database;
    const token = { userId, name: 'google.refresh-token' };
    expect(await readSecret(db, before, token)).toBeNull();
    await putSecret(db, { ring: before, clock }, token, 'first');
    await putSecret(db, { ring: before, clock }, { userId, name: 'other' }, 'other');
    await putSecret(db, { ring: before, clock }, token, 'second');
    expect(await readSecret(db, before, token)).toBe('second');
    await deleteSecret(db, token);
    expect(await readSecret(db, before, token)).toBeNull();
    expect(await readSecret(db, before, { userId, name: 'other' })).toBe('other');
  });

  it('are written with the transaction that they belong to, or not at all', async () => {
    const { db } = database;
    const token = { userId, name: 'token' };
    const failing = db.transaction(async (tx) => {
      await putSecret(tx, { ring: before, clock }, token, 'text');
      expect(await readSecret(tx, before, token)).toBe('text');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await readSecret(db, before, token)).toBeNull();
  });

  it('do not open when a row is moved to another user', async () => {
    const { db } = database;
    await putSecret(db, { ring: before, clock }, { userId, name: 'token' }, 'text');
    const thief = await addUser(database);
    await db.update(secrets).set({ userId: thief });
    await expect(readSecret(db, before, { userId: thief, name: 'token' })).rejects.toThrow(SecretUnreadable);
  });

  it('go with their user', async () => {
    const { db } = database;
    await putSecret(db, { ring: before, clock }, { userId, name: 'token' }, 'text');
    await db.delete(users).where(eq(users.id, userId));
    expect(await keysInUse(db)).toEqual([]);
  });

  it('are all sealed anew while they are read and written', async () => {
    const { db } = database;
    const names = Array.from({ length: 130 }, (__, index) => ({ userId, name: `token-${index}` }));
    for (const name of names) await putSecret(db, { ring: before, clock }, name, name.name);
    const rotating = rotateSecrets(db, during);
    // A server whose first key is still the old one, and which has both.
    const old: KeyRing = [older, newer];
    for (const name of names.slice(0, 40)) {
      expect(await readSecret(db, old, name)).toBe(name.name);
      await putSecret(db, { ring: old, clock }, name, `${name.name} again`);
    }
    const { rotated, unreadable } = await rotating;
    expect(rotated).toBeGreaterThanOrEqual(130);
    expect(unreadable).toEqual([]);
    await rotateSecrets(db, during); // what the old server may have sealed after the end of the first
    expect(await keysInUse(db)).toEqual([newer.id]);
    for (const [index, name] of names.entries()) {
      expect(await readSecret(db, after, name)).toBe(index < 40 ? `${name.name} again` : name.name);
    }
    expect(await rotateSecrets(db, during)).toEqual({ rotated: 0, unreadable: [] });
  });

  it('that do not open are left as they are, and do not hold up the others', async () => {
    const { db } = database;
    const lost = newKey();
    await putSecret(db, { ring: [lost], clock }, { userId, name: 'lost' }, 'text');
    await putSecret(db, { ring: before, clock }, { userId, name: 'token' }, 'text');
    expect(await rotateSecrets(db, during)).toEqual({ rotated: 1, unreadable: [lost.id] });
    expect(await readSecret(db, [lost], { userId, name: 'lost' })).toBe('text');
    expect(await forgetUnreadable(db, during)).toBe(1);
    expect(await keysInUse(db)).toEqual([newer.id]);
  });

  it('whose key is missing keep a server from starting, and it says which', async () => {
    const { db } = database;
    await putSecret(db, { ring: before, clock }, { userId, name: 'token' }, 'text');
    const settings = (given: string) => readSettings({ DATABASE_URL: 'postgres://db.lan/jobs', SECRET_KEYS: given });
    for (const given of ['', writeKeys(after)]) {
      await expect(keysAtStart(settings(given), db)).rejects.toThrow(KeysRefused);
      await expect(keysAtStart(settings(given), db)).rejects.toThrow(`"${older.id}"`);
    }
    expect(await keysAtStart(settings(writeKeys(during)), db)).toEqual({ status: 'available', ring: during });
    await db.delete(secrets);
    expect(await keysAtStart(settings(''), db)).toEqual({
      status: 'not-available',
      because: 'SECRET_KEYS is not set',
    });
  });
});

describe('the file with the keys', () => {
  let folder: string;
  let database: OpenDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-keys-'));
    database = await makeEmbedded();
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function dataDir(): Promise<string> {
    const made = path.join(folder, crypto.randomUUID());
    await mkdir(made);
    return made;
  }

  it('is made once, for its owner alone', async () => {
    const settings = readSettings({ DATA_DIR: await dataDir() });
    const first = await keysAtStart(settings, database.db);
    expect(first).toMatchObject({ status: 'available' });
    expect(await keysAtStart(settings, database.db)).toEqual(first);
    expect((await stat(keyFile(settings.dataDir))).mode & 0o777).toBe(0o600);
    expect(await keysAtStart(readSettings({ DATA_DIR: await dataDir() }), database.db)).not.toEqual(first);
  });

  it('is closed to others where a copy of it was not', async () => {
    const settings = readSettings({ DATA_DIR: await dataDir() });
    await keysAtStart(settings, database.db);
    await chmod(keyFile(settings.dataDir), 0o644);
    await keysAtStart(settings, database.db);
    expect((await stat(keyFile(settings.dataDir))).mode & 0o777).toBe(0o600);
  });

  it('is not made where keys are given, and what it holds opens beside them', async () => {
    const settings = readSettings({ DATA_DIR: await dataDir(), SECRET_KEYS: writeKeys(after) });
    expect(await keysAtStart(settings, database.db)).toEqual({ status: 'available', ring: after });
    await expect(stat(keyFile(settings.dataDir))).rejects.toThrow('ENOENT');
    await writeFile(keyFile(settings.dataDir), JSON.stringify({ SECRET_KEYS: writeKeys(during) }));
    expect(await keysAtStart(settings, database.db)).toEqual({ status: 'available', ring: during });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['nothing', '{}'],
    ['no keys', '{"SECRET_KEYS":""}'],
    ['a short key', '{"SECRET_KEYS":"a:AAAA"}'],
    [
      'a key of the settings with other bytes',
      JSON.stringify({ SECRET_KEYS: writeKeys([{ ...newKey(), id: newer.id }]) }),
    ],
  ])('that holds %s is refused with a sentence, and is not replaced', async (_, text) => {
    const settings = readSettings({ DATA_DIR: await dataDir(), SECRET_KEYS: writeKeys(after) });
    const file = keyFile(settings.dataDir);
    await writeFile(file, text);
    await expect(keysAtStart(settings, database.db)).rejects.toThrow(KeysRefused);
    await expect(keysAtStart(settings, database.db)).rejects.toThrow(file);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('the commands', () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const run = (command: string, environment: Record<string, string>) =>
    spawnSync(process.execPath, [main, command], { env: { ...process.env, ...environment }, encoding: 'utf8' });

  it('move secrets in PostgreSQL to the first key, and let go of those whose key is lost', async () => {
    const url = await makePostgresDatabase();
    const database = await connect(readSettings({ DATABASE_URL: url, DATABASE_POOL_SIZE: '1' }));
    const userId = await addUser(database);
    const lost = newKey();
    await putSecret(database.db, { ring: before, clock }, { userId, name: 'token' }, 'text');
    await putSecret(database.db, { ring: [lost], clock }, { userId, name: 'lost' }, 'text');

    const unset = run('start', { DATABASE_URL: url, SECRET_KEYS: '', PORT: '0' });
    expect(unset).toMatchObject({ status: 1, stderr: expect.stringContaining(`"${lost.id}"`) });
    const environment = { DATABASE_URL: url, SECRET_KEYS: writeKeys(during) };
    const partly = run('rotate-secrets', environment);
    expect(partly).toMatchObject({ status: 1, stdout: expect.stringContaining('1 secrets were sealed anew') });
    expect(partly.stderr).toContain(lost.id);
    expect(run('forget-secrets', environment)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^1 secrets/),
    });
    expect(run('rotate-secrets', environment)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`No longer needed: ${older.id}`),
    });
    expect(await readSecret(database.db, after, { userId, name: 'token' })).toBe('text');
    await database.close();
  });

  it('make a new key where the keys are in the file, and take the old one out of it', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'jobmagpie-keys-'));
    const settings = readSettings({ DATA_DIR: dataDir });
    const database = await connect(settings);
    const keys = await keysAtStart(settings, database.db);
    if (keys.status !== 'available') throw new Error(keys.because);
    const userId = await addUser(database);
    await putSecret(database.db, { ring: keys.ring, clock }, { userId, name: 'token' }, 'text');
    await database.close();
    await cp(keyFile(dataDir), path.join(dataDir, 'kept'));

    const rotated = run('rotate-secrets', { DATA_DIR: dataDir });
    expect(rotated).toMatchObject({ status: 0, stdout: expect.stringContaining('1 secrets were sealed anew') });
    const [key, ...others] = readKeyFile(dataDir);
    if (key === undefined) throw new Error('The file holds no key.');
    expect({ others, isNew: key.id !== keys.ring[0].id }).toEqual({ others: [], isNew: true });
    const again = await connect(settings);
    expect(await readSecret(again.db, [key], { userId, name: 'token' })).toBe('text');

    await rm(keyFile(dataDir));
    await expect(keysAtStart(settings, again.db)).rejects.toThrow(`"${key.id}"`);
    await again.close();
    expect(run('forget-secrets', { DATA_DIR: dataDir })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 secrets'),
    });
    await rm(dataDir, { recursive: true, force: true });
  });
});
