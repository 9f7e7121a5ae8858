/**
 * What the extension's own pages may ask a server through the background, by the names of `endpoints`. None of the
 * answers holds a token: the calls that give one are duties of the background.
 */
export const callableEndpoints = [
  'readSignInOptions',
  'requestPasswordReset',
  'readAccount',
  'setPassword',
  'unlinkProvider',
  'readAudit',
  'invite',
  'listDevices',
  'renameDevice',
  'revokeDevice',
  'listConflicts',
  'resolveConflict',
  'listTasks',
  'retryTask',
  'cancelTask',
  'listSchedules',
] as const;

export type CallableEndpoint = (typeof callableEndpoints)[number];
