import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = vscode.extensions.getExtension('claimlint.claimlint');
    assert.ok(extension, 'claimlint.claimlint is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in the kind of host that is under test', () => {
    assert.equal(typeof process === 'object' && 'node' in process.versions ? 'node' : 'web', HOST_KIND);
  });
});
