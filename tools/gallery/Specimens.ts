import { northAngleDeg } from '@fink/core';
import { simulateSky, type Sky } from '@fink/sandbox';

import { type Alert, alertOf } from './Alert';

/** The object of Fink's page on image data, a supernova; every simulated sky has it. */
const DOCUMENTED_ID = '169830579938263176';
/** A bright supernova well beside the core of its galaxy, in the simulated sky of seed 1. */
const BRIGHT_ID = '170173670859211765';

/** What the gallery shows. */
export interface Specimens {
	readonly supernovaId: string;
	/** All visits of the supernova, oldest first. */
	readonly supernova: readonly Alert[];
	/** Another, brighter supernova near its peak, at its clearest. */
	readonly peakId: string;
	readonly bright: readonly Alert[];
	readonly peak: Alert;
	/** A clear visit that lies straight on the sky. */
	readonly straight: Alert;
	/** A variable star far above its mean, an eclipsing one in eclipse, a varying nucleus, an asteroid. */
	readonly pulsator: Alert;
	readonly eclipse: Alert;
	readonly nucleus: Alert;
	readonly asteroid: Alert;
	/** At the edge of the detector: a good part of its pixels is NaN. */
	readonly edge: Alert;
}

/** Chooses objects and visits of the simulated sky in which something is to be seen. */
export function chooseSpecimens(): Specimens {
	const sky = simulateSky();
	const alertsOf = (id: string) => sky.sourcesOf(id).map((row) => alertOf(sky, row));
	const supernova = alertsOf(DOCUMENTED_ID);
	const bright = alertsOf(BRIGHT_ID);
	const peak = clearest(bright);
	return {
		supernovaId: DOCUMENTED_ID,
		supernova,
		peakId: BRIGHT_ID,
		bright,
		peak,
		straight: minBy(
			bright.filter(
				(alert) => alert.signalToNoise > 0.5 * peak.signalToNoise && partMissing(alert) === 0,
			),
			tiltDeg,
		),
		pulsator: clearestOf(sky, 'RRLyrae', (snr) => snr),
		eclipse: clearestOf(sky, 'EclBin', (snr) => -snr),
		nucleus: clearestOf(sky, 'Seyfert1', (snr) => snr),
		asteroid: clearest(sky.movingSources().map((row) => alertOf(sky, row))),
		edge: minBy(
			atEdge(sky).filter(({ signalToNoise }) => signalToNoise > 20),
			(alert) => Math.abs(partMissing(alert) - 0.25),
		),
	};
}

/** The clearest alert of all objects whose Simbad type is that one. */
function clearestOf(sky: Sky, simbadType: string, wanted: (snr: number) => number): Alert {
	const alerts = sky
		.objectIds()
		.map((id) => sky.sourcesOf(id))
		.filter((rows) => rows.some((row) => row.get('f:xm_simbad_otype') === simbadType))
		.flatMap((rows) => rows.map((row) => alertOf(sky, row)));
	return minBy(alerts, ({ signalToNoise }) => -wanted(signalToNoise));
}

/** Alerts so near an edge of the detector (4072 × 4000 pixels) that their cutouts stick out. */
function atEdge(sky: Sky): Alert[] {
	const rows = sky.objectIds().flatMap((id) => [...sky.sourcesOf(id)]);
	return rows
		.filter((row) => {
			const [x, y] = [Number(row.get('r:x')), Number(row.get('r:y'))];
			return Math.min(x, y, 4072 - x, 4000 - y) < 12;
		})
		.map((row) => alertOf(sky, row));
}

function clearest(alerts: readonly Alert[]): Alert {
	return minBy(alerts, ({ signalToNoise }) => -signalToNoise);
}

function minBy(alerts: readonly Alert[], measure: (alert: Alert) => number): Alert {
	const measures = alerts.map(measure);
	const least = measures.indexOf(Math.min(...measures));
	if (least < 0) throw new Error('The simulated sky holds no such alert');
	return alerts[least];
}

/** Degrees from the nearest of the four ways to lay a square straight. */
function tiltDeg(alert: Alert): number {
	const { wcs } = alert.cutout('Science');
	const angle = wcs ? northAngleDeg(wcs) : 45;
	return Math.abs(angle - 90 * Math.round(angle / 90));
}

function partMissing(alert: Alert): number {
	const { data } = alert.cutout('Science').grid;
	return data.filter(Number.isNaN).length / data.length;
}
