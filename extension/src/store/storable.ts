/**
 * The value with every text in it as a server can keep it; the same value where nothing had to be done. A text that no
 * server keeps is refused there with all of its entry, which would then be in this browser alone: half of a sign, as
 * where a site has cut a text in its middle; a NUL; a name that would change the object which it is written to.
 */
export function storable<Value>(value: Value): Value {
  return isStorable(value) ? value : (mended(value) as Value); // texts stay texts, and everything stays where it is
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return mendedText(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, content]) => mendedName(name) === name && isStorable(content));
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return mendedText(value);
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [mendedName(name), mended(content)]));
}

/** With the sign that browsers show in the place of what is no sign. */
function mendedText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

function mendedName(name: string): string {
  return name === '__proto__' ? '_proto_' : mendedText(name);
}
