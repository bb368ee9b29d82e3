import { MS_PER_DAY } from '@fink/core';
/** How fast alerts are sent: a number per minute, or with the pauses of the exposures. */
export type Pace =
	| { readonly kind: 'perMinute'; readonly alerts: number }
	| { readonly kind: 'real' };

const MINUTE_MS = 60_000;

/**
 * How long to wait before the next alert.
 *
 * @param gapDays - Between the exposures of the last alert and the next.
 */
export function pauseMs(pace: Pace, gapDays: number): number {
	return pace.kind === 'perMinute' ? MINUTE_MS / pace.alerts : gapDays * MS_PER_DAY;
}
