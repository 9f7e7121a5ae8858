/**
 * Every schema that ever shipped, oldest first; its place in the list is its version. One that has shipped is never
 * edited: a change is a new entry with only the tables that change.
 */
export const schemaVersions: readonly Record<string, string>[] = [
  {
    jobs: ['id', 'value.savedAt', 'value.canonicalUrl', '[value.board+value.boardJobId]', 'scoreDue'].join(),
    stageChanges: 'id, value.jobId',
    profiles: 'id',
    preferences: 'id',
    tombstones: '[entity+id]',
    held: '[entity+id]',
    outbox: 'seq, [mutation.entity+mutation.id]',
    parked: 'mutationId',
    device: 'key',
  },
];
