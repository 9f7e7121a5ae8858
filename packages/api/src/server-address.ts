/** The port that a server takes unless it is told otherwise. */
export const DEFAULT_PORT = 4870;

/** Where a server on the same machine is found unless its settings say otherwise. */
export const DEFAULT_SERVER_URL = `http://127.0.0.1:${DEFAULT_PORT}`;
