import type { ApiResult } from '@jobmagpie/api';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallableEndpoint } from '../server-calls.ts';
import { readExchange } from '../store/pairing.ts';
import { type AnswerOf, callServer, type SentOf } from './ask-server.ts';

export interface ServerAnswer<Value> {
  /** Undefined until there is one; the last one stays while it is asked for again. */
  result: ApiResult<Value> | undefined;
  reload: () => Promise<void>;
}

/** What the paired server says, asked for once, again on `reload`, and where it did not answer once it is back. */
export function useServer<Name extends CallableEndpoint>(
  endpoint: Name,
  sent: SentOf<Name>,
): ServerAnswer<AnswerOf<Name>> {
  const [result, setResult] = useState<ApiResult<AnswerOf<Name>>>();
  const question = JSON.stringify(sent);
  const reload = useCallback(async () => {
    const asked = JSON.parse(question) as SentOf<Name>; // it was written from one
    try {
      setResult(await callServer(endpoint, asked));
    } catch (error) {
      console.error('The background did not answer', error);
      setResult({ ok: false, failure: { kind: 'unreachable' } });
    }
  }, [endpoint, question]);
  useEffect(() => void reload(), [reload]);
  const isAway = useRef(false);
  isAway.current = result?.ok === false && result.failure.kind === 'unreachable';
  const reachedAt = useLiveQuery(async () => (await readExchange()).lastSuccessAt);
  useEffect(() => {
    if (reachedAt !== undefined && isAway.current) void reload();
  }, [reachedAt, reload]);
  return { result, reload };
}
