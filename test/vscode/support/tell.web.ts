import { marker, type Message } from '../../../scripts/test-host/messages.js';

/** Tells the runner outside, to whom the workbench passes on what is logged. */
export function tell(message: Message): void {
  console.log(marker + JSON.stringify(message));
}
