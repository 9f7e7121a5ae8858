/**
 * The exchange with the server: push what is queued, pull what is new. Everything that must survive is in the store, so
 * a worker that is stopped at any moment goes on from there with the next alarm.
 */
import { type ApiClient, type ApiFailure, makeApiClient } from '@jobmagpie/api';
import { systemClock, toInstant } from '@jobmagpie/model';
import { type Mutation, PROTOCOL_VERSION } from '@jobmagpie/sync';
import { i18n } from '#i18n';
import { becomeOwnDevice, nextDeviceId } from '../store/copied';
import { ownDeviceId } from '../store/identity';
import { readPage, takePage } from '../store/incoming';
import { offerEverything } from '../store/offer';
import { alignOutbox, park, takeAnswers, takeBatch } from '../store/outbox';
import {
  beginFirstExchange,
  type Pairing,
  readExchange,
  readPairing,
  writeExchange,
  writeReached,
} from '../store/pairing';
import { failureText } from '../words/failure-text';
import { inBackground } from './in-background';
import { oneAtATime } from './one-at-a-time';
import { scoreDueJobs } from './score';
import { serverFetch } from './server-client';

/** Long enough for a person to finish a word, short enough that the other browser has it a moment later. */
const SOON_MS = 150;

let timer: ReturnType<typeof setTimeout> | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();

/** Exchanges a moment from now. Should the worker be stopped before, the alarm does it. */
export function exchangeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => inBackground('The exchange', exchange()), SOON_MS);
}

/** Exchanges now and resolves when it is done; what came of it stands in the store. */
export const exchange = oneAtATime(() => inTurn(exchangeOnce));

/** Runs work that changes which server this browser has: never during an exchange, which goes to one server alone. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(work, work);
  lastTurn = turn;
  return turn;
}

async function exchangeOnce(): Promise<void> {
  const pairing = await readPairing();
  if (pairing !== null) await exchangeWith(pairing);
  await scoreDueJobs();
}

/** `mayBeCopy` is false once this store has just been given a name of its own. */
async function exchangeWith(pairing: Pairing, mayBeCopy = true): Promise<void> {
  const { serverUrl, token } = pairing;
  const client = makeApiClient({ baseUrl: serverUrl, token, fetch: serverFetch });
  try {
    if (pairing.cursor === null && mayBeCopy) await beginFirstExchange(pairing);
    let failure = (await push(client)) ?? (await pull(client, pairing));
    if (failure !== null && mayBeCopy && isCopied(failure)) {
      failure = await separate(client, pairing, failure.expectedSeq);
      const own = failure === null ? await readPairing() : null;
      if (own !== null) return await exchangeWith(own, false);
    }
    const { lastSuccessAt } = await readExchange();
    await writeExchange(
      failure === null
        ? { lastSuccessAt: toInstant(systemClock()), problem: null }
        : { lastSuccessAt, problem: failureText(failure, serverUrl) },
    );
  } catch (error) {
    console.error('The exchange with the server failed', error);
    const { lastSuccessAt } = await readExchange();
    await writeExchange({ lastSuccessAt, problem: i18n.t('server.failedHere') });
  }
}

/** Sends the queue, batch by batch. Returns what stopped it, or null when the queue is empty. */
async function push(client: ApiClient): Promise<ApiFailure | null> {
  const deviceId = await ownDeviceId();
  let limit: number | undefined;
  let hasAligned = false;
  for (;;) {
    const mutations = await takeBatch(limit);
    const [first] = mutations;
    if (first === undefined) return null;
    const result = await client.push({ body: { protocol: PROTOCOL_VERSION, deviceId, mutations } });
    if (result.ok) {
      await takeAnswers(mutations, result.value.results);
      limit = undefined;
      continue;
    }
    const { failure } = result;
    if (isGap(failure) && !hasAligned) {
      hasAligned = true;
      await alignOutbox(failure.expectedSeq);
    } else if (!isUnreadable(failure)) {
      return failure;
    } else if (mutations.length > 1) {
      // One of them cannot be read by the server. Sent one by one, it is found and the others go through.
      limit = 1;
    } else {
      await skip(client, deviceId, first, failure.detail);
      limit = 1;
    }
  }
}

