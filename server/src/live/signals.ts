/** What the live channel hears from whoever writes, in this process or another. It says whose, and never what. */
import { LiveChannel } from '@jobmagpie/api';
import { DeviceId, UserId } from '@jobmagpie/model';
import { z } from 'zod';
import type { OpenDatabase, Transaction } from '../database/connect.ts';
import { notify } from '../database/notify.ts';

const Change = z.object({
  userId: UserId,
  channel: LiveChannel,
  /** The device that made the change and knows of it; null where the service itself did. */
  by: DeviceId.nullable(),
});
export type Change = z.infer<typeof Change>;

/** Lets the user's other devices hear that there is something new, once the transaction is committed. */
export async function tellChange(tx: Transaction, change: Change): Promise<void> {
  await notify(tx, 'jobmagpie_changed', JSON.stringify(change));
}

/** Lets every process look again at who of the user's devices is still signed in, once the transaction is committed. */
export async function tellAccessEnded(tx: Transaction, userId: UserId): Promise<void> {
  await notify(tx, 'jobmagpie_access', userId);
}

export interface SignalListener {
  changed(change: Change): void;
  accessEnded(userId: UserId): void;
  /** Anything may have been said that nobody heard. */
  lookAgain(): void;
}

/** Hears every process on the database until it is closed. Leaves out what a newer version of the service says. */
export async function listenForSignals(database: OpenDatabase, listener: SignalListener): Promise<void> {
  await database.listen('jobmagpie_changed', {
    heard(payload) {
      const change = readChange(payload);
      if (change !== null) listener.changed(change);
    },
    // One of the two channels is enough: both come over one connection.
    lookAgain: () => listener.lookAgain(),
  });
  await database.listen('jobmagpie_access', {
    heard(payload) {
      const userId = UserId.safeParse(payload);
      if (userId.success) listener.accessEnded(userId.data);
    },
    lookAgain: () => undefined,
  });
}

function readChange(payload: string): Change | null {
  try {
    return Change.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
