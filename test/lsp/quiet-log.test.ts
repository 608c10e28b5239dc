import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { withoutContent } from '../../client/src/quiet-log.js';

describe('the log of the protocol', () => {
  it('names messages and never holds the text of a document, however much is asked for', () => {
    const said: string[] = [];
    const output = { name: 'Claimlint', trace: (it: string) => said.push(it), info: (it: string) => said.push(it) };
    // Only what the log uses of a channel.
    const log = withoutContent(output as unknown as LogOutputChannel);
    log.trace('Sending notification \'textDocument/didOpen\'.\nParams: { "text": "SAMPLE, ECHO" }');
    log.trace('{"type":"send-notification","message":{"params":{"text":"SAMPLE, ECHO"}}}');
    log.info('The server has started.');
    assert.equal(log.name, 'Claimlint');
    assert.deepEqual(said, ["Sending notification 'textDocument/didOpen'.", 'The server has started.']);
  });
});
