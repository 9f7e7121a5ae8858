/** The least that a pull can be: one statement, JSON, compression. It asks nobody who they are and seals nothing. */
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import postgres from 'postgres';

const { DATABASE_URL, PORT } = process.env;
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set.');
const sql = postgres(DATABASE_URL, { onnotice: () => undefined });

createServer(async ({ url }, response) => {
  const after = Number(new URL(url ?? '/', 'http://localhost').searchParams.get('after') ?? Number.MAX_SAFE_INTEGER);
  const rows = await sql`
    select version, entity, id, fields, clocks, deleted_at from records
    where user_id = (select user_id from heads limit 1) and version > ${after}
    order by version limit 1000`.catch(() => []);
  const body = await promisify(gzip)(JSON.stringify(rows), { level: 1 });
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
}).listen(Number(PORT), '127.0.0.1');
