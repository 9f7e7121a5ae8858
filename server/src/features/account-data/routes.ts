import {
  ACCOUNT_EXPORT_PATH,
  ACCOUNT_EXPORT_TYPE,
  ACCOUNT_IMPORT_PATH,
  type AuditAction,
  ImportResult,
  toWire,
} from '@jobmagpie/api';
import { type Clock, toInstant } from '@jobmagpie/model';
import { stream } from 'hono/streaming';
import type { App } from '../../http/environment.ts';
import { refuse } from '../../http/refusal.ts';
import { forLog } from '../../http/unexpected.ts';
import type { Services } from '../../services.ts';
import { writeAudit } from '../accounts/audit.ts';
import { type Caller, callerOf } from '../accounts/sessions.ts';
import { exportAccount } from './export-account.ts';
import { importAccount, WrongFile } from './import-account.ts';
import { claimImport, ImportTakenOver } from './import-claim.ts';
import { linesIn, TooLong } from './lines-in.ts';

/** Both are streams, so that a large account needs no more memory than a small one. */
export function accountDataRoutes(app: App, services: Services): void {
  const { clock } = services;

  app.get(ACCOUNT_EXPORT_PATH, async (context) => {
    const caller = await callerOf(services, context.req.header('authorization'));
    if (caller === null) return refuse({ code: 'not_signed_in' }, clock);
    await noted(services, caller, 'account.exported');
    context.header('content-type', ACCOUNT_EXPORT_TYPE);
    context.header('content-disposition', `attachment; filename="${fileName(clock)}"`);
    return stream(
      context,
      async (out) => {
        for await (const line of exportAccount(services, caller.userId)) {
          if (out.aborted) return; // nobody reads on, and the rest of the account would be read for nobody
          await out.write(`${JSON.stringify(line)}\n`);
        }
      },
      // Its own words would repeat the query. The file has no end then, which whoever imports it is told.
      async (error) => context.var.log.error(forLog(error), 'An export broke off'),
    );
  });

  app.post(ACCOUNT_IMPORT_PATH, async (context) => {
    const caller = await callerOf(services, context.req.header('authorization'));
    if (caller === null) return refuse({ code: 'not_signed_in' }, clock);
    const { body } = context.req.raw;
    if (body === null || !context.req.header('content-type')?.startsWith(ACCOUNT_EXPORT_TYPE)) {
      return refuse({ code: 'wrong_file' }, clock);
    }
    const claimed = await claimImport(services, caller.userId);
    if (!('claim' in claimed)) return refuse({ code: 'too_many_requests', ...claimed }, clock);
    try {
      const result = await importAccount(services, caller.userId, linesIn(body), claimed.claim);
      await noted(services, caller, 'account.imported');
      return Response.json(toWire(ImportResult, result));
    } catch (error) {
      if (error instanceof TooLong) return refuse({ code: 'too_large' }, clock);
      if (error instanceof WrongFile) {
        return refuse({ code: 'wrong_file', reason: error.message }, clock);
      }
      if (error instanceof ImportTakenOver) return refuse({ code: 'too_many_requests', retryAfterSeconds: 10 }, clock);
      throw error;
    } finally {
      await claimed.claim.release();
    }
  });
}

async function noted({ db, clock }: Services, { userId, deviceId }: Caller, action: AuditAction): Promise<void> {
  await db.transaction((tx) => writeAudit(tx, userId, { action, deviceId }, new Date(clock())));
}

function fileName(clock: Clock): string {
  return `jobmagpie-${toInstant(clock()).slice(0, 10)}.jsonl`;
}
