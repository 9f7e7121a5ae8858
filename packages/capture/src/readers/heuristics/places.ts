import type { Place } from '@jobmagpie/model';
import { readPlaces, readRemoteMode } from '../../fields/place.ts';
import { bareWords, letterPattern, oneLine } from '../../fields/words.ts';
import { FRAME, type Line, Zone } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import type { Body } from './body.ts';
import type { FactContext } from './facts.ts';
import { type LabelledValue, type LabelName, labelName } from './labels.ts';

/** Where the job is: what a label or a class says, what stands behind the sign of a pin, what can be nothing but a place. */
export function placesOf(context: FactContext, near: readonly Line[]): Place[] {
  const labelled = context.labels.filter(({ name }) => name === 'location');
  for (const label of labelled) {
    const address = addressOver(context.page.lines, label);
    if (address === null && isMode(label.value)) continue;
    const own = address === null ? markedValue(context.page, label) : null;
    const places =
      address === null ? placesOfParts(own ?? label.value, own === null ? label.parts : []) : readPlaces(address);
    if (places.length > 0) return places;
  }
  // "Location: Hybrid", and the place on the next line or nowhere.
  const [mode] = labelled;
  if (mode !== undefined) {
    const next = context.page.lines[mode.valueLine + 1];
    const places = next === undefined || next.heading > 0 ? [] : plainPlaces(next);
    return places.length > 0 ? places : readPlaces(mode.value);
  }
  const part = (name: LabelName) => context.labels.find((label) => label.name === name)?.value ?? null;
  const city = part('city');
  if (city !== null)
    return readPlaces([city, part('region'), part('country')].filter((said) => said !== null).join(', ')).slice(0, 1);
  const { page, titleLine, body } = context;
  for (const { name, element, first, last, zone } of page.landmarks) {
    if (
      name !== 'location' ||
      (zone & FRAME) !== 0 ||
      first < titleLine - 6 ||
      first > (body?.first ?? titleLine + 15) ||
      last - first > 4
    )
      continue;
    const lines = page.lines.slice(first, last + 1);
    // The last of its lines may go on with facts that are not in it.
    const isWhole = lines.length > 1 && lines.every(({ lastNode }) => element.contains(lastNode));
    const text = isWhole
      ? lines.map((line) => line.text).join('; ')
      : withoutLabel(oneLine(element.textContent ?? ''), lines);
    if (text === '' || text.length > 150 || labelName(text) !== null) continue;
    const places = placesOfParts(
      text.replace(/^[^:：]{2,20}[:：]\s*/, ''),
      lines.length === 1 ? (lines[0]?.parts ?? []) : [],
    );
    if (places.length > 0) return places;
  }
  const wide = part('region') ?? part('country');
  return (
    placesByIcon(context) ??
    firstPlaces(near, page) ??
    (wide === null ? hiringIn(page, body) : readPlaces(wide).slice(0, 5))
  );
}

/** What an element says behind a label on a line of its own. */
function withoutLabel(text: string, [first, ...rest]: readonly Line[]): string {
  const isLabelled = first !== undefined && rest.length > 0 && labelName(first.text) !== null;
  return isLabelled && text.startsWith(first.text) ? oneLine(text.slice(first.text.length)) : text;
}

/** What the element called "location" says behind its own label, where other facts follow on the line of the value. */
function markedValue({ landmarks }: Page, { label, line, valueLine, value }: LabelledValue): string | null {
  for (const { name, element, first, last } of landmarks) {
    if (name !== 'location' || first < line || first > valueLine || last !== valueLine) continue;
    const text = oneLine(element.textContent ?? '').replace(/^[:：]\s*/, '');
    const said = text.startsWith(label) ? text.slice(label.length).replace(/^[\s:：]+/, '') : text;
    if (said !== '' && said.length < value.length && value.startsWith(said)) return said;
  }
  return null;
}

function firstPlaces(near: readonly Line[], page: Page): Place[] | null {
  const towns = townsOf(page);
  for (const line of near) {
    const pinned = line.parts.find((part) => PIN.test(part));
    const places = pinned === undefined ? plainPlaces(line) : readPlaces(pinned.replace(PIN, ''));
    if (places.length > 0) return places;
    if (towns.size === 0 || pinned !== undefined || line.linked > 0) continue;
    const town = [line.text, ...line.parts]
      .flatMap((part) => part.split(/\s*[·•|,;]\s*|\s[/–—-]\s/))
      .find((piece) => towns.has(bareWords(piece)) && bareWords(piece) !== '');
    if (town !== undefined) return readPlaces(town);
  }
  return null;
}

/**
 * The towns that the page names elsewhere: in its addresses, the foot's too, behind a postal code, and in its title as
 * where the job is, "Planner in Ede | Merle Hill". However small, in a row of facts they are the place.
 */
function townsOf({ lines, title }: Page): Set<string> {
  const towns = new Set([bareWords(IN_TOWN.exec(title)?.[1] ?? '')]);
  for (const { text } of lines) {
    if (text.length > 200 || towns.size === 20) continue;
    for (const [, town = ''] of text.matchAll(TOWN)) towns.add(bareWords(town));
  }
  towns.delete('');
  return towns;
}

const IN_TOWN = /\s(?:in|te|em|en|à|à la)\s([A-ZÀ-Þ][^|–—·•]{1,40}?)\s*(?:[|–—·•]|\s-\s|$)/;
const TOWN = letterPattern(
  String.raw`(?:^|[\s,(])(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? ([A-ZÀ-Þ][\p{L}.'’/-]+(?: [\p{L}.'’/()-]+){0,3})(?=$|[,|·•)])`,
  'g',
);

