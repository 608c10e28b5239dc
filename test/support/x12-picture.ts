/** Pictures of an 837P with what rules about lines do not look at left out. */

interface Circumstances {
  /** SBR09: MB is Medicare part B, CI a commercial insurance. */
  readonly payer?: string;
  readonly place?: string;
  /** CCYYMMDD. */
  readonly date?: string;
}

/** Each of `lines` is an SV1 with what is drawn under it. */
export function x12(circumstances: Circumstances, ...lines: readonly string[]): { text: string; as: string } {
  const { payer = 'MB', place = '11', date = '20260302' } = circumstances;
  const head = ['HL*1**20*1~', `SBR*P*18*******${payer}~`, `CLM*TEST1*90***${place}:B:1*Y*A*Y*Y~`, 'HI*ABK:M25561~'];
  const services = lines.flatMap((line, index) => [`LX*${String(index + 1)}~`, line, `DTP*472*D8*${date}~`]);
  return { text: [...head, ...services].join('\n'), as: 'test.837' };
}
