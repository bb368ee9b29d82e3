import { AlertLog, startSandbox, type Sandbox, type Sky } from '@fink/sandbox';

import { nowMjdTai } from './pollTrigger';

/** Where a sandbox answers questions for images and for alerts. */
export const CUTOUTS = '/api/v1/cutouts';
export const SOURCES = '/api/v1/sources';

/** A sandbox that serves the alerts that a test takes in, from the moment on at which they are taken in. */
export class StreamedSandbox {
	log!: AlertLog;
	sandbox!: Sandbox;

	constructor(private readonly now: () => number) {}

	async open(): Promise<void> {
		this.log = new AlertLog(this.now);
		await this.serve(this.log.asSky());
	}

	/** Starts a sandbox over a sky. */
	async serve(sky: Sky): Promise<void> {
		this.sandbox = await startSandbox({ sky });
	}

	/** What a path serves of an alert comes so many seconds after the alert. */
	late(path: string, seconds: number): void {
		this.sandbox.faults.set({ path, effect: { kind: 'late', seconds } });
	}

	requestsTo(path: string): Sandbox['requests'] {
		return this.sandbox.requests.filter((request) => request.path === path);
	}
}

/**
 * A new sandbox that streams for each of the file's tests.
 *
 * @param now - The sandbox's clock, MJD TAI. @default the time of this machine
 */
export function useStreamedSandbox(now: () => number = nowMjdTai): StreamedSandbox {
	const fink = new StreamedSandbox(now);
	beforeEach(async () => await fink.open());
	afterEach(async () => await fink.sandbox.close());
	return fink;
}
