import { OptionError } from '../../errors';
import type { Endpoint } from './Endpoint';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Which part of which sky map. */
export interface SkymapOptions {
	/** GraceDB's name of the gravitational-wave event, e.g. `S230709bi`. */
	readonly eventName: string;
	/** Above 0, at most 1; small means the most probable part. */
	readonly credibleLevel: number;
}

/** Alerts inside the sky map of a gravitational-wave event. */
export const skymap: Endpoint<SkymapOptions> = {
	path: '/api/v1/skymap',
	buildRequest({ eventName, credibleLevel }) {
		const event = typeof eventName === 'string' ? eventName.trim() : '';
		if (event === '') {
			throw new OptionError('Event Name is empty', {
				field: 'Event Name',
				given: eventName,
				advice: 'Enter the name of an event in GraceDB, e.g. S230709bi.',
			});
		}
		if (!(credibleLevel > 0 && credibleLevel <= 1)) {
			throw new OptionError(`Credible Level ${String(credibleLevel)} is not between 0 and 1`, {
				field: 'Credible Level',
				given: credibleLevel,
				advice: 'Enter a fraction, e.g. 0.2: smaller means closer to the most probable position.',
			});
		}
		return {
			path: skymap.path,
			payload: { event_name: event, credible_level: credibleLevel, 'output-format': 'json' },
			subject: `the alerts in the sky map of ${event}`,
			timeoutMs: TABLE_TIMEOUT_MS,
			adviceOnServerError:
				'Check the event name in GraceDB, or try a smaller credible level: large maps take a long time.',
		};
	},
};
