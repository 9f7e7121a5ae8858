export interface ServerAddress {
  /** Scheme, host and port, without a slash at the end. */
  url: string;
  /** Whether it is this computer; another one must be allowed by the person first. */
  isOwnMachine: boolean;
}

/** The address of a server that a person typed: `http://` is filled in; null where it is none. */
export function serverAddress(typed: string): ServerAddress | null {
  const text = typed.trim();
  const parsed = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  const isOwnMachine = isOnOwnMachine(parsed);
  return { url: parsed.origin, isOwnMachine };
}

/** Whether a server is reached without any network. */
export function isOnOwnMachine({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
