/** Takes the place of `node:assert/strict` in the web host, where there is no node. */
import { assert as chai } from 'chai';

function ok(value: unknown, message?: string): asserts value {
  chai.isOk(value, message);
}

/* eslint-disable @typescript-eslint/unbound-method -- chai's assertions are plain functions. */
export default Object.assign(ok, {
  ok,
  equal: chai.strictEqual,
  notEqual: chai.notStrictEqual,
  deepEqual: chai.deepEqual,
  notDeepEqual: chai.notDeepEqual,
  match: chai.match,
  doesNotMatch: chai.notMatch,
  throws: chai.throws,
  fail: chai.fail,
  rejects: async (promise: Promise<unknown>, expected: RegExp): Promise<void> => {
    const reason = await promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    chai.instanceOf(reason, Error, 'Missing expected rejection.');
    chai.match(String(reason), expected);
  },
});
