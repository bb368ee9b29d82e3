import { magnitudeFromFlux } from '../../alert';
import type { BrightnessFact } from '../AlertFacts';
import { fixed, threeDigits, withError } from '../numberText';
import type { AlertReader } from '../readAlert';

/** Light of the difference image; `null` without flux and magnitude. */
export function brightnessFact(alert: AlertReader): BrightnessFact | null {
	const fluxNjy = alert.number('fluxNjy');
	const fluxErrNjy = alert.number('fluxErrNjy');
	const computed = magnitudeFromFlux(fluxNjy, fluxErrNjy);
	// A table may hold magnitudes only; where there is a flux, it decides.
	const magnitude = computed?.magnitude ?? (fluxNjy === null ? alert.number('magnitude') : null);
	const magnitudeErr = computed?.magnitudeErr ?? alert.number('magnitudeErr');
	return brightnessOf(alert, { fluxNjy, fluxErrNjy, magnitude, magnitudeErr });
}

/** Light of the science image; `null` without a flux. */
export function totalLightFact(alert: AlertReader): BrightnessFact | null {
	const fluxNjy = alert.number('scienceFluxNjy');
	const fluxErrNjy = alert.number('scienceFluxErrNjy');
	const { magnitude = null, magnitudeErr = null } = magnitudeFromFlux(fluxNjy, fluxErrNjy) ?? {};
	return brightnessOf(alert, { fluxNjy, fluxErrNjy, magnitude, magnitudeErr });
}

type Light = Pick<BrightnessFact, 'fluxNjy' | 'fluxErrNjy' | 'magnitude' | 'magnitudeErr'>;

function brightnessOf(alert: AlertReader, light: Light): BrightnessFact | null {
	const band = alert.text('band');
	const { fluxNjy, magnitude, magnitudeErr } = light;
	if (magnitude !== null) {
		return {
			...light,
			band,
			text: `${band ? `${band} = ` : ''}${withError(magnitude, magnitudeErr, 2)} mag`,
			short: `${band ? `${band}=` : 'mag '}${magnitude.toFixed(1)}`,
		};
	}
	if (fluxNjy === null) return null;
	return { ...light, band, ...fluxWords(band, light, fluxNjy) };
}

function fluxWords(band: string | null, { fluxErrNjy }: Light, fluxNjy: number) {
	const value = fluxErrNjy === null ? threeDigits(fluxNjy) : withError(fluxNjy, fluxErrNjy, 0);
	const meaning = fluxNjy < 0 ? ', fainter than the template' : '';
	return {
		text: `${band ? `${band} ` : ''}flux ${value} nJy${meaning}`,
		short: `${band ? `${band}=` : 'flux '}${fixed(fluxNjy, 0).replace('\u2212', '-')} nJy`,
	};
}
