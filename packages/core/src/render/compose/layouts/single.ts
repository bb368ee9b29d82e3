import { drawPanel } from '../../drawPanel';
import type { LayoutChoice } from '../LayoutChoice';

/** One cutout, one picture. */
export const single: LayoutChoice<'single'> = {
	name: 'single',
	title: 'Single Pictures',
	description: 'One picture per cutout',
	compose([cutout], { picture, overlays, theme }) {
		const { raster, numbers } = drawPanel(cutout, picture, overlays, { theme });
		return { frames: [raster], panels: [numbers] };
	},
};
