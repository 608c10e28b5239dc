/** The day it is here. */
import { serviceDateOf } from '../index.js';
import type { ServiceDate } from '../index.js';

export function today(): ServiceDate {
  const now = new Date();
  const date = serviceDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === undefined) throw new RangeError('the clock of this machine stands outside 1900 to 2199');
  return date;
}
