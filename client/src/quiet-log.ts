/** A log that names the messages between client and server and never holds what they carry: that is the text of documents. */
import type { LogOutputChannel } from 'vscode';

/** For the trace of the protocol, which somebody may have set to `verbose`. */
export function withoutContent(output: LogOutputChannel): LogOutputChannel {
  const trace = (message: string) => {
    const [first = ''] = message.split('\n', 1);
    // Asked for as JSON, a message is one line with all that is in it.
    if (!first.includes('{')) output.trace(first);
  };
  // Object.create forgets the type of what it stands before.
  return Object.create(output, { trace: { value: trace } }) as LogOutputChannel;
}
