import { MIN_SNR } from './soil';
import type { Detection } from './Detection';
import type { ObservedSky } from './ObservedSky';

/** The same sky with nothing wrong: what is detected is detected with its flux over its error. */
export function withoutDirt({ objects, asteroids, visits }: ObservedSky): ObservedSky {
	return {
		objects: objects.flatMap((observed) => {
			const detections = cleaned(observed.detections);
			if (detections.length === 0) return [];
			const isNamedAfterFirst = observed.diaObjectId === observed.detections[0].diaSourceId;
			const diaObjectId = isNamedAfterFirst ? detections[0].diaSourceId : observed.diaObjectId;
			return [{ ...observed, diaObjectId, detections }];
		}),
		asteroids: asteroids.map((asteroid) => ({
			...asteroid,
			detections: cleaned(asteroid.detections),
		})),
		visits,
	};
}

function cleaned(detections: readonly Detection[]): Detection[] {
	return detections.flatMap((detection) => {
		const snr = Math.abs(detection.psfFlux) / detection.fluxErrors.difference;
		return snr < MIN_SNR && !isDocumented(detection) ? [] : [{ ...detection, snr, dirt: null }];
	});
}

function isDocumented({ diaSourceId, object: { documented } }: Detection): boolean {
	return diaSourceId === documented?.diaObjectId || diaSourceId === documented?.diaSourceId;
}
