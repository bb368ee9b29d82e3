/** R, G, B, 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * Kinds of color vision: normal, and without one kind of cones. Machado, Oliveira and Fernandes 2009, severity 1
 * (doi:10.1109/TVCG.2009.113), on linear sRGB.
 */
export const VISIONS = {
	normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protanopia: [
		0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
	],
	deuteranopia: [
		0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
	],
	tritanopia: [
		1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
	],
} as const;

export type Vision = keyof typeof VISIONS;

const linear = (byte: number): number => {
	const part = byte / 255;
	return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Linear sRGB, 0 to 1, of a color as that vision sees it. */
function linearAs(color: Rgb, vision: Vision): Rgb {
	const m = VISIONS[vision];
	const given = color.map(linear);
	const [r, g, b] = [0, 1, 2].map((row) => {
		const sum = m[3 * row] * given[0] + m[3 * row + 1] * given[1] + m[3 * row + 2] * given[2];
		return Math.min(1, Math.max(0, sum));
	});
	return [r, g, b];
}

/** A color as that vision sees it. */
export function seenAs(color: Rgb, vision: Vision): Rgb {
	const [r, g, b] = linearAs(color, vision).map((part) =>
		Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)),
	);
	return [r, g, b];
}

/** CIELAB (D65) of a color as that vision sees it. */
export function labOf(color: Rgb, vision: Vision = 'normal'): Rgb {
	const [r, g, b] = linearAs(color, vision);
	const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
	const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
	const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
	return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** CIEDE2000 of two CIELAB colors (Sharma, Wu and Dalal 2005). */
export function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
	const rad = Math.PI / 180;
	const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
	const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const hue = (b: number, a: number) =>
		a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360;
	const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
	const isGray = c1 * c2 === 0;
	let turn = isGray ? 0 : h2 - h1;
	if (turn > 180) turn -= 360;
	if (turn < -180) turn += 360;
	const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad);
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	let h = h1 + h2;
	if (!isGray) {
		if (Math.abs(h1 - h2) <= 180) h /= 2;
		else h = h < 360 ? (h + 360) / 2 : (h - 360) / 2;
	}
	const t =
		1 -
		0.17 * Math.cos((h - 30) * rad) +
		0.24 * Math.cos(2 * h * rad) +
		0.32 * Math.cos((3 * h + 6) * rad) -
		0.2 * Math.cos((4 * h - 63) * rad);
	const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const [sC, sH] = [1 + 0.045 * c, 1 + 0.015 * c * t];
	const rC = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
	const rT = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad) * rC;
	const [dL, dC, dh] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
	return Math.sqrt(dL * dL + dC * dC + dh * dh + rT * dC * dh);
}

/** Difference of two colors as a vision sees them. */
export function seenDifference(a: Rgb, b: Rgb, vision: Vision): number {
	return deltaE(labOf(a, vision), labOf(b, vision));
}

/** WCAG 2's contrast of two colors, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
	const luminance = (color: Rgb) => {
		const [r, g, blue] = color.map(linear);
		return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
	};
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}
