/**
 * Names of orthoses and prostheses, of their parts and of what goes with them: as the lexicon has them, lower case,
 * parted by spaces, `_` joins the words of a phrase.
 */

/** Devices by kind, by abbreviation, by brand and by how they are called in a hurry. */
export const devices =
  'orthosis orthoses orthotic orthotics orthesis splint splints splinting brace braces bracing appliance device devices dbs ' +
  // Foot, ankle, knee, hip.
  'afo afos mafo mafos safo dafo dafos grafo prafo prafos kafo kafos hkafo hkafos rgo ko kos smo smos ucbl ucbls pls fos ' +
  'supramalleolar insert inserts insole insoles arch_supports arch_support unloader toe_filler carbon_plate carbon_footplate ' +
  'yoke relative_motion foot_filler partial_foot swash multipodus multipodus_boot ctos cranial_remolding aspen_collar miami_j philly_collar cash_brace derotation_straps dmo silver_rings ring_orthosis mask_orthosis face_mask ' +
  'multi_podus podus_boot heel_boot boot_splint cam_boot cam_walker walking_boot fracture_boot foot_up crow_boot ' +
  'boots_and_bar boot_and_bar foot_abduction_bar dennis_browne_bar dennis_brown_bar ponseti_bar clubfoot_bar pavlik_harness ' +
  'hip_abduction twister_cables knee_cage immobilizer immobiliser ' +
  // Spine, neck, head.
  'tlso tlsos lso lsos ctlso ctlsos cto so_brace smo_brace corset collar back_support jewett boston_brace scoliosis_brace ' +
  'halo_vest minerva somi helmet cranial_helmet cranial_band doc_band star_band molding_helmet plagio_helmet neck_conformer ' +
  // Shoulder, elbow, wrist, hand.
  'hfo hfos whfo whfos wfo ewho sewho shoulder_brace lt_who rt_who l_who r_who left_who right_who the_who his_who her_who ' +
  'bilat_who new_who cock_up cockup thumb_spica spica resting_hand rhs hand_roll ulnar_gutter radial_gutter gutter gauntlet ' +
  'thumb_wrap wrist_wrap neoprene_wrap thumb_loop thumb_loops thumb_sleeve benik oval_8 ring_splints buddy_loops sugar_tong ' +
  'dynasplint saebo saeboflex turnbuckle_splint mallet_splint stax ferula conformer the_who your_who our_who ' +
  'abduction_pillow shoulder_pillow airplane_splint sling_immobilizer clavicle_strap bivalve bivalves bivalved_cast ' +
  'night_boot night_boots jas_splint ultraflex dynamic_orthosis static_progressive palm_guard palm_protector passive_mitt mitt jas figure_8 figure_eight halo ' +
  // Prostheses.
  'prosthesis prostheses prosthetic prosthetics pros orth prosth prosthetic_leg prosthetic_arm prosthetic_hand ' +
  'prosthetic_limb prosthetic_foot artificial_leg artificial_arm artificial_limb myo myoelectric hook terminal_device ' +
  'facial_mask burn_mask uvex_mask facial_orthosis givmohr givmohr_sling neurexa omo_neurexa ' +
  'c_leg mpk microprocessor_knee knee_unit knee_units foot_unit wrist_unit elbow_unit body_powered split_hook passive_hand ' +
  'check_socket test_socket ak_leg bk_leg ak_limb bk_limb ak_socket bk_socket tt_leg tf_leg socket';

/** Parts that are worked on, worn out and replaced. */
export const parts =
  'strap straps strapping velcro edge edges border borders padding pad pads hinge hinges liner liners sockets ' +
  'sock socks ply trim_line trim_lines trimline trimlines buckle buckles footplate footplates foot_plate outrigger outriggers ' +
  'rivet rivets closure closures lining suspension sleeve pylon trough flange cuff cuffs posting top_cover topcover ' +
  'dorsiflexion_stop plantarflexion_stop extension_stop thumb_post hood upright uprights chin_piece shell slings heel_lift ' +
  'velcro_loops d_ring arch wedge panel panels electrode electrodes condylar glove bands rubber_bands rubber_band screw ' +
  'cable dial pan turnbuckle ankle_joint bushing thumb_hole thumb_piece thumb_web_strap mandible_piece harness_strap ' +
  'harness axilla_loop metatarsal_pad met_pad heel_cup heel_wedge drop_lock drop_locks seam kydex strut struts spring springs ' +
  'brim brims lateral_wall medial_wall posterior_wall anterior_wall palm_bar thumb_bar lumbar_bar spreader_bar spreader_bars ' +
  'bumper bumpers heel_bumper toe_post toe_plate heel_counter tongue knee_joint_lock bail_lock rotator adapter coupling ' +
  'lanyard locking_pin suction_valve valve gel_liner prosthetic_foot_shell foot_shell harness_ring control_cable housing ' +
  'rom_stop rom_stops rom_hinge dial_lock stop_pin extension_aid line_guide finger_loop finger_loops finger_trough web_spacer ' +
  'thumb_web volar_bar dorsal_bar palmar_bar wrist_bar chest_strap waist_strap shoulder_strap ankle_strap instep_strap t_strap ' +
  'calf_band thigh_band calf_cuff thigh_cuff sternal_pad lumbar_pad pelvic_band apron occiput_piece heel_cushion met_bar ' +
  'pf_stop df_stop pf_assist df_assist extension_assist flexion_assist toe_off_assist radial_bar ulnar_bar mcp_block pip_block ' +
  'elastics traction_line outrigger_line hinge_stop hinge_stops hook_tab hook_tabs velcro_hook velcro_hooks adhesive_hook hook_tape bolt bolts ' +
  'lacer shank sidewall sidewalls toe_break shuttle_lock c_bar mcp_bar pip_bar stays band opening clip clips lip rim tabs bar stops wall walls snap snaps eyelet eyelets covers lacing strap_hole d_rings set_screw set_screws';

/** What belongs to a device in use, and names it where the device itself is not named. */
export const belongings =
  'transradial transtibial transfemoral transhumeral trans_radial trans_tibial trans_femoral trans_humeral ' +
  'wear_schedule wearing_schedule wear_time wearing_time wearing_tolerance wear_tolerance ' +
  'ortho_fit ortho_fitting ortho_mgmt ortho_management ortho_training';
