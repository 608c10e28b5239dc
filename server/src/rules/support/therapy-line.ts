/** Whether a claim bills therapy at all. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import type { Knowledge } from '../../knowledge/knowledge.js';

/** The first line with a code that is always therapy, or one that sometimes is and was given by a therapist. */
export function firstTherapyLine({ lines }: Claim, knowledge: Knowledge): ServiceLine | undefined {
  return lines.find(({ code, discipline }) => {
    const status = code && knowledge.code(code.value)?.therapy?.status;
    return status === 'always' || (status === 'sometimes' && discipline !== undefined);
  });
}
