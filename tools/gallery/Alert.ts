import {
	alertCaption,
	type AlertCaption,
	type AlertRecord,
	brightnessText,
	CUTOUT_KINDS,
	type Cutout,
	type CutoutKind,
	describeAlert,
	readCutout,
	simplifyAlert,
} from '@fink/core';
import type { Row, Sky } from '@fink/sandbox';

import { servedRow } from './servedRow';

/** One alert of the simulated sky, ready to be drawn. */
export interface Alert {
	readonly diaSourceId: string;
	readonly band: string;
	/** Signal-to-noise of the detection; negative where the object is fainter than in the template. */
	readonly signalToNoise: number;
	/** In the words of messages, e.g. `difference r = 19.03 ± 0.01 (AB)`. */
	readonly brightness: string;
	/** e.g. `2026-01-19 07:59:45 UTC`. */
	readonly timeUtc: string;
	/** What a triplet says about it. */
	readonly about: AlertCaption;
	/** Simplified. */
	readonly record: AlertRecord;
	readonly cutout: (kind: CutoutKind) => Cutout;
	/** Science, Template and Difference. */
	readonly cutouts: () => Cutout[];
}

/** Reads one row of the sky's table; its cutouts are read when asked for. */
export function alertOf(sky: Sky, row: Row): Alert {
	const record = simplifyAlert(servedRow(row));
	const { diaSourceId, band, fluxNjy, fluxErrNjy, timeUtc } = record;
	const id = String(diaSourceId);
	const cutout = (kind: CutoutKind): Cutout => {
		const bytes = sky.cutout(id, kind);
		if (!bytes) throw new Error(`The simulated sky has no ${kind} cutout of ${id}`);
		return readCutout(bytes, `${id}_cutout${kind}.fits`, kind);
	};
	return {
		diaSourceId: id,
		band: String(band),
		signalToNoise: Number(fluxNjy) / Number(fluxErrNjy),
		brightness: brightnessText(describeAlert(record)),
		about: alertCaption(describeAlert(record)),
		timeUtc: `${String(timeUtc).slice(0, 19).replace('T', ' ')} UTC`,
		record,
		cutout,
		cutouts: () => CUTOUT_KINDS.map(cutout),
	};
}
