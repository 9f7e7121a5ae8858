/**
 * JSON as pages really carry it: inside HTML comments or CDATA, with a semicolon or a byte order mark around it, raw
 * line breaks in strings, trailing commas, several values in a row. `undefined` where it is beyond that: nothing is
 * made up for what is missing.
 */
export function parseLenient(source: string): unknown {
  const text = source
    .replace(/^[\s\ufeff]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)[\s;]*$/, '')
    .replace(/[\s;]+$/, '')
    .trim();
  if (text === '') return undefined;
  const strict = tryParse(text);
  if (strict !== undefined) return strict;
  const repaired = repair(text);
  return tryParse(repaired) ?? tryParse(`[${repaired.replace(/\}\s*\{/g, '},{')}]`);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller tries the next form
  }
}

/** Escapes control characters inside strings and drops commas before a closing bracket, in one pass. */
function repair(text: string): string {
  let result = '';
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (inString) {
      if (character === '\\') {
        const next = text.charAt(index + 1);
        // A backslash before a character that JSON does not escape (\' or \x) stands for itself.
        result += /["\\/bfnrtu]/.test(next)
          ? character + next
          : next === "'"
            ? "'"
            : `\\\\${next === '\n' ? '' : next}`;
        index += 1;
      } else if (character === '"') {
        inString = false;
        result += character;
      } else if (character < ' ') {
        result += CONTROL[character] ?? ' ';
      } else {
        result += character;
      }
      continue;
    }
    if (character === '"') inString = true;
    if (character === ',' && /^\s*[}\]]/.test(text.slice(index + 1, index + 200))) continue;
    result += character;
  }
  return result;
}

const CONTROL: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * The JSON value that begins at the first bracket after `marker` in a script, `window.__appData = {...};`. The end is
 * found by counting brackets outside strings, so code may follow. Null where it is not there or not JSON.
 */
export function jsonAfter(script: string, marker: string): unknown {
  const at = script.indexOf(marker);
  if (at < 0) return undefined;
  const start = script.slice(at + marker.length).search(/[{[]/);
  if (start < 0 || start > 40) return undefined;
  const from = at + marker.length + start;
  const end = endOfValue(script, from);
  return end < 0 ? undefined : tryParse(script.slice(from, end));
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  const token = /["{}[\]]/g;
  token.lastIndex = from;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const character = match[0];
    if (character === '"') {
      STRING_END.lastIndex = token.lastIndex;
      const end = STRING_END.exec(text);
      if (end === null) return -1;
      token.lastIndex = STRING_END.lastIndex;
    } else if (character === '{' || character === '[') {
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) return token.lastIndex;
    }
  }
  return -1;
}

/** The rest of a string up to its closing quote. */
const STRING_END = /(?:[^"\\]|\\.)*?"/gsy;
