/**
 * Words for what happens between visits: to a device in use, to the body in it, and what is then done by degrees.
 * As the lexicon has them: lower case, parted by spaces, `_` joins the words of a phrase.
 */

/** What a device does that is worn, walked in or slept in; at a first fitting nobody has seen it yet. */
export const troubles =
  'rub slack gone_slack went_slack overstretched frays fraying unravelled unraveled unravelling wobbles wobbling wobbly rattles ' +
  'rattling clunks clunking clunky creaks creaking creaky grinds sags sagging sagged wore_through worn_through worn_down ' +
  'worn_thin wearing_thin gone_flat leaks leaking leaked  snags snagging snagged ' +
  'rotates rotated migrates migrated rides_down riding_down pops_off popped_off pops_open popped_open popped_out pops_out ' +
  'falls_off falling_off falls_out fell_out falls_down unscrews unscrewed came_unscrewed worked_loose works_loose ' +
  'gets_in_the_way in_the_way cuts_into cutting_into cut_into bites_into biting digs_in dug_in  ' +
  'loses_suction lost_suction losing_suction kinked kinks warped warps warping softened_in soft_in_the_car ' +
  'stinks smelly smelled smelling mouldy moldy outgrown outgrew sheared stripped  dead_battery ' +
  'stopped_working quit_working malfunctioned malfunctioning dirty soiled odorous filthy stained grimy squeak squeal slipping_off ' +
  'slid_off slipped_off slackened snapping snags jabbing bunching bunched wrinkles wrinkling bruise bruising bruised maceration macerated';

const shapedOut =
  'ground_out ground_down ground_lower ground_back bubbled_out punched_out pushed_out blown_out rolled_back rolled_out flared_out built_up';

/** What is done to the stuff a device is made of, and to nothing else. */
export const shaped =
  'trimmed flared padded skived riveted heated spot_heated ground glued relieved bubbled sanded shaved buffed thickened narrowed beveled ' +
  'bevelled widened lengthened shortened thinned stitched sewn ' +
  shapedOut;

/** The same, done once more. */
export const remade =
  'remolding reheating relining repadding reshaping retrimming remolded remoulded reheated retrimmed reflared repadded restrapped relined reshaped recontoured reriveted rebent resewn ' +
  'reglued rethreaded restitched reformed reconformed retensioned resized rewelded relaminated recalibrated reprogrammed';

const steps =
  'let_out let_down taken_in took_in taken_up took_up took_down taken_down turned_up turned_down turned_back ' +
  'brought_down brought_up brought_out brought_back backed_off dialed_up dialed_down dialed_back dialled_up dialled_down ' +
  'dialed dialled stepped_up stepped_down bumped_up bumped_down moved_up moved_down moved_in moved_out moved_back opened_up ' +
  'toed_out toed_in cranked_up snugged_up';

/** Done from one setting to the next. */
export const stepped =
  'bumped brought_in pulled_in set_back turned unlocked reset advanced increased decreased reduced raised lowered progressed loosened tightened lengthened shortened ' +
  'ratcheted tilted plantarflexed dorsiflexed extended cranked wound backed snugged moved shifted opened ' +
  steps;

/** Work on the thing itself, in words that say how. */
export const work = `${steps} ${shapedOut} revised bumped pulled_in brought_in set_back glued_back greased oiled regreased retuned upped corrected patched unlocked stiffened thickened narrowed freed slackened plantarflexed dorsiflexed retorqued filled_in filled_back_in sweetened buffed threaded re_threaded anchored reinforced`;

/** How far, counted in what a device has. */
export const notches =
  'notch notches hole holes turn turns click clicks increment increments setting settings slot slots';

/** Other than the part that was there before. */
export const rather =
  'lighter heavier softer firmer stiffer stronger weaker wider narrower longer shorter thicker thinner smaller larger bigger deeper shallower ' +
  'tighter looser';

/** What of a body changes from visit to visit. */
export const body =
  'swelling edema oedema tone spasticity girth circumference volume limb_volume extension flexion arom prom rom contracture lag ' +
  'weight calf limb stump residual_limb shrinkage opposition supination pronation dorsiflexion curve cobb';

export const changed =
  'improved better worse down up less lower higher increased decreased reduced subsided resolving gone_down went_down come_down ' +
  'came_down gained lost shrunk grown dropped progressed';

/** Of another day than this one. */
export const past =
  'yesterday ago yest soc start_of_care on_admission at_admission on_admit at_eval at_ie at_evaluation last_spring last_summer ' +
  'last_fall last_winter this_past_spring this_past_summer this_past_fall this_past_winter in_spring in_summer in_winter ' +
  'in_the_spring in_the_summer in_the_fall in_the_winter last_yr last_year earlier_this_week earlier_this_month in_acute';

/** What is to be done to a device in use, as the thing somebody comes for. */
export const fixing =
  'adjust fix repair tighten loosen relieve trim flare pad re_pad heat stretch lower raise tweak realign reline restrap reglue smooth ' +
  'adjustment adjustments adj repairs tweaks flaring padding tightening loosening trimming relief restrapping relining regluing ' +
  'smoothing stretching realignment comfort squeak';
