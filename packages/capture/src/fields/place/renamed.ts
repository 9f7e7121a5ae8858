import { bareWords } from '../words.ts';

/** Cities whose name was changed, which boards write with both names. */
const RENAMED: Readonly<Record<string, string>> = {
  bangalore: 'bengaluru',
  gurgaon: 'gurugram',
  bombay: 'mumbai',
  madras: 'chennai',
  calcutta: 'kolkata',
  cochin: 'kochi',
  mysore: 'mysuru',
  mangalore: 'mangaluru',
  trivandrum: 'thiruvananthapuram',
  vizag: 'visakhapatnam',
};

/** `Bangalore/Bengaluru` is one city, and its second name the one of today; of two cities there is none. */
export function currentName(names: readonly string[]): string | null {
  const current = (name: string) => {
    const words = bareWords(name);
    return (Object.hasOwn(RENAMED, words) ? RENAMED[words] : undefined) ?? words;
  };
  const [first = '', second = ''] = names.map((name) => name.trim());
  if (names.length !== 2 || current(first) !== current(second)) return null;
  return [second, first].find((name) => bareWords(name) === current(name)) ?? second;
}
