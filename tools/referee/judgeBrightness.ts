import type { FluxTruth } from './truth';
import type { Verdicts } from './Verdicts';

/** A number as messages print it, with the size of its last digit. */
interface Printed {
	readonly value: number;
	readonly unit: number;
}

/** Reads a printed number: a true minus sign, no exponent. */
export function printed(text: string): Printed {
	const decimals = /\.(\d+)$/.exec(text)?.[1].length ?? 0;
	return { value: Number(text.replace('−', '-')), unit: 10 ** -decimals };
}

const NUMBER = '(−?\\d+(?:\\.\\d+)?)';
const OF = '(difference|total) (?:([ugrizy]) )?';

/** How each kind must be worded, with its parts. */
const DETECTION = new RegExp(
	`^${OF}= ${NUMBER} (?:± ${NUMBER} \\(AB\\)|\\(AB, error < ${NUMBER}\\))$`,
);
const MARGINAL = new RegExp(`^${OF}≈ ${NUMBER} ± ${NUMBER} \\(AB, marginal, S/N ${NUMBER}\\)$`);
const LIMIT = new RegExp(`^${OF}> ${NUMBER} \\(5σ limit\\)$`);
const NEGATIVE = new RegExp(
	`^${OF}= ${NUMBER} ± ${NUMBER} nJy, ${NUMBER}σ (?:fainter than the template|below zero)$`,
);
const UNKNOWN = new RegExp(`^${OF}(?:flux )?= ${NUMBER} nJy, error not known$`);

/**
 * One sentence about a brightness, e.g. `difference g = 21.00 ± 0.05 (AB)`, against the fluxes of the row.
 *
 * @param truths - Of the difference image and of all light.
 * @param band - The row's.
 */
export function judgeBrightness(
	sentence: string,
	truths: Readonly<Record<'difference' | 'total', FluxTruth>>,
	band: string | null,
	where: string,
	verdicts: Verdicts,
): void {
	const light = sentence.startsWith('total') ? 'total' : 'difference';
	const truth = truths[light];
	const kind = 'brightness in words';
	const near = (text: string, right: number | null) => {
		const { value, unit } = printed(text);
		verdicts.near(kind, `${where}: ${sentence}`, value, right, unit);
	};
	const parts = patternOf(truth.kind).exec(sentence);
	verdicts.holds(kind, where, parts !== null, sentence, `the words for a ${truth.kind}`);
	if (parts === null) return;
	verdicts.same(kind, `${where}, band`, parts[2] ?? null, band);
	const [first, second, third] = parts.slice(3);
	switch (truth.kind) {
		case 'detection':
			near(first, truth.magnitude);
			if (second !== undefined) nearError(second, truth.magnitudeErr, first);
			else
				verdicts.holds(
					kind,
					where,
					Number(truth.magnitudeErr) < Number(third),
					third,
					truth.magnitudeErr,
				);
			break;
		case 'marginal':
			near(first, truth.magnitude);
			nearError(second, truth.magnitudeErr, first);
			// Cut, not rounded, where it would cross 3 or 5.
			verdicts.holds(kind, `${where}: ${sentence}`, isSnr(third, truth.snr), third, truth.snr);
			break;
		case 'limit':
			near(first, truth.limit);
			break;
		case 'negative':
			near(first, truth.flux);
			nearError(second, truth.error, first);
			near(third, -Number(truth.snr));
			break;
		case 'unknown': {
			// Three digits of a flux whose error is not known.
			const { value, unit } = printed(first);
			verdicts.near(kind, `${where}: ${sentence}`, value, truth.flux, unit);
		}
	}

	function nearError(text: string, right: number | null, value: string): void {
		near(text, right);
		verdicts.holds(
			kind,
			`${where}: ${sentence}`,
			printed(text).value > 0,
			text,
			'an error above 0',
		);
		verdicts.same(kind, `${where}: digits of ${sentence}`, printed(value).unit, printed(text).unit);
	}
}

/** A printed S/N is right when it is rounded, or cut. */
export function isSnr(text: string, right: number | null): boolean {
	const { value, unit } = printed(text);
	const error = Math.abs(Math.abs(Number(right)) - Math.abs(value));
	return Math.sign(value) === Math.sign(Math.round(Number(right) / unit)) && error < unit;
}

function patternOf(kind: FluxTruth['kind']): RegExp {
	return {
		detection: DETECTION,
		marginal: MARGINAL,
		limit: LIMIT,
		negative: NEGATIVE,
		unknown: UNKNOWN,
	}[kind];
}
