import { allSkills, prepareProfile, score as scorePosting } from '@jobmagpie/matching';
import { aPosting, aProfile } from '@jobmagpie/model/testing';
import { type Benchmark, median } from './benchmark.ts';

const POSTINGS = 10_000;
const CHARACTERS = 4_000;
const ROUNDS = 7;

/** Scoring a whole store of postings, text and all, beside the least that any reading of the texts must cost. */
export const score: Benchmark = {
  description: `Scores ${POSTINGS} postings of ${CHARACTERS} characters for one profile, one thread.`,
  run: async (report) => {
    const texts = makeTexts(POSTINGS);
    const postings = texts.map((text) => aPosting({ description: { markdown: '', text } }));
    const candidate = prepareProfile(aProfile());
    let checksum = 0;
    const readCharacters = () => {
      for (const text of texts) checksum += sumOf(text);
    };
    const scoreAll = () => {
      for (const posting of postings) {
        const result = scorePosting(candidate, posting);
        if (result.status === 'scored') checksum += result.total;
      }
    };
    readCharacters();
    scoreAll();

    const seconds: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // The order turns round, so that neither always runs on a warm or a tired machine.
      const scoreFirst = round % 2 === 0;
      const first = timed(scoreFirst ? scoreAll : readCharacters);
      const second = timed(scoreFirst ? readCharacters : scoreAll);
      const [ofScore, ofScan] = scoreFirst ? [first, second] : [second, first];
      seconds.push(ofScore);
      ratios.push(ofScan / ofScore);
      report(`round ${round + 1}: scored in ${ofScore.toFixed(3)} s, characters read in ${ofScan.toFixed(3)} s`);
    }
    if (!Number.isFinite(checksum)) throw new Error('The texts were not read.');
    return {
      ratios: { toCharacterScan: median(ratios) },
      values: { secondsFor10000: median(seconds) },
    };
  },
};

/** Reads every character, and makes a number of them so that the reading cannot be left out. */
function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const sentences = [
  'You have {years}+ years of experience with {skill}, {skill} and {skill}.',
  'We are looking for someone who enjoys working with people from many places and cares about good work.',
  'Our team builds and runs the service that thousands of people open every morning.',
  'Strong knowledge of {skill} is required, and {skill} would be a plus.',
  'You will plan, build and improve features together with design and product, from the first idea to its daily use.',
  'You write code that others like to read, and you explain your decisions in plain words.',
  'Experience with {skill} or {skill} is a plus.',
  'We offer thirty days of holiday, a budget for books and conferences, and a quiet office near the station.',
  'Every second Friday we look back at what went well and what we would rather do another way.',
  'You are familiar with {skill} and like to learn what you do not know yet.',
  'The company was founded in a small flat and has grown to two hundred people without losing its calm.',
  'Good {skill} skills and an eye for what users need.',
];
const headings = ['What you will do', 'Requirements', 'Nice to have', 'Benefits', 'About us'];

/** Texts of postings: prose with a skill about every fifteen words, headings, and lists. The same on every run. */
function makeTexts(count: number): string[] {
  const random = makeRandom(20_261_121);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const names = allSkills().map(({ name }) => name);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < CHARACTERS) {
      if (random() < 0.12) text += `\n\n${pick(headings)}\n`;
      const sentence = pick(sentences)
        .replace(/\{skill\}/g, () => pick(names))
        .replace('{years}', () => String(2 + Math.floor(random() * 6)));
      text += random() < 0.3 ? `\n- ${sentence}` : `${sentence} `;
    }
    return flat(text.slice(0, CHARACTERS));
  });
}

/** A string in one piece, as a store gives it; one that was put together is read more slowly. */
function flat(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

/** The mulberry32 generator: numbers from 0 to below 1, the same for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
