export { answerEnter, greet } from './console.ts';
export { DatabaseRefused } from './database/database-refused.ts';
export { explainRefusal } from './explain.ts';
export { type RunningServer, type ServerParts, startServer } from './server.ts';
export { readSettings, type Settings, WrongSettings } from './settings.ts';
