/** Where the person was in the table, so that coming back from a job finds it as it was left. */
export const lastPlace: { offset: number; rowId: string | null } = { offset: 0, rowId: null };
