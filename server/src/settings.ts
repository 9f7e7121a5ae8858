import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_PORT } from '@jobmagpie/api';
import { z } from 'zod';
import {
  type AccountSettings,
  accountSettingsOf,
  accountVariables,
  checkProviderPairs,
  summaryOfAccounts,
} from './features/accounts/account-settings.ts';
import { type MailSettings, mailSettingsOf, mailVariables } from './mail/mail-settings.ts';
import { readKeys, type SecretKey, WrongKeys } from './secrets/key-ring.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((item) => item.trim().toLowerCase() || []));

const secretKeys = z
  .string()
  .default('')
  .transform((text, context): SecretKey[] => {
    try {
      return readKeys(text);
    } catch (error) {
      if (!(error instanceof WrongKeys)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** The environment, by the names that `server/.env.example` describes. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535).default(DEFAULT_PORT),
  DATA_DIR: z.string().default(path.join(projectRoot, '.data')),
  BACKUP_DIR: z.string().optional(),
  BACKUP_KEEP: z.coerce.number('must be a number').int('must be a whole number').min(1).max(1_000).default(14),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number').int('must be a whole number').min(1).max(100).default(10),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  ALLOWED_HOSTS: list,
  TRUSTED_PROXIES: list,
  OUTBOUND_ALLOWED_HOSTS: list,
  PUSH_SERVICE_HOSTS: list,
  SECRET_KEYS: secretKeys,
  ENABLE_SCHEDULER: z.enum(['true', 'false'], 'must be true or false').default('true'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ...accountVariables,
  ...mailVariables,
});
const Checked = Environment.superRefine(checkProviderPairs);

export interface Settings {
  /** The address to listen on. Only a loopback one keeps the server to this machine. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  dataDir: string;
  /** Where a copy of all data is written every night, and how many are kept; null for none. */
  backup: { folder: string; keep: number } | null;
  databaseUrl: string | null;
  databasePoolSize: number;
  publicUrl: URL | null;
  /** Names under which the server answers beside the loopback ones, in lower case, without a port. */
  allowedHosts: string[];
  /** Addresses of proxies whose word about the caller's address is taken. */
  trustedProxies: string[];
  /** `host` or `host:port`: where requests to given addresses may go although it is not public. */
  outboundAllowedHosts: string[];
  /** Push services beside the known ones; `*.example.com` stands for every name under it. */
  pushServiceHosts: string[];
  /** What secrets are sealed with; the first one seals. Empty where a file beside the database has them. */
  secretKeys: SecretKey[];
  /** Whether this process does tasks and what runs by the clock. It puts tasks on the queue in any case. */
  enableScheduler: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  accounts: AccountSettings;
  mail: MailSettings;
}

/** The environment cannot be used; the message has a line for each setting that is wrong. */
export class WrongSettings extends Error {
  override name = 'WrongSettings';
}

/** Reads the settings. An empty variable counts as one that is not set. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = Checked.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new WrongSettings(`These settings cannot be used:\n${[...new Set(lines)].join('\n')}`);
  }
  const { data } = result;
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: path.resolve(data.DATA_DIR),
    backup: data.BACKUP_DIR === undefined ? null : { folder: path.resolve(data.BACKUP_DIR), keep: data.BACKUP_KEEP },
    databaseUrl: data.DATABASE_URL ?? null,
    databasePoolSize: data.DATABASE_POOL_SIZE,
    publicUrl: data.PUBLIC_URL === undefined ? null : new URL(data.PUBLIC_URL),
    allowedHosts: data.ALLOWED_HOSTS,
    trustedProxies: data.TRUSTED_PROXIES,
    outboundAllowedHosts: data.OUTBOUND_ALLOWED_HOSTS,
    pushServiceHosts: data.PUSH_SERVICE_HOSTS,
    secretKeys: data.SECRET_KEYS,
    enableScheduler: data.ENABLE_SCHEDULER === 'true',
    logLevel: data.LOG_LEVEL,
    accounts: accountSettingsOf(data),
    mail: mailSettingsOf(data),
  };
}

/** The settings as they may be shown: addresses without their passwords. */
export function summaryOf(settings: Settings): Record<string, unknown> {
  return {
    host: settings.host,
    port: settings.port,
    database: settings.databaseUrl === null ? settings.dataDir : new URL(settings.databaseUrl).host,
    publicUrl: settings.publicUrl?.origin ?? null,
    allowedHosts: settings.allowedHosts,
    trustedProxies: settings.trustedProxies,
    outboundAllowedHosts: settings.outboundAllowedHosts,
    pushServiceHosts: settings.pushServiceHosts,
    enableScheduler: settings.enableScheduler,
    logLevel: settings.logLevel,
    ...summaryOfAccounts(settings.accounts),
    mail: settings.mail.smtp?.host ?? null,
  };
}

/**
 * True where nobody but who is at this machine reaches the server. A proxy beside it could bring strangers in, so where
 * the settings speak of one, nobody counts as being here.
 */
export function isForThisMachineAlone({ host, publicUrl, trustedProxies }: Settings): boolean {
  return isLoopback(host) && publicUrl === null && trustedProxies.length === 0;
}

/** True where only programs on this machine can connect. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
