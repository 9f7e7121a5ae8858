import {
  deleteAccount,
  linkProvider,
  makeLinkTicket,
  readAccount,
  readAudit,
  setPassword,
  signOutEverywhere,
  unlinkProvider,
} from './account.ts';
import { listConflicts, listHistory, resolveConflict } from './conflicts.ts';
import { listDevices, renameDevice, revokeDevice, signOut } from './devices.ts';
import { openApi } from './document.ts';
import type { Endpoint } from './endpoint.ts';
import { health, ready, serviceHealth } from './health.ts';
import { getJob, listJobs } from './jobs.ts';
import { cancelTask, listSchedules, listTasks, retryTask } from './operator.ts';
import { invite, pair } from './pairing.ts';
import {
  finishSignIn,
  readSignInOptions,
  refreshAccess,
  register,
  requestPasswordReset,
  resetPassword,
  signIn,
  verifyEmail,
} from './sign-in.ts';
import { checkSync, pull, push, separateDevice } from './sync.ts';

/** Every route of the service, by the name under which the client offers it. */
export const endpoints = {
  health,
  ready,
  serviceHealth,
  pair,
  invite,
  listDevices,
  renameDevice,
  revokeDevice,
  signOut,
  readSignInOptions,
  register,
  signIn,
  finishSignIn,
  refreshAccess,
  requestPasswordReset,
  resetPassword,
  verifyEmail,
  readAccount,
  setPassword,
  makeLinkTicket,
  linkProvider,
  unlinkProvider,
  signOutEverywhere,
  readAudit,
  deleteAccount,
  push,
  pull,
  checkSync,
  separateDevice,
  listConflicts,
  resolveConflict,
  listHistory,
  listJobs,
  getJob,
  listTasks,
  retryTask,
  cancelTask,
  listSchedules,
  openApi,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
