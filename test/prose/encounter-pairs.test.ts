/** For each kind of statement one that tells of a later encounter, and the nearest one that does not. */
import assert from 'node:assert/strict';
import { laterEncounter } from '../../server/src/prose/encounter.js';

const isLater = (text: string) =>
  laterEncounter([{ text, span: { start: 0, end: text.length }, section: 'visit' }]).length > 0;

const pairs: readonly (readonly [kind: string, later: string, other: string])[] = [
  ['schedule that was built up', 'Wearing schedule advanced from 2 hrs to 4 hrs today.', 'Wearing schedule: increase by 1 hour daily until full time.'], // prettier-ignore
  ['wear by day and night', 'Progressed from full-time to night only wear of the thumb orthosis.', 'Went from cast to splint today, trained in removal for hygiene.'], // prettier-ignore
  ['use until now', 'Pt has not been wearing the brace at work.', 'Pt has been wearing a sling since surgery. Elbow brace fitted and set at 30-100.'], // prettier-ignore
  ['days with the device', 'Pt in knee brace x 2 wks. Unlocked to 90 today.', 'Patient has had this knee pain for 3 years. Unloader brace fitted.'], // prettier-ignore
  ['compared with the first day', 'Dons TLSO alone, required mod A at first fitting.', 'Compared with barefoot, gait with AFO improved, step length up from 30 to 42 cm.'], // prettier-ignore
  ['since it was given', 'Extension lag better since it was made.', 'Pain since last week, worse at night. Resting hand splint molded.'], // prettier-ignore
  ['counted visits', 'Patient has attended 4 sessions of prosthetic training, today is the 5th.', 'Splint appts so far: none. Molded and fitted her elbow orthosis.'], // prettier-ignore
  ['counted visits in capitals', '2ND ORTHOTIC VISIT THUMB SPLINT', '2ND METATARSAL HEAD, NEW INSERT MADE'],
  ['told a second time', 'Went over the splint precautions a second time.', 'Went over the splint precautions.'],
  ['taught before', 'She had already been trained with the hook.', 'Patient previously trained in use of walker; knee brace issued today.'], // prettier-ignore
  ['the same device', 'Third appointment for the same scoliosis brace.', 'Later checks of the same device take 97763.'],
  ['one that exists', 'No new orthosis made today. Existing one checked and thumb hole widened.', 'Replaced worn out brace with new one, fitted and trained.'], // prettier-ignore
  ['weaning', 'Visit 6. Splint weaning begun.', 'Visit 6. Splint use begun.'],
  ['a look', 'Splint fit rechecked, no pressure points noted.', 'Splint fit checked, no pressure points noted.'],
  ['how it sits', 'Fit of the splint remains good.', 'Fit of the splint is good.'],
  ['damage and repair', 'Liner is slipping at the end of the day; sleeve tightened.', 'Strap loosened because it was tight over the calf.'], // prettier-ignore
  [
    'trouble and work',
    'S: "It rubs my thumb." O: Splint edge flared.',
    'S: "My thumb hurts." O: Splint made, edge flared.',
  ],
  ['trouble that is gone', 'Skin irritation from splint resolved.', 'Patient demonstrates good fit of orthosis with no areas of pressure.'], // prettier-ignore
  ['repair', 'Reason: strap repair, AFO.', 'Custom orthosis for protection of EPL repair.'],
  ['fractions', 'Splint fab 1/8, strap moved 1/15.', 'Splint fab from 1/8 perf material, 2 in straps.'],
  ['initially', 'Brace initially fitted 2/10, hinge moved.', 'Brace initially fitted and pt trained.'],
  ['in for', 'Pt is in for brace adjustment.', 'Will call pt when device is in for fitting.'],
  ['returned', 'Patient returns for adjustment of the brace.', 'Patient returns today for *** of the *** brace.'],
  ['work before it is given', 'Splint remolded at the thumb web.', 'Splint remolded at the thumb web until it fit before it was issued.'], // prettier-ignore
  ['what is followed up', 'FOLLOW UP AFO TRAINING', 'CORRECTED CLAIM FOLLOW UP TO CLAIM 123 AFO TRAINING'],
  ['a date label', 'Subsequent visit, AFO', 'Subsequent visit date: 5/14, AFO'],
  ['choices', 'Follow-up (circle one): 1 wk / 2 wk\nSeen for splint recheck.', 'Follow-up (circle one): 1 wk / 2 wk'],
  ['letters of SOAP', 'O - brace ck', 'P - brace ck'],
  ['as needed', 'F/u today for strap wear.', 'F/u p.r.n. for strap wear.'],
  ['work by degrees', 'Chest strap of the harness let out one hole.', 'Tighten strap one more hole if the heel lifts.'], // prettier-ignore
  ['another size', 'Rubber band on the splint exchanged for a lighter one.', 'Splint made, band exchanged for a lighter one.'], // prettier-ignore
  ['by order', 'ROM stops on the knee brace opened to 90 per protocol.', 'ROM stops on the knee brace set to 90 per protocol.'], // prettier-ignore
  ['a body that changed', 'Gained 6 lb, side panels of the brace lengthened.', 'Weight gained 6 lb since spring, brace ordered.'], // prettier-ignore
  ['a device that suffered', 'Heel strap of the night boot was frayed and smelly.', 'Knee catches on stairs, brace considered.'], // prettier-ignore
  ['not worn', 'She did not wear the splint over the weekend.', 'She did not wear a splint before the injury.'], // prettier-ignore
  ['what wear logs show', 'Wear log shows 16 h in the brace.', 'Wear log given, start with 1 h in the brace.'],
  ['a mark that is gone', 'Spot over the styloid gone, splint comfortable.', 'Redness gone after 10 min, splint made and issued.'], // prettier-ignore
  ['shaped once more', 'Palm of the splint, remolded for more opposition.', 'Splint molded for opposition.'],
  ['work without a device named', 'Ulnar border rolled back further.', 'Wrist extended further.'],
  ['the same one', 'No breakdown, continue same splint.', 'No breakdown, continue same exercises.'],
  ['end of wear', 'Splint discontinued, tendon healed.', 'Ice discontinued, splint fabricated.'],
  ['days of claims', 'SOCKET PAD ADDED, DEVICE DEL 010525', 'DEVICE DEL TODAY 010525, SOCKET PAD ADDED'],
  ['first in other words', 'Heated the bar that kept pressing on her first web all week.', 'Heated the bar at the first fitting.'], // prettier-ignore
  ['habits', 'Has been washing the liner with bleach.', 'Has been taking ibuprofen, liner issued.'],
  ['weaning told', 'Weaning from the collar going well.', 'Begin weaning from the collar when surgeon allows.'], // prettier-ignore
  ['what a code stands for', 'Seen for subsequent encounter, AFO strap replaced.', '97763 orthotic training, subsequent encounter, each 15 min.'], // prettier-ignore
  [
    'a protocol',
    'Splint cut down to hand based; d/c splint.',
    'Protocol wk 3: splint may be cut down; wk 6: d/c splint.',
  ],
  ['training that goes on', 'CONT TRAINING W KAFO, CURBS', 'Needs cont training w KAFO.'], // prettier-ignore
  ['training that is counted', 'Prosthetic hand training #4: grip strength.', 'Prosthetic hand training #1: grip strength.'], // prettier-ignore
  ['a number of a session', 'Prosthetic training session 4.', 'Prosthetic training session 40 min.'], // prettier-ignore
  ['visits of a month', '97761 - third visit this month for same leg', '97761 - first visit this month for same leg'], // prettier-ignore
  ['wear told by a ward', 'Ward staff report R elbow splint has been applied per schedule since Monday.', 'Ward staff to apply R elbow splint per schedule from Monday.'], // prettier-ignore
  ['what was applied', 'Elbow splint has been applied nightly by CNAs.', 'Elbow splint has been molded and applied.'], // prettier-ignore
  ['progress since a device', 'Progress since brace delivery: extension -20 to -5.', 'Progress since surgery: extension -20 to -5. Brace delivered.'], // prettier-ignore
  ['gains since a device', 'Gains since dynamic splint started: 10 deg.', 'Dynamic splint started: 10 deg.'], // prettier-ignore
  ['worn since the fitting', 'Says he wore it most days since the fitting ten days ago.', 'Says it hurt most days since the injury ten days ago.'], // prettier-ignore
  ['hours of wear told', 'Pt reports 18 hrs/day wear. Splint checked, no changes.', 'Pt to wear 18 hrs/day. Splint checked.'], // prettier-ignore
  ['a condition behind F/U', 'OT SPLINT F/U SPASTICITY HAND RT', 'OT SPLINT F/U XRAY HAND RT'], // prettier-ignore
  ['a device that comes back', 'Facial mask returned for refit, cheek too tight.', 'Facial mask to be returned for refit if the cheek gets tight.'], // prettier-ignore
  ['help needed last week', 'Dons prosthesis with supervision, needed mod A last wk.', 'Needed mod A with walker last wk, prosthesis delivered today.'], // prettier-ignore
  ['trouble since last week', 'Brace strap relined, was riding up since last wk.', 'Cast was riding up since last wk; splint made.'], // prettier-ignore
  ['what somebody came for', 'Came in for brace tightening.', 'Came in for brace fitting.'], // prettier-ignore
  ['how long it was had', 'Here with the brace, had it abt a month.', 'Here with knee pain, had it abt a month. Brace fitted.'], // prettier-ignore
  ['a bill of one visit', 'Bill 97760 1 unit, pt wearing splint well since fabrication on 11/9.', 'Bill 97760 1 unit for splint fabrication, 97763 for follow-up.'], // prettier-ignore
  ['staff told how to bill', 'Front desk: follow-up orthotic visit today.', 'Front desk: do not bill follow-up orthotic visits as 97760.'], // prettier-ignore
  ['a protocol in the imperative', 'Discontinued splint at 6 weeks per protocol.', 'Discontinue splint at 6 weeks per protocol, then begin strengthening.'], // prettier-ignore
  ['wear prescribed', 'Splint worn nightly since delivery.', 'Splint to be worn nightly since pain is worse then.'], // prettier-ignore
  ['who applied it', 'Splint has been applied by nursing.', 'Splint has been applied by OT.'],
  ['what came in', 'Splint came in for refit.', 'Splint came in, for pickup and fitting.'],
  ['end of wear under a condition', 'Discontinue AFO, outgrown.', 'Discontinue AFO if skin breaks down.'],
  ['where it has been', 'Brace has been on since Friday.', 'Brace has been on order since Friday.'],
  ['hurried words', 'Rech R splint, ok', 'R splint, ok'], // prettier-ignore
];

describe('what tells of a later encounter, and what only looks like it', () => {
  for (const [kind, later, other] of pairs) {
    it(`${kind}: ${later}`, () => { assert.equal(isLater(later), true); }); // prettier-ignore
    it(`${kind}, not: ${other}`, () => { assert.equal(isLater(other), false); }); // prettier-ignore
  }
});
