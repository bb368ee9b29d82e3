/** Nights on which Rubin's alert schema changed in the simulated survey. */
const SCHEMA_STEPS: readonly (readonly [
	fromMjd: number,
	schema: string,
	broker: string,
	science: string,
])[] = [
	[61185, 'lsst.v11_1', '5.0rc0', '8.52.0'],
	[61130, 'lsst.v11_0', '4.3', '8.44.0'],
	[0, 'lsst.v10_0', '4.1', '8.39.0'],
];

/** The versions of schema and software with which the alerts of a night were made. */
export function schemaOf(mjd: number) {
	return SCHEMA_STEPS.find(([from]) => mjd >= from) ?? SCHEMA_STEPS[SCHEMA_STEPS.length - 1];
}
