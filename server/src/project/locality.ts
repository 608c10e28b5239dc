/** How a Medicare locality is written. */

/** Five digits of the contractor, two of the locality: `0111205`, `01112-05`, `01112 05`. */
export function localityFrom(text: string): string | undefined {
  const parts = /^\s*(\d{5})[- ]?(\d{2})\s*$/.exec(text);
  return parts === null ? undefined : `${parts[1] ?? ''}${parts[2] ?? ''}`;
}

export const localityForm =
  'A locality is the five digits of its Medicare contractor and its own two: 0111205, as in the GPCI file.';
