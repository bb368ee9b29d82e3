/**
 * Every column that Fink serves for Rubin, one a line: name, endpoints (s sources, t tags, a sso, c conesearch, o objects, f fp),
 * type, unit, description. A line with `{band}` stands for six columns, u to y.
 *
 * Written by scripts/packColumns.mjs; 221 columns.
 */
export const COLUMN_TABLE = `
r:diaSourceId|acst|long||64-bit id of this detection; one alert = one diaSource; key for cutouts
r:visit|acfst|long||exposure number, reads YYYYMMDDnnnnn (dayObs + sequence); 13 digits, safe as a JS number
r:detector|acfst|int||CCD index in the focal plane
r:diaObjectId|acfost|long||64-bit id of the static sky object; 0 when the alert belongs to a Solar System object
r:ssObjectId|acst|long||64-bit id of the Solar System object; 0 when static; null in some older rows
r:parentDiaSourceId|acst|long||id of the blend parent; 0 when not deblended
r:midpointMjdTai|acfst|double|d (MJD, TAI)|mid-exposure time
r:ra|acfost|double|deg|right ascension (ICRS) of this detection; in /objects of the object
r:raErr|acost|float|deg|1-sigma error of RA (from schema 11.1 stated as an angle on the sky)
r:dec|acfost|double|deg|declination (ICRS) of this detection; in /objects of the object
r:decErr|acost|float|deg|1-sigma error of Dec
r:ra_dec_Cov|acost|float|deg2|RA-Dec covariance; about 1e-12, so the JSON shows 0.0 or -0.0 (rounded to 10 decimals)
r:x|acst|float|pixel|centroid column on the detector
r:xErr|acst|float|pixel|error of x
r:y|acst|float|pixel|centroid row on the detector
r:yErr|acst|float|pixel|error of y
r:centroid_flag|acst|boolean||centroiding failed
r:apFlux|acst|float|nJy|aperture flux (radius 12 px) on the difference image
r:apFluxErr|acst|float|nJy|error of apFlux
r:apFlux_flag|acst|boolean||aperture photometry failed
r:apFlux_flag_apertureTruncated|acst|boolean||aperture runs off the image
r:isNegative|acst|boolean||detected as a negative source (fainter than the template)
r:snr|acst|float||detection signal-to-noise in the difference image (positive also for negative sources)
r:psfFlux|acfst|float|nJy|PSF flux on the DIFFERENCE image; negative means fainter than the template
r:psfFluxErr|acfst|float|nJy|error of psfFlux
r:psfLnL|acst|float||log-likelihood of the PSF fit (seen null)
r:psfChi2|acst|float||chi-square of the PSF fit
r:psfNdata|acst|int|pixel|pixels used in the PSF fit
r:psfFlux_flag|acst|boolean||PSF flux fit failed
r:psfFlux_flag_edge|acst|boolean||too near the edge for the full PSF
r:psfFlux_flag_noGoodPixels|acst|boolean||no usable pixels for the PSF fit
r:trailFlux|acst|float|nJy|difference flux of the trail model
r:trailFluxErr|acst|float|nJy|error of trailFlux
r:trailRa|acst|double|deg|RA of the trail centroid
r:trailRaErr|acst|float|deg|error of trailRa
r:trailDec|acst|double|deg|Dec of the trail centroid
r:trailDecErr|acst|float|deg|error of trailDec
r:trailLength|acst|float|arcsec|fitted trail length
r:trailLengthErr|acst|float|arcsec|error of trailLength
r:trailAngle|acst|float|deg|bearing of the trail from the meridian
r:trailAngleErr|acst|float|deg|error of trailAngle
r:trailChi2|acst|float||chi-square of the trail fit
r:trailNdata|acst|int|pixel|pixels used in the trail fit
r:trail_flag_edge|acst|boolean||trail touches the image edge
r:dipoleMeanFlux|acst|float|nJy|mean absolute flux of the two dipole lobes
r:dipoleMeanFluxErr|acst|float|nJy|error of dipoleMeanFlux
r:dipoleFluxDiff|acst|float|nJy|flux difference between the dipole lobes
r:dipoleFluxDiffErr|acst|float|nJy|error of dipoleFluxDiff
r:dipoleLength|acst|float|arcsec|separation of the dipole lobes
r:dipoleAngle|acst|float|deg|bearing from the negative to the positive lobe
r:dipoleChi2|acst|float||chi-square of the dipole fit
r:dipoleNdata|acst|int|pixel|pixels used in the dipole fit
r:scienceFlux|acfst|float|nJy|forced PSF flux on the SCIENCE image (total light) at the detection position; in /fp at the object position
r:scienceFluxErr|acfst|float|nJy|error of scienceFlux
r:forced_PsfFlux_flag|acst|boolean||forced PSF photometry on the science image failed
r:forced_PsfFlux_flag_edge|acst|boolean||forced PSF flux too near the edge
r:forced_PsfFlux_flag_noGoodPixels|acst|boolean||no usable pixels for forced PSF flux
r:templateFlux|acst|float|nJy|forced PSF flux on the TEMPLATE image
r:templateFluxErr|acst|float|nJy|error of templateFlux
r:ixx|acst|float|arcsec2|adaptive second moment xx of the source
r:iyy|acst|float|arcsec2|adaptive second moment yy of the source
r:ixy|acst|float|arcsec2|adaptive second moment xy of the source
r:ixxPSF|acst|float|arcsec2|second moment xx of the PSF
r:iyyPSF|acst|float|arcsec2|second moment yy of the PSF
r:ixyPSF|acst|float|arcsec2|second moment xy of the PSF
r:shape_flag|acst|boolean||shape measurement failed
r:shape_flag_no_pixels|acst|boolean||no pixels to measure a shape
r:shape_flag_not_contained|acst|boolean||centre outside the footprint box
r:shape_flag_parent_source|acst|boolean||measured on a blend parent
r:extendedness|acst|float||0 point-like ... 1 extended
r:reliability|acst|float||Rubin real/bogus score, 0 artefact ... 1 real; Fink warns not to trust it blindly yet
r:band|acfst|string||filter letter: u g r i z y
r:isDipole|acst|boolean||well fitted by a dipole (subtraction artefact)
r:dipoleFitAttempted|acst|boolean||a dipole fit was tried
r:timeProcessedMjdTai|acfst|double|d (MJD, TAI)|when Rubin produced the record
r:timeWithdrawnMjdTai|acfst|double|d (MJD, TAI)|when the record was invalidated (null if still valid)
r:bboxSize|acst|int|pixel|side of the square box that holds the detection footprint
r:pixelFlags|acst|boolean||setting the pixel flags failed in general
r:pixelFlags_bad|acst|boolean||bad pixel within the footprint
r:pixelFlags_cr|acst|boolean||cosmic ray within the footprint
r:pixelFlags_crCenter|acst|boolean||cosmic ray within 3x3 px of the centre
r:pixelFlags_edge|acst|boolean||outside the usable area within the footprint
r:pixelFlags_nodata|acst|boolean||no-data pixel within the footprint
r:pixelFlags_nodataCenter|acst|boolean||no-data pixel within 3x3 px of the centre
r:pixelFlags_interpolated|acst|boolean||interpolated pixel within the footprint
r:pixelFlags_interpolatedCenter|acst|boolean||interpolated pixel within 3x3 px of the centre
r:pixelFlags_offimage|acst|boolean||source centre off the image
r:pixelFlags_saturated|acst|boolean||saturated pixel within the footprint
r:pixelFlags_saturatedCenter|acst|boolean||saturated pixel within 3x3 px of the centre
r:pixelFlags_suspect|acst|boolean||suspect pixel within the footprint
r:pixelFlags_suspectCenter|acst|boolean||suspect pixel within 3x3 px of the centre
r:pixelFlags_streak|acst|boolean||streak (satellite or trail) within the footprint
r:pixelFlags_streakCenter|acst|boolean||streak within 3x3 px of the centre
r:pixelFlags_injected|acst|boolean||injected fake in the science image within the footprint
r:pixelFlags_injectedCenter|acst|boolean||injected fake within 3x3 px of the centre
r:pixelFlags_injected_template|acst|boolean||injected fake in the template within the footprint
r:pixelFlags_injected_templateCenter|acst|boolean||template-injected fake within 3x3 px of the centre
r:glint_trail|acst|boolean||part of a trail of glints (satellite)
r:exposureTime|acst|float|s|effective exposure length (schema 11.1+; seen null)
r:trailAlgorithm|acst|int||which shape algorithm fed the trail fit: 1 SDSS, 2 HSM (schema 11.1+)
r:trail_flag|acst|boolean||trail fit failed (schema 11.1+)
r:reliabilityVersion|acst|string||version of the reliability model (schema 11.1+)
r:validityStartMjdTai|co|double|d (MJD, TAI)|processing time from which this object record is valid
r:{band}_psfFluxMean|co|float|nJy|{band} band: error-weighted mean difference flux
r:{band}_psfFluxMeanErr|co|float|nJy|{band} band: error of that mean
r:{band}_psfFluxSigma|co|float|nJy|{band} band: sample standard deviation of the difference fluxes (null for one point)
r:{band}_psfFluxNdata|co|int||{band} band: number of detections
r:{band}_fpFluxMean|co|float|nJy|{band} band: weighted mean forced flux (null in captures)
r:{band}_fpFluxMeanErr|co|float|nJy|{band} band: error of fpFluxMean (null in captures)
r:{band}_scienceFluxMean|co|float|nJy|{band} band: weighted mean science-image (total) flux
r:{band}_scienceFluxMeanErr|co|float|nJy|{band} band: error of scienceFluxMean
r:{band}_psfFluxMin|co|float|nJy|{band} band: faintest difference flux
r:{band}_psfFluxMax|co|float|nJy|{band} band: brightest difference flux
r:{band}_psfFluxMaxSlope|co|float|nJy/d|{band} band: steepest flux change between successive detections
r:{band}_psfFluxErrMean|co|float|nJy|{band} band: mean of the flux errors
r:firstDiaSourceMjdTai|co|double|d (MJD, TAI)|first detection according to Rubin; was null (unfilled) in the captures; use f:firstDiaSourceMjdTaiFink
r:lastDiaSourceMjdTai|co|double|d (MJD, TAI)|last detection according to Rubin; was null in the captures
r:nDiaSources|co|int||number of detections of the object at the last alert
r:diaForcedSourceId|f|long||64-bit id of the forced measurement (not a diaSourceId)
r:observation_reason|acost|string||why the scheduler took the exposure (e.g. ddf_edfs_b)
r:target_name|acost|string||scheduler target(s), comma-separated text
r:salt|acfost|string||Fink row-key salt: last 3 digits of diaObjectId; null in /tags and /conesearch
f:xm_simbad_otype|cst|string||SIMBAD object type within 1"
f:xm_gaiadr3_DR3Name|cst|string||Gaia DR3 designation within 1"
f:xm_gaiadr3_Plx|cst|float|mas|Gaia parallax
f:xm_gaiadr3_e_Plx|cst|float|mas|error of the parallax
f:xm_gaiadr3_VarFlag|cst|string||"1" when Gaia says variable, else "0" (a STRING in the live JSON; int in Kafka)
f:xm_legacydr8_zphot|cst|float||photometric redshift (Legacy Surveys DR8 South, 1.5")
f:xm_legacydr8_e_zphot|cst|float||error of zphot
f:xm_legacydr8_pstar|cst|float||star likelihood 0...1
f:xm_legacydr8_fqual|cst|int||1 when the photo-z is expected to be good
f:xm_tns_fullname|cst|string||TNS name, e.g. AT 2026qhm
f:xm_tns_type|cst|string||TNS class when classified, e.g. SN Ia
f:xm_tns_redshift|cst|float||TNS redshift
f:xm_gcvs_type|cst|string||GCVS variable type
f:xm_x3hsp_type|cst|string||3HSP blazar counterpart within 1 arcmin
f:xm_x4lac_type|cst|string||4LAC-DR3 AGN counterpart within 1 arcmin
f:xm_vsx_Type|cst|string||AAVSO VSX variable type
f:xm_spicy_class|cst|string||SPICY young-stellar-object class within 1.2"
f:xm_mangrove_HyperLEDA_name|cst|string||host galaxy name (Mangrove, within 1 arcmin)
f:xm_mangrove_2MASS_name|cst|string||host galaxy 2MASS name
f:xm_mangrove_lum_dist|cst|float|Mpc|luminosity distance of that galaxy (unit not stated in the sources read; Mpc assumed)
f:xm_mangrove_ang_dist|cst|float|Mpc|angular-diameter distance of that galaxy (unit not stated; Mpc assumed)
f:clf_earlySNIa_score|cst|float||early SN Ia score 0...1; -1 not processed
f:clf_snnSnVsOthers_score|cst|float||SuperNNova supernova-versus-rest score 0...1
f:clf_cats_class|cst|int||CATS class: -1 not processed, 11 SN-like, 12 fast, 13 long, 21 periodic, 22 non-periodic
f:clf_cats_score|cst|float||probability of that CATS class
f:clf_elephant_kstest_science|cst|float||ELEPHANT hostless statistic, science image
f:clf_elephant_kstest_template|cst|float||ELEPHANT hostless statistic, template
f:fink_broker_version|cst|string||broker version that processed the alert (5.0rc0 seen)
f:fink_science_version|cst|string||science-module version (8.52.0 seen)
f:lsst_schema_version|cst|string||Rubin alert schema (lsst.v10_0, v11_0, v11_1 seen in one object)
f:is_sso|co|boolean||last alert matched to a known Solar System object
f:is_first|co|boolean||object had exactly one detection at its last alert
f:is_cataloged|co|boolean||SIMBAD or Gaia DR3 counterpart at the last alert ("Fail" excluded)
f:main_label_classifier|co|int||copy of f:clf_cats_class of the last alert
f:main_label_crossmatch|co|string||copy of f:xm_simbad_otype of the last alert (can be "Fail")
f:firstDiaSourceMjdTaiFink|co|double|d (MJD, TAI)|first detection time as derived by Fink from the alert history
f:pixel1024|c|int||HEALPix RING pixel, nside 1024, of the last source (part of the row key)
f:sso_name|a|string||name resolved by SsODNet quaero (computed at run time)
v:separation_degree|c|double|deg|distance from the search centre (computed at run time)
`;
