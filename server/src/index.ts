export { DatabaseRefused } from './database/database-refused.ts';
export { type RunningServer, type ServerParts, startServer } from './server.ts';
export { readSettings, type Settings, WrongSettings } from './settings.ts';
