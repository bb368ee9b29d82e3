import { CUTOUT_KINDS } from '../../../src/alert';
import { readCutout, type Cutout } from '../../../src/render';
import {
	NEWEST,
	renderCard,
	renderLightCurve,
	type CardRecipe,
	type LightCurveRecipe,
	type SourceRow,
} from '../../../src/lightCurve';
import { expose, POINTING, rubinFile, starAt } from '../../render/support/skies';
import { madeUpRows } from './curves';

/** A picture that is compared, pixel by pixel, with the file of that name. */
export interface GoldenCurve {
	readonly name: string;
	/** PNG bytes, by its own recipe or the one that a file holds. */
	readonly draw: (recipe?: LightCurveRecipe | CardRecipe) => Uint8Array;
	readonly recipe: LightCurveRecipe | CardRecipe;
}

const TRANSIENT = {
	seed: 11,
	detections: 40,
	forced: 30,
	bands: 'ugrizy',
	startMjdTai: 61200,
	spanDays: 70,
	peakNjy: 9000,
	noiseNjy: 220,
	withoutError: 0,
};

/** Integers only, so that the pixels are the same on every machine. */
const cutouts = () =>
	CUTOUT_KINDS.map((kind, i) => {
		const peak = [300, 120, 200][i];
		const star = starAt(POINTING.raDeg, POINTING.decDeg, 90, 1.3, peak);
		const pixels = expose(POINTING, [star]).map((value, at) => value + ((at * 7919) % 13));
		return readCutout(rubinFile(POINTING, pixels), `1_cutout${kind}.fits`, kind);
	});

/** Every way of drawing once, small. */
export function goldenCurves(): GoldenCurve[] {
	const rows = madeUpRows(TRANSIENT);
	const curve = (name: string, recipe: LightCurveRecipe, given = rows): GoldenCurve => ({
		name,
		draw: (by = recipe) => renderLightCurve(given, by).bytes,
		recipe,
	});
	const cardOf = (name: string, given: readonly Cutout[], recipe: CardRecipe): GoldenCurve => ({
		name,
		draw: (by = recipe) => renderCard(rows, given, { ...recipe, ...by }).bytes,
		recipe,
	});
	const card: CardRecipe = {
		width: 420,
		highlight: NEWEST,
		header: {
			title: 'SN 2026abc',
			tag: 'extragalactic_lt20mag',
			band: 'r',
			brightness: '20.10 mag',
			lead: 'difference r = 20.10 ± 0.03 (AB)  ·  S/N 31.2',
			rows: [
				{ left: '2026-07-14 10:03 UTC', right: '± 0.03 · S/N 31.2' },
				{ left: '70.0 d after first detection', right: 'fading 0.05 mag/d' },
				{ left: 'Galaxy (SIMBAD)', right: 'photo-z 0.04 ± 0.03' },
			],
			lines: ['2026-07-14 10:03:00 UTC', 'diaObject 170587117485817955'],
			position: '13:25:12.00 -06:06:00.0',
			id: 'diaObject 170587117485817955',
			links: [{ label: 'Fink portal', url: 'https://lsst.fink-portal.org/170587117485817955' }],
		},
	};
	return [
		curve('flux', { width: 480, title: '170587117485817955', highlight: NEWEST }),
		curve('flux-dark-caption', {
			width: 480,
			theme: 'dark',
			title: 'SN 2026abc',
			caption: ['A line below that says what is to be seen'],
		}),
		curve('magnitudes-with-limits', { width: 480, quantity: 'differenceMagnitude' }),
		curve('total-two-bands', { width: 360, quantity: 'totalFlux', bands: ['g', 'i'] }),
		curve('folded', { width: 480, periodDays: 7.3, firstDetection: false }),
		curve('last-days', { width: 360, lastDays: 12 }),
		curve('smallest', { width: 300, height: 200, title: '170587117485817955' }),
		curve('one-point', { width: 360, highlight: NEWEST }, rows.slice(0, 1)),
		curve('nothing-chosen', { width: 300, bands: ['r'] }, onlyIn(rows, 'g')),
		cardOf('card', cutouts(), card),
		cardOf('card-missing-kinds', cutouts().slice(2), { ...card, theme: 'dark' }),
	];
}

function onlyIn(rows: readonly SourceRow[], band: string): SourceRow[] {
	return rows.filter((row) => row.band === band);
}
