/**
 * Everything of one account in a file that a person can read: one JSON value a line (https://jsonlines.org).
 *
 *   {"kind":"header","format":"jobmagpie-account","version":1,"exportedAt":"…","account":{…},"devices":[…]}
 *   {"kind":"row","entity":"job","id":"…","fields":{…},"clocks":{…},"deletedAt":null}
 *   {"kind":"history","id":"…","entity":"job","recordId":"…","field":"notes","value":"…",…}
 *   {"kind":"audit","id":"…","at":"…","action":"device.paired",…}
 *   {"kind":"end","lines":1234}
 *
 * Importing takes in rows and history, each once however often it is done. The header and the audit tell of the account
 * that was; another account does not become it. Scores are not in it: they are worked out anew. Nothing in it lets
 * anybody sign in.
 */
import { Instant } from '@jobmagpie/model';
import { FieldValue, Hlc, PulledRow } from '@jobmagpie/sync';
import { z } from 'zod';
import { Account, AuditEntry } from './account.ts';
import { PairedDevice } from './devices.ts';

/** `GET` with the device's token. Answers the file. */
export const ACCOUNT_EXPORT_PATH = '/api/v1/account/export';
/** `POST` of such a file as `application/x-ndjson` with the device's token. Answers `ImportResult`. */
export const ACCOUNT_IMPORT_PATH = '/api/v1/account/import';

export const ACCOUNT_EXPORT_TYPE = 'application/x-ndjson';
export const ACCOUNT_EXPORT_VERSION = 1;

export const ExportHeader = z.object({
  kind: z.literal('header'),
  format: z.literal('jobmagpie-account'),
  version: z.number().int().positive(),
  exportedAt: Instant,
  account: Account.omit({ userId: true, isOwner: true }),
  devices: z.array(PairedDevice.omit({ isCurrent: true })),
});
export type ExportHeader = z.infer<typeof ExportHeader>;

export const ExportRow = PulledRow.extend({ kind: z.literal('row') });
export type ExportRow = z.infer<typeof ExportRow>;

export const ExportHistory = z.object({
  kind: z.literal('history'),
  id: z.uuid(),
  entity: z.string().min(1).max(64),
  recordId: z.uuid(),
  field: z.string().min(1).max(300),
  value: FieldValue,
  writtenAt: Hlc,
  replacedAt: Hlc.nullable(),
  recordedAt: Instant,
  isConflict: z.boolean(),
  resolvedAt: Instant.nullable(),
});
export type ExportHistory = z.infer<typeof ExportHistory>;

export const ExportAudit = AuditEntry.omit({ deviceName: true }).extend({ kind: z.literal('audit') });
export type ExportAudit = z.infer<typeof ExportAudit>;

export const ExportEnd = z.object({
  kind: z.literal('end'),
  /** How many lines come before this one. */
  lines: z.number().int().positive(),
});

export const ExportLine = z.discriminatedUnion('kind', [
  ExportHeader,
  ExportRow,
  ExportHistory,
  ExportAudit,
  ExportEnd,
]);
export type ExportLine = z.infer<typeof ExportLine>;

/** What came of an import, in JSON like all answers. */
export const ImportResult = z.object({
  rows: z.number().int().nonnegative(),
  /** Rows that are other than before. */
  changed: z.number().int().nonnegative(),
  history: z.number().int().nonnegative(),
});
export type ImportResult = z.infer<typeof ImportResult>;
