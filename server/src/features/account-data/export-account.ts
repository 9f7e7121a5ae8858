import { ACCOUNT_EXPORT_VERSION, type ExportLine, type PairedDevice } from '@jobmagpie/api';
import { toInstant, type UserId } from '@jobmagpie/model';
import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Services } from '../../services.ts';
import { history, records } from '../../sync/tables.ts';
import { type AccountFacts, readAccountFacts } from '../accounts/account.ts';
import { readAuditAfter } from '../accounts/audit.ts';

const ROWS_AT_ONCE = 250;

/**
 * Everything of the account, line by line, in an order that depends on nothing but the content: two exports of the same
 * are the same. Page by page, so that neither side holds much at once; a row that changes meanwhile is in it once.
 */
export async function* exportAccount(services: Services, userId: UserId): AsyncGenerator<ExportLine> {
  let lines = 0;
  const counted = (line: ExportLine) => {
    lines += 1;
    return line;
  };
  const facts = await readAccountFacts(services.db, userId);
  yield counted(headerOf(facts, services));
  for await (const line of rowLines(services, userId)) yield counted(line);
  for await (const line of historyLines(services, userId)) yield counted(line);
  for await (const line of auditLines(services, userId)) yield counted(line);
  yield { kind: 'end', lines };
}

function headerOf({ account, devices }: AccountFacts, { clock }: Services): ExportLine {
  const { userId: _, isOwner: __, ...shown } = account;
  return {
    kind: 'header',
    format: 'jobmagpie-account',
    version: ACCOUNT_EXPORT_VERSION,
    exportedAt: toInstant(clock()),
    account: shown,
    devices: devices.map(({ isCurrent: _, ...device }: PairedDevice) => device),
  };
}

async function* rowLines({ db }: Services, userId: UserId): AsyncGenerator<ExportLine> {
  let after: SQL | undefined;
  for (;;) {
    const page = await db
      .select()
      .from(records)
      .where(and(eq(records.userId, userId), after))
      .orderBy(asc(records.entity), asc(records.id))
      .limit(ROWS_AT_ONCE);
    for (const { entity, id, fields, clocks, deletedAt } of page) {
      yield { kind: 'row', entity, id, fields, clocks, deletedAt };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_AT_ONCE) return;
    after = sql`(${records.entity}, ${records.id}) > (${last.entity}, ${last.id})`;
  }
}

async function* historyLines({ db }: Services, userId: UserId): AsyncGenerator<ExportLine> {
  let after: SQL | undefined;
  for (;;) {
    const page = await db
      .select()
      .from(history)
      .where(and(eq(history.userId, userId), after))
      .orderBy(asc(history.id))
      .limit(ROWS_AT_ONCE);
    for (const { userId: _, value, recordedAt, resolvedAt, ...entry } of page) {
      yield {
        kind: 'history',
        ...entry,
        value: value.was,
        recordedAt: toInstant(recordedAt.getTime()),
        resolvedAt: resolvedAt === null ? null : toInstant(resolvedAt.getTime()),
      };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_AT_ONCE) return;
    after = gt(history.id, last.id);
  }
}

async function* auditLines({ db }: Services, userId: UserId): AsyncGenerator<ExportLine> {
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readAuditAfter>> = await readAuditAfter(db, userId, after, ROWS_AT_ONCE);
    for (const entry of page) yield { kind: 'audit', ...entry };
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_AT_ONCE) return;
    after = last.id;
  }
}
