/** Where the present moment comes from, in milliseconds since 1970. Passed in, so that tests can move time. */
export type Clock = () => number;

/** The machine's clock: the only place that reads it. */
export const systemClock: Clock = () => Date.now();
