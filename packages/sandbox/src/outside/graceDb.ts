/** A gravitational-wave event: a round Gaussian in place of GraceDB's map. */
export interface GravitationalEvent {
	/** Middle of the map, degrees. */
	readonly ra: number;
	readonly dec: number;
	readonly sigmaDeg: number;
	/** When it happened, MJD in TAI. */
	readonly startMjdTai: number;
}

/** Made-up maps under names in GraceDB's style; the first two are names in Fink's documentation and API. */
const EVENTS: Readonly<Record<string, GravitationalEvent>> = {
	S230709bi: { ra: 150.3, dec: 2.0, sigmaDeg: 1.2, startMjdTai: 60134.51834 },
	S251112cm: { ra: 187.4, dec: 8.0, sigmaDeg: 2, startMjdTai: 60991.63935 },
	S260401ab: { ra: 201.0, dec: -6.5, sigmaDeg: 2.5, startMjdTai: 61131.20811 },
};

/** What GraceDB answers to a name that it doesn't know. */
export const GRACE_DB_NOT_FOUND = '{"detail":"Not found."}';

/** A fixture in place of GraceDB. */
export function lookUpEvent(name: string): GravitationalEvent | null {
	return Object.hasOwn(EVENTS, name) ? EVENTS[name] : null;
}
