import {
	holdForImages,
	mayComeLater,
	readHeld,
	stillHeld,
	storeHeld,
	type FinkClient,
	type ImageHold,
	type Row,
} from '@fink/core';
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { PollState } from './pollState';
import type { Settings } from './readSettings';

/** Holds back alerts without images in one poll and remembers them in the static data. */
export interface HoldBackOfPoll {
	readonly hold: ImageHold;
	/** To be called with the alerts that are returned. */
	remember(alerts: readonly Row[]): void;
}

/** The parts of a poll that holding back needs. */
export interface PollToHold {
	readonly client: FinkClient;
	readonly settings: Settings;
	readonly state: PollState;
	/** Of the node; `heldForImages` contains the held alerts. */
	readonly data: IDataObject;
	/** Whether the user has just activated the workflow and everything earlier is ignored. */
	readonly isReset: boolean;
	readonly isTimeUp: () => boolean;
}

/** @returns `undefined` when alerts do not wait for images. */
export function holdBackOf(
	context: IPollFunctions,
	{ client, settings, state, data, isReset, isTimeUp }: PollToHold,
): HoldBackOfPoll | undefined {
	const { imageHours: maxHours } = settings;
	if (maxHours === undefined) return undefined;
	const nowMs = Date.now();
	const hold = holdForImages({
		held: isReset ? new Map() : readHeld(data.heldForImages),
		maxHours,
		nowMs,
		memory: state.images,
		hasImages: async (diaSourceId) => await hasImages(client, diaSourceId),
		isTimeUp,
	});
	return {
		hold,
		remember(alerts) {
			const handedOn = new Set(alerts.map((row) => String(row['r:diaSourceId'])));
			const next = storeHeld(stillHeld(hold, handedOn, { maxHours, nowMs }));
			if (JSON.stringify(next) !== JSON.stringify(data.heldForImages ?? {})) {
				data.heldForImages = next;
			}
			const trouble = hold.trouble();
			if (trouble) {
				context.logger.warn(
					`Fink Trigger could not check the images of all new alerts (${trouble.message}). Unchecked alerts wait for the next poll, for at most ${maxHours} h. ${trouble.advice}`,
				);
			}
		},
	};
}

/** The server's PNG of the science image is the smallest answer: 0.5 to 3 kB; FITS has 35 kB. */
async function hasImages(client: FinkClient, diaSourceId: string): Promise<boolean> {
	return await client.cutoutPng({ diaSourceId, kind: 'Science' }).then(
		() => true,
		async (error: unknown) => (mayComeLater(error) ? false : await Promise.reject(error)),
	);
}
