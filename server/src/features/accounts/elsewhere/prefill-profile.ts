import type { SignInProvider } from '@jobmagpie/api';
import { emptyProfile, PROFILE_ID, Profile, syncedEntities, type UserId } from '@jobmagpie/model';
import { type FieldValue, type Hlc, tick, toFields } from '@jobmagpie/sync';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../database/connect.ts';
import { records } from '../../../sync/tables.ts';
import { SERVER_DEVICE_ID, type ServerEdit, write } from '../../../sync/write.ts';
import type { IdentityElsewhere } from '../provider.ts';

/**
 * Writes what the provider knows of the person into their profile, where it says nothing yet. It is dated just after
 * what stands there, or before all time where nothing does: whatever the person wrote on a device that has not sent it
 * yet is later, and wins.
 */
export async function prefillProfile(
  tx: Transaction,
  userId: UserId,
  provider: SignInProvider,
  identity: IdentityElsewhere,
  now: number,
): Promise<void> {
  const [row] = await tx
    .select({ fields: records.fields, clocks: records.clocks })
    .from(records)
    .where(and(eq(records.userId, userId), eq(records.entity, 'profile'), eq(records.id, PROFILE_ID)));
  const offered = offeredBy(provider, identity);
  const edits = row === undefined ? [newProfile(offered)] : fillGaps(offered, row);
  if (edits.length > 0) await write(tx, userId, edits, now);
}

type Offered = Pick<Profile, 'name' | 'email' | 'links'>;
type Row = { fields: Record<string, FieldValue>; clocks: Record<string, Hlc> };

/** What does not fit into a profile is left out. */
function offeredBy(provider: SignInProvider, { name, email, link }: IdentityElsewhere): Offered {
  const { shape } = Profile;
  const own = provider === 'google' ? {} : { [provider]: link };
  return {
    name: shape.name.safeParse(name).data ?? null,
    email: shape.email.safeParse(email).data ?? null,
    links: shape.links.safeParse({ ...emptyProfile.links, ...own }).data ?? emptyProfile.links,
  };
}

function newProfile(offered: Offered): ServerEdit {
  const fields = toFields(syncedEntities.profile, { ...emptyProfile, ...offered });
  return { entity: 'profile', id: PROFILE_ID, op: 'put', fields, at: justAfter(undefined) };
}

function fillGaps(offered: Offered, { fields, clocks }: Row): ServerEdit[] {
  const links = Profile.shape.links.safeParse(fields.links).data ?? emptyProfile.links;
  const wanted: Record<keyof Offered, FieldValue> = {
    name: fields.name ?? offered.name,
    email: fields.email ?? offered.email,
    links: {
      ...links,
      linkedin: links.linkedin ?? offered.links.linkedin,
      github: links.github ?? offered.links.github,
    },
  };
  return Object.entries(wanted).flatMap(([field, value]): ServerEdit[] => {
    if (JSON.stringify(value) === JSON.stringify(field === 'links' ? links : (fields[field] ?? null))) return [];
    return [{ entity: 'profile', id: PROFILE_ID, op: 'put', fields: { [field]: value }, at: justAfter(clocks[field]) }];
  });
}

function justAfter(clock: Hlc | undefined): Hlc {
  return tick(clock ?? null, 0, SERVER_DEVICE_ID);
}
