/**
 * The user's own copy of everything, in IndexedDB. Only this folder knows Dexie.
 *
 * A synced row keeps its value beside the clocks of its fields; what this device alone knows of it stands outside the
 * value. A deleted row moves to `tombstones`, so that no query ever has to leave it out. A row that this version cannot
 * read (a newer device wrote it, or its rest has not arrived yet) waits in `held`.
 */
import type { Dismissal, Job, Preferences, Profile, StageChange, SyncedEntityName } from '@jobmagpie/model';
import type { FieldValue, Hlc, Mutation, RowState } from '@jobmagpie/sync';
import { Dexie, type Table } from 'dexie';
import type { CaptureHealthRow } from './capture-health.ts';
import type { CorrectionRow } from './corrections.ts';
import { DATABASE_NAME } from './database-name.ts';
import { dropJobKeys } from './drop-job-keys.ts';
import type { JobKeys } from './job-keys.ts';
import type { JobText } from './job-text.ts';
import { keepJobTexts } from './keep-job-texts.ts';
import type { MatchSummary } from './match-summary.ts';
import { schemaVersions } from './versions.ts';

export interface StoredRow<Value> {
  id: string;
  value: Value;
  clocks: Record<string, Hlc>;
  deletedAt: Hlc | null;
  /** Fields of which `value` holds another form than was written, as they were written; absent where there are none. */
  asWritten?: Record<string, FieldValue>;
}

export interface StoredJob extends StoredRow<Job> {
  /** The score worked out on this device; null until it was. It is not synced: every side works it out alike. */
  match: MatchSummary | null;
  /** There while the score is to be worked out anew: it names the write that made it so. */
  scoreDue?: string;
}

/** A row kept only for sync, by entity and id. */
export interface UnshownRow extends RowState {
  entity: string;
  id: string;
}

/** A mutation without an answer. One that was sent is never changed: the server may already have it. */
export interface OutboxEntry {
  seq: number;
  mutation: Mutation;
  wasSent: boolean;
}

/** A mutation that the server refused for good, and why. */
export interface ParkedMutation {
  mutationId: string;
  mutation: Mutation;
  reason: string;
  parkedAt: string;
}

/** What was typed and not yet given to anything, and when. */
export interface DraftRow {
  key: string;
  value: unknown;
  at: number;
}

/** What the device knows of itself: one row a subject, by key. */
export interface DeviceRow {
  key: string;
  value: unknown;
}

class Database extends Dexie {
  declare readonly jobs: Table<StoredJob, string>;
  declare readonly stageChanges: Table<StoredRow<StageChange>, string>;
  declare readonly dismissals: Table<StoredRow<Dismissal>, string>;
  declare readonly profiles: Table<StoredRow<Profile>, string>;
  declare readonly preferences: Table<StoredRow<Preferences>, string>;
  declare readonly tombstones: Table<UnshownRow, [string, string]>;
  declare readonly held: Table<UnshownRow, [string, string]>;
  declare readonly outbox: Table<OutboxEntry, number>;
  declare readonly parked: Table<ParkedMutation, string>;
  declare readonly device: Table<DeviceRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly captureHealth: Table<CaptureHealthRow, string>;
  declare readonly corrections: Table<CorrectionRow, [string, string]>;
  /** Made from `jobs`, and kept with them by `keepJobTexts`. */
  declare readonly jobTexts: Table<JobText, string>;
  /** Made from `jobs` after they were written, by `keepJobKeys`. */
  declare readonly jobKeys: Table<JobKeys, string>;
  /** True once an upgrade had to wait because another window holds the store in an older form. */
  isHeldByOthers = false;

  constructor(name = DATABASE_NAME) {
    // Strict: a save that was confirmed has reached the disk, not only the operating system's cache.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const [index, { stores, upgrade }] of schemaVersions.entries()) {
      const version = this.version(index + 1).stores(stores);
      if (upgrade !== undefined) version.upgrade(upgrade);
    }
    this.use(keepJobTexts);
    this.use(dropJobKeys);
    this.on('blocked', () => {
      this.isHeldByOthers = true;
    });
    this.on('ready', () => this.refuseNewerVersion(), true);
  }

  /** Dexie itself would go on with a store that a newer version made, and write rows which that one does not expect. */
  private refuseNewerVersion(): void {
    // The browser counts ten versions for each of Dexie's.
    if (this.backendDB().version > schemaVersions.length * 10) {
      throw new Dexie.VersionError('A newer version of the extension made this store.');
    }
  }

  /** The table of a synced entity. */
  tableOf<Name extends SyncedEntityName>(entity: Name): EntityTables[Name] {
    return this.entityTables[entity];
  }

  /** The same table where the code is the same for every entity: a value there is what the entity's schema gave. */
  rowsOf(entity: SyncedEntityName): Table<StoredRow<object>, string> {
    return this.table(this.tableOf(entity).name);
  }

  private get entityTables(): EntityTables {
    return {
      job: this.jobs,
      stageChange: this.stageChanges,
      dismissal: this.dismissals,
      profile: this.profiles,
      preferences: this.preferences,
    };
  }
}

interface EntityTables {
  job: Table<StoredJob, string>;
  stageChange: Table<StoredRow<StageChange>, string>;
  dismissal: Table<StoredRow<Dismissal>, string>;
  profile: Table<StoredRow<Profile>, string>;
  preferences: Table<StoredRow<Preferences>, string>;
}

export const database = new Database();
