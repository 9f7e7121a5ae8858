import type { SyncCheck } from '@jobmagpie/sync';
import { i18n } from '#i18n';
import type { EqualityReport } from '../messages';
import { fingerprintStore, type StoreFingerprint } from '../store/fingerprint';
import { offerEverything } from '../store/offer';
import { readExchange, readPairing, writeReached } from '../store/pairing';
import { failureText } from '../words/failure-text';
import { exchange, inTurn } from './exchange';
import { pairedClient } from './server-client';

/** Another browser may write between the exchange and the look; then both are done once more. */
const TRIES = 3;

/** Exchanges, then compares what is here with what is there. */
export async function checkEquality(): Promise<EqualityReport> {
  let report: EqualityReport = { status: 'failed', problem: i18n.t('server.notPaired') };
  for (let turn = 0; turn < TRIES; turn += 1) {
    await exchange();
    const paired = await pairedClient();
    if (paired === null) return report;
    const { problem } = await readExchange();
    if (problem !== null) return { status: 'failed', problem };
    const there = await paired.client.checkSync();
    if (!there.ok) return { status: 'failed', problem: failureText(there.failure, paired.serverUrl) };
    const here = await fingerprintStore();
    report = compare(here, there.value);
    if (here.cursor === there.value.cursor && here.unsent === 0) return report;
  }
  return report;
}

/** What differs between this store and the server. */
export function compare(here: StoreFingerprint, there: SyncCheck): EqualityReport {
  const names = [...new Set([...Object.keys(here.entities), ...Object.keys(there.entities)])];
  const entities = names
    .filter((name) => here.entities[name]?.fingerprint !== there.entities[name]?.fingerprint)
    .map((entity) => ({ entity, here: here.entities[entity]?.rows ?? 0, there: there.entities[entity]?.rows ?? 0 }));
  if (entities.length > 0 || here.unsent > 0) return { status: 'different', unsent: here.unsent, entities };
  return { status: 'equal', rows: Object.values(here.entities).reduce((sum, { rows }) => sum + rows, 0) };
}

/** Offers all that is here, each field with its time, and takes all that is there from the beginning. Nothing is lost. */
export async function repairCopy(): Promise<void> {
  await inTurn(async () => {
    const pairing = await readPairing();
    if (pairing === null) return;
    await offerEverything();
    await writeReached({ token: pairing.token, cursor: null });
  });
  await exchange();
}
