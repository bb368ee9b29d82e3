import { PRESETS } from '@fink/core';

import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { look } from './look';

const KINDS = ['Science', 'Difference'] as const;

/** Every preset on what is there and on what changed. */
export function presets({ peak }: Specimens): GallerySection {
	const shown = PRESETS.filter(({ name }) => name !== 'custom');
	return {
		title: 'Presets',
		text: 'The supernova near its peak: Science above, Difference below. *Custom* begins as *Auto*.',
		columns: shown.length,
		pictures: KINDS.flatMap((kind) =>
			shown.map(({ name, title, description }) => ({
				name: `preset-${name}-${kind}`,
				caption: kind === 'Science' ? `**${title}**: ${description}` : `${title}, Difference`,
				cutouts: [peak.cutout(kind)],
				composition: { layout: 'single' as const, picture: look(kind, { preset: name }) },
			})),
		),
	};
}
