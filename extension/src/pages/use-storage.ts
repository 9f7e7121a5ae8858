import { useCallback, useEffect, useState } from 'react';

/** From this part of the space on a person is told. */
const PRESSURE = 0.8;

export interface Storage {
  /** In bytes; null where the browser does not say. */
  space: { used: number; available: number } | null;
  /** The space is nearly used up: what is saved now may not fit soon. */
  isShort: boolean;
  isKept: boolean;
}

/** How much room there is; undefined until the browser has said it. `look` asks it again. */
export function useStorage(): { storage: Storage | undefined; look: () => void } {
  const [storage, setStorage] = useState<Storage>();
  const look = useCallback(() => {
    readStorage().then(setStorage, (error: unknown) => {
      console.error('The browser does not tell its space', error);
      setStorage({ space: null, isShort: false, isKept: false });
    });
  }, []);
  useEffect(look, [look]);
  return { storage, look };
}

async function readStorage(): Promise<Storage> {
  const [{ usage, quota }, isKept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  if (usage === undefined || quota === undefined) return { space: null, isShort: false, isKept };
  return {
    space: { used: usage, available: Math.max(0, quota - usage) },
    isShort: usage >= quota * PRESSURE,
    isKept,
  };
}