const PIN = /^(?:📍|🌍|🌎|🌏|🗺)\ufe0f?\s*(?=\S)/u;

/** What stands behind the sign of a pin, between title and description: a place even if nobody knows it. */
function placesByIcon({ page, titleLine, body }: FactContext): Place[] | null {
  for (const { name, element, first, last, zone } of page.landmarks) {
    const isIcon = name === 'place-icon' || (name === 'location' && last < first);
    const line = page.lines[first];
    if (!isIcon || (zone & FRAME) !== 0 || line === undefined || line.text.length > 120) continue;
    if (first < titleLine - 4 || first > (body?.first ?? titleLine + 15) || first === titleLine) continue;
    // Signs and words often follow each other on one line: only the words behind this sign are meant.
    const behind = textBehind(element);
    const text = behind !== '' && line.text.includes(behind) ? behind : line.text;
    if (text.length > 80 || /[.!?]$|\d{2}:\d{2}/.test(text) || labelName(text) !== null) continue;
    const places = readPlaces(text.replace(/^[^:：]{2,20}[:：]\s*/, ''));
    if (places.length > 0) return places;
  }
  return null;
}

/** The first words behind an element, in it, beside it or beside what wraps it. */
function textBehind(element: Element): string {
  let around: Element | null = element;
  for (let steps = 0; steps < 3 && around !== null; steps += 1) {
    const own = oneLine(around.textContent ?? '');
    if (own !== '') return own;
    for (let node = around.nextSibling; node !== null; node = node.nextSibling) {
      const text = oneLine(node.textContent ?? '');
      if (text !== '') return text;
    }
    around = around.parentElement;
  }
  return '';
}

/** An address over several lines of one element, in one: "Town Hall", "12 Mill Lane", "Otterbury". */
function addressOver(lines: readonly Line[], { line, valueLine }: LabelledValue): string | null {
  const first = lines[valueLine];
  if (first === undefined || line === valueLine || lines[line]?.element === first.element || first.listItem)
    return null;
  const own = [first.text];
  for (let index = valueLine + 1; index < valueLine + 6; index += 1) {
    const next = lines[index];
    if (next === undefined || next.element !== first.element) break;
    if (next.text.length > 60 || labelName(next.text) !== null || /[:：]/.test(next.text)) return null;
    own.push(next.text);
  }
  // Several cities, one a line, are no address: an address has a number in it, of a house or of its post.
  return own.length > 1 && own.some((text) => /\d/.test(text)) ? own.join(', ') : null;
}

/** Places of a value whose parts stand in elements of their own: `Remote (<b>United States</b><b>Canada</b>)`. */
function placesOfParts(value: string, parts: readonly string[]): Place[] {
  const separate = parts
    .map((part) => part.replace(/^[\s(),;|/·•-]+|[\s(),;|/·•-]+$/g, ''))
    .filter((part) => part !== '');
  const isGlued =
    separate.length > 1 && separate.some((part, index) => index > 0 && value.includes(`${separate[index - 1]}${part}`));
  if (!isGlued) return readPlaces(value.replace(/^(?:remote|hybrid|on-?site)?\s*\((.+)\)$/i, '$1'));
  const places = separate.filter((part) => !isMode(part));
  return readPlaces(places.join('; '));
}

function isMode(text: string): boolean {
  return text.length < 30 && readRemoteMode(text) !== null && !/[,(]/.test(text);
}

/** A short line that can be nothing but a place: it names a country or a state, or it begins with "Remote". */
function plainPlaces(line: Line): Place[] {
  const { text } = line;
  if (text.length > 90 || line.linked > text.length * 0.9 || /[.!?]$/.test(text) || labelName(text) !== null) return [];
  const pieces = [
    ...(line.parts.length > 1 ? line.parts : []),
    ...text.split(/\s*[·•|]\s*/),
    text,
    ...text.split(/\s[/–—]\s/),
  ];
  for (const piece of pieces) {
    if (/\d{4,}.*\d{4,}/.test(piece) || piece.length > 70 || /^(?:remote|hybrid)$/i.test(piece)) continue;
    const places = placesOfParts(piece, piece === text ? line.parts : []);
    const isSure =
      REMOTE_FROM.test(piece) ||
      places.every(({ country, text: shown }) => country !== null || REMOTE_WITH_MORE.test(shown));
    if (places.length > 0 && isSure) return places;
  }
  return [];
}

/** "Remote (Europe)": from where one may work, though it is no country. */
const REMOTE_FROM = /^(?:remote|hybrid)\s?\([^()]{2,40}\)$/i;
const REMOTE_WITH_MORE = letterPattern(String.raw`^remote\b.*\p{L}{2}`, 'i');

/** "Hiring in Seattle, Madrid, and remote." */
function hiringIn(page: Page, body: Body | null): Place[] {
  for (const { text, zone } of page.lines) {
    if ((zone & FRAME & ~Zone.footer) !== 0 || text.length > 120 || body === null) continue;
    const match = /^(?:we(?:['’]re| are) )?hiring in ([^.]+)\.?$/i.exec(text);
    if (match === null) continue;
    return readPlaces((match[1] ?? '').split(/\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/).join('; '));
  }
  return [];
}
