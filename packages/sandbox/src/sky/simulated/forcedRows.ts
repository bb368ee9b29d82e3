import { createRandom } from './Random';
import { fluxErrors } from './fluxErrors';
import { FORCED_COLUMNS_BY_NAME } from '../forcedColumns';
import { hostLight } from './hostLight';
import { packRubinId } from './rubinId';
import { type Row, storedRow } from '../../table';
import { visitNumber } from './sourceRow';
import type { ObservedObject } from './ObservedObject';
import type { Visit } from './planVisits';

/** Since 2026-02-17 Rubin's alerts carry forced photometry. */
const FORCED_FROM_MJD = 61088;

/**
 * Forced photometry of an object: one row for every exposure from its first detection to its last, or since
 * 2026-02-17; nothing for an object that was detected only once. Oldest first.
 *
 * @param visits - The planned survey. Extras have only the exposures of their detections.
 */
export function forcedRows(
	seed: number,
	{ object, diaObjectId, detections }: ObservedObject,
	visits: readonly Visit[],
): Row[] {
	if (detections.length < 2) return [];
	const [first, last] = [detections[0], detections[detections.length - 1]].map(
		({ visit }) => visit.midpointMjdTai,
	);
	const planned = object.isExtra
		? detections.map(({ visit }) => visit)
		: visits.filter(({ field }) => field === object.field);
	const hostOf = hostLight(object.scene);
	const detectorIn = new Map(detections.map(({ visit, detector }) => [visit, detector]));
	const counter = 1 + (object.index % 8000) * 64;
	return planned
		.filter(({ midpointMjdTai: time }) => time >= Math.max(first, FORCED_FROM_MJD) && time <= last)
		.map((visit) => {
			const { dayObsMjd, sequence, midpointMjdTai, band } = visit;
			const random = createRandom(seed, 'forced', object.index, dayObsMjd, sequence);
			const flux = object.light.flux(midpointMjdTai, band);
			const [point, host] = [object.light.templateFlux(band), hostOf(band)];
			const errors = fluxErrors(visit, { science: flux, template: point }, host);
			const psfFlux = flux - point + errors.difference * random.normal();
			const detector = detectorIn.get(visit) ?? random.below(189);
			return storedRow(FORCED_COLUMNS_BY_NAME, [
				{
					'r:diaForcedSourceId': packRubinId({ dayObsMjd, sequence, detector, counter }),
					'r:diaObjectId': diaObjectId,
					'r:visit': visitNumber(visit),
					'r:detector': detector,
					'r:midpointMjdTai': midpointMjdTai,
					'r:ra': object.ra,
					'r:dec': object.dec,
					'r:band': band,
					'r:psfFlux': psfFlux,
					'r:psfFluxErr': errors.difference,
					'r:scienceFlux': point + host.flux + psfFlux + 0.2 * errors.difference * random.normal(),
					'r:scienceFluxErr': errors.science,
					'r:timeProcessedMjdTai': midpointMjdTai + 0.0021,
					'r:salt': String(diaObjectId).slice(-3).padStart(3, '0'),
				},
			]);
		});
}
