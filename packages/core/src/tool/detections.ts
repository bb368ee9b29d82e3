import {
	simplifyAlert,
	type BrightnessKind,
	type LeadingBrightness,
	type Row,
	type SimplifiedAlert,
} from '../alert';
import { simplifiedColumns } from '../api';
import { describeAlert } from '../message';
import type { ToolContext } from './AgentTool';

/** All detections of an object, newest first; none when Fink doesn't know the object. */
export async function rowsOf(
	diaObjectId: string,
	{ client }: ToolContext,
): Promise<readonly Row[]> {
	const { rows } = await client.sources({
		diaObjectIds: diaObjectId,
		columns: simplifiedColumns(),
	});
	return rows;
}

/** The same as simplified records. */
export async function detectionsOf(
	diaObjectId: string,
	context: ToolContext,
): Promise<SimplifiedAlert[]> {
	return (await rowsOf(diaObjectId, context)).map((row) => simplifyAlert(row));
}

/** One of the two brightnesses of a detection. */
export interface Light {
	readonly kind: BrightnessKind;
	/** AB; `null` unless `kind` is a detection or a marginal one. */
	readonly magnitude: number | null;
	readonly magnitudeErr: number | null;
	readonly fluxNjy: number | null;
	readonly fluxErrNjy: number | null;
}

/** The brightness of a detection on the difference image or of all its light. */
export function lightOf(alert: SimplifiedAlert, light: LeadingBrightness): Light {
	if (light === 'total') {
		return {
			kind: alert.scienceBrightnessKind,
			magnitude: alert.scienceMagnitude,
			magnitudeErr: alert.scienceMagnitudeErr,
			fluxNjy: alert.scienceFluxNjy,
			fluxErrNjy: alert.scienceFluxErrNjy,
		};
	}
	const { brightnessKind: kind, magnitude, magnitudeErr, fluxNjy, fluxErrNjy } = alert;
	return { kind, magnitude, magnitudeErr, fluxNjy, fluxErrNjy };
}

/** The likeliest class with who says so, e.g. `CATS SN-like 0.82` or `SIMBAD Galaxy`; empty when nobody does. */
export function classOf(alert: SimplifiedAlert): string {
	const { scores, classes } = describeAlert(alert);
	const [catalog] = classes.filter(({ source }) => source !== 'Gaia');
	return scores[0]?.text ?? (catalog ? `${catalog.source} ${catalog.text}` : '');
}
