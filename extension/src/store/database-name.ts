/** The name of the store in the browser. */
export const DATABASE_NAME = 'jobmagpie';
