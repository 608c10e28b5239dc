/**
 * The words that notes about orthoses and prostheses use, by what they do in a sentence.
 * Lower case, parted by spaces; `_` joins the words of a phrase, and a hyphen between letters reads as a space.
 */
import { belongings, devices, parts } from './devices.js';
import * as happenings from './happenings.js';

/** What a word does. One word may do several things. */
export type WordClass = keyof typeof lexicon | 'REWORK' | 'REWORKED' | 'BIG' | 'NUM' | 'DATE' | 'COUNT' | 'OPEN';

export const lexicon = {
  DEVICE: devices,
  PART: parts,
  CONTEXT: belongings,
  /** What is checked about a device. */
  FIT: 'fit fitting wear wearing donning doffing don doff wear_schedule wearing_schedule tension use',
  TRAINING:
    'training trng trn mgt management gait mgmt education instruction therapy ot pt hand check checks program fit fitting',
  VISIT: 'visit encounter session appointment appt treatment tx vst sess vis enc',
  VISITS: 'visits encounters sessions appointments treatments follow_ups followups f/us rechecks fittings checks appts',
  FOLLOWUP: 'follow_up followup f/u f/up fu fup f_u followed_up following_up flup f/u_d',
  SUBSEQUENT: 'subsequent subseq subsq subs',
  REPEAT: 'return rtn ret repeat interim check_up checkup',
  REVISIT: 'revisit revisited re_visit',
  CHECKOUT: 'check_out checkout',
  RETURNED:
    'returns returned returning comes_back came_back coming_back is_back back_today back_for back_with back_again reseen re_seen back_in_clinic ' +
    'back_to_clinic back_in_ot back_to_ot back_to_have presents_again seen_again here_again sent_back stopped_by stops_by dropped_in dropped_by came_by came_in_because stopped_in in_for presents_back reported_back presented_again re_presents',
  BROUGHT: 'brought brings bringing',
  ORD: 'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th final',
  FIRST: 'first 1st initial init',
  LAST: 'last previous prior preceding past most_recent earlier',
  PRIORLY: 'prev previously already originally orig earlier formerly initially',
  PAST: happenings.past,
  TODAY:
    'this_dos on_admission_day day_of_admission today todays today_s this_visit this_session this_date this_morning this_afternoon this_am this_pm this_encounter tonight',
  EXISTING: 'existing exist original current present same established old prior previous own',
  AGAIN: 'again once_more one_more_time another_time once_again anew',
  FURTHER: 'further additional more',
  CONTINUED: 'continued continuing continues ongoing cont_d contd',
  SINCE: 'since',
  ISSUED:
    'issued delivered dispensed fabricated made fitted fit provided constructed molded moulded formed supplied received ' +
    'given gave got obtained built fabbed handed_over picked_up custom_made created crafted fab fab_d',
  /** Verbs that say a device came to be, where `fitted` and `provided` may be about an old one. */
  MADE: 'issued delivered dispensed fabricated made constructed molded moulded built fabbed created crafted formed',
  /** The same, where the device is the subject. */
  ARRIVED: 'arrived came_in handed_over',
  FITTED: 'fitted provided supplied received given applied fit_with',
  FABRICATION: 'fabrication fab delivery issuance issue dispensing provision dispense',
  FITTING: 'fitting fittings fit issue issuance delivery',
  MODIFIED:
    'adjusted adj modified trimmed flared adj_d mod_d padded loosened tightened shortened lengthened moved repositioned lowered raised ' +
    'widened opened stretched bubbled rolled skived reduced smoothed riveted bent straightened fine_tuned tuned heated ' +
    'spot_heated spread squeezed glued inserted added changed swapped renewed replaced cut_down relieved fixed tweaked repaired ' +
    'tensioned corrected checked reviewed verified unchanged dropped softened thinned adjustment adjustments modification ' +
    'modifications advanced increased decreased ' +
    happenings.work,
  ALTERED: 'added increased decreased changed adjusted adding',
  ADJUSTMENT:
    'adjustment adjustments modification modifications repair repairs adj revision maintenance tune_up upkeep mod mods',
  /** How often a device that is in use is looked at. */
  PERIODIC:
    'weekly monthly biweekly periodic interim growth annual yearly serial routine unscheduled maintenance serially callback',
  /** What goes wrong with a device in use. */
  COMPLAINT:
    'rubs rubbing rubbed slipping slips slipped slides sliding slid loose tight broke broken pinching pinches digs digging ' +
    'irritating irritates uncomfortable frayed cracked twisting migrating rotating smells worn_out too_tight too_loose torn ' +
    'pistoning redness blister callous callus chafes chafing popped stretched_out bottomed_out stretched numbness sore hurt hurts bent pressure caused causing blister blisters fell_off fell_apart comes_off came_off rides_up ' +
    'riding_up rode_up squeaking squeaks squeaked squeaky clicking clicks jammed jams stuck sticking chewed melted ' +
    'lost_its_shape lost_shape backed_out came_loose coming_loose come_loose came_apart coming_apart came_undone unglued ' +
    'delaminated delaminating ripped tore snapped dented gaps gapping peeling detached popping itches itchy ' +
    'itching sweats too_big too_small too_short too_long too_warm too_hot bothers bothering bothered poking pokes rash spins spinning',
  TROUBLED: happenings.troubles,
  SHAPED: happenings.shaped,
  REMADE: happenings.remade,
  STEPPED: happenings.stepped,
  NOTCH: happenings.notches,
  RATHER: happenings.rather,
  BODY: happenings.body,
  CHANGED: happenings.changed,
  /** What may go wrong at the first fitting, too. */
  MOMENTARY:
    'loose tight too_tight too_loose pressure redness numbness sore hurt hurts bent caused causing gaps gapping pinching ' +
    'pinches uncomfortable too_big too_small too_short too_long poking rubbing rubs',
  /** Walking aids, from one to the next of which somebody goes on. */
  AID: 'bars parallel_bars walker walkers fww rw rollator cane canes spc quad_cane crutch crutches lofstrands poles',
  /** How a device is worn when nobody looks. */
  WRONG: 'wrong wrongly backwards backward upside_down inside_out flipped crooked misplaced mixed_up too_low too_high',
  /** What is to be done to a device in use; why somebody comes. */
  FIXING: happenings.fixing,
  /** Words that say something only together; the patterns name them. */
  TOGETHER:
    'pick_up put_off brushed_up left_off walk_in drop_in squeezed_in worked_in so_far been_tolerating in_serviced',
  STILL: 'still remains continues',
  /** How the body changes between visits, so that a device no longer fits. */
  GREW:
    'grown grew growth weight_loss lost_weight swelling_down edema_down decreased_edema less_edema decreased_swelling less_swelling ' +
    'reduced_swelling reduced_edema volume_loss vol_loss lost_volume shrinkage shrunk',
  WEAN: 'weaned weaning',
  /** A look at a device. */
  LOOKED: 'inspected verified confirmed reassessed assessed reviewed checked rechecked',
  LOOKED_AGAIN: 'reassessed rechecked reinspected reexamined reverified',
  COMPLIANCE: 'compliance compliant adherence adherent noncompliant',
  REPLACED: 'replaced repl swapped swapped_out renewed changed changed_out exchanged',
  REPAIRED: 'repaired patched mended repair repairs',
  WORE:
    'wearing wears wore worn using uses used tolerating tolerates tolerated sleeping_in slept_in sleeps_in wear_time ' +
    'been_wearing been_using sleeping',
  OFTEN:
    'daily nightly every_night each_night every_day each_day full_time all_day most_days at_night as_instructed as_directed ' +
    'as_told as_prescribed per_schedule as_scheduled hrs/day h/day hr/day hours/day regularly consistently as_tolerated most_nights some_nights at_meals around_the_clock each_morning every_morning every_evening every_day_at',
  WEAR: 'wear wearing use wear_time',
  SCHEDULE:
    'wear wearing wear_time wearing_time schedule wear_schedule wearing_schedule wearing_tolerance wear_tolerance',
  TOLERANCE: 'wear_time wearing_time wearing_tolerance wear_tolerance tolerance',
  PROGRESSED: 'bumped achieved reduced cut graduated weaned increased advanced progressed extended upgraded',
  DAYS: 'day days wk wks week weeks month months mo mos fortnight yr yrs year years',
  HOURS: 'hr hrs hour hours h hrs/day',
  MONTH:
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  WEEKDAY: 'monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri',
  NEW: 'new separate brand_new',
  NEVER: 'no never denies without none denied',
  NEGATOR:
    'no not without denies denied declined none never nor cannot isnt wasnt didnt doesnt dont missed cancelled canceled cancel cancels no_show nothing zero ' +
    'isn_t wasn_t didn_t doesn_t don_t n/a unnecessary non',
  /** After the word: `follow-up declined`. */
  REFUSED:
    'rescheduled resched reschedule postponed not none n/a na unnecessary declined deferred denied never nil cancelled canceled missed',
  /** Somebody has come, or something was done. */
  NOW:
    'check_in seen here presents presented presenting attends attended attending arrives arrived completed performed done is was came ' +
    'comes conducted tolerated visit_type worked today in_today todays today_s this_visit this_session returns returned brought',
  /** Not yet, or not necessarily. */
  LATER:
    'to_follow waiting wait rescheduled resched reschedule postponed rto book rebook will plan plans planned planning schedule scheduled scheduling recommend recommended recommends recommending would needs ' +
    'need require requires required request requested requests requesting order ordered book booked arrange arranged await ' +
    'awaiting pending anticipate anticipated anticipates expect expected consider may can could might shall agrees agreed ' +
    'advised told asked encouraged reminded call contact discuss understands aware importance importance_of upcoming future ' +
    'next tomorrow possible appropriate due rtc instruct advise return authorized authorization goal goals educate ' +
    'instructed taught educated explained matter bring see come come_back knows signs handout brochure card booklet leaflet authorised set continue cont pend prn_return must should_be',
  /** Not yet by themselves; but who is `seen for a scheduled check` has come. */
  SOFT: 'scheduled planned ordered requested required arranged booked recommended',
  /** At the beginning of a clause they tell somebody to do it. */
  IMPERATIVE: 'check wear bring keep remove call do clean wash use put take avoid stop loosen watch look apply make',
  /** Only if, or not before. */
  CONDITIONAL: 'if when whenever once unless until till before should whether prn as_needed in_case pending prior_to',
  /** Behind the word: `follow-up tomorrow`. */
  LATER_BEHIND:
    'will next as_scheduled tomorrow prn as_needed if scheduled planned needed recommended advised requested due pending required indicated set explained told discussed understood emphasized emphasised ' +
    'arranged booked when unless until would should may ordered authorized approved allowed available every each q annually desired tbd later matters warranted anticipated necessary',
  /** People and places whose follow-ups are not ours. */
  PARTY:
    'cpo rep vendor_rep surgeon surgeons physician dr doctor doctors md do pcp orthopedist orthopedics orthopaedics orthopedic neurologist ' +
    'neurosurgery neurosurgeon neurology cardiology cardiologist vascular oncology psychology psychologist ophthalmology ' +
    'podiatry podiatrist dermatology endocrinology rheumatology rheumatologist urology pulmonology gi ent pediatrician ' +
    'physiatrist physiatry pmr np pa specialist specialists dentist provider hospital er ed urgent_care wound_clinic nicu ' +
    'neuro derm prosthetist orthotist hand_surgeon referring nurse dme vendor case_manager employer school oncologist ' +
    'gynecology ob obgyn nephrology hematology radiology plastics trauma stroke primary_care',
  /** Things that are followed up and rechecked and are no device. */
  ELSE:
    'overpayment eligibility cob insurance auth records photo photos fall fx tka tha staples dressing codes code billing claim claims denial submission appeal payment inquiry invoice x_ray x_rays xray xrays imaging mri ct emg radiograph radiographs films labs lab bloodwork bp blood_pressure vitals vital ' +
    'hr_and_bp heart_rate spo2 pulse report letter call calls phone_call email questionnaire questions survey form care ' +
    'through_with pain rom arom prom strength grip goals goal incision wound scar sutures exam colonoscopy ' +
    'mammogram mmt edema swelling sensation balance weight temperature test testing scan biopsy ultrasound plan plans ' +
    'stroke cva tendon repair injury sprain arthritis oa ra amputation neuropathy palsy diabetes spasticity contracture ' +
    'arthroplasty tear laceration syndrome disease hypertension concussion orif release tendonitis tendinitis ' +
    'injuries falls phone number date_of folder instructions recommendations recommendation schedule clinic fracture surgery glucose study echo evaluation_of',
  SP: 'status_post s/p',
  POSTOP: 'post_op postop postoperative post_operative post_surgical post_surgery',
  /** Words of rules about billing. */
  POLICY:
    'reminder remind warranty policy policies guideline guidelines reimbursed reimbursement denial denials billable select choose',
  /** What is written for all patients, not about one. */
  NORM: 'rule protocol policy sign binder checklist algorithm workflow standard handout',
  NORM_OF: 'unit clinic department dept our room reviewer auditor facility qa billing audit house',
  /** Before there is a device at all. */
  NOT_YET: 'pre_prosthetic preprosthetic candidate candidacy',
  /** Who tells what happened between visits. */
  TELLER:
    'pt patient he she they mom mother dad father parent parents wife husband daughter son caregiver caregivers nursing nurse cna cnas staff aide teacher spouse child toddler res resident grandmother family client',
  OTHERS: 'parents caregiver caregivers nursing cna cnas staff aide teacher',
  TELLS:
    'reports report reported states stated says said noticed notices notes admits complains complained denies finds feels feel feeling found describes had_trouble has_trouble cannot could_not struggled',
  /** What is said, shown or tried with somebody. */
  RETOLD:
    'reviewed practiced practised instructed demonstrated discussed covered explained shown showed gone went trained taught',
  /** Where a device is worn between visits. */
  AWAY: 'at_home at_school at_work on_weekends in_daycare at_daycare on_weekend',
  /** Work on the thing itself; `checked` and `reviewed` are not. */
  HANDWORK:
    'adjusted modified trimmed flared padded loosened tightened shortened lengthened moved lowered raised widened stretched rolled skived smoothed riveted heated spot_heated ground glued inserted added swapped replaced relieved remolded remoulded tweaked opened enlarged extended cleaned changed reset modification adjust ' +
    'let_out taken_in took_in turned_up turned_down snugged punched oiled lubricated softened thinned bubbled opened_up dropped ' +
    'ground_out ground_down reduced increased decreased advanced spread bent tilted shifted repositioned stitched sewn sanded ' +
    'shaved skived carved removed tightened_up cut_down cut_back tweaked stiffened exchanged renewed fixed patched repaired mended ' +
    happenings.work,
  /** Steps on the way to a device that is not there yet. */
  MEASURED:
    'measured casted scanned impression impressions ordered measurements consulted consult evaluated referred traced molded_for cast_for',
  /** Who hands out a paper, or will. */
  HANDED: 'issued handed handed_out given provided gave started begin fill complete be dispensed explained return',
  BILL: 'use bill code report submit',
  BILLED: 'billed coded reported charged go goes',
  OTC: 'online sling otc over_the_counter off_the_shelf prefabricated prefab store_bought drugstore borrowed cast',
  GONE: 'cut_up tossed discarded thrown scrapped recycled retired trashed outgrown outgrew lost broken no_longer worn_out stolen',
  /** What a splint is cut from: a fraction before it is a thickness, not a day. */
  MATERIAL:
    'perf perforated thermoplastic material aquaplast orfit polyform ezeform plastazote poron foam eva kydex plastic sheet in inch ' +
    'inches solid micro maxi lift wedge felt polypropylene copoly velcro neoprene padding pad microcell leather mil mm thick',
  PREP: 'onto because as so then to of for in on with w/ at by from after before during since per and or into about as',
  SIDE: 'left right l r lt rt bilateral b/l bil',
  /** Words that may stand between `no` and what is denied. */
  BETWEEN:
    'have has get require here new the a an this that his her their its our your any further additional formal routine more ' +
    'scheduled need needed indication reason for is was it been orthotic evidence of as planned seen there prior previous ' +
    'earlier',
  DETERMINER: 'the a an this his her their our',
  /** Before a first encounter they make it one of the past. */
  BACKWARDS: 's/p status_post post since from at after during than before until following we as had vs per of',
  /** Behind a number of days they tell of days gone by. */
  AFTERWARDS: 'post after since s following from status out of into p old in wear',
  CONDITION_BEHIND: 'prn as_needed if when unless until',
  /** Words of a form between a label and its value. */
  FIELD: 'no number on the of date due in appointment reason changes',
  MAKING: 'making fabricating molding moulding fabrication this initial',
  ELSEWHERE: 'ed er hospital urgent_care surgeon md doctor outside another clinic_elsewhere',
  /** What is given or received about a device long before the device is. */
  PAPER:
    'order orders rx script prescription referral authorization auth approval call report handout instructions hep form sheet',
  FAMILY:
    'spouse wife husband mother father mom dad sister brother son daughter friend sibling partner roommate parent uncle aunt cousin neighbor grandfather grandmother',
  /** Behind `returned` they say that a person came. */
  RETURNING: 'because due stating c again as_scheduled wearing re , . : early',
  OUR_PLACE: 'clinic therapy ot pt office us department dept have get hand outpatient',
  NUMBERS: 'one two three four five six seven eight nine ten twelve couple few several a',
  NUMBERS_BIG: 'two three four five six seven eight nine ten twelve',
} as const;
