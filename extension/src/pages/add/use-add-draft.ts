import { Posting } from '@jobmagpie/model';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { JobFields, noFields } from './job-fields.ts';

/** The ways to a job without its page at hand. */
export const addWays = ['address', 'text', 'hand'] as const;

const AddDraft = z.object({ way: z.enum(addWays), address: z.string(), text: z.string(), fields: JobFields });
export type AddDraft = z.infer<typeof AddDraft>;

const KEY = 'add-job';
/** Kept apart, so that a key that is pressed does not write a long description anew. */
const READ_KEY = 'add-job/read';

const nothing: AddDraft = { way: 'address', address: '', text: '', fields: noFields };

export interface AddDraftState {
  /** Undefined until it is looked up what was typed before. */
  draft: AddDraft | undefined;
  /** What was read of a page or a text, below what the person typed. */
  read: Posting | null;
  change: (changes: Partial<AddDraft>) => void;
  /** Takes over what was read, to be looked over in the form. */
  takeOver: (fields: JobFields, read: Posting | null) => void;
  clear: () => Promise<void>;
}

/** What is typed of a job to add. Every keystroke is kept, so that the dialog, the tab or the browser may close. */
export function useAddDraft(): AddDraftState {
  const [draft, setDraft] = useState<AddDraft>();
  const [read, setRead] = useState<Posting | null>(null);
  useEffect(() => {
    Promise.all([readDraft(KEY), readDraft(READ_KEY)]).then(
      ([kept, keptRead]) => {
        setDraft(AddDraft.safeParse(kept).data ?? nothing);
        setRead(Posting.safeParse(keptRead).data ?? null);
      },
      (error: unknown) => {
        console.error('What was typed before is not readable', error);
        setDraft(nothing);
      },
    );
  }, []);

  const change = useCallback((changes: Partial<AddDraft>) => {
    setDraft((before) => {
      const next = { ...(before ?? nothing), ...changes };
      keepBeside(KEY, next);
      return next;
    });
  }, []);
  const takeOver = useCallback(
    (fields: JobFields, posting: Posting | null) => {
      setRead(posting);
      keepBeside(READ_KEY, posting);
      change({ way: 'hand', fields });
    },
    [change],
  );
  const clear = useCallback(async () => {
    await Promise.all([dropDraft(KEY), dropDraft(READ_KEY)]);
    setDraft(nothing);
    setRead(null);
  }, []);
  return { draft, read, change, takeOver, clear };
}

/** Where it has no room, typing goes on, and saving says that the disk is full. */
function keepBeside(key: string, value: unknown): void {
  keepDraft(key, value).catch((error: unknown) => console.error('What is typed is not kept', error));
}
