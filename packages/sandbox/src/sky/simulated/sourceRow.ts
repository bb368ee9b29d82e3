import { createRandom, type Random } from './Random';
import { dirtyCells } from './dirtyCells';
import { finkCells } from './finkCells';
import { hostLight } from './hostLight';
import { schemaOf } from './schemaOf';
import { SOURCE_COLUMNS, SOURCE_COLUMNS_BY_NAME } from '../sourceColumns';
import { type Cells, type Row, storedRow } from '../../table';
import type { Detection } from './Detection';
import type { Field } from './fields';
import type { Visit } from './planVisits';

/** Before this night `ssObjectId` was not filled for static sources. */
const SS_OBJECT_ID_FROM_MJD = 61090;

/** Boolean columns, false on nearly every alert. */
const QUIET_FLAGS: Cells = Object.fromEntries(
	SOURCE_COLUMNS.filter(({ name, type }) => type === 'boolean' && name !== 'r:trail_flag').map(
		({ name }) => [name, false],
	),
);

/** What an alert belongs to: 0 stands for none. */
export interface OwnerIds {
	readonly diaObjectId: bigint;
	readonly ssObjectId: bigint;
}

/** What the database stores for one alert. */
export function sourceRow(seed: number, owner: OwnerIds, detection: Detection): Row {
	const random = createRandom(seed, 'row', String(detection.diaSourceId));
	return storedRow(SOURCE_COLUMNS_BY_NAME, [
		QUIET_FLAGS,
		identityCells(owner, detection),
		positionCells(detection, random),
		fluxCells(detection, random),
		shapeCells(detection, random),
		qualityCells(detection, random),
		finkCells(detection, random),
		schedulerCells(detection.visit.field),
		dirtyCells(detection, random),
	]);
}

function identityCells(
	{ diaObjectId, ssObjectId }: OwnerIds,
	{ diaSourceId, visit, detector }: Detection,
) {
	const { dayObsMjd, midpointMjdTai, band } = visit;
	return {
		'r:diaSourceId': diaSourceId,
		'r:diaObjectId': diaObjectId,
		'r:ssObjectId': ssObjectId === 0n && dayObsMjd < SS_OBJECT_ID_FROM_MJD ? undefined : ssObjectId,
		'r:parentDiaSourceId': 0n,
		'r:visit': visitNumber(visit),
		'r:detector': detector,
		'r:midpointMjdTai': midpointMjdTai,
		'r:timeProcessedMjdTai': midpointMjdTai + 0.0019,
		'r:band': band,
		'r:salt': String(diaObjectId).slice(-3).padStart(3, '0'),
	};
}

/** Number of an exposure: YYYYMMDDnnnnn, 13 digits. */
export function visitNumber({ dayObsMjd, sequence }: Visit): bigint {
	return BigInt(`${calendarDate(dayObsMjd)}${String(sequence).padStart(5, '0')}`);
}

function calendarDate(mjd: number): string {
	return new Date((mjd - 40587) * 86400e3).toISOString().slice(0, 10).replace(/-/g, '');
}

function positionCells({ ra, dec, x, y, visit, snr, dirt }: Detection, random: Random) {
	const sharper = dirt?.isDipole === true ? 12 : 1;
	const errPixels = visit.fwhmPixels / 2.3548 / Math.max(5, snr) / sharper;
	const errDeg = (errPixels * 0.2) / 3600;
	return {
		'r:ra': ra,
		'r:dec': dec,
		'r:raErr': errDeg * random.between(0.9, 1.1),
		'r:decErr': errDeg * random.between(0.9, 1.1),
		'r:ra_dec_Cov': 0.1 * errDeg * errDeg * random.normal(),
		'r:x': x,
		'r:y': y,
		'r:xErr': errPixels * random.between(0.9, 1.1),
		'r:yErr': errPixels * random.between(0.9, 1.1),
	};
}

function fluxCells(detection: Detection, random: Random) {
	const { psfFlux, fluxErrors, templatePointFlux, snr, dirt, object, visit } = detection;
	const { difference, science, template, aperture } = fluxErrors;
	const host = hostLight(object.scene)(visit.band);
	const templateFlux = templatePointFlux + host.flux + template * random.normal();
	// Real total fluxes exceed the sum of the other two a little and scatter about it.
	const [excess, spread] = dirt === null ? [0, 0.2] : [dirt.isDipole ? 0.05 : 0.27, 0.5];
	const leftover = dirt === null ? 0 : 0.004 * templatePointFlux * random.normal();
	return {
		'r:psfFlux': psfFlux,
		'r:psfFluxErr': difference,
		'r:psfChi2': 1681 * (1 + 0.04 * random.normal()),
		'r:psfNdata': 1681,
		'r:snr': snr,
		'r:isNegative': psfFlux < 0,
		'r:apFlux': psfFlux * random.between(0.97, 1.03) + 0.8 * aperture * random.normal() + leftover,
		'r:apFluxErr': aperture,
		'r:templateFlux': templateFlux,
		'r:templateFluxErr': template,
		'r:scienceFlux': templateFlux + psfFlux + difference * (excess + spread * random.normal()),
		'r:scienceFluxErr': science,
		'r:trailFlux': psfFlux * random.between(0.97, 1.05),
		'r:trailFluxErr': difference / 40,
		'r:trailNdata': 0,
		'r:dipoleNdata': 0,
	};
}

function shapeCells({ ra, dec, visit, object }: Detection, random: Random) {
	const moment = ((visit.fwhmPixels * 0.2) / 2.3548) ** 2;
	const skew = moment * visit.ellipticity;
	const [cos2, sin2] = [Math.cos(2 * visit.ellipseAngle), Math.sin(2 * visit.ellipseAngle)];
	const wider = 1 + 0.1 * Math.abs(random.normal());
	return {
		'r:ixx': (moment + skew * cos2) * wider,
		'r:iyy': (moment - skew * cos2) * wider,
		'r:ixy': skew * sin2,
		'r:ixxPSF': moment + skew * cos2,
		'r:iyyPSF': moment - skew * cos2,
		'r:ixyPSF': skew * sin2,
		'r:extendedness': Math.min(1, Math.abs(object.catalog.extendedness * random.normal())),
		'r:trailRa': ra + 2e-7 * random.normal(),
		'r:trailDec': dec + 2e-7 * random.normal(),
		'r:trailLength': Math.hypot(
			2 * Math.sqrt(moment) * random.between(0.9, 1.2),
			object.trailArcsec ?? 0,
		),
		'r:trailAngle': random.between(-90, 90),
	};
}

function qualityCells({ visit, bboxSize, snr }: Detection, random: Random) {
	const isNew = schemaOf(visit.dayObsMjd)[1] === 'lsst.v11_1';
	return {
		'r:bboxSize': bboxSize,
		'r:reliability': Math.min(0.999, 1 - (0.55 * random.uniform() ** 2) / Math.sqrt(snr / 5)),
		'r:pixelFlags_cr': random.chance(0.03),
		'r:pixelFlags_interpolated': random.chance(0.05),
		'r:pixelFlags_suspect': random.chance(0.02),
		...(isNew
			? {
					'r:exposureTime': 30,
					'r:trailAlgorithm': 1,
					'r:trail_flag': false,
					'r:reliabilityVersion': 'rbResnet50-DC2/2026-06-01',
				}
			: {}),
	};
}

function schedulerCells({ observationReason, targetName }: Field) {
	return { 'r:observation_reason': observationReason, 'r:target_name': targetName };
}
