/**
 * One failing request costs that request. The log names the request and the place in our code,
 * and never the error's own message: it may quote the document.
 */

export type Log = (line: string) => void;

/** Answers `empty` where `answer` fails, and logs one line. */
export function guarded<Asked extends readonly unknown[], Answer>(
  log: Log,
  request: string,
  empty: Answer,
  answer: (...asked: Asked) => Answer | Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return async (...asked) => {
    try {
      return await answer(...asked);
    } catch (error) {
      log(`${request} failed: ${nameOf(error)}`);
      return empty;
    }
  };
}

/** `TypeError at server.cjs:12:345`. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  // A name can be set to anything, so only one that looks like a class is repeated.
  const name = /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'Error';
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  const frames = message < 0 ? stack : stack.slice(message + error.message.length);
  const place = /\n\s+at [^\n]*?([\w.-]+\.(?:[cm]?js|ts):\d+:\d+)\)?(?:\n|$)/.exec(frames)?.[1];
  return place === undefined ? name : `${name} at ${place}`;
}
