import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { triplet } from './layouts';

/** Triplets of other kinds of object. */
export function objects(specimens: Specimens): GallerySection {
	const kinds = [
		['pulsator', 'RR Lyrae star, brighter than in the template'],
		[
			'eclipse',
			'Eclipsing binary in eclipse: fainter than in the template, blue in the Difference',
		],
		['nucleus', 'Active galactic nucleus'],
		['asteroid', 'Asteroid: nothing in the template'],
		['edge', 'The supernova at the edge of the detector'],
	] as const;
	return {
		title: 'Kinds of object',
		text: 'The preset Auto draws all of them without any change to the settings.',
		columns: 1,
		pictures: kinds.map(([name, caption]) => ({
			name: `object-${name}`,
			caption,
			cutouts: specimens[name].cutouts(),
			composition: triplet(
				specimens[name].diaSourceId,
				specimens[name],
				{ reticle: true, compass: true, scaleBar: true },
				{ sizePixels: 240 },
			),
			settings: 'Title: an expression of two lines',
		})),
	};
}
