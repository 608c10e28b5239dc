/** A large batch, judged in slices, so that others are answered in between. */
import { Analysis } from '../index.js';

/** So many claims take some fifteen milliseconds; in a server that has only just begun, several times that. */
const claimsOfSlice = 40;

/** The same analysis, the most of it judged already; `pause` lets others go first. */
export async function judgedInSlices(analysis: Analysis, pause: () => Promise<void>): Promise<Analysis> {
  const { document, reading, linter } = analysis;
  const { claims } = reading;
  if (claims.length <= claimsOfSlice) return analysis;
  let before: Analysis | undefined;
  for (let count = claimsOfSlice; count < claims.length; count += claimsOfSlice) {
    await pause();
    // What a slice finds is taken over by the next, which begins with the same claims.
    const slice = { ...reading, claims: claims.slice(0, count), mentions: [], problems: [], faults: [] };
    before = new Analysis(document, slice, linter, before);
    before.judge();
  }
  await pause();
  return new Analysis(document, reading, linter, before);
}
