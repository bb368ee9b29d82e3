import type { Mask } from '../Mask';

/**
 * A mask made fatter all around: each pixel takes the greatest coverage within `radius`, softened at the
 * rim.
 *
 * @param radius - In pixels; the result is larger by this, rounded up, on every side.
 */
export function grownMask({ width, height, data }: Mask, radius: number): Mask {
	const margin = Math.ceil(radius);
	const wide = width + 2 * margin;
	const grown = new Uint8Array(wide * (height + 2 * margin));
	for (let dy = -margin; dy <= margin; dy++)
		for (let dx = -margin; dx <= margin; dx++) {
			const weight = Math.min(1, radius + 1 - Math.hypot(dx, dy));
			if (weight <= 0) continue;
			for (let y = 0; y < height; y++) {
				const row = (y + margin + dy) * wide + margin + dx;
				for (let x = 0; x < width; x++) {
					const value = data[y * width + x] * weight;
					if (value > grown[row + x]) grown[row + x] = value;
				}
			}
		}
	return { width: wide, height: height + 2 * margin, data: grown };
}
