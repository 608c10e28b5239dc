import { missingTherapyModifier } from '../../server/src/rules/missing-therapy-modifier.js';
import { testRule } from '../support/rule-table.js';

const medicare = (segments: string) => `HL*1**20*1~\nSBR*P*18*******MB~\n${segments}`;

testRule(missingTherapyModifier, {
  valid: {
    'the line names its plan of care': `97110,GP,2,2026-03-02`,
    'among other modifiers': `97110,59 KX GO,2,2026-03-02`,
    'in lower case: another rule says so': `97110,gp,2,2026-03-02`,
    'a code that is never under a plan of care': `99999,,1,2026-03-02`,
    'a code that nobody knows': `12345,,1,2026-03-02`,
    'a sometimes-therapy code, and nothing says that a therapist billed it': `88888,,1,2026-03-02`,
    'before payers asked for it': `97110,,2,1998-03-02`,
    'a deleted code: it has to go first': `97762,,1,2026-03-02`,
    'a modifier that is still being typed': `97110,G,2,2026-03-02`,
    'an inpatient bill': {
      text: medicare('CLM*TEST1*90***11:A:1*Y*A*Y*Y~\nLX*1~\nSV2*0420*HC:97110*90*UN*2~\nDTP*472*D8*20260302~'),
      as: 'test.837i',
    },
    'a template whose modifier is still to be filled in': {
      text: `
        claim:
          lines:
            - code: "97110"
              modifiers: ["{{modifier}}"]
      `,
      as: 'test.claim.yaml',
    },
    'a charge export that has no column for modifiers': {
      text: `
        DOS,CPT,Units
        03/02/2026,97110,2
      `,
      as: 'charges.csv',
    },
  },
  invalid: {
    'nothing tells which: each that fits the code is offered': {
      text: `
        97110,,2,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `97110,GP,2,2026-03-02`,
    },
    'another modifier is there': {
      text: `
        97110,59,2,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `97110,59 GP,2,2026-03-02`,
    },
    'the code goes with one discipline only': {
      text: `
        22222,,1,2026-03-02
        ^^^^^ warning: 22222 needs GO to show which plan of care it is under.
      `,
      after: `22222,GO,1,2026-03-02`,
    },
    'no date: today is asked': `
      97110,,2
      ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
    `,
    'the modifier of an assistant tells': {
      text: `
        97110,CO,2,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `97110,CO GO,2,2026-03-02`,
    },
    'an evaluation in the same claim tells': {
      text: `
        22222,GO,1,2026-03-02
        97110,,2,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `
        22222,GO,1,2026-03-02
        97110,GO,2,2026-03-02
      `,
    },
    'the other lines tell': {
      text: `
        97760,GO,2,2026-03-02
        97110,59,1,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `
        97760,GO,2,2026-03-02
        97110,59 GO,1,2026-03-02
      `,
    },
    'the other lines differ: the first that fits is offered, none preferred': {
      text: `
        97760,GO,2,2026-03-02
        97110,GP,2,2026-03-02
        97110,59,1,2026-03-02
        ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.
      `,
      after: `
        97760,GO,2,2026-03-02
        97110,GP,2,2026-03-02
        97110,59 GP,1,2026-03-02
      `,
    },
    'four slots are full: no fix': `
      97110,59 KX XS RT,1,2026-03-02
      ^^^^^ warning: 97110 needs GP or GO, but its four modifier fields are full.
    `,
    'Medicare on a known day: certain': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97110*90*UN*2***1~
               ^^^^^ 97110 needs GP or GO to show which plan of care it is under.
        DTP*472*D8*20260302~
      `,
      as: 'test.837',
    },
    'a commercial payer: it depends': {
      text: `
        HL*1**20*1~
        SBR*P*18*******CI~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97110*90*UN*2***1~
               ^^^^^ information: 97110 needs GP or GO to show which plan of care it is under.
        DTP*472*D8*20260302~
      `,
      as: 'test.837',
    },
    'a therapist bills a sometimes-therapy code; the taxonomy tells which': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
        PRV*PE*PXC*225X00000X~
        LX*1~
        SV1*HC:88888:59*90*UN*1***1~
               ^^^^^ warning: 88888 needs GP, GO or GN to show which plan of care it is under.
        DTP*472*D8*20260302~
      `,
      as: 'test.837',
      after: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
        PRV*PE*PXC*225X00000X~
        LX*1~
        SV1*HC:88888:59:GO*90*UN*1***1~
        DTP*472*D8*20260302~
      `,
    },
    'an outpatient bill of a hospital; the revenue code tells': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MA~
        CLM*TEST1*90***13:A:1*Y*A*Y*Y~
        LX*1~
        SV2*0430*HC:97110*90*UN*2~
                    ^^^^^ 97110 needs GP or GO to show which plan of care it is under.
        DTP*472*D8*20260302~
      `,
      as: 'test.837i',
      after: `
        HL*1**20*1~
        SBR*P*18*******MA~
        CLM*TEST1*90***13:A:1*Y*A*Y*Y~
        LX*1~
        SV2*0430*HC:97110:GO*90*UN*2~
        DTP*472*D8*20260302~
      `,
    },
    'a note; what it says of itself tells': {
      text: `
        # Occupational therapy note

        Date of service: 03/02/2026

        ## Billing

        - 97110 x2 (24 min)
          ^^^^^ warning: 97110 needs GP or GO to show which plan of care it is under.

        EXAMPLE THERAPIST, OTR/L
      `,
      as: 'note.md',
      after: `
        # Occupational therapy note

        Date of service: 03/02/2026

        ## Billing

        - 97110 GO x2 (24 min)

        EXAMPLE THERAPIST, OTR/L
      `,
    },
  },
});
