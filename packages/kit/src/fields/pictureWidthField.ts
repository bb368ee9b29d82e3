import type { INodeProperties } from 'n8n-workflow';

/** Width of a picture that is drawn anew at any size: light curve, card, plan. @param widthPixels - The default. */
export function pictureWidthField(widthPixels: number): INodeProperties {
	return {
		displayName: 'Width',
		name: 'width',
		type: 'number',
		typeOptions: { minValue: 300, maxValue: 2000 },
		default: widthPixels,
		description: 'Width of the picture in pixels, 300 to 2000. Text scales with it.',
	};
}
