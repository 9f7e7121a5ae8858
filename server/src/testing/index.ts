/** For tests of whole processes, which stand outside of this package. They need its global set-up. */
export { makePostgresDatabase } from './databases.ts';
export { type LiveSocket, openLive } from './live-socket.ts';
export { clientFor, pairDevice, type TestDevice } from './service.ts';
