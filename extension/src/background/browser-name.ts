/** What this browser is called in the list of an account until the person gives it another name. */
export function browserName(): string {
  const browser = import.meta.env.FIREFOX ? 'Firefox' : 'Chrome';
  const system = /Windows|Mac|Linux|Android|CrOS/.exec(navigator.userAgent)?.[0];
  return system === undefined ? browser : `${browser} (${system})`;
}
