import type { AlertCaption } from '../alert';
import { OptionError } from '../errors';
import type { AlertFacts, BrightnessFact } from './AlertFacts';
import { describeAlert } from './describeAlert';
import { decimalsOfError, fixed, isError, threeDigits, withError } from './numberText';
import { snrText } from './snrText';

/**
 * What a picture says about an alert: name, time, and the brightness that leads. A source fainter than its
 * template has no magnitude there, regardless of the leading brightness: the picture shows the difference.
 */
export function alertCaption(facts: AlertFacts): AlertCaption {
	const { diaObjectId, ssObjectId, diaSourceId, title } = facts;
	const shown = captionedBrightness(facts);
	const known = Object.entries({
		diaObject: diaObjectId,
		ssObject: ssObjectId,
		diaSource: diaSourceId,
	});
	const [kind, id] = known.find(([, value]) => value !== null) ?? [];
	const remark = [
		shown?.snr == null ? '' : `S/N ${snrText(shown.snr)}`,
		shown ? remarkOf(shown) : '',
	].filter(Boolean);
	return {
		name: title,
		...(id && !title.includes(id) && { id: `${kind} ${id}` }),
		...(shown?.band && { band: shown.band }),
		...(shown && { brightness: brightnessText(shown) }),
		...(facts.detected && {
			date: `${facts.detected.utcIso.slice(0, 16).replace('T', ' ')} UTC`,
		}),
		...(remark.length > 0 && { remark: remark.join(', ') }),
	};
}

/** What a picture of an object has as its heading: its name, and its id in full unless that is the name. */
export function headingOfAlert({ title, diaObjectId }: AlertFacts): { title: string; id?: string } {
	return { title, ...(diaObjectId && diaObjectId !== title && { id: diaObjectId }) };
}

/** The brightness that a picture tells. */
export function captionedBrightness({
	brightness,
	leading,
	totalLight,
}: AlertFacts): BrightnessFact | null {
	return leading === 'total' && brightness?.kind !== 'negative' ? totalLight : brightness;
}

/** What a picture says about the alert in a record, simplified or raw; undefined where it holds none. */
export function captionOfRecord(json: unknown): AlertCaption | undefined {
	try {
		return alertCaption(describeAlert(json));
	} catch (error) {
		if (error instanceof OptionError) return undefined;
		throw error;
	}
}

/** A magnitude for a detection only; two decimals at most, fewer where its error supports no more. */
function brightnessText(fact: BrightnessFact): string {
	switch (fact.kind) {
		case 'detection': {
			const { magnitude, magnitudeErr } = fact;
			const decimals = isError(magnitudeErr) ? Math.min(2, decimalsOfError(magnitudeErr)) : 2;
			return `${fixed(magnitude ?? 0, decimals)} mag`;
		}
		case 'limit':
			return `> ${fixed(fact.limitingMagnitude ?? 0, 2)} mag`;
		default:
			return fluxText(fact);
	}
}

/** From these fluxes on another unit is shorter. */
const UNITS = [
	{ from: 3e6, nJy: 1e6, unit: 'mJy' },
	{ from: 3000, nJy: 1e3, unit: 'µJy' },
	{ from: 0, nJy: 1, unit: 'nJy' },
];

function fluxText({ fluxNjy, fluxErrNjy, kind }: BrightnessFact): string {
	const flux = fluxNjy ?? 0;
	const { nJy, unit } = UNITS.find(({ from }) => Math.abs(flux) >= from) ?? UNITS[2];
	const error = fluxErrNjy === null ? null : fluxErrNjy / nJy;
	const text = kind === 'marginal' ? withError(flux / nJy, error) : threeDigits(flux / nJy);
	return `${text} ${unit}`;
}

function remarkOf({ kind, light }: BrightnessFact): string {
	if (kind === 'negative') return light === 'total' ? 'below zero' : 'fainter than template';
	if (kind === 'limit') return '5σ limit';
	if (kind === 'unknown') return 'error not known';
	return light === 'total' ? 'total light' : '';
}
