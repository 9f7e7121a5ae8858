export {
  type ComparablePosting,
  type Comparison,
  comparablePosting,
  compareComparable,
  comparePostings,
  type DifferentReason,
  type PostingToCompare,
  type SameReason,
} from './compare-postings.ts';
export { duplicateKeys } from './duplicate-keys.ts';
