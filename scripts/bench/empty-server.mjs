/** What the server is measured against: the same kind of process, which does nothing but answer. */
process.on('message', ({ id }) => {
  process.send({ jsonrpc: '2.0', id, result: {} });
});
