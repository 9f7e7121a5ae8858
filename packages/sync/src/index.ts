export * from './canonical.ts';
export * from './clock.ts';
export * from './edits.ts';
export * from './fields.ts';
export * from './fingerprint.ts';
export * from './outbox.ts';
export * from './protocol.ts';
export * from './row.ts';
