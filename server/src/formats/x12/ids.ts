/** Names of the segments that the reader knows, as numbers. */
import { idOf } from './segments.js';

export const ISA = idOf('ISA');
export const GS = idOf('GS');
export const ST = idOf('ST');
export const SE = idOf('SE');
export const GE = idOf('GE');
export const IEA = idOf('IEA');
export const HL = idOf('HL');
export const DMG = idOf('DMG');
export const PRV = idOf('PRV');
export const SBR = idOf('SBR');
export const CLM = idOf('CLM');
export const HI = idOf('HI');
export const DTP = idOf('DTP');
export const DTM = idOf('DTM');
export const NTE = idOf('NTE');
export const NM1 = idOf('NM1');
export const LX = idOf('LX');
export const SV1 = idOf('SV1');
export const SV2 = idOf('SV2');
export const CLP = idOf('CLP');
export const SVC = idOf('SVC');
export const SVD = idOf('SVD');

/** Does a segment of this name end whatever is open: the claim of an 837, the service of a remittance advice? */
export function endsAll(id: number): boolean {
  switch (id) {
    case ISA:
    case GS:
    case ST:
    case SE:
    case GE:
    case IEA:
    case HL:
    case CLP:
      return true;
    default:
      return false;
  }
}
