import assert from 'node:assert/strict';
import { cleanEnvironment } from '../../scripts/test-host/command.js';
import type { Message } from '../../scripts/test-host/messages.js';
import { Tally } from '../../scripts/test-host/tally.js';

describe('the counts of a VS Code suite', () => {
  it('are what the suite told', () => {
    assert.deepEqual(countsOf([{ type: 'here' }, { type: 'start', tests: 2 }, pass('a'), fail('b'), { type: 'end' }]), [
      1,
      ['b'],
    ]);
  });

  it('hold a failure when the host ends before the suite does', () => {
    assert.deepEqual(countsOf([{ type: 'here' }, { type: 'start', tests: 2 }, pass('a')]), [1, ['the suite']]);
  });

  it('hold a failure when a test was announced and not told of', () => {
    assert.deepEqual(countsOf([{ type: 'here' }, { type: 'start', tests: 3 }, pass('a'), fail('b'), { type: 'end' }]), [
      1,
      ['b', 'the suite'],
    ]);
  });

  it('hold a failure when there are no tests', () => {
    assert.deepEqual(countsOf([{ type: 'here' }, { type: 'start', tests: 0 }, { type: 'end' }]), [0, ['the suite']]);
  });

  it('hold one failure when the tests could not be loaded', () => {
    assert.deepEqual(countsOf([{ type: 'here' }, fail('loading the tests'), { type: 'end' }]), [
      0,
      ['loading the tests'],
    ]);
  });
});

describe('the environment of the inner npm', () => {
  it('keeps the way to the registry and drops what rules this project', () => {
    const outer = {
      PATH: '/bin',
      HTTPS_PROXY: 'proxy.example',
      npm_config_registry: 'registry.example',
      npm_config_cache: '/cache',
      npm_config_omit: 'optional',
      npm_config_local_prefix: '/here',
      npm_lifecycle_event: 'test',
      NODE_OPTIONS: '--inspect',
      VSCODE_IPC_HOOK: '/tmp/ipc',
    };
    assert.deepEqual(Object.keys(cleanEnvironment(outer)), [
      'PATH',
      'HTTPS_PROXY',
      'npm_config_registry',
      'npm_config_cache',
    ]);
  });
});

function countsOf(messages: readonly Exclude<Message, { type: 'ask' }>[]) {
  const tally = new Tally(() => undefined);
  for (const message of messages) tally.take(message);
  const { passed, failed, failures } = tally.counts('');
  assert.equal(failed, failures.length);
  return [passed, failures.map(({ title }) => title)];
}

function pass(title: string): Message & { type: 'pass' } {
  return { type: 'pass', title, ms: 1 };
}

function fail(title: string): Message & { type: 'fail' } {
  return { type: 'fail', title, reason: 'made up' };
}