/** Makes this store, which is a copy of another browser's, a device by itself. Returns what was in the way, or null. */
async function separate(client: ApiClient, pairing: Pairing, firstOwnSeq: number): Promise<ApiFailure | null> {
  const deviceId = await nextDeviceId();
  const result = await client.separateDevice({ body: { deviceId } });
  if (!result.ok) return result.failure;
  const { token } = result.value;
  await becomeOwnDevice({ deviceId, token, earlierToken: pairing.token, firstOwnSeq });
  return null;
}

/** Parks a mutation that cannot be sent, and sends an empty one in its place so that the server's count has no gap. */
async function skip(
  client: ApiClient,
  deviceId: Parameters<ApiClient['push']>[0]['body']['deviceId'],
  mutation: Mutation,
  detail: string,
) {
  await park(mutation, i18n.t('server.wrongMutation', [detail]));
  const empty: Mutation = { ...mutation, op: 'put', fields: {} };
  await client.push({ body: { protocol: PROTOCOL_VERSION, deviceId, mutations: [empty] } });
}

/** The first page of a fill is small: the sooner it is here, the sooner something is seen and being written. */
const FIRST_ROWS = 100;

/**
 * Takes in what is new, page by page. Returns what stopped it, or null when there is no more. While one page is written
 * the next one is on its way and read, and never more than that one.
 */
async function pull(client: ApiClient, { token, cursor: lastCursor }: Pairing): Promise<ApiFailure | null> {
  const ask = async (cursor: Pairing['cursor']) => {
    const result = await client.pull({ query: cursor === null ? { limit: FIRST_ROWS } : { cursor } });
    return result.ok ? { ...result, page: readPage(result.value.rows) } : result;
  };
  let hasBegunAnew = lastCursor === null;
  let isFirstPage = hasBegunAnew;
  let page = ask(lastCursor);
  for (;;) {
    const result = await page;
    if (result.ok) {
      const { cursor, remaining } = result.value;
      const next = remaining > 0 ? ask(cursor) : null;
      await takePage(result.page, { reached: { token, cursor }, isFirst: isFirstPage, remaining });
      isFirstPage = false;
      if (next === null) return null;
      page = next;
    } else if (isResyncNeeded(result.failure) && !hasBegunAnew) {
      hasBegunAnew = true;
      // A restored server may have lost what it had confirmed: this store offers what it has before it takes anything.
      if (result.failure.reason === 'other-epoch') {
        await offerEverything();
        const failure = await push(client);
        if (failure !== null) return failure;
      }
      await writeReached({ token, cursor: null });
      isFirstPage = true;
      page = ask(null);
    } else {
      return result.failure;
    }
  }
}

function isResyncNeeded(failure: ApiFailure): failure is ApiFailure & { kind: 'refused' } {
  return failure.kind === 'refused' && failure.errorCode === 'resync_needed';
}

function isGap(failure: ApiFailure): failure is ApiFailure & { kind: 'refused'; expectedSeq: number } {
  return failure.kind === 'refused' && failure.errorCode === 'sequence_gap' && failure.expectedSeq !== undefined;
}

function isCopied(failure: ApiFailure): failure is ApiFailure & { kind: 'refused'; expectedSeq: number } {
  return failure.kind === 'refused' && failure.errorCode === 'device_copied' && failure.expectedSeq !== undefined;
}

function isUnreadable(failure: ApiFailure): failure is ApiFailure & { kind: 'refused' } {
  return failure.kind === 'refused' && ['invalid_request', 'too_deep', 'too_large'].includes(failure.errorCode);
}
