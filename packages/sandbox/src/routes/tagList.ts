/** A Fink filter as `/tags` describes it. */
export interface Tag {
	readonly description: string;
	/** Whether the API can search by it; others exist on the livestream only. */
	readonly isSupported: boolean;
}

/**
 * All filters, by name (fink-filters 7.39, wording ours). The real server listed all of them but `mdwarf_flare`
 * on 2026-09-18.
 */
export const TAGS: Readonly<Record<string, Tag>> = {
	extragalactic_lt20mag_candidate: {
		description:
			'Rising source brighter than mag 20 that may be extragalactic: loose extragalactic block (good quality, |b|>20 deg, not a star or asteroid in catalogues), more than 4 detections over more than 1 day',
		isSupported: true,
	},
	extragalactic_new_candidate: {
		description:
			'Young (under 5 days since first detection), brighter than mag 24, near a catalogued galaxy, at least 2 detections in the band, and fading or rising faster than set limits (rise < -0.2 mag/d within 3 d; fade > 0.2 mag/d in r,i or > 0.5 in g,u)',
		isSupported: true,
	},
	extragalactic_svom: {
		description:
			'Young (under 5 days), brighter than mag 24, near a catalogued galaxy, no rate cut; made for SVOM follow-up',
		isSupported: false,
	},
	faint_trails: {
		description: 'Trails longer than 2 arcsec, mag 18 to 21 (fast movers, satellites)',
		isSupported: true,
	},
	fast_transient_gvom: {
		description:
			'\n    Young (under 5 days), brighter than mag 21, extragalactic,\n    evolving fast by flux rate; made for GVOM follow-up\n    ',
		isSupported: false,
	},
	hostless_candidate: {
		description: 'No host galaxy according to the ELEPHANT cutout statistics',
		isSupported: true,
	},
	in_tns: {
		description:
			'Has a counterpart in the Transient Name Server (AT or classified) at the time Rubin sent the alert',
		isSupported: true,
	},
	mdwarf_flare: {
		description:
			'Probable M-dwarf flare: u or g band, airmass above 1.3, brightening by 10% or more over the template',
		isSupported: true,
	},
	most_likely_sn: {
		description:
			'Probable supernova: SuperNNova score >= 0.7 and CATS class 11 with score >= 0.9, SNR > 10, two or more detections (the code also negates its own quality flag, so it keeps the low-quality alerts)',
		isSupported: true,
	},
	remove_unlikely_transients: {
		description:
			'Drops alerts that DESC does not want: Solar System objects, SNR <= 10, single detections, flagged or negative sources (same negation as above)',
		isSupported: false,
	},
	sn_near_galaxy_candidate: {
		description:
			'Near a catalogued galaxy, more than 5 detections, peak absolute magnitude between -23 and -13',
		isSupported: true,
	},
	uniform_sample: {
		description: 'Random sample of about 1%: diaSourceId divisible by 113',
		isSupported: false,
	},
};
