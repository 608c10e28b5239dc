import { appendFileSync } from 'node:fs';
import { marker, type Message } from '../../../scripts/test-host/messages.js';

/**
 * Tells the runner outside. The workbench passes on what is logged; a desktop VS Code does not,
 * so there the runner names a file.
 */
export function tell(message: Message): void {
  const line = JSON.stringify(message);
  const file = process.env['CLAIMLINT_TESTS_TELL'];
  if (file === undefined) console.log(marker + line);
  else appendFileSync(file, `${line}\n`);
}
