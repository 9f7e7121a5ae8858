/** For tests of whole processes, which stand outside of this package. They need its global set-up. */
export type { OpenDatabase } from '../database/connect.ts';
export { beginNewEpoch } from '../database/state.ts';
export { databases, makePostgresDatabase } from './databases.ts';
export { type LiveSocket, openLive } from './live-socket.ts';
export { clientFor, pairDevice, startTestService, type TestDevice, type TestService } from './service.ts';
export { countStored, type StoredCounts } from './stored.ts';
