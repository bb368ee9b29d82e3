import type { DataEffect, FaultEffect } from './Fault';

/** Every kind of effect, and whether it spoils the data (else HTTP). */
const SPOILS_DATA: Readonly<Record<FaultEffect['kind'], boolean>> = {
	gateway: false,
	internalError: false,
	status: false,
	resetMidBody: false,
	resetAtOnce: false,
	truncatedBody: false,
	truncatedGzip: false,
	hugeBody: false,
	htmlBody: false,
	emptyBody: false,
	nanLiterals: false,
	wrongJson: false,
	slowDrip: false,
	wrongLength: false,
	none: false,
	late: true,
	rowCap: true,
	floatIds: true,
	futureRow: true,
	repeatedRow: true,
};

/** Names of all kinds of effects. */
export const EFFECT_KINDS: readonly string[] = Object.keys(SPOILS_DATA);

/** Whether an effect spoils the data and leaves HTTP alone. */
export function isDataEffect(effect: FaultEffect): effect is DataEffect {
	return SPOILS_DATA[effect.kind];
}
