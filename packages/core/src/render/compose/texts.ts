import { cutLines, cutText, signWarnings } from '../../draw';
import type { Overlays } from '../overlays';
import type { Composition } from './Composition';

/** The composition with texts no longer than a picture can show: they go into the file as its recipe. */
export function withinPicture<Kind extends Composition>(composition: Kind): Kind {
	const overlays = overlaysOf(composition);
	return {
		...composition,
		...(overlays && { overlays: overlaysWithin(overlays) }),
		...('gaps' in composition &&
			composition.gaps && { gaps: composition.gaps.map((reason) => reason && cutText(reason)) }),
		...('captions' in composition &&
			composition.captions && { captions: composition.captions.map(cutLines) }),
		...('header' in composition && composition.header && { header: cutLines(composition.header) }),
	};
}

function overlaysOf(composition: Composition): Overlays | undefined {
	return 'overlays' in composition ? composition.overlays : undefined;
}

function overlaysWithin(overlays: Overlays): Overlays {
	const { label, caption } = overlays;
	return {
		...overlays,
		...(typeof label === 'string' && { label: cutText(label) }),
		...(caption && { caption: cutLines(caption) }),
	};
}

/** What is to be said of signs in the composition's texts that the font lacks. */
export function textWarnings(composition: Composition): string[] {
	const { label, caption = [] } = overlaysOf(composition) ?? {};
	return signWarnings([
		...(typeof label === 'string' ? [label] : []),
		...caption,
		...('captions' in composition ? (composition.captions ?? []).flat() : []),
		...('header' in composition ? (composition.header ?? []) : []),
	]);
}
