import type { INodeProperties } from 'n8n-workflow';

/** Which brightness leads, which facts and links are shown, and in which order many alerts. */
export const contentFields: INodeProperties[] = [
	{
		displayName: 'Leading Brightness',
		name: 'leadingBrightness',
		type: 'options',
		default: 'automatic',
		description: 'Which brightness comes first, in the heading, subject and summary',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'Total for asteroids, cataloged stars, variables and AGN, and sources fainter than the template; else the difference',
			},
			{ name: 'Difference', value: 'difference', description: 'What changed since the template' },
			{ name: 'Total', value: 'total', description: 'All light at the place' },
		],
	},
	{
		displayName: 'Facts',
		name: 'facts',
		type: 'multiOptions',
		default: [
			'age',
			'alert',
			'brightness',
			'classes',
			'change',
			'scores',
			'detected',
			'detectionSnr',
			'detections',
			'nearbyGalaxy',
			'object',
			'position',
			'quality',
			'redshift',
			'reliability',
			'snr',
			'sky',
			'totalLight',
			'trail',
		],
		description: 'What to tell of each alert. What is not known is left out.',
		options: [
			{ name: 'Age', value: 'age', description: 'Since the first detection, and the previous one' },
			{ name: 'Alert ID', value: 'alert', description: 'The diaSourceId' },
			{ name: 'Catalogs', value: 'classes', description: 'TNS, SIMBAD, VSX, Gaia and others' },
			{
				name: 'Change',
				value: 'change',
				description:
					'Magnitudes per day between two nights; needs a history. Not for asteroids, periodic variables and sources fainter than the template.',
			},
			{ name: 'Classifiers', value: 'scores', description: "Scores of Fink's classifiers" },
			{ name: 'Detected', value: 'detected', description: 'Time of the exposure, UTC' },
			{
				name: 'Detection S/N',
				value: 'detectionSnr',
				description: 'The S/N by which Rubin detected the source, r:snr',
			},
			{ name: 'Detections', value: 'detections', description: 'How many so far' },
			{
				name: 'Difference Brightness',
				value: 'brightness',
				description:
					'On the difference image: AB magnitude from S/N 3, else a 5σ limit, or the flux when it is negative',
			},
			{
				name: 'Nearby Galaxy',
				value: 'nearbyGalaxy',
				description: 'Galaxy of the Mangrove catalog within 1′, which need not be the host',
			},
			{ name: 'Object ID', value: 'object', description: 'The diaObjectId or ssObjectId' },
			{ name: 'Position', value: 'position', description: 'Sexagesimal and in degrees' },
			{
				name: 'Quality',
				value: 'quality',
				description: 'What speaks against the detection, e.g. a dipole; nothing when it is good',
			},
			{ name: 'Redshift', value: 'redshift' },
			{ name: 'Reliability', value: 'reliability', description: "Rubin's score from 0 to 1" },
			{ name: 'Signal to Noise', value: 'snr', description: 'Flux divided by its error' },
			{ name: 'Sky', value: 'sky', description: 'Galactic and ecliptic latitude' },
			{
				name: 'Total Light',
				value: 'totalLight',
				description: 'The same on the science image, right for variable stars and asteroids',
			},
			{ name: 'Trail', value: 'trail', description: "Rubin's fit to the image of an asteroid" },
		],
	},
	{
		displayName: 'Links',
		name: 'links',
		type: 'multiOptions',
		default: ['portal', 'jpl', 'legacySurvey', 'mpc', 'simbad', 'tns'],
		description: 'Pages about each alert. Asteroids have those of the portal, JPL and MPC only.',
		options: [
			{ name: 'Aladin', value: 'aladin', description: 'Sky atlas' },
			{ name: 'Fink Portal', value: 'portal' },
			{ name: 'JPL', value: 'jpl', description: 'Orbit of an asteroid' },
			{ name: 'Legacy Survey', value: 'legacySurvey', description: 'Deep color pictures' },
			{ name: 'MPC', value: 'mpc', description: 'Minor Planet Center page of an asteroid' },
			{ name: 'NED', value: 'ned', description: 'Galaxies nearby' },
			{ name: 'SIMBAD', value: 'simbad', description: 'Known stars and galaxies' },
			{ name: 'TNS', value: 'tns', description: 'Reported transients' },
		],
	},
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'options',
		default: 'newest',
		description: 'Order of the alerts',
		displayOptions: { show: { message: ['digest'] } },
		options: [
			{ name: 'As They Come', value: 'input' },
			{
				name: 'Brightest First',
				value: 'brightest',
				description:
					'By the leading brightness; alerts without a magnitude and fading ones come last',
			},
			{ name: 'Newest First', value: 'newest' },
		],
	},
	{
		displayName: 'Alerts Shown',
		name: 'most',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 10,
		description:
			'How many alerts to show at most; the others are counted and linked. Slack may take fewer.',
		displayOptions: { show: { message: ['digest'] } },
	},
];
